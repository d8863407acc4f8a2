import { en as titles } from '../messages/en.ts';
import { BadInput } from '../../errors.ts';
import type { Day } from '../../time/day.ts';
import type { Importer, IntakeFile, ReadOptions, Statement } from '../importer.ts';
import { statedDay } from '../stated-day.ts';
import { refusal, unreadable } from '../stated-problem.ts';
import { rootName, textHead } from '../text-head.ts';
import { entityStatements } from './entity.ts';
import { exceptionStatements } from './exception.ts';
import { isLegalFormsList, legalForms, type LegalForms } from './legal-forms.ts';
import { leiParty } from './lei-party.ts';
import { fromApi, fromCsv, fromXml, type GleifEntry, type GleifHeader } from './read-gleif.ts';
import { relationshipStatements } from './relationship.ts';

type Form = 'XML' | 'CSV' | 'API' | 'FORMS';
const ROOTS = new Set(['LEIData', 'RelationshipData', 'ReportingExceptionData']);
const COLUMNS = /^\uFEFF?"?(?:LEI"?,"?(?:Entity\.LegalName|Exception\.Category)|Relationship\.StartNode\.NodeID)"?/;

/**
 * The Global LEI system: who is who (level 1), who consolidates whom (level 2), and who does not say (reporting
 * exceptions); LEI-CDF 3.1, RR-CDF 2.1 and reporting exceptions 2.1 as XML and as CSV of the golden copy, and answers
 * of GLEIF's API. Its list of legal forms, given as the mapping, turns their codes into names.
 */
export const gleifImporter: Importer = {
  format: 'gleif',
  title: titles.gleif,
  recognises: (file) => (formOf(file) === undefined ? 0 : 1),
  read,
};

/** How the file is written; undefined when it is nothing of GLEIF's. */
function formOf(file: IntakeFile): Form | undefined {
  const head = textHead(file);
  if (ROOTS.has(rootName(head) ?? '')) return 'XML';
  if (COLUMNS.test(head)) return 'CSV';
  if (isLegalFormsList(head)) return 'FORMS';
  const json = /^\s*\{/.test(head);
  const record = /"type"\s*:\s*"(?:lei-records|relationship-records|reporting-exceptions)"/.test(head);
  return json && (record || head.includes('api.gleif.org')) ? 'API' : undefined;
}

async function* read(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  const form = formOf(file);
  if (form === 'FORMS') {
    const mend = 'import a file of LEI records and give this list with --mapping';
    yield refusal(
      'LIST_OF_FORMS',
      'This is the list of legal forms, which has no company in it',
      { place: file.name },
      mend,
    );
    return;
  }
  try {
    const forms = legalForms(options.mapping);
    yield* statements(form === 'XML' ? fromXml(file) : form === 'CSV' ? fromCsv(file) : fromApi(file), forms, options);
  } catch (error) {
    if (error instanceof BadInput && !('fault' in error.details)) throw error;
    yield unreadable(error, file.name);
  }
}

async function* statements(
  entries: AsyncIterable<GleifEntry>,
  forms: LegalForms,
  options: ReadOptions,
): AsyncGenerator<Statement> {
  let published: Day | undefined;
  for await (const entry of entries) {
    if ('header' in entry) {
      published = statedDay(entry.header.published) ?? options.published;
      yield* headerStatements(entry.header, published, options);
    } else if ('says' in entry) yield entry;
    else if (entry.kind === 'ENTITY') yield* entityStatements(entry.record, published, forms);
    else if (entry.kind === 'RELATIONSHIP') yield* relationshipStatements(entry.record, published);
    else yield* exceptionStatements(entry.record, published);
  }
}

function* headerStatements(
  header: GleifHeader,
  published: Day | undefined,
  options: ReadOptions,
): Generator<Statement> {
  const { content, url, children } = header;
  yield {
    says: 'SOURCE',
    key: 'gleif',
    title: options.sourceTitle ?? `GLEIF: ${content}${published === undefined ? '' : ` of ${published}`}`,
    publisher: 'Global Legal Entity Identifier Foundation',
    published,
    kind: 'Register',
    licence: 'CC0-1.0',
    ...(url === undefined ? {} : { url }),
  };
  if (children === undefined) return;
  const at = { place: 'meta.pagination.total', pointer: 'record:/meta/pagination/total' };
  yield leiParty(children.lei, at);
  yield {
    says: 'FACT',
    fact: {
      kind: 'HAS_ATTRIBUTE',
      subject: children.lei,
      object: '',
      attribute: 'SUBSIDIARY_COUNT',
      label: `${children.direct ? 'Direct' : 'Ultimate'} children with an LEI`,
      count: children.total,
    },
    at,
    ...(published === undefined ? {} : { observedOn: published }),
  };
}

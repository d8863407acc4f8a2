import { en as titles } from '../messages/en.ts';
import type { Day } from '../../time/day.ts';
import type { Importer, IntakeFile, ReadOptions, Statement } from '../importer.ts';
import { jsonRecords, type JsonRecord } from '../json/json-records.ts';
import { statedDay } from '../stated-day.ts';
import { refusal, unreadable } from '../stated-problem.ts';
import { textHead } from '../text-head.ts';
import { SNAPSHOT_LINE } from './api-shapes.ts';
import { answerStatements, kindOfAnswer } from './api-answer.ts';
import { bulkRows, isBulkHeader } from './bulk-file-rows.ts';
import { companyStatements } from './profile.ts';
import { snapshotLine } from './psc-snapshot.ts';

/**
 * The register of the United Kingdom: answers of the Companies House API (profile, officers, appointments, persons with
 * significant control, charges, filing history, search), lines of the snapshot of people with significant control, and
 * rows of the free company data.
 */
export const companiesHouseImporter: Importer = {
  format: 'companies-house',
  title: titles['companies-house'],
  recognises: (file) => (formOf(file) === undefined ? 0 : 1),
  read,
};

function formOf(file: IntakeFile): 'BULK' | 'SNAPSHOT' | 'ANSWER' | undefined {
  const head = textHead(file).replace(/^\uFEFF/, '');
  if (isBulkHeader(head)) return 'BULK';
  if (!/^\s*[{[]/.test(head)) return undefined;
  if (
    /^\s*\[?\s*\{\s*"(?:company_number|data)"\s*:/.test(head) &&
    /"kind"\s*:\s*"[a-z#-]*(?:significant-control|beneficial-owner|exemptions|persons-of-significant)/.test(head)
  ) {
    return 'SNAPSHOT';
  }
  return /^\s*\{/.test(head) && kindOfAnswer(head) ? 'ANSWER' : undefined;
}

async function* read(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  const form = formOf(file);
  try {
    if (form === 'BULK') yield* bulk(file, options);
    else if (form === 'SNAPSHOT') yield* snapshot(file, options);
    else yield* answer(file, options);
  } catch (error) {
    yield unreadable(error, file.name);
  }
}

function source(what: string, published: Day | undefined, options: ReadOptions): Statement {
  return {
    says: 'SOURCE',
    key: 'companies-house',
    title: options.sourceTitle ?? `Companies House: ${what}${published === undefined ? '' : ` of ${published}`}`,
    publisher: 'Companies House',
    published,
    kind: 'Register',
    language: 'en',
    licence: 'OGL-UK-3.0',
  };
}

/** The day in the name that the register gives its files, `psc-snapshot-2024-11-22_1of30.txt`. */
function dayOfName(name: string): Day | undefined {
  return statedDay(
    /(?:psc-snapshot|persons-with-significant-control|BasicCompanyData)\D*(\d{4}-\d{2}-\d{2})/i.exec(name)?.[1],
  );
}

async function* bulk(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  const published = dayOfName(file.name) ?? options.published;
  yield source('company data', published, options);
  for await (const { company, line } of bulkRows(file)) {
    const at = { place: `line ${line}`, pointer: `line:${line}`, line };
    if (company === undefined) yield refusal('ROW_INCOMPLETE', 'A row has no company name or no number', at);
    else yield* companyStatements(company, published, at);
  }
}

async function* snapshot(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  let published: Day | undefined;
  let begun = false;
  for await (const record of jsonRecords(file.stream())) {
    if (!begun) {
      begun = true;
      published = contentDate(record) ?? dayOfName(file.name) ?? options.published;
      yield source('people with significant control', published, options);
    }
    yield* snapshotLine(record, published);
  }
}

function contentDate({ value }: JsonRecord): Day | undefined {
  const line = SNAPSHOT_LINE.safeParse(value);
  return line.success ? statedDay(line.data.ContentDate) : undefined;
}

async function* answer(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  const { published } = options;
  for await (const { value, line } of jsonRecords(file.stream())) {
    yield source('answer of the API', published, options);
    yield* answerStatements(value, published, { place: file.name, pointer: 'record:', line });
  }
}

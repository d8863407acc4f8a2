import { en as titles } from '../messages/en.ts';
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import type { Day } from '../../time/day.ts';
import type { Importer, IntakeFile, ReadOptions, Statement } from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { refusal, unreadable, warning } from '../stated-problem.ts';
import { rootName, textHead } from '../text-head.ts';
import { readXml, xmlRoot } from '../xml/read-xml.ts';
import { childAt, descendantsNamed, filled, textAt, type XmlElement } from '../xml/xml-element.ts';
import {
  coverStatements,
  form13fPeriod,
  form13fSignedOn,
  InformationTable,
  isForm13f,
  isInformationTable,
  tableRows,
  type TableFiling,
} from './form13f.ts';
import { exhibit21Statements, isExhibit21 } from './exhibit21.ts';
import { isFullSubmission } from './full-submission.ts';
import { ownershipStatements, reportedOn, signedOn } from './ownership-form.ts';
import { submissionStatements, type DocumentReader } from './sec-documents.ts';
import { scheduleSignedOn, scheduleStatements } from './schedule13.ts';

type Form = 'OWNERSHIP' | 'SUBMISSION' | 'TABLE' | 'TEXT' | 'LIST' | 'COMPLETE';
const LIST_TITLE = 'Exhibit 21: subsidiaries of the registrant';
/** The most characters of a list of subsidiaries. */
const LIST = 16 * 1024 * 1024;
const SUBMISSION = /edgar\/(?:schedule13[dg]|thirteenffiler)|SCHEDULE 13[DG]|<(?:\w+:)?submissionType>\s*13F/;

/**
 * Filings with the Securities and Exchange Commission of the United States: forms 3, 4 and 5, schedules 13D and 13G as
 * XML (since December 2024), form 13F, lists of subsidiaries. Schedules as text, from before, are refused: their
 * figures stand in sentences.
 */
export const secImporter: Importer = {
  format: 'sec',
  title: titles.sec,
  recognises: (file) => (formOf(file) === undefined ? 0 : 1),
  read,
};

function formOf(file: IntakeFile): Form | undefined {
  const head = textHead(file);
  if (isFullSubmission(head)) return 'COMPLETE';
  const root = rootName(head.replace(/^\uFEFF/, ''));
  if (root === 'ownershipDocument') return 'OWNERSHIP';
  if (isInformationTable(root)) return 'TABLE';
  if (root === 'edgarSubmission') return SUBMISSION.test(head) ? 'SUBMISSION' : undefined;
  const text = /SCHEDULE\s+13[DG]\b/i.test(head) && /CUSIP/i.test(head) && /reporting\s+person/i.test(head);
  if (/<(?:html|table|body)\b/i.test(head) && isExhibit21(head)) return 'LIST';
  return text || /<TYPE>\s*SC(?:HEDULE)?\s*13[DG]/i.test(head) ? 'TEXT' : undefined;
}

async function* read(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  try {
    const form = formOf(file);
    if (form === 'TEXT') yield olderText(file.name);
    else if (form === 'COMPLETE') yield* submissionStatements(file, options, DOCUMENTS);
    else if (form === 'LIST') yield* list(file, options);
    else if (form === 'TABLE') yield* table(file.stream(), options);
    else yield* document(await xmlRoot(file.stream()), options);
  } catch (error) {
    yield error instanceof Refusal ? error.problem : unreadable(error, file.name);
  }
}

const DOCUMENTS: DocumentReader = {
  async *xml(content, options) {
    yield* document(await xmlRoot(Readable.from([Buffer.from(content)])), options);
  },
  table: (content, { filer, period }, options) =>
    table(Readable.from([Buffer.from(content)]), options, { manager: filer, period }),
  *list(html, { filer }, options) {
    yield source(LIST_TITLE, options.published, options);
    yield* exhibit21Statements(html, options.published, filer);
  },
  older: olderText,
};

function olderText(place: string): Statement {
  const why = 'This is a schedule 13D or 13G as text: who holds how much stands in sentences, which are not guessed at';
  const mend = 'schedules filed since 18 December 2024 have a primary_doc.xml, which is read';
  return refusal('SCHEDULE_AS_TEXT', why, { place, pointer: 'line:1', line: 1 }, mend);
}

function source(title: string, published: Day | undefined, options: ReadOptions): Statement {
  return {
    says: 'SOURCE',
    key: 'sec',
    title: options.sourceTitle ?? title,
    publisher: 'U.S. Securities and Exchange Commission',
    published,
    kind: 'Filing',
    language: 'en',
  };
}

/**
 * A filing does not state the day on which it was filed: it is the one that is given, else that of its last signature.
 */
async function* document(root: XmlElement, options: ReadOptions): AsyncGenerator<Statement> {
  if (root.name === 'ownershipDocument') {
    const issuer = textAt(root, 'issuer', 'issuerName') ?? '';
    const day = dayOfFiling(root, options, signedOn(root), reportedOn(root));
    yield source(`Form ${textAt(root, 'documentType') ?? ''}: ${issuer}`, day.published, options);
    yield* day.told;
    yield* ownershipStatements(root);
    return;
  }
  const type = textAt(root, 'headerData', 'submissionType') ?? '';
  if (isForm13f(root)) {
    const { published, told } = dayOfFiling(root, options, form13fSignedOn(root), form13fPeriod(root));
    yield source(
      `Form ${type}: ${textAt(root, 'formData', 'coverPage', 'filingManager', 'name') ?? ''}`,
      published,
      options,
    );
    yield* told;
    yield* coverStatements(root, published);
    yield* attachedTables(root, { ...options, published });
    return;
  }
  if (!/^SCHEDULE 13[DG]/.test(type)) {
    yield refusal('SUBMISSION_TYPE', `A submission of the type "${type}" is not read`, {
      place: 'headerData/submissionType',
      pointer: `xpath:${root.path}`,
    });
    return;
  }
  const published = options.published ?? scheduleSignedOn(root);
  const issuer = textAt(root, 'formData', 'coverPageHeader', 'issuerInfo', 'issuerName') ?? '';
  yield source(`${type}: ${issuer}`, published, options);
  yield* scheduleStatements(root, published);
}

/** Documents that a submission carries in itself, as base64 or as they are; of a form 13F its table. */
async function* attachedTables(root: XmlElement, options: ReadOptions): AsyncGenerator<Statement> {
  const cover = childAt(root, 'formData', 'coverPage');
  const name = textAt(cover, 'filingManager', 'name');
  const cik = filled(descendantsNamed(childAt(root, 'headerData'), 'cik')[0]?.text);
  const manager = name === undefined || cik === undefined ? undefined : { name, cik };
  for (const { text } of descendantsNamed(root, 'contents')) {
    const plain = text.trim();
    const content = plain.startsWith('<') ? Buffer.from(plain) : Buffer.from(plain, 'base64');
    if (isInformationTable(rootName(content.subarray(0, 4_096).toString('utf8').trimStart())))
      for await (const statement of table(Readable.from([content]), options, { manager, period: form13fPeriod(root) }))
        if (statement.says !== 'SOURCE') yield statement;
  }
}

/** A signature cannot be of a day before the one that it reports on: then the day of the filing is not known. */
function dayOfFiling(
  root: XmlElement,
  options: ReadOptions,
  signed: Day | undefined,
  reported: Day | undefined,
): { readonly published: Day | undefined; readonly told: readonly Statement[] } {
  if (options.published !== undefined) return { published: options.published, told: [] };
  if (signed === undefined || reported === undefined || signed >= reported) return { published: signed, told: [] };
  const why = `It is signed on ${signed}, before ${reported}, as of which it reports: one of the two is wrong`;
  const mend = 'give the day of the filing with --published; EDGAR says it beside the filing';
  const at = { place: 'signature', pointer: `xpath:${root.path}` };
  return { published: undefined, told: [warning('SIGNED_BEFORE_REPORTED_DAY', why, at, mend)] };
}

async function* table(
  stream: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  filing?: TableFiling,
): AsyncGenerator<Statement> {
  const { published } = options;
  yield source('Form 13F: information table', published, options);
  const rows = new InformationTable(published, filing);
  for await (const element of readXml(stream, tableRows)) yield* rows.row(element);
  yield* rows.total('informationTable');
}

async function* list(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  yield source(LIST_TITLE, options.published, options);
  const decoder = new TextDecoder('utf-8');
  let html = '';
  for await (const piece of file.stream()) {
    html += decoder.decode(piece, { stream: true });
    if (html.length <= LIST) continue;
    yield refusal('LIST_TOO_LARGE', `The page has more than ${LIST} characters`, { place: file.name });
    return;
  }
  yield* exhibit21Statements(html, options.published);
}

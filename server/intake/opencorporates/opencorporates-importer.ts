import type { Day } from '../../time/day.ts';
import type { Importer, IntakeFile, ReadOptions, Statement } from '../importer.ts';
import { jsonRecords } from '../json/json-records.ts';
import { firstIssue } from '../json/shape-words.ts';
import { en as titles } from '../messages/en.ts';
import { refusal, unreadable, warning } from '../stated-problem.ts';
import { textHead } from '../text-head.ts';
import { entryDays } from './entry-days.ts';
import { COMPANY_ENTRY, entriesOf, OFFICER_ENTRY, pageOf, type AnswerEntry } from './register-answer.ts';
import { namedParty, registeredCompany } from './registered-company.ts';
import { officerStatements } from './registered-officer.ts';

/**
 * OpenCorporates, which gathers the registers of companies: answers of its API about one company, a search, or
 * officers. Each entry is one registration: companies of one name in several registers stay several, for an entry of a
 * branch does not say whose it is unless it names the company.
 */
export const openCorporatesImporter: Importer = {
  format: 'opencorporates',
  title: titles.opencorporates,
  recognises: (file) => (isAnswer(textHead(file)) ? 1 : 0),
  read,
};

function isAnswer(head: string): boolean {
  return (
    /^\s*[{[]/.test(head.replace(/^\uFEFF/, '')) &&
    /"jurisdiction_code"\s*:\s*"[a-z]{2}(?:_[a-z0-9]{1,3})?"|"opencorporates_url"\s*:/.test(head) &&
    /"(?:company_number|position)"\s*:/.test(head) &&
    !/"(?:schema|statementID|statementId)"\s*:/.test(head)
  );
}

async function* read(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  try {
    yield {
      says: 'SOURCE',
      key: 'opencorporates',
      title: options.sourceTitle ?? 'OpenCorporates: answer of the API',
      publisher: 'OpenCorporates',
      published: options.published ?? (await latestDay(file)),
      kind: 'Register',
      language: 'en',
      licence: 'ODbL-1.0',
    };
    let count = 0;
    for await (const { value, line } of jsonRecords(file.stream())) {
      const at = { place: file.name, pointer: 'record:', line };
      const entries = entriesOf(value);
      for (const entry of entries) yield* statementsOf(entry);
      count += entries.length;
      const page = pageOf(value);
      if (page !== undefined) {
        const message = `The answer is page ${page.page} of ${page.pages}, of ${page.count} entries in all`;
        yield warning('PAGE_OF_MORE', message, at, 'import the other pages too');
      }
    }
    if (count === 0)
      yield refusal(
        'API_ANSWER',
        'The answer is none that is read',
        { place: file.name },
        'ask for a company, companies or officers',
      );
  } catch (error) {
    yield unreadable(error, file.name);
  }
}

/**
 * An answer does not say when it was given: not before the last day on which one of its entries was brought up to date.
 */
async function latestDay(file: IntakeFile): Promise<Day | undefined> {
  let latest: Day | undefined;
  for await (const { value } of jsonRecords(file.stream())) {
    for (const entry of entriesOf(value)) {
      const read = entry.is === 'company' ? COMPANY_ENTRY.safeParse(entry.value) : OFFICER_ENTRY.safeParse(entry.value);
      const day = read.success ? entryDays(read.data).knownFrom : undefined;
      if (day !== undefined && (latest === undefined || day > latest)) latest = day;
    }
  }
  return latest;
}

function* statementsOf({ is, value, path }: AnswerEntry): Generator<Statement> {
  const pointer = `record:${path}`;
  if (is === 'company') {
    const entry = COMPANY_ENTRY.safeParse(value);
    if (entry.success) {
      const { jurisdiction_code: code, company_number: number } = entry.data;
      yield* registeredCompany(entry.data, { place: `${code}/${number}`, pointer });
    } else
      yield refusal('ITEM_INVALID', `An item is not as the API writes it: ${firstIssue(entry.error)}`, {
        place: path,
        pointer,
      });
    return;
  }
  const officer = OFFICER_ENTRY.safeParse(value);
  const at = { place: officer.success && officer.data.id !== undefined ? `officer ${officer.data.id}` : path, pointer };
  const company = officer.success && officer.data.company != null ? namedParty(officer.data.company, at) : undefined;
  if (officer.success && company === undefined) {
    yield warning(
      'NO_COMPANY',
      `${officer.data.name} is an officer of a company that is not named with its number; it is not loaded`,
      at,
    );
    return;
  }
  if (company !== undefined) yield company;
  const days = officer.success ? entryDays(officer.data) : { seen: undefined, knownFrom: undefined };
  yield* officerStatements(value, { company: company?.key ?? '', ...days }, at);
}

import { Decimal } from 'decimal.js';
import type { Day } from '../../time/day.ts';
import type { PartyStatement, StatedFact, Statement } from '../importer.ts';
import { statedDay } from '../stated-day.ts';
import { refusal, warning } from '../stated-problem.ts';
import { listedItems, type ListedItem } from './exhibit21-items.ts';
import { htmlParts, type HtmlPart } from './html-rows.ts';
import { percentOf } from './sec-amounts.ts';
import { filerParty } from './sec-party.ts';

const REGISTRANT = 'registrant';
type Row = Extract<HtmlPart, { readonly row: readonly string[] }>;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MARK = /\s*(?:\((?:\d{1,2}|[a-z])\)|\*+|†+)\s*(?:,|and)?\s*$/;

/** Whether a page is a list of subsidiaries: exhibit 21 of an annual report. */
export function isExhibit21(head: string): boolean {
  const words = head
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#160;|&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
  return (
    (/\bsubsidiaries\b/i.test(words) && /\bexhibit\s+(?:no\.?\s*)?21\b/i.test(words)) ||
    (/\bsubsidiaries of\b/i.test(words) &&
      /\b(?:jurisdiction|state|country)\b[^.]{0,40}\b(?:incorporation|organization|formation)\b/i.test(words))
  );
}

/**
 * The subsidiaries that a registrant lists under item 601(b)(21) of regulation S-K, with the percentages where it
 * prints them. It may leave out those that are not significant together, and says so in a note: that is a count that is
 * not known.
 */
export function* exhibit21Statements(
  html: string,
  day: Day | undefined,
  filer?: { readonly name: string; readonly cik: string },
): Generator<Statement> {
  const parts = htmlParts(html);
  const at = { place: 'list of subsidiaries', pointer: 'record:1' };
  const first = parts.find((part): part is Row => 'row' in part && part.row.length > 1);
  const items = first === undefined ? listedItems(parts) : [];
  if (first === undefined && items.length === 0) {
    yield refusal('LIST_WITHOUT_TABLE', 'The list of subsidiaries has no table of names and jurisdictions', at);
    return;
  }
  const header = parts.find((part): part is Row => 'row' in part && isHeader(part.row));
  const { row: headings, number: headedAt } = header ?? { row: [], number: (first?.number ?? 1) - 1 };
  if (header === undefined && first !== undefined)
    yield warning(
      'LIST_WITHOUT_HEADING',
      'The table of subsidiaries has no heading: its first column is read as their names, its last as their jurisdictions',
      { place: `row 1: ${first.row[0]?.slice(0, 60) ?? ''}`, pointer: `record:${first.number}` },
    );
  const heading = headings.join(' ');
  const notes = notesOf(parts);
  const isRowMark = marksOfRows(parts, headings, headedAt, notes);
  const observedOn = dayOf(parts) ?? day;
  const company =
    filer === undefined
      ? registrant(parts)
      : filerParty({ key: REGISTRANT, ...filer, person: false, at: { place: 'header of the submission' } });
  yield company;
  const withPercent = /percent|%|\bowne(?:d|rship)\b/i.test(heading);
  const seen = observedOn === undefined ? {} : { observedOn };
  const listed = first === undefined ? items : tabled(parts, headings, headedAt, withPercent);
  let rows = 0;
  for (const { printed, jurisdiction, percent, number } of listed) {
    const spot = { place: `row ${rows + 1}: ${printed.slice(0, 60)}`, pointer: `record:${number}` };
    const { name, marks } = withoutMarks(printed, isRowMark);
    if (name === '') continue;
    rows += 1;
    if (withPercent && percent === undefined) yield warning('PERCENT', `No percentage is printed for "${name}"`, spot);
    const key = `subsidiary:${name}|${jurisdiction ?? ''}`;
    yield {
      says: 'PARTY',
      key,
      type: 'Company',
      name,
      kind: 'COMPANY',
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
      at: spot,
    };
    const noted = marks.flatMap((mark) => (notes.has(mark) ? [`${mark} ${notes.get(mark) ?? ''}`] : []));
    const equity = noted.some((note) => /equity method/i.test(note));
    const fact: StatedFact = {
      kind: 'HOLDS',
      subject: REGISTRANT,
      object: key,
      interest: percent === undefined && !withPercent ? 'UNKNOWN' : /voting/i.test(heading) ? 'VOTES' : 'SHARES',
      direct: 'UNKNOWN',
      nominee: false,
      // A subsidiary in the words of the list; at half or less, unless a note says how it is accounted for, that is not
      // said.
      accounting: equity ? 'EQUITY_METHOD' : minority(percent) ? 'UNKNOWN' : 'CONSOLIDATED_SUBSIDIARY',
      right: 'listed in exhibit 21',
      ...(percent === undefined ? {} : { percent }),
      ...(noted.length === 0 ? {} : { note: noted.join(' ') }),
    };
    yield { says: 'FACT', fact, ...recordOf(company, `${name}|${jurisdiction ?? ''}`), at: spot, ...seen };
  }
  if (rows === 0) yield refusal('LIST_EMPTY', 'The table of subsidiaries has no rows', at);
  const prose = parts.flatMap((part) => ('text' in part ? part.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u) : []));
  const omitted = [...notes.values(), ...prose].find(
    (note) => /\b(?:omitted|excluded)\b/i.test(note) && /subsidiar/i.test(note),
  );
  if (omitted === undefined) return;
  yield {
    says: 'FACT',
    fact: {
      kind: 'HAS_ATTRIBUTE',
      subject: REGISTRANT,
      object: '',
      attribute: 'OTHERS_NOT_NAMED',
      label: 'Subsidiaries',
      text: omitted,
    },
    ...recordOf(company, 'others'),
    at,
    ...seen,
  };
}

/** Rows of the table below its heading. */
function* tabled(
  parts: readonly HtmlPart[],
  headings: readonly string[],
  headedAt: number,
  withPercent: boolean,
): Generator<ListedItem> {
  for (const part of parts) {
    if (!('row' in part) || part.number <= headedAt || isHeader(part.row)) continue;
    const { row, number } = part;
    const [printed = '', ...others] = row;
    if (others.length === 0) continue;
    const percent = withPercent ? others.map(percentOf).find((one) => one !== undefined) : undefined;
    yield { printed, jurisdiction: jurisdictionIn(row, headings), percent, number };
  }
}

/**
 * The same subsidiary in the lists of later years; of a list that does not name its company nothing tells which these
 * are.
 */
function recordOf({ identifiers, name }: PartyStatement, what: string): { record?: string } {
  const whose = identifiers?.[0] ?? name;
  return whose === undefined ? {} : { record: `exhibit-21|${whose}|${what}` };
}

function minority(percent: string | undefined): boolean {
  return percent !== undefined && new Decimal(percent).lessThanOrEqualTo(50);
}

function isHeader(row: readonly string[]): boolean {
  return row.some(isOfJurisdiction);
}

/** "State of Incorporation", "Jurisdiction", "Organized Under The Laws Of": the heading of where they are. */
function isOfJurisdiction(cell: string): boolean {
  if (cell.length > 100) return false;
  const place = /\b(?:jurisdiction|state|country|place|where)\b/i.test(cell);
  const founded = /\b(?:incorporation|organi[sz]ation|organi[sz]ed|formation|formed|incorporated|domicile)\b/i.test(
    cell,
  );
  return (place && founded) || /^(?:jurisdiction|domicile)s?$/i.test(cell) || /\bunder (?:the )?laws of\b/i.test(cell);
}

/**
 * The cell under its heading; the last that is no percentage where headings and cells do not stand one under the other.
 */
function jurisdictionIn(row: readonly string[], headings: readonly string[]): string | undefined {
  const under = headings.findIndex(isOfJurisdiction);
  // The heading of the names is often left empty, and empty cells are not told.
  const at = under + (row.length - headings.length);
  const cell = under >= 0 && row.length - headings.length <= 1 && at > 0 ? row[at] : undefined;
  if (cell !== undefined && percentOf(cell) === undefined) return cell;
  return row.slice(1).findLast((other) => percentOf(other) === undefined && other !== '%');
}

/**
 * "Subsidiaries of Made Up Inc.*": the name after it, or beside a title without one, unless it is only called the
 * registrant.
 */
function registrant(parts: readonly HtmlPart[]): PartyStatement {
  const texts = parts.flatMap((part) => ('text' in part ? [part.text] : []));
  const of = texts.findIndex((text) => /\bsubsidiaries of\b/i.test(text) && text.length <= 200);
  const title = texts.findIndex((text) => /^(?:list of )?(?:\w+ )?subsidiaries$/i.test(text));
  const same = texts[of]?.replace(/^.*?\bsubsidiaries of\b/i, '').trim() ?? '';
  const beside = [texts[title - 1], texts[title + 1]].find((text) => text !== undefined && isName(text));
  const { name } = withoutMarks(
    of < 0 ? (title < 0 ? '' : (beside ?? '')) : same === '' ? (texts[of + 1] ?? '') : same,
  );
  const at = { place: 'title', pointer: 'record:1' };
  const company = { says: 'PARTY', key: REGISTRANT, type: 'Company', at } as const;
  if (name !== '' && name.length <= 120 && !/^(?:the\s+)?(?:registrant|company|corporation)\b/i.test(name))
    return { ...company, name, kind: 'COMPANY' };
  return {
    ...company,
    name: undefined,
    kind: 'UNKNOWN',
    unknown: {
      reason: 'not named in the exhibit',
      detail: 'The registrant is named in the annual report, which is another file.',
    },
  };
}

function isName(text: string): boolean {
  return text.length <= 80 && !/^exhibit\b|^\d|\b(?:following|december|january|june|as of)\b/i.test(text);
}

/** A name without the marks of its notes, and the marks. */
function withoutMarks(printed: string, isMark = (_: string) => true): { name: string; marks: string[] } {
  const marks: string[] = [];
  let name = printed.trim();
  for (let found = MARK.exec(name); found !== null; found = MARK.exec(name)) {
    const mark = found[0].replace(/,|and/g, '').trim();
    if (!isMark(mark)) break;
    marks.unshift(mark);
    name = name.slice(0, found.index).trim();
  }
  return { name, marks };
}

/**
 * Tells the marks of rows from numbers that belong to a name ("Harbour Pipeline S (2)", beside one that is called "S
 * (3)"): a mark has a note, and none that the title or a heading refers to, which is about the whole list.
 */
function marksOfRows(
  parts: readonly HtmlPart[],
  headings: readonly string[],
  headedAt: number,
  notes: ReadonlyMap<string, string>,
): (mark: string) => boolean {
  const above = parts.flatMap((part) => ('text' in part && part.number < headedAt ? [part.text] : []));
  const ofList = new Set([...above, ...headings].join(' ').match(/\((?:\d{1,2}|[a-z])\)/g) ?? []);
  return (mark) => !mark.startsWith('(') || (notes.has(mark) && !ofList.has(mark));
}

/** Lines that begin with a mark, by the mark. */
function notesOf(parts: readonly HtmlPart[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const part of parts) {
    const [, mark, text] =
      /^(\((?:\d{1,2}|[a-z])\)|\*+|†+)\s*(\S.{3,})$/.exec('text' in part ? part.text : part.row.join(' ')) ?? [];
    if (mark !== undefined && text !== undefined) notes.set(mark, text);
  }
  return notes;
}

/** "at December 31, 2025" in the title. */
function dayOf(parts: readonly HtmlPart[]): Day | undefined {
  for (const part of parts.slice(0, 12)) {
    const [, month = '', date = '', year = ''] =
      /\b([A-Z][a-z]+) (\d{1,2}), (\d{4})\b/.exec('text' in part ? part.text : '') ?? [];
    const index = MONTHS.indexOf(month);
    if (index >= 0) return statedDay(`${year}-${String(index + 1).padStart(2, '0')}-${date.padStart(2, '0')}`);
  }
  return undefined;
}

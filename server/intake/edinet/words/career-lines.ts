import type { PartialDate } from '../../../time/day.ts';
import { DATE_IN_TEXT, japaneseDate, onlyJapaneseDate } from '../../japanese-date.ts';
import { CURRENT, FORM_AFTER, FORM_BEFORE, SAME, SELF } from './career-forms.ts';
import { spaced } from './company-name.ts';
import { readBlocks } from './html-blocks.ts';
import { titleAt } from './titles.ts';

/** Heads the posts held at other companies, below the dated lines. */
const OTHER_POSTS = /^[（(【［[〔＜<]?\s*(?:現在の)?重要な兼職(?:の状況|状況|先)?\s*[）)】］\]〕＞>]?[\s：:]*/;
/** Goes on with the post of the line before, or says what its company is called now. */
const GOES_ON = /^(?:兼(?![松房六八子平本田高])|及び|および|並びに|・|[（(]現[^任在職）)])/;
/** Nothing but a remark in brackets about the post above: its subject, its rank; a heading is none. */
const REMARK = /^[（(](?!.*(?:状況|兼職|経歴|主要|他社|他の|主な|注|現))[^（）()]+[）)]$/;
const UNFINISHED = /(?:兼|及び|および|並びに|・)$/;
/** The rest of a word that the margin broke: of a post, or with a sign with which no word begins. */
const BROKEN =
  /^(?:社(?=社外)|式会社|締役|外(?:取締|監査)役|査役|[ンッャュョァィゥェォんっゃゅょ々]|ー(?=[^\s\u3000]))/;
const PLANNED = /[（(](?:就任)?予定[）)]|就任予定/;
const UNTIL = new RegExp(`[（(]\\s*[～〜~]\\s*(${DATE_IN_TEXT.source})\\s*(?:まで)?[）)]`);
const SAME_YEAR = /同年(?=\s*[0-9０-９]{1,2}\s*月)/;
const RANGE = new RegExp(`^(${DATE_IN_TEXT.source})\\s*[～〜~-－―]\\s*(${DATE_IN_TEXT.source})$`);
const LATIN = /^[\p{Script=Latin}0-9\s.,:&'’()/-]+$/u;

export interface DatedLine {
  /** Undefined below the dated lines. */
  readonly from: PartialDate | undefined;
  readonly text: string;
  /** The day that the line gives as the last. */
  readonly to?: PartialDate;
  /** Which of several dates it belongs to cannot be told, or where its name begins, or it is only planned. */
  readonly lost?: boolean;
  /** Stands below another line of the same date. */
  readonly more?: boolean;
}

/** The lines of a table of dates and posts; undefined where there is none, or its cells are gone. */
export function tableLines(block: string): DatedLine[] | undefined {
  const lines: DatedLine[] = [];
  const yearOf = sameYears();
  const parts = readBlocks(block);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'prose' && only.lines.length === 1 && monthsIn(only.lines[0] ?? '') > 1)
    return undefined;
  for (const part of parts) {
    const rows =
      part.kind === 'table'
        ? part.rows.map((row) => [...new Set(row)].map(({ set }) => set))
        : paragraphs(unwrapped(part.set));
    let from: PartialDate | undefined;
    let dated = true;
    for (const row of rows.flatMap((cells) => rowsIn(cells.map((cell) => unwrapped(cell.map(yearOf)))))) {
      if (row.date !== undefined) [from, dated] = [row.date, true];
      const texts = whole(row.texts);
      for (const [i, printed] of texts.entries()) {
        const text = printed.replace(OTHER_POSTS, '');
        if (text !== printed) dated = false;
        if (text === '') continue;
        if (row.lost || PLANNED.test(text) || mayGoOn(texts[i - 1] ?? '', text))
          lines.push({ from: undefined, text, lost: true });
        else if (from !== undefined) {
          const below = i > 0 || row.date === undefined;
          const line = { from: dated ? from : undefined, text, ...(below ? { more: true } : {}) };
          lines.push(ended(line, row.to));
        }
      }
    }
  }
  // Several dates in one line mean that the cells are gone.
  const flat = lines.some(({ text }) => monthsIn(text) > 1);
  return lines.length === 0 || flat ? undefined : lines;
}

/** How many dates with a month a text has, those in brackets apart, and those that say "the same year". */
function monthsIn(text: string): number {
  const dates = new RegExp(`${SAME_YEAR.source}|${DATE_IN_TEXT.source}`, 'g');
  return (text.replace(/[（(][^（）()]*[）)]/g, '').match(dates) ?? []).filter(
    (date) => date === '同年' || date.length > 6,
  ).length;
}

/** A dated line with the lines below it that have no date of their own. */
function paragraphs(lines: readonly string[]): string[][][] {
  const rows: string[][][] = [];
  for (const line of lines) {
    const below = rows.at(-1)?.[1];
    if (below === undefined || japaneseDate(line) !== undefined || SAME_YEAR.test(line.slice(0, 3)))
      rows.push([[line], []]);
    else below.push(line);
  }
  return rows;
}

/** "同年６月" with the year of the date before it, line by line in the order of the text. */
function sameYears(): (line: string) => string {
  let year: string | undefined;
  const dates = new RegExp(`${SAME_YEAR.source}|${DATE_IN_TEXT.source}`, 'g');
  return (line) =>
    line.replace(dates, (found) => {
      if (!found.startsWith('同年')) year = japaneseDate(found)?.slice(0, 4) ?? year;
      return found.startsWith('同年') && year !== undefined ? `${year}年` : found;
    });
}

/** The line with its last day, where it gives one in brackets behind the post. */
function ended(line: DatedLine, to: PartialDate | undefined): DatedLine {
  const [said = '', date = ''] = UNTIL.exec(line.text) ?? [];
  const last = to ?? japaneseDate(date);
  return { ...line, text: spaced(line.text.replace(said, ' ')), ...(last === undefined ? {} : { to: last }) };
}

/** Lines that a margin broke are put together again: one that is set in goes on, unless it begins a post of its own. */
function unwrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn = line.startsWith('\u3000') && japaneseDate(line) === undefined && !begins(spaced(line));
    if (last !== undefined && last !== '' && (goesOn || isOpen(last)))
      joined.push(glued(joined.pop() ?? '', spaced(line)));
    else joined.push(spaced(line));
  }
  return joined;
}

function glued(before: string, line: string): string {
  return `${before}${/[A-Za-z0-9.,&]$/.test(before) && /^[A-Za-z0-9&(]/.test(line) ? ' ' : ''}${line}`;
}

/** A bracket is open at its end. */
function isOpen(line: string): boolean {
  return (line.match(/[（(]/g) ?? []).length > (line.match(/[）)]/g) ?? []).length;
}

interface CareerRow {
  readonly date: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
  readonly texts: readonly string[];
  readonly lost: boolean;
}

/** One row of cells as dates with what stands beside each. */
function rowsIn(printed: readonly (readonly string[])[]): CareerRow[] {
  const cells = printed.map((cell) => cell.map(spaced)).filter((cell) => cell.some((line) => line !== ''));
  const [head = [], ...others] = cells;
  const dates = head.filter((line) => line !== '');
  const [beside] = others;
  if (dates.length > 1 && dates.every((line) => onlyJapaneseDate(line) !== undefined)) {
    const rows = beside === undefined || others.length > 1 ? undefined : besideDates(head, beside);
    return rows ?? [{ date: undefined, texts: filled(others.flat()), lost: true }];
  }
  if (others.length === 0 && dates.filter((line) => japaneseDate(line) !== undefined).length > 1)
    return dates.map((line) => rowOf([line], []));
  const range = RANGE.exec(dates.join(''));
  if (range)
    return [
      {
        date: japaneseDate(range[1] ?? ''),
        to: japaneseDate(range[2] ?? ''),
        texts: filled(others.flat()),
        lost: false,
      },
    ];
  // Several dates in one line of a cell: which post is of which day is lost.
  if (others.length > 0 && (dates.join(' ').match(DATE_IN_TEXT) ?? []).length > 1)
    return [{ date: undefined, texts: filled(others.flat()), lost: true }];
  return [rowOf(dates, others.flat())];
}

function rowOf(head: readonly string[], rest: readonly string[]): CareerRow {
  const first = spaced(head.join(''));
  const date = japaneseDate(first);
  const dateText = new RegExp(`^${DATE_IN_TEXT.source}`).exec(first)?.[0] ?? '';
  const texts = date === undefined ? [...head, ...rest] : [first.slice(dateText.length), ...rest];
  return { date, texts: filled(texts.map(spaced)), lost: false };
}

/**
 * Each date with the lines from its own to the next one's. One by one where there are as many posts as dates; else by
 * the blank lines that set them beside each other, where each date stands beside the beginning of a post. Undefined
 * where neither tells which lines belong to which.
 */
function besideDates(dates: readonly string[], posts: readonly string[]): CareerRow[] | undefined {
  const [days, lines] = [filled(dates), filled(posts)];
  const dated = (all: readonly string[], starts: readonly number[], told: readonly string[]) =>
    starts.map((at, i) => ({
      date: onlyJapaneseDate(told[i] ?? ''),
      texts: filled(all.slice(at, starts[i + 1])),
      lost: false,
    }));
  const begun = lines.flatMap((line, i) => (begins(line) ? [i] : []));
  if (begun.length === days.length && begun[0] === 0) return dated(lines, begun, days);
  if (days.length === lines.length) return dated(lines, [...lines.keys()], days);
  const starts = dates.flatMap((line, i) => (line === '' ? [] : [i]));
  const set = dates.length === posts.length || dates.slice(starts[0], starts.at(-1)).includes('');
  if (!set || posts.slice(0, starts[0]).some((line) => line !== '')) return undefined;
  return starts.every((at) => begins(posts[at] ?? '')) ? dated(posts, starts, days) : undefined;
}

/** Whether a line names whose post it is. */
function begins(line: string): boolean {
  return [SELF, SAME, FORM_BEFORE, FORM_AFTER].some((words) => words.test(line)) || LATIN.test(line);
}

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== '');
}

/** The lines of one date with those put together that are one: a company over its post, and what goes on. */
function whole(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const more =
      last !== undefined &&
      (GOES_ON.test(line) ||
        UNFINISHED.test(last) ||
        line.replace(CURRENT, '').trim() === '' ||
        (REMARK.test(line) && titleAt(last) !== undefined) ||
        (/[A-Za-z]$/.test(last) && /^[A-Za-z]/.test(line) && !begins(line) && titleAt(last) !== undefined));
    if (last !== undefined && BROKEN.test(line)) joined.push(glued(joined.pop() ?? '', line));
    else if (more || (last !== undefined && isCompany(last) && isPost(line)))
      joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
  }
  return joined;
}

/**
 * The line above is no post and no whole name, and its last letter and the first of this line are of one script: the
 * margin may have broken a name, so that nobody can say where it begins.
 */
function mayGoOn(above: string, line: string): boolean {
  if (titleAt(above) !== undefined || WHOLE_WORD.test(above)) return false;
  if ([SELF, SAME, FORM_BEFORE].some((words) => words.test(above) || words.test(line))) return false;
  if (FORM_AFTER.test(above) || !FORM_AFTER.test(line)) return false;
  return [/\p{Script=Katakana}|ー/u, /\p{Script=Han}/u].some(
    (script) => script.test(above.slice(-1)) && script.test(line.slice(0, 1)),
  );
}

/** Words with which a line about a post, a school or a licence ends. */
const WHOLE_WORD = /(?:[会所部課室局院省庁社行校学団署員長士格業任官使者録得了留労役命党]|[）)])$/;

/** A company's name and nothing else, or a list of names that goes on. */
function isCompany(line: string): boolean {
  if (SELF.test(line) || SAME.test(line)) return false;
  if (/[,、]$/.test(line)) return true;
  const bare = line.replace(/[（(][^（）()]*[）)]$/, '');
  if (titleAt(bare) !== undefined || /(?:委員|会員|職員|長|役|士)$/.test(bare)) return false;
  return FORM_BEFORE.test(bare) || FORM_AFTER.test(bare) || LATIN.test(bare);
}

function isPost(line: string): boolean {
  return !SELF.test(line) && !SAME.test(line) && !FORM_BEFORE.test(line) && !FORM_AFTER.test(line);
}

/**
 * Parts running text at its dates. Years that go back mean that a number was taken for a date: then nothing is read.
 */
export function flatLines(block: string): DatedLine[] {
  const text = sameYears()(
    readBlocks(block)
      .flatMap((part) => (part.kind === 'prose' ? part.lines : []))
      .join(''),
  );
  const found = [...text.matchAll(DATE_IN_TEXT)];
  const lines: DatedLine[] = [];
  for (const [i, match] of found.entries()) {
    const from = japaneseDate(match[0]);
    if (from === undefined || from.slice(0, 4) < (lines.at(-1)?.from?.slice(0, 4) ?? '')) return [];
    lines.push({ from, text: spaced(text.slice(match.index + match[0].length, found[i + 1]?.index)) });
  }
  return lines
    .filter((line) => line.text !== '')
    .map((line) => (PLANNED.test(line.text) ? { ...line, lost: true } : ended(line, undefined)));
}

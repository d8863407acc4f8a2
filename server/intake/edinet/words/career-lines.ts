import type { PartialDate } from '../../../time/day.ts';
import { DATE_IN_TEXT, japaneseDate, onlyJapaneseDate } from '../../japanese-date.ts';
import { CURRENT, FORM_AFTER, FORM_BEFORE, SAME, SELF } from './career-forms.ts';
import { spaced } from './company-name.ts';
import { readBlocks } from './html-blocks.ts';
import { titleAt } from './titles.ts';

/** Heads the posts held at other companies, below the dated lines. */
const OTHER_POSTS = /^[（(【［[〔＜<]?\s*(?:現在の)?重要な兼職(?:の状況|状況|先)?\s*[）)】］\]〕＞>]?[\s：:]*/;
/** Goes on with the post of the line before. */
const GOES_ON = /^(?:兼|及び|および|並びに|・)/;
const LATIN = /^[\p{Script=Latin}0-9\s.,:&'’()/-]+$/u;

export interface DatedLine {
  /** Undefined below the dated lines. */
  readonly from: PartialDate | undefined;
  readonly text: string;
  /** Which of several dates it belongs to cannot be told. */
  readonly lost?: boolean;
}

/** The lines of a table of dates and posts; undefined where there is none, or its cells are gone. */
export function tableLines(block: string): DatedLine[] | undefined {
  const lines: DatedLine[] = [];
  for (const part of readBlocks(block)) {
    const rows =
      part.kind === 'table'
        ? part.rows.map((row) => [...new Set(row)].map(({ set }) => set))
        : part.lines.map((line) => [[line]]);
    let from: PartialDate | undefined;
    let dated = true;
    for (const row of rows.flatMap(rowsIn)) {
      if (row.date !== undefined) [from, dated] = [row.date, true];
      for (const printed of whole(row.texts)) {
        const text = printed.replace(OTHER_POSTS, '');
        if (text !== printed) dated = false;
        if (row.lost && text !== '') lines.push({ from: undefined, text, lost: true });
        else if (from !== undefined && text !== '') lines.push({ from: dated ? from : undefined, text });
      }
    }
  }
  // Several dates in one line mean that the cells are gone.
  const flat = lines.some(({ text }) => (text.match(DATE_IN_TEXT) ?? []).filter((date) => date.length > 6).length > 1);
  return lines.length === 0 || flat ? undefined : lines;
}

interface CareerRow {
  readonly date: PartialDate | undefined;
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
    const more = last !== undefined && (GOES_ON.test(line) || line.replace(CURRENT, '').trim() === '');
    if (more || (last !== undefined && isCompany(last) && isPost(line))) joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
  }
  return joined;
}

/** A company's name and nothing else, or a list of names that goes on. */
function isCompany(line: string): boolean {
  if (SELF.test(line) || SAME.test(line)) return false;
  if (/[,、]$/.test(line)) return true;
  const bare = line.replace(/[（(][^（）()]*[）)]$/, '');
  return titleAt(bare) === undefined && (FORM_BEFORE.test(bare) || FORM_AFTER.test(bare) || LATIN.test(bare));
}

function isPost(line: string): boolean {
  return !SELF.test(line) && !SAME.test(line) && !FORM_BEFORE.test(line) && !FORM_AFTER.test(line);
}

/**
 * Parts running text at its dates. Years that go back mean that a number was taken for a date: then nothing is read.
 */
export function flatLines(block: string): DatedLine[] {
  const text = readBlocks(block)
    .flatMap((part) => (part.kind === 'prose' ? part.lines : []))
    .join('');
  const found = [...text.matchAll(DATE_IN_TEXT)];
  const lines: DatedLine[] = [];
  for (const [i, match] of found.entries()) {
    const from = japaneseDate(match[0]);
    if (from === undefined || from.slice(0, 4) < (lines.at(-1)?.from?.slice(0, 4) ?? '')) return [];
    lines.push({ from, text: spaced(text.slice(match.index + match[0].length, found[i + 1]?.index)) });
  }
  return lines.filter((line) => line.text !== '');
}

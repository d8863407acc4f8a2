import type { Day, PartialDate } from '../../../time/day.ts';
import { DATE_IN_TEXT, japaneseDate } from '../../japanese-date.ts';
import { linesOf } from './html-blocks.ts';

/** A note under the table of officers, with the marks that point to it: `2`, `※1`. */
export interface Footnote {
  readonly marks: readonly string[];
  readonly text: string;
}

const NUMBERED =
  /^(?:[（(]\s*注\s*[）)]?|注)?\s*(?:([①-⑳])|([０-９]{1,2})(?=[^0-9０-９年月]|[0-9]{4}年)|([0-9]{1,2})(?![0-9０-９年月]))\s*[）)]?\s*[．.、：:]?\s*/;
/** "（２）執行役の状況": begins a part of its own, and ends the note above it. */
const HEADING = /^[（(]?[0-9０-９①-⑳]{1,2}[）)．.、]?[^。、]{0,20}(?:の状況|一覧|の氏名等?)$/;
const STARRED = /^([※＊*])\s*([0-9０-９①-⑳]*)\s*/;

/** Parts the text blocks of footnotes into notes. */
export function readFootnotes(blocks: readonly string[]): Footnote[] {
  return footnotesIn(blocks.map(linesOf));
}

/** Parts texts, given as their lines, into notes. */
export function footnotesIn(texts: readonly (readonly string[])[]): Footnote[] {
  const notes: { marks: string[]; text: string }[] = [];
  for (const lines of texts)
    for (const line of lines) {
      const numbered = NUMBERED.exec(line);
      let rest = numbered ? line.slice(numbered[0].length) : line.replace(/^(?:[（(]\s*注\s*[）)]|注)\s*/, '');
      const starred = STARRED.exec(rest);
      if (starred) rest = rest.slice(starred[0].length);
      const last = notes.at(-1);
      if (!numbered && !starred && HEADING.test(line)) notes.push({ marks: [], text: line });
      else if (!numbered && !starred && last !== undefined && !/^[（(]\s*注/.test(line)) last.text += rest;
      else {
        const number = numbered?.[1] ?? numbered?.[2] ?? numbered?.[3];
        const marks = number === undefined ? [] : [digitOf(number)];
        if (starred) marks.push(`※${digitOf(starred[2] ?? '')}`);
        notes.push({ marks, text: rest });
      }
    }
  return notes;
}

/** The marks in a cell: "(注)２、５" gives 2 and 5, "※1" gives ※1. */
export function marksIn(text: string): string[] {
  const plain = text.normalize('NFKC');
  const marks: string[] = [];
  for (const [, star, numbers = ''] of plain.matchAll(/(※|\*)?\s*(\d{1,2}(?:\s*[,、.・]\s*\d{1,2})*)/g))
    for (const number of numbers.match(/\d+/g) ?? []) marks.push(`${star === undefined ? '' : '※'}${number}`);
  if (marks.length === 0 && /※|\*/.test(plain)) marks.push('※');
  return marks;
}

function digitOf(mark: string): string {
  return mark.normalize('NFKC');
}

export interface FootnotedOfficer {
  readonly name: string;
  /** As far as the spacing of the printed name shows it. */
  readonly surname?: string;
  /** Marks beside name, title or term. */
  readonly marks: readonly string[];
}

const OUTSIDE =
  /^(.*?)(?:は|が)?[、,]?(?:[^、。]{0,60}(?:に定める|に規定する|に基づく))?「?(?:独立)?(?:社外取締役|社外監査役|社外役員|社外の取締役)」?(?:かつ独立役員)?(?:です|であります|である|であり|に該当|として選任)/;

/**
 * The officers that the notes call outside directors or outside company auditors: by full name, by a surname that only
 * one has, or, in a note that names nobody, those whose row points to it. Says nothing of the others.
 */
export function outsideOfficers<O extends FootnotedOfficer>(
  notes: readonly Footnote[],
  officers: readonly O[],
): Set<O> {
  const outside = new Set<O>();
  for (const note of notes)
    for (const sentence of note.text.split('。')) {
      const plain = sentence.replace(/[\s\u00a0\u3000]+/g, '').replaceAll('・・・', '');
      const match = OUTSIDE.exec(plain);
      if (!match || /補欠/.test(plain)) continue;
      const subject = match[1] ?? '';
      const named = officers.filter((officer) => isNamed(officer, subject, officers));
      for (const officer of named) outside.add(officer);
      if (subject !== '') continue;
      for (const officer of officers) if (officer.marks.some((mark) => note.marks.includes(mark))) outside.add(officer);
    }
  return outside;
}

function isNamed<O extends FootnotedOfficer>(officer: O, subject: string, officers: readonly O[]): boolean {
  const full = officer.name.replace(/\s+/g, '');
  if (full !== '' && subject.includes(full)) return true;
  const { surname } = officer;
  if (surname === undefined || officers.filter((other) => other.surname === surname).length > 1) return false;
  const parts = subject.split(/、|,|及び|および|並びに|ならびに|と|の各氏|両氏|各氏/);
  return parts.some(
    (part) => part.replace(/^(社外)?(取締役|監査役)(（[^）]*）|\([^)]*\))?/, '').replace(/氏$/, '') === surname,
  );
}

/** The end of a term as a note states it: the year of the meeting whose close ends it. */
export interface Term {
  readonly ends?: PartialDate;
  readonly words: string;
}

const TO_MEETING_OF =
  /((?:[^\s、。から]{1,8}?)年\s*[0-9０-９]{1,2}\s*月)期\s*(?:に(?:係|かか|関す)る|の)定時株主総会の?終結(?:の時まで|後最初に(?:招集|開催)される取締役会の?終結の時まで)/;
/** "2018年度に関する", "第102期に係る": years by the number that the company gives them. */
const TO_MEETING_OF_NUMBERED =
  /(?:(?<![0-9０-９])([0-9０-９]{4})年度|第\s*([0-9０-９]{1,3})\s*期(?:事業年度)?)(?:に(?:係|かか|関す)る|の)定時株主総会の?終結(?:の時まで|後最初に(?:招集|開催)される取締役会の?終結の時まで)/;
const YEARS =
  /定時株主総会の?(?:終結の時(?:から|より)?|(?:の日)?(?:から|より))[^。]{0,20}?([0-9０-９]{1,2})\s*年(?:間|以内)/;
const ELECTED_YEARS = /選任後\s*([0-9０-９]{1,2})\s*年以内/;

/** The number of the fiscal year that a report is about, as the company counts, and its last day. */
export interface NumberedYear {
  readonly number: number;
  readonly end: Day;
}

/** "2017年度（自 2017年４月１日 …）" and "第44期（…）" of a cover page, with the end of the year. */
export function numberedYear(cover: string | undefined, end: Day | undefined): NumberedYear | undefined {
  const [, year, term] = /^\s*(?:([0-9]{4})年度|第\s*([0-9]{1,3})\s*期)/.exec(cover?.normalize('NFKC') ?? '') ?? [];
  const number = year ?? term;
  return number === undefined || end === undefined ? undefined : { number: Number(number), end };
}

/**
 * "2025年3月期に係る定時株主総会終結の時まで" ends in 2025: a meeting is held within three months of the record date
 * (Companies Act, article 124 (2)). "2024年７月27日開催の定時株主総会の終結の時から２年間" ends in 2026. "2018年度に関する"
 * and "第45期に係る" are counted from the year `of` the report. No year where the text leaves two.
 */
export function readTerm(note: string, of?: NumberedYear): Term | undefined {
  const plain = note.replace(/[\s\u00a0\u3000]+/g, '');
  if (!/終結|任期/.test(plain)) return undefined;
  const words = note.trim();
  const meeting = TO_MEETING_OF.exec(plain);
  if (meeting) {
    const year = yearOfMeeting(japaneseDate(meeting[1] ?? ''));
    return year === undefined ? { words } : { ends: year, words };
  }
  const [, year, term] = TO_MEETING_OF_NUMBERED.exec(plain) ?? [];
  const number = Number((year ?? term ?? '').normalize('NFKC'));
  // A year of four figures and a number of terms are not counted from each other.
  if (number > 0 && of !== undefined && number > 1000 === of.number > 1000) {
    const ends = yearOfMeeting(`${String(Number(of.end.slice(0, 4)) + number - of.number)}${of.end.slice(4)}`);
    return ends === undefined ? { words } : { ends, words };
  }
  const years = YEARS.exec(plain) ?? ELECTED_YEARS.exec(plain);
  const from = datesIn(plain)[0];
  if (years === null || from === undefined) return { words };
  return { ends: String(Number(from.slice(0, 4)) + Number((years[1] ?? '').normalize('NFKC'))), words };
}

/** A term that stands in its own cell, "2025年３月から１年"; undefined where the cell points to a note or says nothing. */
export function readTermCell(cell: string, of?: NumberedYear): Term | undefined {
  const plain = cell.replace(/[\s\u00a0\u3000]+/g, '');
  if (!plain.includes('年')) return undefined;
  const told = readTerm(cell, of);
  if (told?.ends !== undefined) return told;
  const years = /(?:から|より|以降)([0-9０-９]{1,2})年(?:間|以内)?$/.exec(plain)?.[1];
  const [from] = datesIn(plain);
  if (years === undefined || from === undefined) return told ?? { words: cell.trim() };
  return { ends: String(Number(from.slice(0, 4)) + Number(years.normalize('NFKC'))), words: cell.trim() };
}

/** The year in which the meeting about a fiscal year is held, when three months from its end lie in one year. */
function yearOfMeeting(end: PartialDate | undefined): string | undefined {
  if (end === undefined || end.length < 7) return undefined;
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
  if (month === 12) return String(year + 1);
  return month <= 9 ? String(year) : undefined;
}

/** All dates in a text, in order. */
export function datesIn(text: string): PartialDate[] {
  return [...text.matchAll(DATE_IN_TEXT)].flatMap(([written]) => japaneseDate(written) ?? []);
}

import { LRUCache } from 'lru-cache';
import type { Speaker } from '../shared/language/messages-of.ts';
import { FILE_PROBLEMS } from './file-problems.ts';
import { FINDING_TITLES } from './finding-titles.ts';
import { FORMAT_PROBLEMS } from './format-problems.ts';
import { NAMES_GIVEN } from './names-given.ts';
import { NOTE_WORDS } from './note-words.ts';
import { phraseBook, type PhraseBook } from './phrase-book.ts';
import { REFUSALS } from './refusal-phrases.ts';
import { REPORT_PROBLEMS } from './report-problems.ts';
import { SHARE_WORDS, STATUTES } from './share-phrases.ts';
import { SOURCE_WORDS } from './source-words.ts';
import { TABLE_PROBLEMS } from './table-problems.ts';

/** Words of places and notes stand over and over; long texts do not. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 1_000;

/** Tells a text in the language of the speaker; what no phrase fits stays as it is. */
type Told = (speaker: Speaker, text: string) => string;

/** What a reader of files wrote beside the words of a document: a title, a place, a heading, a note. */
export const toldWords = toldBy([SOURCE_WORDS, NOTE_WORDS]);

/** How large a share is, as it stands in arithmetic: `more than 50 %` as 「50 %超」. */
export const toldShare = toldBy([SHARE_WORDS]);

/** The law that a text cites. */
export const toldStatute = toldBy([STATUTES]);

/** What a party or a body is called that its source does not name. */
export const toldName = toldBy([NAMES_GIVEN]);

/** What is wrong with a file or a fact, what mends it, and where: problems of imports and the findings they leave. */
export const toldProblem = toldBy([
  FILE_PROBLEMS,
  TABLE_PROBLEMS,
  FORMAT_PROBLEMS,
  REPORT_PROBLEMS,
  FINDING_TITLES,
  SOURCE_WORDS,
  NOTE_WORDS,
]);

/** Why the server refuses something. */
export const toldRefusal = toldBy([REFUSALS, FILE_PROBLEMS, TABLE_PROBLEMS, FORMAT_PROBLEMS]);

function toldBy(parts: readonly string[]): Told {
  let book: PhraseBook | undefined;
  const kept = new LRUCache<string, string>({ max: MOST_KEPT });
  return ({ language }, text) => {
    if (language !== 'ja') return text;
    const known = kept.get(text);
    if (known !== undefined) return known;
    book ??= phraseBook(...parts);
    const told = book(text) ?? text;
    if (text.length <= LONGEST_KEPT) kept.set(text, told);
    return told;
  };
}

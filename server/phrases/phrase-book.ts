/** What English with blanks says, in Japanese. */
interface Phrase {
  /** What stands before, between and behind the blanks. */
  readonly fixed: readonly string[];
  /** Number of each blank, in the order of the English. */
  readonly blanks: readonly number[];
  readonly japanese: string;
  /** Fixed characters: the more of them, the more a phrase says. */
  readonly weight: number;
}

/** Tells a text that the program wrote in English; undefined when no phrase fits. */
export type PhraseBook = (text: string) => string | undefined;

const APART = ' ⇒ ';
const BLANK = /\{(\d)\}/g;
const FILLED = /\{(\d)(!?)\}/g;
/** A phrase in a blank of a phrase, and so on. */
const DEEPEST = 4;
/** More sentences than that are not of this program. */
const MOST_SENTENCES = 16;
const LONGEST = 4_000;
const DAY = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/**
 * Phrases are lines `English {1} ⇒ Japanese {1}`. A blank holds any text and is put in as it is, a day in the form of
 * the language; `{1!}` in the Japanese is told by the phrases itself, where one fits. A full stop at the end of the
 * English is one 。 at the end of the Japanese, and is written in neither. Of several phrases that fit, the one with
 * the most fixed characters counts; of several sentences each is told by itself. It takes time in proportion to the
 * text, whatever a file puts into a blank.
 */
export function phraseBook(...parts: readonly string[]): PhraseBook {
  const byStart = new Map<string, Phrase[]>();
  const phrases = parts.flatMap((part) => part.split('\n').filter((line) => line.includes(APART)));
  for (const phrase of phrases.map(read).sort((a, b) => b.weight - a.weight)) {
    const start = startOf(phrase.fixed[0] ?? '');
    byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }
  const alone = (text: string, depth: number): string | undefined => {
    const best = [byStart.get(startOf(text)), byStart.get('')]
      .map((some) => first(some ?? [], text))
      .filter((found) => found !== undefined)
      .sort((a, b) => b.phrase.weight - a.phrase.weight)[0];
    return best && fill(best.phrase, best.values, (value) => tell(value, depth + 1));
  };
  const tell = (text: string, depth: number): string | undefined => {
    if (depth > DEEPEST || text.length > LONGEST) return undefined;
    return inSentences(text, (sentence) => {
      const stop = /[.…]?$/.exec(sentence)?.[0] === '.' ? '.' : '';
      const told = alone(stop === '' ? sentence : sentence.slice(0, -1), depth);
      return told === undefined ? undefined : `${told}${stop === '' || /[。？」]$/.test(told) ? '' : '。'}`;
    });
  };
  return (text) => tell(text, 0);
}

function read(line: string): Phrase {
  const at = line.indexOf(APART);
  const english = line.slice(0, at).replace(/\.$/, '');
  const fixed = english.split(/\{\d\}/);
  const blanks = [...english.matchAll(BLANK)].map(([, number]) => Number(number));
  return { fixed, blanks, japanese: line.slice(at + APART.length), weight: fixed.join('').length };
}

/** By the first letters phrases are found; those that begin with a blank are tried for every text. */
function startOf(text: string): string {
  return text.length < 2 ? '' : text.slice(0, 2);
}

function first(
  phrases: readonly Phrase[],
  text: string,
): { readonly phrase: Phrase; readonly values: readonly string[] } | undefined {
  for (const phrase of phrases) {
    const values = match(phrase.fixed, text);
    if (values !== undefined) return { phrase, values };
  }
  return undefined;
}

/** What stands in the blanks: the fixed parts are looked for from left to right, the last one at the end. */
function match(fixed: readonly string[], text: string): string[] | undefined {
  const [start = '', ...rest] = fixed;
  const end = rest.pop();
  if (end === undefined) return text === start ? [] : undefined;
  if (!text.startsWith(start) || !text.endsWith(end) || text.length < start.length + end.length) return undefined;
  const values: string[] = [];
  const until = text.length - end.length;
  let at = start.length;
  for (const part of rest) {
    const found = text.indexOf(part, at + 1);
    if (found < 0 || found + part.length > until) return undefined;
    values.push(text.slice(at, found));
    at = found + part.length;
  }
  const last = text.slice(at, until);
  return last === '' ? undefined : [...values, last];
}

function fill(
  { blanks, japanese }: Phrase,
  values: readonly string[],
  tell: (text: string) => string | undefined,
): string {
  return japanese.replace(FILLED, (_, number: string, isTold: string) => {
    const value = values[blanks.indexOf(Number(number))] ?? '';
    if (isTold !== '') return tell(value) ?? dayIn(value);
    return dayIn(value);
  });
}

function dayIn(value: string): string {
  const [, year, month, day] = DAY.exec(value) ?? [];
  if (year === undefined) return value;
  return `${year}年${String(Number(month))}月${day === undefined ? '' : `${String(Number(day))}日`}`;
}

/**
 * The text cut into as many sentences as phrases fit, so that no blank swallows the sentence behind it; what no phrase
 * fits stays as it is. Undefined when none fits.
 */
function inSentences(text: string, tell: (sentence: string) => string | undefined): string | undefined {
  const ends = [...text.matchAll(/[.?] (?=[\p{Lu}"“])|; /gu)].map(({ index }) => index).slice(0, MOST_SENTENCES);
  if (ends.length === 0) return tell(text);
  const told: string[] = [];
  let from = 0;
  let wasTold = true;
  let isTold = false;
  while (from < text.length) {
    const { said, to, next } = pieceFrom(text, from, ends, tell);
    // Japanese sentences stand without a space between them.
    if (from > 0) told.push(said === undefined || !wasTold ? ' ' : text[from - 2] === ';' ? '。' : '');
    told.push(said ?? text.slice(from, to));
    isTold ||= said !== undefined;
    wasTold = said !== undefined;
    from = next;
  }
  return isTold ? told.join('') : undefined;
}

/** The shortest piece that a phrase fits, else up to the next end: an abbreviation within a name ends no sentence. */
function pieceFrom(
  text: string,
  from: number,
  ends: readonly number[],
  tell: (sentence: string) => string | undefined,
): { readonly said: string | undefined; readonly to: number; readonly next: number } {
  const pieces = [...ends.filter((end) => end > from), text.length].map((end) => ({
    to: text[end] === ';' || end === text.length ? end : end + 1,
    next: end === text.length ? end : end + 2,
  }));
  for (const piece of pieces) {
    const said = tell(text.slice(from, piece.to));
    if (said !== undefined) return { said, ...piece };
  }
  return { said: undefined, ...(pieces[0] ?? { to: text.length, next: text.length }) };
}

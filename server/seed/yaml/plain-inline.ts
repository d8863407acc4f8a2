import { textFault } from '../../shared/text-faults.ts';
import { unquoted } from './quoting.ts';

/** Thrown where a text leaves the plain part of YAML. */
export const NOT_PLAIN = new Error('not the plain part of YAML');

/** Brackets may lie so deep in one another. */
const MOST_LEVELS = 10;
const KEY = /([A-Za-z][A-Za-z0-9_]{0,60}): +/y;
const QUOTED = /"((?:[^"\\]|\\["\\])*)"/y;
const WORDS = /[A-Za-z][A-Za-z0-9_.-]*(?: [A-Za-z0-9_.-]+)*/y;
const WHOLE = /(?:0|[1-9][0-9]{0,14})(?![A-Za-z0-9_.-])/y;
const SPACES = / */y;
/** Bare words that the core schema of YAML takes for something else than text. */
const MEANS: Readonly<Record<string, unknown>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
  null: null,
  Null: null,
  NULL: null,
};

/** Whether a bare word stands for itself. */
export function isText(word: string): boolean {
  return !Object.hasOwn(MEANS, word);
}

/** What stands on the rest of a line, behind this key or as an entry of a list. Throws NOT_PLAIN. */
export function inlineValue(rest: string, key = ''): unknown {
  const reader = new Inline(rest);
  const value = reader.value(key, 0);
  if (reader.at !== rest.length) throw NOT_PLAIN;
  return value;
}

/**
 * The text in one form of its letters; one that cannot be taken is left to the library's reading, which tells where it
 * stands.
 */
export function textOf(text: string): string {
  if (textFault(text) !== undefined) throw NOT_PLAIN;
  return text.normalize('NFC');
}

class Inline {
  readonly #line: string;
  at = 0;

  constructor(line: string) {
    this.#line = line;
  }

  value(key: string, level: number): unknown {
    const first = this.#line[this.at];
    if (first === '{' || first === '[') {
      if (level >= MOST_LEVELS) throw NOT_PLAIN;
      this.at += 1;
      return first === '{' ? this.#mapping(level + 1) : this.#list(level + 1);
    }
    if (first === '"') {
      const text = this.#take(QUOTED)?.[1] ?? notPlain();
      return textOf(text.includes('\\') ? text.replace(/\\(["\\])/g, '$1') : text);
    }
    const number = this.#take(WHOLE)?.[0];
    if (number !== undefined) {
      const value = Number(number);
      if (unquoted(key, { type: 'PLAIN', source: number, value }) !== undefined) throw NOT_PLAIN;
      return value;
    }
    const words = this.#take(WORDS)?.[0] ?? notPlain();
    return isText(words) ? words : MEANS[words];
  }

  #mapping(level: number): object {
    const value: Record<string, unknown> = {};
    this.#take(SPACES);
    if (this.#ends('}')) return value;
    for (;;) {
      const key = this.#take(KEY)?.[1] ?? notPlain();
      if (Object.hasOwn(value, key) || !isText(key)) throw NOT_PLAIN;
      value[key] = this.value(key, level);
      this.#take(SPACES);
      if (this.#ends('}')) return value;
      this.#next();
    }
  }

  #list(level: number): unknown[] {
    const entries: unknown[] = [];
    this.#take(SPACES);
    if (this.#ends(']')) return entries;
    for (;;) {
      entries.push(this.value('', level));
      this.#take(SPACES);
      if (this.#ends(']')) return entries;
      this.#next();
    }
  }

  #ends(bracket: string): boolean {
    if (this.#line[this.at] !== bracket) return false;
    this.at += 1;
    return true;
  }

  /** Goes past a comma to what follows it; one with nothing behind it is left to the library. */
  #next(): void {
    if (this.#line[this.at] !== ',') throw NOT_PLAIN;
    this.at += 1;
    this.#take(SPACES);
  }

  #take(what: RegExp): RegExpExecArray | undefined {
    what.lastIndex = this.at;
    const found = what.exec(this.#line) ?? undefined;
    if (found !== undefined) this.at = what.lastIndex;
    return found;
  }
}

function notPlain(): never {
  throw NOT_PLAIN;
}

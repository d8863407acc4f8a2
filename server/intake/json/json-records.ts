import { TextDecoder } from 'node:util';
import { JsonTextFault } from './json-fault.ts';
import { strictJson } from './strict-json.ts';

/** One value of a file of many, its number from 0 and the line it begins on, from 1. */
export interface JsonRecord {
  readonly value: unknown;
  readonly index: number;
  readonly line: number;
}

const CHARACTERS = 32 * 1024 * 1024;

/**
 * The values of a file one by one: the entries of its array when it is one, else the values that stand one after the
 * other (JSON lines, or a single value). Memory is that of one value, which may have at most `characters`.
 */
export async function* jsonRecords(
  bytes: AsyncIterable<Uint8Array>,
  characters = CHARACTERS,
): AsyncGenerator<JsonRecord> {
  const cutter = new Cutter(characters);
  for await (const text of jsonText(bytes)) {
    for (const { text: cut, line } of cutter.add(text)) {
      yield { value: strictJson(cut, line), index: cutter.given, line };
      cutter.given += 1;
    }
  }
  cutter.close();
}

/** A whole file as one value. */
export async function jsonDocument(bytes: AsyncIterable<Uint8Array>, characters = CHARACTERS): Promise<unknown> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of jsonText(bytes)) {
    length += piece.length;
    if (length > characters)
      throw new JsonTextFault('JSON_TOO_LARGE', `The file has more than ${characters} characters`, 1);
    pieces.push(piece);
  }
  return strictJson(pieces.join(''));
}

async function* jsonText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece: Uint8Array, stream: boolean) => {
    try {
      return decoder.decode(piece, { stream });
    } catch {
      throw new JsonTextFault('JSON_ENCODING', 'The file has bytes that are not UTF-8, in which JSON is written', 1);
    }
  };
  for await (const piece of bytes) yield decode(piece, true);
  yield decode(new Uint8Array(0), false);
}

const OUTSIDE = /["{}[\]\n]/g;
const INSIDE = /["\\\n]/g;

/** Cuts a text that comes in pieces into the values it lists. */
class Cutter {
  given = 0;
  readonly #characters: number;
  #held: string[] = [];
  #heldLength = 0;
  #line = 1;
  #startLine = 1;
  #depth = 0;
  /** 1 within an array of records, 0 where they stand one after the other; undefined before the first mark. */
  #base: number | undefined;
  #inString = false;
  /** The piece before ended with the backslash of an escape. */
  #escaped = false;
  #ended = false;

  constructor(characters: number) {
    this.#characters = characters;
  }

  *add(text: string): Generator<{ text: string; line: number }> {
    let at = this.#escaped ? 1 : 0;
    this.#escaped = false;
    /** Where the value that is being held, or the gap between two, begins in this piece. */
    let from = 0;
    for (;;) {
      const pattern = this.#inString ? INSIDE : OUTSIDE;
      pattern.lastIndex = at;
      const mark = pattern.exec(text);
      if (mark === null) break;
      const character = text[mark.index];
      at = mark.index + 1;
      if (character === '\n') this.#line += 1;
      else if (character === '"') this.#quote();
      else if (character === '\\') {
        this.#escaped = at === text.length;
        at += 1;
      } else if (character === '{' || character === '[') {
        const opens = this.#opens(character, text.slice(from, mark.index));
        if (opens !== undefined) from = opens === 'LIST' ? at : mark.index;
        this.#depth += 1;
      } else if (this.#closes(text.slice(from, mark.index))) {
        this.#hold(text.slice(from, at));
        from = at;
        yield { text: this.#held.join(''), line: this.#startLine };
        this.#held = [];
        this.#heldLength = 0;
      } else if (this.#ended) from = at;
    }
    if (this.#base !== undefined && this.#depth > this.#base) this.#hold(text.slice(from));
    else this.#gap(text.slice(from));
  }

  close(): void {
    if (this.#depth > 0) throw this.#fault('The file ends in the middle of a value');
    if (this.#base === undefined) throw this.#fault('There is no value in the file');
  }

  #quote(): void {
    if (this.#base === undefined || this.#depth === this.#base)
      throw this.#fault('A text stands where a record belongs');
    this.#inString = !this.#inString;
  }

  /** Whether the array of all values, or one of them, begins. */
  #opens(character: string, before: string): 'LIST' | 'RECORD' | undefined {
    const first = this.#base === undefined;
    if (this.#ended) throw this.#fault('Something follows the end of the list');
    if (first || this.#depth === this.#base) this.#gap(before);
    this.#base ??= character === '[' ? 1 : 0;
    if (first && this.#base === 1) return 'LIST';
    if (this.#depth !== this.#base) return undefined;
    this.#startLine = this.#line;
    return 'RECORD';
  }

  /** Whether a value ends here. */
  #closes(before: string): boolean {
    if (this.#depth === this.#base) this.#gap(before);
    this.#depth -= 1;
    if (this.#depth < 0) throw this.#fault('A bracket closes that nothing opened');
    this.#ended = this.#base === 1 && this.#depth === 0;
    return !this.#ended && this.#depth === this.#base;
  }

  /** What stands between values: space, and commas within an array. */
  #gap(text: string): void {
    const allowed = this.#base === 1 && !this.#ended ? /^[\s,]*$/ : /^[\s\uFEFF]*$/;
    if (!allowed.test(text)) throw this.#fault('Something other than a record stands between the records');
  }

  #hold(text: string): void {
    this.#heldLength += text.length;
    if (this.#heldLength > this.#characters) {
      const message = `A value has more than ${this.#characters} characters`;
      throw new JsonTextFault('JSON_TOO_LARGE', message, this.#startLine);
    }
    this.#held.push(text);
  }

  #fault(message: string): JsonTextFault {
    return new JsonTextFault('JSON_NOT_WELL_FORMED', message, this.#line);
  }
}

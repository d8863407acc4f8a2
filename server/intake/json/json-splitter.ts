/**
 * Cuts a stream of bytes into the JSON objects that stand in it, without building any of them: the items of one
 * top-level array, or objects one after another (JSON lines, also spread over lines). Of an object it keeps the bytes,
 * where it begins and how many members it writes, so that a key written twice is noticed after parsing, which keeps
 * only the last.
 */
export interface CutValue {
  readonly bytes: Buffer;
  /** 1-based line where it begins. */
  readonly line: number;
  /** Members of all objects in it, as written. */
  readonly members: number;
}

export interface JsonFault {
  readonly code: 'NOT_JSON' | 'CUT_OFF' | 'TOO_LARGE' | 'TOO_DEEP' | 'NOT_UTF8' | 'DUPLICATE_KEY';
  readonly message: string;
  readonly mend: string;
  readonly line: number;
}

export interface JsonLimits {
  /** Bytes of one object. */
  readonly bytes: number;
  readonly depth: number;
}

export const JSON_LIMITS: JsonLimits = { bytes: 16 * 1024 * 1024, depth: 64 };

const [QUOTE, OPEN, CLOSE, NEWLINE, COLON, BACKSLASH] = [1, 2, 3, 4, 5, 6];
const KIND = new Uint8Array(256);
for (const [text, kind] of [
  ['"', QUOTE],
  ['[{', OPEN],
  [']}', CLOSE],
  ['\n', NEWLINE],
  [':', COLON],
  ['\\', BACKSLASH],
] as const)
  for (const character of text) KIND[character.charCodeAt(0)] = kind;

const NOT_JSON_MEND = 'give a JSON array of objects, or one JSON object a line';

export class JsonSplitter {
  readonly #limits: JsonLimits;
  #line = 1;
  #started = false;
  #inArray = false;
  #closed = false;
  /** In an array: whether a comma must come before the next item. */
  #comma = false;
  #items = 0;
  // Of the object that is being read.
  #kept: Uint8Array[] = [];
  #keptBytes = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #members = 0;
  #beginLine = 0;

  constructor(limits: JsonLimits = JSON_LIMITS) {
    this.#limits = limits;
  }

  /** The objects that end in these bytes; a fault is the last that comes. */
  *push(chunk: Uint8Array): Generator<CutValue | JsonFault> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#depth === 0) {
        const found = this.#between(chunk, at);
        if (typeof found !== 'number') {
          yield found;
          return;
        }
        at = found;
        if (at >= chunk.length) return;
      }
      const end = this.#inside(chunk, at);
      const size = this.#keptBytes + (end.at - at);
      if (end.tooDeep) {
        yield this.#fault('TOO_DEEP', `Nested deeper than ${this.#limits.depth} levels.`);
        return;
      }
      if (size > this.#limits.bytes) {
        yield this.#fault('TOO_LARGE', `One object takes more than ${this.#limits.bytes} bytes.`);
        return;
      }
      const part = chunk.subarray(at, end.at);
      at = end.at;
      if (this.#depth > 0) {
        this.#kept.push(part);
        this.#keptBytes = size;
        return;
      }
      yield this.#cut(part, size);
    }
  }

  /** What is wrong with the end, if something is. */
  end(): JsonFault | undefined {
    if (this.#depth > 0)
      return this.#fault('CUT_OFF', 'The file ends in the middle of an object.', 'fetch the whole file again');
    if (this.#inArray && !this.#closed)
      return this.#fault('CUT_OFF', 'The file ends before its array does.', 'fetch the whole file again');
    if (!this.#started) return this.#fault('NOT_JSON', 'The file is empty.');
    return undefined;
  }

  #cut(part: Uint8Array, size: number): CutValue {
    const bytes =
      this.#kept.length === 0
        ? Buffer.from(part.buffer, part.byteOffset, part.byteLength)
        : Buffer.concat([...this.#kept, part], size);
    this.#kept = [];
    this.#keptBytes = 0;
    return { bytes, line: this.#beginLine, members: this.#members };
  }

  /** Goes over what may stand between objects; where the next one begins, or the end of the chunk. */
  #between(chunk: Uint8Array, from: number): number | JsonFault {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (byte === 0x0a) this.#line += 1;
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue;
      if (!this.#started) {
        this.#started = true;
        if (byte === 0x5b) {
          this.#inArray = true;
          continue;
        }
      }
      if (this.#inArray && !this.#closed && byte === 0x5d && (this.#comma || this.#items === 0)) {
        this.#closed = true;
        continue;
      }
      if (this.#inArray && !this.#closed && byte === 0x2c && this.#comma) {
        this.#comma = false;
        continue;
      }
      if (byte !== 0x7b || this.#closed || this.#comma)
        return this.#fault('NOT_JSON', `An object should begin here, not ${shown(byte)}.`);
      this.#items += 1;
      this.#comma = this.#inArray;
      this.#beginLine = this.#line;
      this.#members = 0;
      return at;
    }
    return chunk.length;
  }

  /** Goes over bytes of one object, to its end or that of the chunk. */
  #inside(chunk: Uint8Array, from: number): { at: number; tooDeep: boolean } {
    let [depth, inString, members, line] = [this.#depth, this.#inString, this.#members, this.#line];
    let at = from;
    let tooDeep = false;
    if (this.#escaped) {
      this.#escaped = false;
      at += 1;
    }
    for (; at < chunk.length; at += 1) {
      const kind = KIND[chunk[at] as number];
      if (kind === 0) continue;
      if (inString) {
        if (kind === QUOTE) inString = false;
        else if (kind === BACKSLASH) at += 1;
        else if (kind === NEWLINE) line += 1;
        continue;
      }
      if (kind === QUOTE) inString = true;
      else if (kind === COLON) members += 1;
      else if (kind === NEWLINE) line += 1;
      else if (kind === OPEN) {
        depth += 1;
        if (depth > this.#limits.depth) {
          tooDeep = true;
          break;
        }
      } else if (kind === CLOSE) {
        depth -= 1;
        if (depth === 0) {
          at += 1;
          break;
        }
      }
    }
    this.#escaped = at > chunk.length;
    [this.#depth, this.#inString, this.#members, this.#line] = [depth, inString, members, line];
    return { at: Math.min(at, chunk.length), tooDeep };
  }

  #fault(code: JsonFault['code'], message: string, mend = NOT_JSON_MEND): JsonFault {
    return { code, message, mend, line: this.#depth > 0 ? this.#beginLine : this.#line };
  }
}

function shown(byte: number): string {
  return byte > 0x20 && byte < 0x7f ? `"${String.fromCharCode(byte)}"` : `the byte ${byte}`;
}

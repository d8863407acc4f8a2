import { unseenIn } from '../../shared/unseen-characters.ts';
import { inlineValue, isText, NOT_PLAIN, textOf } from './plain-inline.ts';

/**
 * The value of a text that keeps to the plain part of YAML in which pages of facts are written: mappings and lists by
 * their indentation, or in brackets on one line; texts in double quotes, with \" and \\ as the only escapes, bare
 * words, whole numbers, `>-`. It reads such a text several times as fast as the parser of the library, and holds no
 * tree of it. Undefined of every other text, sound or not: the library then says what it means, or what is wrong. Texts
 * come out in one form of their letters (NFC).
 */
export function plainYaml(text: string): object | undefined {
  if (/[\t\r\u0085\u2028\u2029\uFEFF]/.test(text) || unseenIn(text) !== undefined) return undefined;
  try {
    const lines = new Lines(text);
    const value = block(lines, 0);
    return lines.at === undefined ? value : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

/** Forms of this product nest fewer than ten levels. */
const MOST_LEVELS = 20;
const KEY = /^([A-Za-z][A-Za-z0-9_]{0,60}):(?: +|$)/;
const BLANK_OR_COMMENT = /^ *(?:#|$)/;

/** The lines of a text, one after the other, without blank ones and comments. */
class Lines {
  readonly #all: readonly string[];
  #next = 0;
  /** How far the line is indented, and what stands there; undefined at the end. */
  at: { indent: number; rest: string } | undefined;

  constructor(text: string) {
    this.#all = text.split('\n');
    this.step();
  }

  step(): void {
    while (this.#next < this.#all.length && BLANK_OR_COMMENT.test(this.#all[this.#next] ?? '')) this.#next += 1;
    const line = this.#all[this.#next];
    this.#next += 1;
    this.at = undefined;
    if (line === undefined) return;
    if (line.endsWith(' ')) throw NOT_PLAIN;
    const indent = indentOf(line);
    this.at = { indent, rest: line.slice(indent) };
  }

  notFurtherIn(indent: number): void {
    if (this.at !== undefined && this.at.indent > indent) throw NOT_PLAIN;
  }

  /**
   * The lines after this one that stand further in than `indent`, as one text; the next one is then the line after
   * them.
   */
  folded(indent: number): string {
    const words: string[] = [];
    let own: number | undefined;
    for (; this.#next < this.#all.length; this.#next += 1) {
      const line = this.#all[this.#next] ?? '';
      const here = indentOf(line);
      if (line === '' || here <= indent) break;
      own ??= here;
      if (here !== own || line.endsWith(' ')) throw NOT_PLAIN;
      words.push(line.slice(here));
    }
    if (words.length === 0) throw NOT_PLAIN;
    this.step();
    // What goes on after a blank line is another paragraph of the text.
    this.notFurtherIn(indent);
    return words.join(' ');
  }
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent += 1;
  return indent;
}

/** A mapping or a list that begins at the line that the cursor is at. */
function block(lines: Lines, level: number): object {
  if (lines.at === undefined || level > MOST_LEVELS) throw NOT_PLAIN;
  return lines.at.rest.startsWith('- ') ? list(lines, lines.at.indent, level) : mapping(lines, lines.at.indent, level);
}

function list(lines: Lines, indent: number, level: number): unknown[] {
  const entries: unknown[] = [];
  while (lines.at?.indent === indent && lines.at.rest.startsWith('- ')) {
    const rest = lines.at.rest.slice(2);
    if (KEY.test(rest)) {
      // The mapping begins two places in, and goes on in the lines below.
      lines.at = { indent: indent + 2, rest };
      entries.push(mapping(lines, indent + 2, level + 1));
    } else {
      entries.push(inlineValue(rest));
      lines.step();
    }
    lines.notFurtherIn(indent);
  }
  return entries;
}

function mapping(lines: Lines, indent: number, level: number): object {
  const value: Record<string, unknown> = {};
  while (lines.at?.indent === indent) {
    const { rest } = lines.at;
    const found = KEY.exec(rest);
    if (found === null) throw NOT_PLAIN;
    const [head, key = ''] = found;
    if (Object.hasOwn(value, key) || !isText(key)) throw NOT_PLAIN;
    value[key] = entry(lines, key, rest.slice(head.length), indent, level);
    lines.notFurtherIn(indent);
  }
  return value;
}

/** What a key of a mapping has: what stands behind it, or in the lines below. */
function entry(lines: Lines, key: string, rest: string, indent: number, level: number): unknown {
  if (rest === '>-') return textOf(lines.folded(indent));
  if (rest !== '') {
    const value = inlineValue(rest, key);
    lines.step();
    return value;
  }
  lines.step();
  if (lines.at === undefined) throw NOT_PLAIN;
  if (lines.at.indent > indent) return block(lines, level + 1);
  if (lines.at.indent === indent && lines.at.rest.startsWith('- ')) return list(lines, indent, level + 1);
  throw NOT_PLAIN;
}

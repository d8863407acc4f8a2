import type { SaxesTagNS } from 'saxes';
import { ContextReader } from './contexts.ts';
import { FactBook, type XbrlFact } from './xbrl-facts.ts';
import { decimalsOf, MOST_FACTS, tooMany } from './instance.ts';
import { isKept, keptValue, LONGEST_TEXT } from './text-blocks.ts';
import { inlineNumber, inlineText } from './transform.ts';
import { attribute, tellXml, type Bytes } from './xml.ts';

const INLINE = /^http:\/\/www\.xbrl\.org\/(2008|2013)\/inlineXBRL$/;
/** What of the markup matters for reading a table; the rest is how it looks. */
const KEPT_ATTRIBUTES = ['rowspan', 'colspan'];

interface Capture {
  readonly tag: SaxesTagNS;
  readonly line: number;
  readonly file: string;
  /** Markup and text, when the fact asks for it (escape="true"); otherwise text alone. */
  content: string;
  /** There was text, kept or not. */
  said: boolean;
  readonly escape: boolean;
  readonly keep: boolean;
}

/** The facts of a set of inline documents, which share the contexts of the first of them. */
export class InlineSet {
  readonly book = new FactBook();
  readonly #contexts = new ContextReader();
  readonly #continuations = new Map<string, { content: string; next: string | undefined }>();
  readonly #waiting: Capture[] = [];
  readonly #each: ((fact: XbrlFact) => void) | undefined;

  /** `each` is given every fact as it stands, also those that only repeat another. */
  constructor(each?: (fact: XbrlFact) => void) {
    this.#each = each;
  }

  /** Reads one document of the set, in the order of the manifest. Throws Refusal. */
  async read(bytes: Bytes, file: string): Promise<void> {
    const open: Capture[] = [];
    let excluded = 0;
    await tellXml(bytes, {
      open: (tag, line) => {
        this.#contexts.open(tag);
        if (this.#contexts.inside) return;
        if (!INLINE.test(tag.uri)) {
          if (excluded === 0) for (const capture of open) if (capture.escape) append(capture, opening(tag));
          return;
        }
        if (tag.local === 'exclude') excluded += 1;
        if (/^(nonFraction|nonNumeric|continuation)$/.test(tag.local)) open.push(captureOf(tag, file, line));
      },
      text: (text) => {
        if (this.#contexts.inside) this.#contexts.text(text);
        else if (excluded === 0)
          for (const capture of open) {
            capture.said ||= text.trim() !== '';
            append(capture, capture.escape ? escaped(text) : text);
          }
      },
      close: (tag) => {
        this.#contexts.close(tag);
        if (!INLINE.test(tag.uri)) {
          if (excluded === 0) for (const capture of open) if (capture.escape) append(capture, `</${tag.local}>`);
          return;
        }
        if (tag.local === 'exclude') excluded -= 1;
        if (open.at(-1)?.tag === tag) this.#close(open.pop());
        if (this.#waiting.length > MOST_FACTS) throw tooMany(file);
      },
    });
  }

  /** To be called once, after the last document: contexts and continuations may stand in any of them. */
  finish(): FactBook {
    this.book.schema = this.#contexts.schema;
    this.book.contextsTwice.push(...this.#contexts.twice);
    for (const [id, context] of this.#contexts.contexts) this.book.contexts.set(id, context);
    for (const capture of this.#waiting) {
      const fact = this.#factOf(capture);
      if (fact === undefined) continue;
      this.#each?.(fact);
      this.book.add(fact);
    }
    this.#waiting.length = 0;
    return this.book;
  }

  #close(capture: Capture | undefined): void {
    if (capture === undefined) return;
    const id = attribute(capture.tag, 'id');
    if (capture.tag.local !== 'continuation') this.#waiting.push(capture);
    else if (id !== undefined)
      this.#continuations.set(id, { content: capture.content, next: attribute(capture.tag, 'continuedAt') });
  }

  #factOf({ tag, content, said, keep, file, line }: Capture): XbrlFact | undefined {
    const [prefix = '', element = ''] = (attribute(tag, 'name') ?? '').split(':');
    const [context, unit] = [attribute(tag, 'contextRef') ?? '', attribute(tag, 'unitRef')];
    const decimals = decimalsOf(attribute(tag, 'decimals'));
    const base = { element, prefix, context, line };
    const numeric = tag.local === 'nonFraction';
    const more = { ...(unit === undefined ? {} : { unit }), ...(decimals === undefined ? {} : { decimals }) };
    if (/^(true|1)$/.test(attribute(tag, 'nil') ?? '')) return { ...base, ...more, value: undefined };
    const format = attribute(tag, 'format') ?? '';
    const whole = content + this.#continued(attribute(tag, 'continuedAt'));
    const value = numeric
      ? inlineNumber(whole, format, Number(attribute(tag, 'scale') ?? 0), attribute(tag, 'sign'))
      : inlineText(whole, format);
    if (value === undefined) {
      this.book.unread.push({ element, context, text: whole.trim().slice(0, 80), format, file });
      return undefined;
    }
    return { ...base, ...more, value: said && !keep ? '' : keptValue(element, value) };
  }

  /** The rest of a text that goes on elsewhere; a chain that comes back to itself ends there. */
  #continued(first: string | undefined): string {
    const seen = new Set<string>();
    let content = '';
    for (let at = first; at !== undefined && !seen.has(at) && content.length < LONGEST_TEXT;) {
      seen.add(at);
      const piece = this.#continuations.get(at);
      content += piece?.content ?? '';
      at = piece?.next;
    }
    return content;
  }
}

function captureOf(tag: SaxesTagNS, file: string, line: number): Capture {
  const name = (attribute(tag, 'name') ?? '').replace(/^.*:/, '');
  const continuation = tag.local === 'continuation';
  const escape = continuation || attribute(tag, 'escape') === 'true' || name.endsWith('TextBlock');
  return { tag, line, file, content: '', said: false, escape, keep: continuation || isKept(name) };
}

function append(capture: Capture, text: string): void {
  if (capture.keep && capture.content.length < LONGEST_TEXT) capture.content += text;
}

function opening(tag: SaxesTagNS): string {
  const kept = KEPT_ATTRIBUTES.flatMap((name) => {
    const value = attribute(tag, name);
    return value === undefined ? [] : [` ${name}="${escaped(value)}"`];
  });
  return `<${tag.local}${kept.join('')}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

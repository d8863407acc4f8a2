import { SaxesParser } from 'saxes';
import type { XmlElement } from './xml-element.ts';
import { XmlFault } from './xml-fault.ts';
import { xmlText } from './xml-text.ts';

export interface XmlLimits {
  /** Elements within elements. */
  readonly depth?: number;
  /** Characters between two marks of the markup, and of one element that is read whole. */
  readonly characters?: number;
  /** Elements within one element that is read whole. */
  readonly elements?: number;
}

const DEPTH = 200;
const CHARACTERS = 32 * 1024 * 1024;
const ELEMENTS = 1_000_000;

interface Open {
  readonly name: string;
  readonly path: string;
  readonly counts: Map<string, number>;
  /** While it is read whole. */
  readonly whole: Building | undefined;
}

interface Building extends XmlElement {
  readonly children: Building[];
  text: string;
}

/**
 * The elements of a document at the wanted paths (local names from the root), whole and in order, as soon as each is
 * closed. Memory is that of one such element. No entity is looked up but XML's own five; a document type is refused,
 * and with it every entity a document could declare; what is not well formed, too deep or too large is an XmlFault.
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  wanted: (path: readonly string[]) => boolean,
  limits: XmlLimits = {},
): AsyncGenerator<XmlElement> {
  const reader = new Reader(wanted, limits);
  for await (const text of xmlText(bytes)) {
    reader.write(text);
    yield* reader.take();
  }
  reader.close();
  yield* reader.take();
}

/** A small document as one element. */
export async function xmlRoot(bytes: AsyncIterable<Uint8Array>, limits: XmlLimits = {}): Promise<XmlElement> {
  for await (const root of readXml(bytes, (path) => path.length === 1, limits)) return root;
  throw new XmlFault('XML_CUT_OFF', 'The document has no element', 1);
}

class Reader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #wanted: (path: readonly string[]) => boolean;
  readonly #depth: number;
  readonly #characters: number;
  readonly #elements: number;
  readonly #open: Open[] = [];
  readonly #names: string[] = [];
  readonly #rootCounts = new Map<string, number>();
  #done: XmlElement[] = [];
  #sinceEvent = 0;
  #inElement = 0;
  #elementsRead = 0;

  constructor(wanted: (path: readonly string[]) => boolean, limits: XmlLimits) {
    this.#wanted = wanted;
    this.#depth = limits.depth ?? DEPTH;
    this.#characters = limits.characters ?? CHARACTERS;
    this.#elements = limits.elements ?? ELEMENTS;
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw this.#fault('XML_NOT_WELL_FORMED', `The XML is not well formed: ${plain(error.message)}`);
    });
    parser.on('doctype', () => {
      const mend = 'take the document type out; nothing outside the document is ever read';
      throw this.#fault('XML_DOCTYPE', 'A document type (<!DOCTYPE …>) is not read', mend);
    });
    parser.on('opentag', (tag) => this.#start(tag.name, tag.local, tag.uri, tag.attributes));
    parser.on('closetag', () => this.#end());
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('comment', () => (this.#sinceEvent = 0));
    parser.on('processinginstruction', () => (this.#sinceEvent = 0));
  }

  write(text: string): void {
    this.#sinceEvent += text.length;
    if (this.#sinceEvent > this.#characters + text.length) {
      throw this.#fault('XML_TOO_LARGE', `More than ${this.#characters} characters follow without an element`);
    }
    this.#parser.write(text);
  }

  close(): void {
    const open = this.#open.at(-1);
    if (open !== undefined) {
      const mend = 'the file seems to be cut off: fetch it again';
      throw this.#fault('XML_CUT_OFF', `The document ends inside <${open.name}>`, mend);
    }
    this.#parser.close();
  }

  *take(): Generator<XmlElement> {
    const done = this.#done;
    this.#done = [];
    yield* done;
  }

  #start(name: string, local: string, namespace: string, attributes: Readonly<Record<string, unknown>>): void {
    this.#sinceEvent = 0;
    if (this.#open.length >= this.#depth) {
      throw this.#fault('XML_TOO_DEEP', `Elements stand in each other deeper than ${this.#depth}`);
    }
    const above = this.#open.at(-1);
    const counts = above?.counts ?? this.#rootCounts;
    const index = (counts.get(name) ?? 0) + 1;
    counts.set(name, index);
    const path = `${above?.path ?? ''}/${name}[${index}]`;
    this.#names.push(local);
    let whole: Building | undefined;
    if (above?.whole !== undefined || this.#wanted(this.#names)) {
      whole = {
        name: local,
        namespace,
        attributes: new Map(Object.values(attributes).map((a) => [(a as Attribute).local, (a as Attribute).value])),
        children: [],
        text: '',
        path,
        line: this.#parser.line,
      };
      if (above?.whole === undefined) [this.#inElement, this.#elementsRead] = [0, 0];
      above?.whole?.children.push(whole);
      this.#elementsRead += 1;
      if (this.#elementsRead > this.#elements) {
        throw this.#fault('XML_TOO_LARGE', `<${local}> has more than ${this.#elements} elements in it`);
      }
    }
    this.#open.push({ name, path, counts: new Map(), whole });
  }

  #end(): void {
    this.#sinceEvent = 0;
    const whole = this.#open.pop()?.whole;
    this.#names.pop();
    if (whole === undefined) return;
    const above = this.#open.at(-1)?.whole;
    if (above === undefined) this.#done.push(whole);
    else above.text += whole.text;
  }

  #text(text: string): void {
    this.#sinceEvent = 0;
    const whole = this.#open.at(-1)?.whole;
    if (whole === undefined) return;
    this.#inElement += text.length;
    if (this.#inElement > this.#characters) {
      throw this.#fault('XML_TOO_LARGE', `<${whole.name}> has more than ${this.#characters} characters of text`);
    }
    whole.text += text;
  }

  #fault(code: XmlFault['fault'], message: string, mend?: string): XmlFault {
    return new XmlFault(code, message, this.#parser.line, mend);
  }
}

interface Attribute {
  readonly local: string;
  readonly value: string;
}

/** The parser's words without the position it puts before them. */
function plain(message: string): string {
  return message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
}

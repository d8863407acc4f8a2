import { SaxesParser, type SaxesTagNS } from 'saxes';
import { XmlFault } from '../../xml/xml-fault.ts';
import { xmlText } from '../../xml/xml-text.ts';

/** What a document of XBRL may ask for. Real filings stay far below. */
const MOST_DEEP = 500;
const MOST_TEXT = 64 * 1024 * 1024;

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface XmlEvents {
  /** With the line on which the tag ends. */
  readonly open: (tag: SaxesTagNS, line: number) => void;
  readonly text: (text: string) => void;
  readonly close: (tag: SaxesTagNS) => void;
}

/**
 * Tells elements and the text between them in their order, which inline documents need, as a stream. No document type
 * with declarations of its own is accepted, so no entity is ever expanded but those of XML itself and `&nbsp;`, and
 * nothing outside the file is fetched. Throws XmlFault for anything that is not well formed, too deep or too large.
 */
export async function tellXml(bytes: Bytes, events: XmlEvents): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.ENTITIES['nbsp'] = '\u00a0';
  let [depth, sinceEvent] = [0, 0];
  const fault = (code: XmlFault['fault'], message: string, mend?: string) =>
    new XmlFault(code, message, parser.line, mend);
  parser.on('error', ({ message }) => {
    throw fault('XML_NOT_WELL_FORMED', `The XML is not well formed: ${message.replace(/^\d+:\d+:\s*/, '')}`);
  });
  parser.on('doctype', (doctype) => {
    if (/[[\]]|ENTITY|SYSTEM/i.test(doctype))
      throw fault(
        'XML_DOCTYPE',
        'A document type with declarations of its own is not read',
        'take it out; a filing has none',
      );
  });
  parser.on('opentag', (tag) => {
    sinceEvent = 0;
    depth += 1;
    if (depth > MOST_DEEP) throw fault('XML_TOO_DEEP', `Elements stand in each other deeper than ${String(MOST_DEEP)}`);
    events.open(tag, parser.line);
  });
  const text = (told: string) => {
    sinceEvent = 0;
    events.text(told);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    sinceEvent = 0;
    depth -= 1;
    events.close(tag);
  });
  for await (const piece of xmlText(inPieces(bytes))) {
    sinceEvent += piece.length;
    if (sinceEvent > MOST_TEXT + piece.length)
      throw fault('XML_TOO_LARGE', `One text or tag is longer than ${String(MOST_TEXT)} characters`);
    parser.write(piece);
  }
  if (depth > 0)
    throw fault('XML_CUT_OFF', 'The document ends inside an element', 'it seems to be cut off: fetch it again');
  parser.close();
}

async function* inPieces(bytes: Bytes): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) yield piece;
}

/** The value of an attribute by its local name; undefined when it is not there. */
export function attribute(tag: SaxesTagNS, local: string): string | undefined {
  for (const held of Object.values(tag.attributes))
    if (held.local === local && held.prefix !== 'xmlns') return held.value;
  return undefined;
}

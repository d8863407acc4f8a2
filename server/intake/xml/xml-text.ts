import { TextDecoder } from 'node:util';
import { XmlFault } from './xml-fault.ts';

const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/**
 * The text of a document in pieces, decoded as its byte order mark or its declaration says, else as UTF-8. Bytes that
 * do not belong to the encoding refuse it. Space before the declaration, which strict parsers refuse, is left out.
 */
export async function* xmlText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let begun = false;
  let held = new Uint8Array(0);
  for await (const piece of bytes) {
    let rest: Uint8Array = piece;
    if (decoder === undefined) {
      held = joined(held, piece);
      if (held.length < 256 && !held.includes(0x3e)) continue;
      decoder = decoderOf(held);
      rest = held;
    }
    const text = decoded(decoder, rest, true);
    const wanted: string = begun ? text : text.replace(/^[\uFEFF\s]+/, '');
    begun ||= wanted !== '';
    if (wanted !== '') yield wanted;
  }
  if (decoder === undefined) {
    decoder = decoderOf(held);
    const text = decoded(decoder, held, true).replace(/^[\uFEFF\s]+/, '');
    if (text !== '') yield text;
  }
  const last = decoded(decoder, new Uint8Array(0), false);
  if (last !== '') yield last;
}

/** The name of the encoding of a document by its first bytes. */
export function xmlEncoding(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0x00) return 'utf-16le';
  if (head[0] === 0x00 && head[1] === 0x3c) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(head.subarray(0, 256)).replace(/^\u00EF\u00BB\u00BF/, '');
  const declared = DECLARED.exec(start)?.[1]?.toLowerCase();
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared;
}

function decoderOf(head: Uint8Array): TextDecoder {
  const encoding = xmlEncoding(head);
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new XmlFault('XML_ENCODING', `The document is declared to be in "${encoding}", which is not known`, 1);
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, more: boolean): string {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch {
    const mend = 'save the document in the encoding that its first line names';
    throw new XmlFault('XML_ENCODING', `The document has bytes that are not ${decoder.encoding}`, 1, mend);
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

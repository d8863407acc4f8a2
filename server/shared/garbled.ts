import { TextDecoder } from 'node:util';

/** The characters from 80 to 9F of Windows 1252, written out: programs take them for those of Latin-1. */
const BEYOND_LATIN_1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function byteOf(letter: string): number {
  const at = BEYOND_LATIN_1.indexOf(letter);
  return at >= 0 ? at + 0x80 : letter < '\u0100' ? letter.charCodeAt(0) : -1;
}

/** The characters by which two and more bytes of UTF-8 begin when they are read as Windows 1252. */
const BEGINS = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/;
const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * What a text was before UTF-8 was read as Windows 1252 somewhere on its way: `Müller` of `MÃ¼ller`. Undefined for any
 * other.
 */
export function beforeGarbling(text: string): string | undefined {
  if (!BEGINS.test(text)) return undefined;
  const bytes = [...text].map(byteOf);
  if (bytes.includes(-1)) return undefined;
  try {
    return strict.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

import { TextDecoder } from 'node:util';
import type { ProblemStatement } from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { warning } from '../stated-problem.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** No row is that long: the rest of such a file is not looked at, and whoever reads its rows refuses it. */
const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * In what the bytes of a table are written. By the byte order mark; else as UTF-16 where bytes of zero stand in the
 * beginning at every other place; else as UTF-8 where all bytes fit it; else as Shift_JIS (code page 932) where they
 * all fit that and most of its characters begin with bytes that no letter of Latin-1 has; else as EUC-JP where they all
 * fit that and most of its characters are those of Japanese; else as Latin-1 (Windows 1252). Throws a Refusal for bytes
 * that are UTF-8 but for a few: by any other encoding all names would come out wrong.
 */
export async function encodingOf(head: Uint8Array, bytes: () => AsyncIterable<Uint8Array>): Promise<Encoding> {
  const wide = wideOf(head);
  if (wide !== undefined) return wide;
  const decoders = new Map(
    (['utf-8', 'shift_jis', 'euc-jp'] as const).map((name) => [name, new TextDecoder(name, { fatal: true })]),
  );
  const leads = { japanese: 0, other: 0, inPair: false };
  const euc = { common: 0, all: 0, lead: 0 };
  let inLine = 0;
  for await (const part of bytes()) {
    const end = Math.max(part.lastIndexOf(0x0a), part.lastIndexOf(0x0d));
    inLine = end < 0 ? inLine + part.length : part.length - end;
    for (const [name, decoder] of decoders) if (!fits(decoder, part)) decoders.delete(name);
    if (decoders.size === 0) break;
    if (decoders.has('shift_jis')) countLeads(part, leads);
    if (decoders.has('euc-jp')) countPairs(part, euc);
    if (inLine > LONGEST_LINE) break;
  }
  // A file that was left in the middle may have been left in the middle of a character.
  if (inLine <= LONGEST_LINE) for (const [name, decoder] of decoders) if (!fits(decoder)) decoders.delete(name);
  if (decoders.has('utf-8')) return 'utf-8';
  await refuseNearlyUtf8(bytes());
  if (decoders.has('shift_jis') && leads.japanese > leads.other) return 'shift_jis';
  return decoders.has('euc-jp') && euc.common * 2 > euc.all ? 'euc-jp' : 'windows-1252';
}

/** The beginning of a table as text, for its headings: as UTF-8 but where it is UTF-16. */
export function headOf(head: Uint8Array): string {
  return new TextDecoder(wideOf(head) ?? 'utf-8').decode(head);
}

/** That a table is not read as UTF-8, which whoever made it may have meant. */
export function notUtf8(encoding: Encoding, place: string): ProblemStatement {
  const mend = 'name another with `encoding` in a mapping if letters come out wrong';
  return warning('NOT_UTF_8', `it is read as ${encoding}`, { place }, mend);
}

function fits(decoder: TextDecoder, part?: Uint8Array): boolean {
  try {
    decoder.decode(part, { stream: part !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** So many characters beyond ASCII for each byte that is none: by chance no other encoding looks so. */
const OF_UTF_8 = 4;

async function refuseNearlyUtf8(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const decoder = new TextDecoder('utf-8');
  let [line, letters, lost, first] = [1, 0, 0, 0];
  const count = (text: string) => {
    for (const [one] of text.matchAll(/\n|[^\0-\x7f]/gu)) {
      if (one === '\n') line += 1;
      else if (one === '\uFFFD') {
        lost += 1;
        if (first === 0) first = line;
      } else letters += 1;
    }
  };
  for await (const part of bytes) count(decoder.decode(part, { stream: true }));
  count(decoder.decode());
  if (lost === 0 || letters < lost * OF_UTF_8) return;
  throw new Refusal(
    'BYTES_NOT_UTF_8',
    `it is UTF-8 but for ${String(lost)} characters, the first in line ${String(first)}`,
    'fetch it again if it was cut off, put the bytes right, or name an `encoding` in a mapping',
    { place: `line ${String(first)}`, pointer: `line:${String(first)}`, line: first },
  );
}

/** Characters of two bytes by their first: 81 to 9F are signs and controls in Latin-1, E0 to FC its letters. */
function countLeads(part: Uint8Array, leads: { japanese: number; other: number; inPair: boolean }): void {
  for (const byte of part) {
    if (leads.inPair) leads.inPair = false;
    else if (byte >= 0x81 && byte <= 0x9f) [leads.japanese, leads.inPair] = [leads.japanese + 1, true];
    else if (byte >= 0xe0 && byte <= 0xfc) [leads.other, leads.inPair] = [leads.other + 1, true];
  }
}

/**
 * Characters of two bytes of EUC-JP: how many there are, and how many are marks, kana or kanji of
 * the first level (A1 to CF), where Latin-1 has signs and capitals and two of them hardly stand beside each other.
 */
function countPairs(part: Uint8Array, pairs: { common: number; all: number; lead: number }): void {
  for (const byte of part) {
    if (pairs.lead > 0) {
      pairs.all += 1;
      if (pairs.lead <= 0xcf) pairs.common += 1;
      pairs.lead = 0;
    } else if (byte >= 0xa1) pairs.lead = byte;
  }
}

/**
 * UTF-16 by its mark, else by bytes of zero: those of separators, digits and line ends stand at every other place, and
 * no other encoding of text has any.
 */
function wideOf(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const [few, many] = even < odd ? [even, odd] : [odd, even];
  if (many < Math.max(2, sample.length / 64) || many <= few * 2) return undefined;
  const wide = odd > even ? 'utf-16le' : 'utf-16be';
  return fits(new TextDecoder(wide, { fatal: true }), sample) ? wide : undefined;
}

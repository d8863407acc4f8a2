import { TextDecoder } from 'node:util';
import type { ProblemStatement } from '../importer.ts';
import { warning } from '../stated-problem.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** No row is that long: the rest of such a file is not looked at, and whoever reads its rows refuses it. */
const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * In what the bytes of a table are written. By the byte order mark; else as UTF-16 where every other byte of the
 * beginning is nearly always zero; else as UTF-8 where all bytes fit it; else as Shift_JIS (code page 932) where they
 * all fit that and most of its characters begin with bytes that no letter of Latin-1 has; else as EUC-JP where they all
 * fit that and most of its characters are those of Japanese; else as Latin-1 (Windows 1252).
 */
export async function encodingOf(head: Uint8Array, bytes: () => AsyncIterable<Uint8Array>): Promise<Encoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
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
    if (decoders.size === 0) return 'windows-1252';
    if (decoders.has('shift_jis')) countLeads(part, leads);
    if (decoders.has('euc-jp')) countPairs(part, euc);
    if (inLine > LONGEST_LINE) break;
  }
  // A file that was left in the middle may have been left in the middle of a character.
  if (inLine <= LONGEST_LINE) for (const [name, decoder] of decoders) if (!fits(decoder)) decoders.delete(name);
  if (decoders.has('utf-8')) return 'utf-8';
  if (decoders.has('shift_jis') && leads.japanese > leads.other) return 'shift_jis';
  return decoders.has('euc-jp') && euc.common * 2 > euc.all ? 'euc-jp' : 'windows-1252';
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

function wideOf(head: Uint8Array): Encoding | undefined {
  const sample = head.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 4;
  if (odd > most && even < odd / 8) return 'utf-16le';
  return even > most && odd < even / 8 ? 'utf-16be' : undefined;
}

import { basename } from 'node:path';
import { visible } from './unseen-characters.ts';

/** Longest text between quotation marks, and longest message, that is told whole. */
const LONGEST_QUOTED = 200;
const LONGEST_MESSAGE = 20_000;
const KEPT = 80;

/**
 * A message for those who ask over the network: without the folders of this machine, with what cannot be seen spelt
 * out, and with what was given quoted as far as it is needed to know it again. The log and the command line keep the
 * whole.
 */
export function toldOutside(message: string): string {
  return seenShort(withoutPaths(shortQuotes(message)));
}

/** The same of what a file gave, for whoever has the file. */
export function toldOfFile(message: string): string {
  return seenShort(shortQuotes(message));
}

function seenShort(message: string): string {
  const told = visible(message);
  return told.length <= LONGEST_MESSAGE
    ? told
    : `${beginning(told, LONGEST_MESSAGE)}… (${String(told.length)} characters)`;
}

function shortQuotes(message: string): string {
  return message.replace(QUOTED, (quoted: string) =>
    quoted.length <= LONGEST_QUOTED ? quoted : `${beginning(quoted, KEPT)}…" (${String(quoted.length - 2)} characters)`,
  );
}

/** What goes with a message, its texts told the same way. */
export function detailsOutside(details: unknown): unknown {
  if (typeof details === 'string')
    return toldOutside(
      details.length <= LONGEST_QUOTED
        ? details
        : `${beginning(details, KEPT)}… (${String(details.length)} characters)`,
    );
  if (Array.isArray(details)) return details.map(detailsOutside);
  if (typeof details !== 'object' || details === null) return details;
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, detailsOutside(value)]));
}

const QUOTED = /"(?:[^"\\]|\\.)*"/gsu;

/** So many characters of the beginning, and no half of one. */
function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/** Of an absolute path only the last name stays, which is enough to know the file. */
function withoutPaths(message: string): string {
  return message
    .replace(
      /(["'`])((?:file:\/\/)?\/(?:[^"'`/\n]+\/)+[^"'`/\n]*|[A-Za-z]:\\[^"'`\n]+)\1/g,
      (_, quote: string, path: string) => `${quote}${lastName(path)}${quote}`,
    )
    .replace(
      /(^|[\s"'`(=[{<>,])((?:file:\/\/)?\/(?:[^\s"'`/:;,)\]}<>]+\/)+[^\s"'`/:;,)\]}<>]*|[A-Za-z]:\\[^\s"'`:;,)\]]+)/g,
      (_, before: string, path: string) => `${before}${lastName(path)}`,
    );
}

function lastName(path: string): string {
  return basename(path.replaceAll('\\', '/'));
}

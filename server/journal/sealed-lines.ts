import { createHash } from 'node:crypto';

/**
 * Lines that are only ever added to, wherever they are kept. Each is an object as JSON with two fields of its own:
 * `after`, the seal of the line before it ('' for the first), and `seal`, the SHA-256 of the rest of the line, `after`
 * included. A line that was edited no longer fits its seal, and one that was taken out is missed by the line that
 * follows it. The last seal is kept apart as the *head*, so that the end is missed too. Lines from before there were
 * seals may stand at the beginning.
 *
 * Who has the right to write where they are kept can write all of it anew: the seals tell of damage and of a careless
 * hand, not of malice. An export that somebody else keeps tells of that too.
 */
export interface SealedLines {
  /** What fits its seal, each once and the earliest first. */
  readonly lines: readonly SealedLine[];
  /** What is wrong with the rest, in words with the line. */
  readonly problems: readonly string[];
}

export interface SealedLine {
  /** 1-based. */
  readonly line: number;
  /** Without `after` and `seal`. */
  readonly value: unknown;
}

/** The line for a value that follows the line with the seal `after`, without an end, and its own seal. */
export function sealedLine(
  value: Readonly<Record<string, unknown>>,
  after: string,
): { readonly text: string; readonly seal: string } {
  const sealed = seal({ ...value, after });
  return { text: JSON.stringify(sealed), seal: sealed.seal };
}

function seal<T extends object>(value: T): T & { seal: string } {
  return { ...value, seal: createHash('sha256').update(JSON.stringify(value)).digest('hex') };
}

/** What was read of sound lines, of which the last are read by themselves when more come. */
export interface ReadSoFar {
  readonly lines: readonly SealedLine[];
  /** All seals among them. */
  readonly seals: ReadonlySet<string>;
  /** The seal to go on from. */
  readonly last: string;
  /** How many lines they are, empty ones among them. */
  readonly written: number;
}

/**
 * Reads lines of what is called `name` in problems; `head` is the last seal where it is known. With `before`, the lines
 * are those that follow what was read so far, with which nothing was amiss.
 */
export function readSealed(
  name: string,
  more: readonly string[],
  head: string | undefined,
  before?: ReadSoFar,
): SealedLines & ReadSoFar {
  const lines: SealedLine[] = [...(before?.lines ?? [])];
  const problems: string[] = [];
  const seen = new Set(before?.seals);
  const earlier = before?.written ?? 0;
  /** Lines that are no JSON since the last sound one: a crash leaves one, which the next recording passes over. */
  let torn: number[] = [];
  let last = before?.last ?? '';
  const writtenAt = (line: number) => more[line - 1 - earlier] ?? '';
  more.forEach((text, at) => {
    const index = earlier + at;
    if (text.trim() === '') return;
    const place = `${name}:${String(index + 1)}`;
    const value = parsed(text);
    if (value === undefined) {
      torn.push(index + 1);
      return;
    }
    const { seal: given, ...rest } = value;
    if (typeof given !== 'string') {
      if (last === '') lines.push({ line: index + 1, value });
      else problems.push(`${place} has no seal: it was not recorded by govgraph and counts for nothing.`);
      return;
    }
    if (seal(rest).seal !== given) {
      problems.push(`${place} does not fit its seal: it was changed after it was recorded, and counts for nothing.`);
      // What follows refers to the line as it was recorded.
      last = given;
      return;
    }
    if (seen.has(given)) {
      problems.push(`${place} stands twice; it counts once.`);
      return;
    }
    const lost = rest['after'] !== last;
    if (lost) problems.push(`Before ${place} one or more recorded entries are missing, or were moved.`);
    problems.push(...torn.map((line) => (lost ? damaged(name, line) : cutOff(name, line, writtenAt(line)))));
    torn = [];
    seen.add(given);
    last = given;
    const { after: _, ...entry } = rest;
    lines.push({ line: index + 1, value: entry });
  });
  const behind = head !== undefined && head !== last && !seen.has(head);
  if (behind) problems.push(`At the end of ${name} one or more recorded entries are missing.`);
  problems.push(...torn.map((line) => (behind ? damaged(name, line) : cutOff(name, line, writtenAt(line)))));
  // What follows says by it that the end was missing.
  return { lines, problems, last: behind ? head : last, seals: seen, written: earlier + more.length };
}

function damaged(name: string, line: number): string {
  return `${name}:${String(line)} cannot be read: a recorded entry was damaged.`;
}

function cutOff(name: string, line: number, text: string): string {
  return `${name}:${String(line)} was cut off while it was written, by a crash or a power cut; it was never acknowledged as recorded and counts for nothing. Its beginning: ${JSON.stringify(text.slice(0, 80))}`;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One line by itself, for lines that are too many to be read at once: what is wrong with it where the line before it
 * has the seal `after`; its own seal, which the next follows, and the time `at` that it gives. `seal` is absent where
 * it has none.
 */
export function lineProblem(
  place: string,
  text: string,
  after: string,
): { readonly problem?: string; readonly seal?: string; readonly at?: string } {
  const value = parsed(text);
  if (value === undefined)
    return { problem: `${place} cannot be read: it was cut off while it was written, or damaged since.` };
  const { seal: given, ...rest } = value;
  if (typeof given !== 'string') return { problem: `${place} has no seal: it was not recorded by govgraph.` };
  const at = typeof rest['at'] === 'string' ? { at: rest['at'] } : {};
  if (seal(rest).seal !== given)
    return { problem: `${place} does not fit its seal: it was changed after it was recorded.`, seal: given, ...at };
  if (rest['after'] !== after)
    return { problem: `Before ${place} one or more recorded entries are missing, or were moved.`, seal: given, ...at };
  return { seal: given, ...at };
}

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { lineProblem } from '../journal/sealed-lines.ts';
import type { TrailEnd } from './trail-file.ts';

/** What was found in a trail. */
export interface Verified {
  readonly entries: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
  /**
   * Of the last entry: whoever notes it elsewhere can later tell whether what stood there then still stands
   * (`--holds`).
   */
  readonly seal: string;
  /** In words, with the line; the first hundred. Empty when the trail is whole. */
  readonly problems: readonly string[];
}

export interface TrailLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

const MOST_PROBLEMS = 100;

/** The lines of a trail, read as they are needed; empty ones left out. Throws what the file system throws. */
export async function* trailLines(path: string): AsyncGenerator<TrailLine> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield { line, text };
  }
}

/**
 * Whether every line fits its seal and follows the one before it. `after` is the seal that the first follows, '' for a
 * trail from its beginning; `end` is where it ends by the database; `holds` is a seal that has to be among them.
 */
export async function verifyTrail(
  path: string,
  {
    after = '',
    end,
    holds,
  }: { readonly after?: string; readonly end?: TrailEnd | undefined; readonly holds?: string | undefined },
): Promise<Verified> {
  const name = basename(path);
  const problems: string[] = [];
  const tell = (problem: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  let [entries, last, first, latest]: [number, string, string | undefined, string | undefined] = [
    0,
    after,
    undefined,
    undefined,
  ];
  let [held, ended] = [holds === undefined || holds === after, end === undefined || end.seal === after];
  for await (const { line, text } of trailLines(path)) {
    const { problem, seal, at } = lineProblem(`${name}:${String(line)}`, text, last);
    if (problem !== undefined) tell(problem);
    if (seal === undefined) continue;
    entries += 1;
    first ??= at;
    latest = at ?? latest;
    last = seal;
    held ||= seal === holds;
    ended ||= seal === end?.seal;
  }
  if (!ended) tell(`At the end of ${name} one or more entries are missing: the database knows a later one.`);
  if (!held) tell(`No entry of ${name} has the seal ${String(holds)}: what stood there was taken out or changed.`);
  return { entries, first, last: latest, seal: last, problems };
}

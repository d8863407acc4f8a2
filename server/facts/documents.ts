import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BadInput } from '../errors.ts';
import type { Source } from '../shared/facts.ts';

export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
}

/** The texts of the sources, where the reader of this server has them in a folder of their own. */
export interface Documents {
  hasText(source: Source): Promise<boolean>;
  /** Undefined when the text is not at hand. */
  lineCount(source: Source): Promise<number | undefined>;
  /**
   * Lines `from` to `to`, 1-based and inclusive; empty when the text is not at hand. BadInput when `from` is below 1,
   * `to` below `from`, or more than 400 lines are asked for.
   */
  lines(source: Source, from: number, to: number): Promise<SourceLine[]>;
}

/** Lines handed out at once, and bytes of a text that is read at all. */
export const MAX_LINES = 400;
const MAX_BYTES = 20_000_000;
/** Texts kept in memory. */
const MAX_KEPT = 8;
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u;

/**
 * Reads texts from one folder. A source's `file` must be the plain name of a regular file that really lies in the
 * folder: a name with a path in it, a link that leads out, and a text past 20 MB are treated as not at hand, like a
 * missing folder.
 */
export function openDocuments(folder: string): Documents {
  const kept = new Map<string, { stamp: string; lines: readonly string[] }>();

  const read = async (source: Source): Promise<readonly string[] | undefined> => {
    const path = await pathInside(folder, source.file);
    if (path === undefined) return undefined;
    try {
      const { size, mtimeMs } = await stat(path);
      const stamp = `${String(size)} ${String(mtimeMs)}`;
      const known = kept.get(path);
      if (known?.stamp === stamp) return known.lines;
      const lines = toLines(await readFile(path, 'utf8'));
      kept.delete(path);
      kept.set(path, { stamp, lines });
      const [oldest] = kept.keys();
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      return lines;
    } catch {
      // It went away, or may not be read: not at hand.
      return undefined;
    }
  };

  return {
    hasText: async (source) => (await pathInside(folder, source.file)) !== undefined,
    lineCount: async (source) => (await read(source))?.length,
    lines: async (source, from, to) => {
      if (from < 1 || to < from)
        throw new BadInput(`Lines ${String(from)} to ${String(to)} are no lines; they count from 1, "from" first.`);
      if (to - from >= MAX_LINES)
        throw new BadInput(
          `Lines ${String(from)} to ${String(to)} are too many; ask for at most ${String(MAX_LINES)} at once.`,
        );
      const lines = (await read(source)) ?? [];
      return lines.slice(from - 1, to).map((text, i) => ({ number: from + i, text }));
    },
  };
}

async function pathInside(folder: string, file: string | undefined): Promise<string | undefined> {
  if (file === undefined || file.length > 200 || !PLAIN_NAME.test(file) || basename(file) !== file) return undefined;
  try {
    const path = await realpath(join(folder, file));
    if (dirname(path) !== (await realpath(folder))) return undefined;
    const found = await stat(path);
    return found.isFile() && found.size <= MAX_BYTES ? path : undefined;
  } catch {
    return undefined;
  }
}

/** A line break at the very end begins no line. */
function toLines(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

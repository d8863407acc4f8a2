import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeedCheck } from '../book.ts';
import { problemAt, type Problem } from '../problem.ts';

/**
 * Lines beyond the end of their document, for the documents whose text lies in the folder. A warning: the text is the
 * reader's, who may have another than the one that was cited.
 */
export function citedLines(documentsDir: string): SeedCheck {
  return (book) => {
    const lengths = new Map<string, number>();
    for (const { id, file } of book.seed.sources?.value.sources ?? []) {
      const length = file === undefined ? undefined : lineCount(join(documentsDir, file));
      if (length !== undefined) lengths.set(id, length);
    }
    const problems: Problem[] = [];
    for (const { citations, place } of book.cited) {
      citations.forEach(({ source, line, lineEnd }, i) => {
        const length = lengths.get(source);
        const last = lineEnd ?? line;
        if (length === undefined || last === undefined || last <= length) return;
        const field = lineEnd === undefined ? 'line' : 'lineEnd';
        const problem = `line ${String(last)} is beyond the end of ${source}, which has ${String(length)} lines`;
        problems.push(
          problemAt(place, ['citations', i, field], problem, 'look the place up in the document again', 'warning'),
        );
      });
    }
    return problems;
  };
}

/** Undefined when the text is not at hand. */
function lineCount(path: string): number | undefined {
  try {
    return readFileSync(path, 'utf8')
      .replace(/\r?\n$/, '')
      .split('\n').length;
  } catch {
    return undefined;
  }
}

import type { SeedCheck } from '../book.ts';
import { didYouMean } from '../../shared/names/nearness.ts';
import { problemAt, type Problem } from '../problem.ts';
import { STAND_IN } from '../shape-page.ts';

/** Citations of unknown sources, and lines that cannot be. */
export const citations: SeedCheck = (book) => {
  const sources = book.nodes.filter(({ type }) => type === 'source').map(({ id }) => id);
  const known = new Set(sources);
  const problems: Problem[] = [];
  for (const { citations: list, place } of book.cited) {
    list.forEach(({ source, line, lineEnd }, i) => {
      if (source !== STAND_IN && !known.has(source) && !book.mayBeUnread(source, 'source')) {
        const mend = didYouMean(source, sources, 'add it to sources.yaml');
        problems.push(problemAt(place, ['citations', i, 'source'], `there is no source "${source}"`, mend));
      }
      if (lineEnd !== undefined && line === undefined) {
        problems.push(
          problemAt(place, ['citations', i, 'lineEnd'], 'a last line is given without a first', 'add line'),
        );
      }
      if (lineEnd !== undefined && line !== undefined && lineEnd < line) {
        const problem = `the last line ${String(lineEnd)} is above the first line ${String(line)}`;
        problems.push(problemAt(place, ['citations', i, 'lineEnd'], problem, 'swap the two'));
      }
    });
  }
  return problems;
};

import { join, relative } from 'node:path';
import { GovernanceError } from '../errors.ts';
import { visible } from '../shared/unseen-characters.ts';
import type { Problem } from './problem.ts';

/** A seed that cannot be loaded; the message lists every problem, `details.problems` holds them as data. */
export function seedInvalid(seedDir: string, problems: readonly Problem[]): GovernanceError {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const message = `The seed in ${seedDir} has ${counted(errors.length, 'error')}:\n${problemLines(seedDir, errors)}`;
  return new GovernanceError('SEED_INVALID', message, { details: { problems } });
}

/** Two lines for each problem: where and what, then the mend. Files are shown as seen from the working folder. */
export function problemLines(seedDir: string, problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, path, severity, problem, mend }) => {
      const where = `${visible(relative('', join(seedDir, file)).replaceAll('\n', ' ')) || '.'}${line > 0 ? `:${String(line)}` : ''}`;
      return `${where}  ${severity}${path === '' ? '' : `  ${path}`}: ${visible(problem)}\n    mend: ${visible(mend)}`;
    })
    .join('\n');
}

export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/project-root.ts';
import { renderIndex, renderTypes } from './question-types.ts';
import { readQuestions } from './questions.ts';

/** The files made from the headers in cypher/, as they should be: path and text. */
export function generatedFiles(): { path: string; text: string }[] {
  const registry = readQuestions();
  const readme = join(projectRoot(), 'cypher', 'README.md');
  return [
    { path: join(projectRoot(), 'server', '__generated__', 'questions.ts'), text: renderTypes(registry) },
    { path: readme, text: renderIndex(readFileSync(readme, 'utf8'), registry) },
  ];
}

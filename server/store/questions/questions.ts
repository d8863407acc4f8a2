import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QuestionError } from '../../errors.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { readQuestion, type CypherQuestion } from './cypher-question.ts';

export type Registry = ReadonlyMap<string, CypherQuestion>;

/** All questions below `cypher/`, in order of name. Throws one QuestionError that lists every problem of every file. */
export function readQuestions(folder = join(projectRoot(), 'cypher')): Registry {
  const registry = new Map<string, CypherQuestion>();
  const faults: { name: string; problem: string }[] = [];
  for (const file of questionFiles(folder)) {
    const name = file.replace(/\.cypher$/, '');
    const { question, problems } = readQuestion(name, readFileSync(join(folder, file), 'utf8'));
    registry.set(name, question);
    faults.push(...problems.map((problem) => ({ name, problem })));
  }
  const [first, ...others] = faults;
  if (first !== undefined) {
    const rest = others.map(({ name, problem }) => `\nQuestion ${name}: ${problem}`).join('');
    throw new QuestionError(first.name, first.problem + rest);
  }
  if (registry.size === 0) throw new QuestionError('(none)', `no .cypher files in the rooms of ${folder}`);
  return registry;
}

/** Every file in a room of cypher/; the schema files at the top are no questions. */
function questionFiles(folder: string): string[] {
  const rooms = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return rooms
    .flatMap((room) => readdirSync(join(folder, room.name)).map((file) => `${room.name}/${file}`))
    .filter((file) => file.endsWith('.cypher'))
    .sort();
}

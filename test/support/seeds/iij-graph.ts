import { join } from 'node:path';
import type { Day } from '../../../server/time/day.ts';
import type { Fact } from '../../../server/shared/facts.ts';
import type { FactKind } from '../../../server/vocabulary/kinds.ts';
import { projectRoot } from '../../../server/shared/project-root.ts';
import { holds } from '../../../server/time/validity.ts';
import { graphOf, publishedIn } from '../../../server/seed/seed-facts.ts';
import { readSeed } from '../../../server/seed/read-seed.ts';

/** For tests: the graph of the seed that comes with the program, asked by names as the documents print them. */
export const graph = graphOf(readSeed(join(projectRoot(), 'seed')));
export const published = publishedIn(graph.sources);

type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

/** Every fact of a kind that may hold on a day as far as was known on another; without a day, every fact. */
export function facts<K extends FactKind>(kind: K, on?: Day, knownOn: Day = '2020-01-01'): FactOf<K>[] {
  const all = graph.facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
  return on === undefined ? all : all.filter((fact) => holds(fact, on, knownOn, published) !== 'NOT');
}

/** Id of the one party that bears the name; a name that two bear, or none, is an error. */
export function idOf(name: string): string {
  const found = [...graph.companies, ...graph.persons].filter(({ names }) => names.includes(name));
  const [one, ...others] = found;
  if (one === undefined || others.length > 0)
    throw new Error(`"${name}" is the name of ${String(found.length)} parties`);
  return one.id;
}

export function nameOf(id: string): string {
  return [...graph.companies, ...graph.persons].find((party) => party.id === id)?.name ?? `nobody (${id})`;
}

/** Names of the subjects, in order of the alphabet. */
export function subjects(list: readonly Fact[]): string[] {
  return list.map(({ subject }) => nameOf(subject)).sort();
}

/** Who sits on a board of a company. */
export function seats(
  company: string,
  kind: 'DIRECTORS' | 'COMPANY_AUDITORS',
  on?: Day,
  knownOn?: Day,
): FactOf<'SITS_ON'>[] {
  const boards = graph.boards
    .filter((board) => board.company === idOf(company) && board.kind === kind)
    .map(({ id }) => id);
  return facts('SITS_ON', on, knownOn).filter(({ object }) => boards.includes(object));
}

/** What one holds of another. */
export function holdings(holder: string, held: string, on?: Day, knownOn?: Day): FactOf<'HOLDS'>[] {
  return facts('HOLDS', on, knownOn).filter(({ subject, object }) => subject === idOf(holder) && object === idOf(held));
}

/** Printed percentages of what one holds of another on a day; "unknown" for a holding whose share is not known. */
export function percents(holder: string, held: string, on: Day, knownOn?: Day): string[] {
  return holdings(holder, held, on, knownOn)
    .map(({ percent }) => percent ?? 'unknown')
    .sort();
}

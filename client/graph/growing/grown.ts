import type { FreeAnswer } from '../free/free-answer.ts';
import { chosenNeighbours } from './choice.ts';

/**
 * A neighbourhood with more in it: the chosen neighbours of what is expanded, and what was added by name; and of
 * `around` the facts among all of these, each once.
 */
export function grown(
  base: FreeAnswer,
  around: FreeAnswer,
  expansions: readonly string[],
  added: readonly string[],
): FreeAnswer {
  const there = new Set(base.nodes.map(({ id }) => id));
  // In the order in which it was asked for, so that the same steps lead to the same places.
  const wanted = new Set([...added, ...expansions.flatMap((one) => [...chosenNeighbours(around, one)])]);
  const nodes = new Map(around.nodes.map((node) => [node.id, node]));
  const fresh = [...wanted].flatMap((id) => (there.has(id) ? [] : (nodes.get(id) ?? [])));
  for (const { id } of fresh) there.add(id);
  const facts = new Map(base.facts.map((fact) => [fact.id, fact]));
  for (const fact of around.facts)
    if (!facts.has(fact.id) && fact.parties.every(({ id }) => there.has(id))) facts.set(fact.id, fact);
  return { ...base, nodes: [...base.nodes, ...fresh], facts: [...facts.values()] };
}

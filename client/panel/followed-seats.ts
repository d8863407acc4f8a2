import type { FactData } from '../lib/facts/fact-fields.ts';

/**
 * The facts without seats of somebody who was appointed to the same board again: the later seat is the one that holds,
 * and the earlier, whose end no source tells, would count its holder twice. It stands among what was before.
 */
export function withoutFollowed(facts: readonly FactData[]): FactData[] {
  const newest = new Map<string, string>();
  for (const fact of facts) {
    if (fact.__typename !== 'Seat') continue;
    const [key, from] = [keyOf(fact), fact.from ?? ''];
    if (from > (newest.get(key) ?? '')) newest.set(key, from);
  }
  return facts.filter(
    (fact) =>
      fact.__typename !== 'Seat' ||
      fact.to !== null ||
      fact.certainty === 'CERTAIN' ||
      fact.from === null ||
      fact.from >= (newest.get(keyOf(fact)) ?? ''),
  );
}

function keyOf({ person, board }: Extract<FactData, { __typename: 'Seat' }>): string {
  return JSON.stringify([person.id, board.id]);
}

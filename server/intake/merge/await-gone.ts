import { factsOfEditions, type Edition, type GoneStated } from './editions.ts';
import { goneOf, goneRecord } from './gone.ts';
import type { MergeWorld } from './merge-world.ts';
import { laterEditions } from './restated.ts';

/** Notes that a source has a record no longer of whose party nothing was imported yet. */
export function awaitParty(
  { records }: MergeWorld,
  format: string,
  record: string,
  { day, ...awaits }: GoneStated,
): void {
  const key = goneKey(format, record);
  records.set(key, [...(records.get(key) ?? []), { day, facts: [], awaits }]);
}

/** Says it of the party, which an earlier edition that was imported later describes. */
export function settleGone(world: MergeWorld, format: string, record: string, subject: string): void {
  const key = goneKey(format, record);
  const editions = world.records.get(key);
  if (editions?.some(({ awaits }) => awaits !== undefined) !== true) return;
  const settled = editions.map(({ awaits, day, ...rest }): Edition =>
    awaits === undefined ? { day, ...rest } : { day, facts: [goneOf(subject, record, { ...awaits, day })] },
  );
  const first = settled.reduce(
    (least, { day, facts }) => (facts.length > 0 && day < least ? day : least),
    '9999-12-31',
  );
  const again = laterEditions(world, format, { record, than: first, not: goneRecord(record) });
  const all = [...settled, ...again.map((day): Edition => ({ day, facts: [] }))];
  world.records.set(key, all);
  for (const fact of factsOfEditions(all)) world.facts.set(fact.id, fact);
}

function goneKey(format: string, record: string): string {
  return `${format} ${goneRecord(record)}`;
}

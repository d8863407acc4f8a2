import type { Attribute, Source } from '../../shared/facts.ts';
import type { Day } from '../../time/day.ts';
import { GONE } from '../../vocabulary/gone-records.ts';
import { identifierOf } from '../identity/identifiers.ts';
import type { WithdrawnStatement } from '../importer.ts';
import { digest } from './ids.ts';
import { citationOf } from './make-fact.ts';
import { partyWith, type MergeWorld } from './merge-world.ts';

/** What is said of a record itself: the record that takes it up again ends it. */
export function goneRecord(record: string): string {
  return `${record}#gone`;
}

/** That the source no longer has the record of a party: undefined where the graph has no such party. */
export function goneFact(
  world: MergeWorld,
  { identifier: printed, record, at }: WithdrawnStatement,
  source: Source,
  day: Day,
): Attribute | undefined {
  const identifier = identifierOf(printed ?? '');
  const subject = identifier === undefined ? undefined : partyWith(world, identifier.scheme, identifier.value);
  if (subject === undefined) return undefined;
  const id = `has-attribute-${digest(16, 'gone', subject, record, source.id)}`;
  return {
    id,
    kind: 'HAS_ATTRIBUTE',
    subject,
    object: id,
    from: source.published,
    basis: 'STATED',
    knownFrom: day,
    attribute: 'STATUS',
    ...GONE,
    citations: [citationOf(source.id, at, source.published)],
  };
}

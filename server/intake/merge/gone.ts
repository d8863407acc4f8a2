import type { Attribute, Source } from '../../shared/facts.ts';
import type { Day } from '../../time/day.ts';
import { GONE } from '../../vocabulary/gone-records.ts';
import { identifierOf } from '../identity/identifiers.ts';
import type { WithdrawnStatement } from '../importer.ts';
import type { GoneStated } from './editions.ts';
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
  const { id, published } = source;
  return subject === undefined ? undefined : goneOf(subject, record, { source: id, published, day, at });
}

/** That the source no longer has the record of this party. */
export function goneOf(subject: string, record: string, { source, published, day, at }: GoneStated): Attribute {
  const id = `has-attribute-${digest(16, 'gone', subject, record, source)}`;
  return {
    id,
    kind: 'HAS_ATTRIBUTE',
    subject,
    object: id,
    from: published,
    basis: 'STATED',
    knownFrom: day,
    attribute: 'STATUS',
    ...GONE,
    citations: [citationOf(source, at, published)],
  };
}

import type { Day } from '../time/day.ts';
import type { Fact, FactOf } from '../shared/facts.ts';
import type { FactKind } from '../vocabulary/kinds.ts';

/**
 * A fact as it was asked for: the parent object of every GraphQL type that implements `Fact`, in all features.
 *
 * - `on` is the day asked about, undefined when every day was; then `certainty` is null, because there is no day to
 *   hold on. It is also null for a fact reached from another (`supersedes`, a finding's facts), whatever day that
 *   other one was asked for.
 * - `knownOn` is always set: the day of the asker, today when the question named none.
 * - `observedOn` and `lastObservedOn` are the first and last day on which a citation published by `knownOn` states it.
 */
export interface FactView<F extends Fact = Fact> {
  readonly fact: F;
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null;
  readonly on: Day | undefined;
  readonly knownOn: Day;
  readonly observedOn?: Day;
  readonly lastObservedOn?: Day;
}

export type ViewOf<K extends FactKind> = FactView<FactOf<K>>;

/** True when the view is of a fact of this kind; narrows it. */
export function isKind<K extends FactKind>(view: FactView, kind: K): view is ViewOf<K> {
  return view.fact.kind === kind;
}

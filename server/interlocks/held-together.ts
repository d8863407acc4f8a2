import type { FactView } from '../facts/fact-view.ts';
import { BEGINNING, OPEN_END, type Day } from '../time/day.ts';
import { validity, type Published, type Validity } from '../time/validity.ts';

type Stretch = readonly [from: Day, until: Day];

/** A day on which every fact held: CERTAIN when each certainly did on it, POSSIBLE when one or more only possibly did. */
export interface Together {
  readonly day: Day;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}

/**
 * The first day on which all certainly held when there is one, else the first on which all possibly did; undefined when
 * there is none. Facts without an end that anybody stated may hold ever after their last statement, but not for certain.
 */
export function dayTogether(views: readonly FactView[], published: Published): Together | undefined {
  const spans = views.map((view) => validity(view.fact, view.knownOn, published));
  if (!spans.every((span): span is Validity => span !== undefined)) return undefined;
  const certain = firstCommonDay(spans.map((span) => [span.certainFrom, span.certainUntil]));
  if (certain !== undefined) return { day: certain, certainty: 'CERTAIN' };
  const possible = firstCommonDay(spans.map((span) => [span.mayHoldFrom, span.mayHoldUntil]));
  return possible === undefined ? undefined : { day: possible, certainty: 'POSSIBLE' };
}

/** `until` is exclusive. */
function firstCommonDay(spans: readonly Stretch[]): Day | undefined {
  const from = spans.reduce<Day>((latest, [day]) => (day > latest ? day : latest), BEGINNING);
  const until = spans.reduce<Day>((earliest, [, day]) => (day < earliest ? day : earliest), OPEN_END);
  return from < until ? from : undefined;
}

import type { FactView } from '../facts/fact-view.ts';
import { BEGINNING, OPEN_END, type Day } from '../time/day.ts';
import { validity, type Published, type Validity } from '../time/validity.ts';

type Stretch = readonly [from: Day, until: Day];

/**
 * A day on which every fact held: CERTAIN when each certainly did on it, POSSIBLE when one or more only possibly did;
 * no day where nothing says one of any of them.
 */
export interface Together {
  readonly day: Day | null;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}

/**
 * The first day on which all certainly held when there is one, else the first on which all possibly did; undefined when
 * there is none. Facts without an end that anybody stated may hold ever after their last statement, but not for
 * certain.
 */
export function dayTogether(views: readonly FactView[], published: Published): Together | undefined {
  const spans = views.map((view) => validity(view.fact, view.knownOn, published));
  if (!spans.every((span): span is Validity => span !== undefined)) return undefined;
  const certain = firstCommonDay(spans.map((span) => [span.certainFrom, span.certainUntil]));
  if (certain !== undefined) return { day: certain, certainty: 'CERTAIN' };
  const possible = firstCommonDay(spans.map((span) => [span.mayHoldFrom, span.mayHoldUntil]));
  return possibleOn(possible);
}

/**
 * The same of steps that several facts make each, any of which will do: the first day on which every step certainly
 * held by one of its facts, else the first on which possibly. Such a day, if there is one, is also the first day of one
 * of the facts.
 */
export function dayOfWay(steps: readonly (readonly FactView[])[], published: Published): Together | undefined {
  const spans = steps.map((views) => views.flatMap((view) => validity(view.fact, view.knownOn, published) ?? []));
  const certain = firstDayOfAll(
    spans.map((step) => step.map(({ certainFrom, certainUntil }) => [certainFrom, certainUntil] as const)),
  );
  if (certain !== undefined) return { day: certain, certainty: 'CERTAIN' };
  const possible = firstDayOfAll(
    spans.map((step) => step.map(({ mayHoldFrom, mayHoldUntil }) => [mayHoldFrom, mayHoldUntil] as const)),
  );
  return possibleOn(possible);
}

function possibleOn(day: Day | undefined): Together | undefined {
  return day === undefined ? undefined : { day: day === BEGINNING ? null : day, certainty: 'POSSIBLE' };
}

function firstDayOfAll(steps: readonly (readonly Stretch[])[]): Day | undefined {
  const beginnings = [...new Set(steps.flatMap((step) => step.map(([from]) => from)))].sort();
  return beginnings.find((day) => steps.every((step) => step.some(([from, until]) => from <= day && day < until)));
}

/** `until` is exclusive. */
function firstCommonDay(spans: readonly Stretch[]): Day | undefined {
  const from = spans.reduce<Day>((latest, [day]) => (day > latest ? day : latest), BEGINNING);
  const until = spans.reduce<Day>((earliest, [, day]) => (day < earliest ? day : earliest), OPEN_END);
  return from < until ? from : undefined;
}

import { firstDay, OPEN_END, type Day } from '../time/day.ts';
import type { Attribute, Fact } from '../shared/facts.ts';
import { mapInTurns, sortInTurns } from '../shared/turns/in-turns.ts';
import { FACT_KINDS, type FactKind } from '../vocabulary/kinds.ts';
import type { AttributeKind } from '../vocabulary/word-lists.ts';
import { holdsWithin, validity, type Published } from '../time/validity.ts';
import type { FactView, ViewOf } from './fact-view.ts';

/** The view of a fact on a day; undefined when it does not hold then, or could not be known on `knownOn`. */
export function viewFact<F extends Fact>(
  fact: F,
  on: Day | undefined,
  knownOn: Day,
  published: Published,
): FactView<F> | undefined {
  const known = validity(fact, knownOn, published);
  if (known === undefined) return undefined;
  const certainty = on === undefined ? null : holdsWithin(known, on);
  if (certainty === 'NOT') return undefined;
  const { firstObservedOn, lastObservedOn } = known;
  if (firstObservedOn === undefined || lastObservedOn === undefined) return { fact, certainty, on, knownOn };
  return { fact, certainty, on, knownOn, observedOn: firstObservedOn, lastObservedOn };
}

/** The first day a fact speaks of: its stated start, else the day it was first observed. */
export function startDay(view: FactView): Day {
  return view.fact.from === undefined ? (view.observedOn ?? OPEN_END) : firstDay(view.fact.from);
}

const KIND_ORDER = new Map<FactKind, number>(FACT_KINDS.map((kind, i) => [kind, i]));

/** Total: by kind, then first day, then id. */
export function byKindAndDay(a: FactView, b: FactView): number {
  const kinds = (KIND_ORDER.get(a.fact.kind) ?? 0) - (KIND_ORDER.get(b.fact.kind) ?? 0);
  return kinds || compareText(startDay(a), startDay(b)) || compareText(a.fact.id, b.fact.id);
}

/** Certain before possible, then the last observed, then the last begun, then id. */
export function latestFirst(a: FactView, b: FactView): number {
  return (
    Number(b.certainty === 'CERTAIN') - Number(a.certainty === 'CERTAIN') ||
    compareText(b.lastObservedOn ?? '', a.lastObservedOn ?? '') ||
    compareText(startDay(b), startDay(a)) ||
    compareText(a.fact.id, b.fact.id)
  );
}

/**
 * By the first line at which the source states it, those without a line last; then place, row 2 before row 10, then id.
 */
export async function inOrderOfPlace(views: readonly FactView[], source: string): Promise<readonly FactView[]> {
  const placed = await mapInTurns(views, (view) => {
    const places = view.fact.citations.filter((citation) => citation.source === source);
    return {
      view,
      line: Math.min(...places.map((citation) => citation.line ?? Infinity)),
      place: places.map(({ place }) => byNumbers(place)).sort(compareText)[0] ?? '',
    };
  });
  const sorted = await sortInTurns(placed, (a, b) => {
    if (a.line !== b.line) return a.line < b.line ? -1 : 1;
    return compareText(a.place, b.place) || compareText(a.view.fact.id, b.view.fact.id);
  });
  return sorted.map(({ view }) => view);
}

/** A text by which others of its form stand in the order of their numbers: before each stands how long it is. */
export function byNumbers(text: string): string {
  return text.replace(/\d+/g, (digits) => {
    const number = digits.replace(/^0+(?=\d)/, '');
    return `${String.fromCharCode(ZERO + Math.min(number.length, LONGEST_NUMBER))}${number}`;
  });
}

const [ZERO, LONGEST_NUMBER] = [0x30, 9_999];

/** Attributes of one kind that give a figure. */
export function saysHowMany(attribute: AttributeKind): (view: FactView) => view is ViewOf<'HAS_ATTRIBUTE'> {
  return (view): view is ViewOf<'HAS_ATTRIBUTE'> =>
    view.fact.kind === 'HAS_ATTRIBUTE' && view.fact.attribute === attribute && amountOf(view.fact) !== undefined;
}

/** The figure of an attribute as decimal text, whether written as an amount or as a count. */
export function amountOf(attribute: Attribute): string | undefined {
  return attribute.amount ?? (attribute.count === undefined ? undefined : String(attribute.count));
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

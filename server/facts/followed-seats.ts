import { OPEN_END } from '../time/day.ts';
import { compareText, startDay } from './fact-order.ts';
import { isKind, type FactView, type ViewOf } from './fact-view.ts';

/**
 * Views of one day without the seats of somebody who was appointed to the same board again: the later seat is the one
 * that holds, and the earlier, whose end no source tells, would count its holder twice. Only a seat that may hold on
 * the day follows another: beside one that ended before, the earlier may go on. A seat told without a day may be any of
 * the others. `all` are the seats of these persons on these boards.
 */
export function withoutFollowed(views: readonly FactView[], all: readonly FactView[] = views): readonly FactView[] {
  if (!views.some(isOpen)) return views;
  const newest = new Map<string, string>();
  const dated = new Set<string>();
  for (const view of all) {
    if (!isKind(view, 'SITS_ON')) continue;
    const [key, from] = [keyOf(view), startDay(view)];
    if (from !== OPEN_END) dated.add(key);
    if (view.fact.from !== undefined && from > (newest.get(key) ?? '')) newest.set(key, from);
  }
  return views.filter((view) => {
    if (!isOpen(view)) return true;
    const [key, from] = [keyOf(view), startDay(view)];
    return from === OPEN_END ? !dated.has(key) : compareText(from, newest.get(key) ?? '') >= 0;
  });
}

/** Whether a later seat would follow it: it may hold, for no source tells its end. */
export function isOpen(view: FactView): view is ViewOf<'SITS_ON'> {
  return isKind(view, 'SITS_ON') && view.certainty === 'POSSIBLE' && view.fact.to === undefined;
}

function keyOf({ fact: { subject, object } }: ViewOf<'SITS_ON'>): string {
  return JSON.stringify([subject, object]);
}

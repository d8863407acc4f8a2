import { byKindAndDay, compareText, startDay } from '../../facts/fact-order.ts';
import type { FactReader } from '../../facts/fact-reader.ts';
import { isKind, type FactView } from '../../facts/fact-view.ts';
import { firstDay, type Day, type PartialDate } from '../../time/day.ts';
import { attributeValue } from '../../vocabulary/kinds/has-attribute.ts';
import { summaryOf } from '../../facts/summary/summary.ts';
import { stake } from '../../facts/summary/holding-sentence.ts';
import { dateText, figure, inBrackets, money, periodText, plainWord } from '../../facts/summary/wording.ts';

export type ChangeKind = 'BEGAN' | 'ENDED' | 'OBSERVED' | 'REPLACED' | 'PUBLISHED';

export interface Change {
  readonly day: Day;
  /** False when `day` is the first day of a partial date. */
  readonly exact: boolean;
  readonly kind: ChangeKind;
  readonly fact: FactView;
  readonly before?: FactView;
}

const KIND_ORDER: readonly ChangeKind[] = ['ENDED', 'REPLACED', 'BEGAN', 'OBSERVED', 'PUBLISHED'];

/**
 * What happened to these facts after `from` and up to `to`, in order of day. A fact that takes the place of an earlier one
 * is REPLACED, on the day it does, and the earlier one is not ENDED besides. A fact of the window is told once as PUBLISHED
 * only when nothing else about it falls there: it was true before, and became known.
 */
export function changesAmong(views: readonly FactView[], from: Day, to: Day): Change[] {
  const inWindow = (day: Day) => day > from && day <= to;
  const told = eventsOf(views);
  return views
    .flatMap((view) => {
      const own = told(view).filter(({ day }) => inWindow(day));
      if (own.length > 0 || !inWindow(view.fact.knownFrom)) return own;
      return [{ day: view.fact.knownFrom, exact: true, kind: 'PUBLISHED' as const, fact: view }];
    })
    .sort(
      (a, b) =>
        compareText(a.day, b.day) ||
        KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
        byKindAndDay(a.fact, b.fact),
    );
}

/**
 * The days on which each of these facts begins, ends, or is first seen: one start at most, and one end at most. Only a fact
 * among them can have taken another's place: one that is not known yet replaces nothing.
 */
export function eventsOf(views: readonly FactView[]): (view: FactView) => Change[] {
  const known = new Set(views.map(({ fact }) => fact.id));
  const earlier = new Map(
    views.flatMap((view) => (view.fact.supersededBy === undefined ? [] : [[view.fact.supersededBy, view]])),
  );
  return (view) => {
    const { id, supersededBy } = view.fact;
    return changesOf(view, earlier.get(id), supersededBy !== undefined && known.has(supersededBy));
  };
}

function changesOf(view: FactView, before: FactView | undefined, isReplaced: boolean): Change[] {
  const { from, to } = view.fact;
  const changes: Change[] = [];
  if (before !== undefined) {
    const day = before.fact.supersededFrom ?? startDay(view);
    changes.push({ day, exact: from === undefined || isWhole(from), kind: 'REPLACED', fact: view, before });
  } else if (from !== undefined) {
    changes.push({ day: firstDay(from), exact: isWhole(from), kind: 'BEGAN', fact: view });
  } else if (view.observedOn !== undefined) {
    changes.push({ day: view.observedOn, exact: true, kind: 'OBSERVED', fact: view });
  }
  if (to !== undefined && !isReplaced) {
    changes.push({ day: firstDay(to), exact: isWhole(to), kind: 'ENDED', fact: view });
  }
  return changes;
}

/** The change as a plain sentence: who, what, from what to what. */
export async function changeSentence(change: Change, facts: FactReader): Promise<string> {
  const { fact, before, kind, day } = change;
  if (kind === 'REPLACED' && before !== undefined) return replacement(before, fact, facts);
  const told = await summaryOf({ ...fact, on: day }, facts);
  if (kind === 'OBSERVED') return `${told} (first stated as of ${dateText(day)})`;
  if (kind === 'ENDED' && fact.fact.to !== undefined && !told.includes('until'))
    return `${told} (until ${dateText(fact.fact.to)})`;
  return kind === 'PUBLISHED' ? `${told} (published on ${dateText(day)})` : told;
}

async function replacement(before: FactView, after: FactView, facts: FactReader): Promise<string> {
  if (isKind(before, 'HOLDS') && isKind(after, 'HOLDS')) {
    const [holder, company] = await facts.parties([after.fact.subject, after.fact.object]);
    const [was, now] = await Promise.all([facts.share(before), facts.share(after)]);
    const held = `${possessive(holder?.name ?? after.fact.subject)} holding in ${company?.name ?? after.fact.object}`;
    return `${held}: ${stake(before.fact, was)} → ${stake(after.fact, now)}`;
  }
  if (isKind(before, 'HAS_ATTRIBUTE') && isKind(after, 'HAS_ATTRIBUTE')) {
    const { subject, label, attribute } = after.fact;
    const name = (await facts.party(subject))?.name ?? (await facts.board(subject))?.name ?? subject;
    const value = (view: typeof before) =>
      attributeValue(view.fact, { figure, inBrackets, period: periodText }) ?? 'unknown';
    return `${possessive(name)} ${label ?? plainWord(attribute)}: ${value(before)} → ${value(after)}`;
  }
  if (isKind(before, 'LENDS_TO') && isKind(after, 'LENDS_TO')) {
    const [lender, borrower] = await facts.parties([after.fact.subject, after.fact.object]);
    const loan = `${possessive(lender?.name ?? after.fact.subject)} loan to ${borrower?.name ?? after.fact.object}`;
    return `${loan}: ${money(before.fact.amount, before.fact.currency)} → ${money(after.fact.amount, after.fact.currency)}`;
  }
  return `${await summaryOf(before, facts)} → ${await summaryOf(after, facts)}`;
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

function isWhole(date: PartialDate): boolean {
  return date.length === 10;
}

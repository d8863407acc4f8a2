import { byKindAndDay, compareText, startDay } from '../../facts/fact-order.ts';
import type { FactReader } from '../../facts/fact-reader.ts';
import { isKind, type FactView } from '../../facts/fact-view.ts';
import { eachInTurns, sortInTurns } from '../../shared/turns/in-turns.ts';
import { firstDay, type Day, type PartialDate } from '../../time/day.ts';
import { overBy } from '../../time/validity.ts';
import { attributeValue } from '../../vocabulary/kinds/has-attribute.ts';
import { summaryOf } from '../../facts/summary/summary.ts';
import { stake } from '../../facts/summary/holding-sentence.ts';
import { shownBoard, shownName } from '../../facts/names/name-in-language.ts';
import { WORDINGS } from '../../facts/summary/wordings.ts';
import { CHANGE_WORDS } from './change-sentence-words.ts';

export type ChangeKind = 'BEGAN' | 'ENDED' | 'OBSERVED' | 'REPLACED' | 'PUBLISHED';

export interface FactChange {
  readonly day: Day;
  /** False when `day` is the first day of a partial date. */
  readonly exact: boolean;
  readonly kind: ChangeKind;
  readonly fact: FactView;
  readonly before?: FactView;
}

const KIND_ORDER: readonly ChangeKind[] = ['ENDED', 'REPLACED', 'BEGAN', 'OBSERVED', 'PUBLISHED'];

/**
 * What happened to these facts after `from` and up to `to`, in order of day. A fact that takes the place of an earlier
 * one is REPLACED, on the day it does, and the earlier one is not ENDED besides. A fact of the window is told once as
 * PUBLISHED only when nothing else about it falls there: it was true before, and became known.
 */
export async function changesAmong(views: readonly FactView[], from: Day, to: Day): Promise<FactChange[]> {
  const inWindow = (day: Day) => day > from && day <= to;
  const told = await eventsOf(views);
  const found: FactChange[] = [];
  await eachInTurns(views, (view) => {
    const own = told(view).filter(({ day }) => inWindow(day));
    found.push(...own);
    const day = view.fact.knownFrom;
    if (own.length === 0 && inWindow(day)) found.push({ day, exact: true, kind: 'PUBLISHED', fact: view });
  });
  return sortInTurns(
    found,
    (a, b) =>
      compareText(a.day, b.day) ||
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      byKindAndDay(a.fact, b.fact),
  );
}

/**
 * The days on which each of these facts begins, ends, or is first seen: one start at most, and one end at most. Only a
 * fact among them can have taken another's place: one that is not known yet replaces nothing.
 */
export async function eventsOf(views: readonly FactView[]): Promise<(view: FactView) => FactChange[]> {
  const known = new Set<string>();
  const earlier = new Map<string, FactView>();
  await eachInTurns(views, (view) => {
    known.add(view.fact.id);
    if (view.fact.supersededBy !== undefined) earlier.set(view.fact.supersededBy, view);
  });
  return (view) => {
    const { id, supersededBy } = view.fact;
    return changesOf(view, earlier.get(id), supersededBy !== undefined && known.has(supersededBy));
  };
}

function changesOf(view: FactView, before: FactView | undefined, isReplaced: boolean): FactChange[] {
  const { from, to } = view.fact;
  const changes: FactChange[] = [];
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
  const over = to === undefined ? overBy(view.fact, view.knownOn) : undefined;
  if (over !== undefined) changes.push({ day: over, exact: false, kind: 'ENDED', fact: view });
  return changes;
}

/** The change as a plain sentence: who, what, from what to what. */
export async function changeSentence(change: FactChange, facts: FactReader): Promise<string> {
  const { fact, before, kind, day } = change;
  const words = CHANGE_WORDS[facts.language];
  const { dateText } = WORDINGS[facts.language];
  if (kind === 'REPLACED' && before !== undefined) return replacement(before, fact, facts);
  const told = await summaryOf({ ...fact, on: day }, facts);
  if (kind === 'OBSERVED') return told + words.observed(dateText(day));
  if (kind === 'ENDED' && fact.fact.to !== undefined && !told.includes(words.endSaid))
    return told + words.ended(dateText(fact.fact.to));
  return kind === 'PUBLISHED' ? told + words.published(dateText(day)) : told;
}

async function replacement(before: FactView, after: FactView, facts: FactReader): Promise<string> {
  const { language } = facts;
  const words = CHANGE_WORDS[language];
  const { money, figure, inBrackets, periodText, plainWord } = WORDINGS[language];
  const nameOf = async (id: string) => {
    const party = await facts.party(id);
    return party === undefined ? id : shownName(party, language);
  };
  const [subject, object] = await Promise.all([nameOf(after.fact.subject), nameOf(after.fact.object)]);
  if (isKind(before, 'HOLDS') && isKind(after, 'HOLDS')) {
    const [was, now] = await Promise.all([facts.share(before), facts.share(after)]);
    return `${words.holding(subject, object)}${words.is}${stake(before.fact, was, language)} → ${stake(after.fact, now, language)}`;
  }
  if (isKind(before, 'HAS_ATTRIBUTE') && isKind(after, 'HAS_ATTRIBUTE')) {
    const { subject: id, label, attribute } = after.fact;
    const board = await facts.board(id);
    const company = board && (await facts.companyOfBoard(id));
    const name = board && company ? shownBoard(board, company, language) : (board?.name ?? subject);
    const value = (view: typeof before) =>
      attributeValue(view.fact, { figure, inBrackets, period: periodText }) ?? words.unknown;
    return `${words.figure(name, label ?? plainWord(attribute))}${words.is}${value(before)} → ${value(after)}`;
  }
  if (isKind(before, 'LENDS_TO') && isKind(after, 'LENDS_TO')) {
    const sum = ({ fact }: typeof before) => money(fact.amount, fact.currency);
    return `${words.loan(subject, object)}${words.is}${sum(before)} → ${sum(after)}`;
  }
  return `${await summaryOf(before, facts)} → ${await summaryOf(after, facts)}`;
}

function isWhole(date: PartialDate): boolean {
  return date.length === 10;
}

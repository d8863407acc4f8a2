import { COMMA } from '../lib/language/language.ts';
import { FACT_KIND_WORDS } from '../lib/facts/kind-words.ts';
import { dayInShort, span } from '../lib/days.ts';
import { standing } from '../lib/facts/fact-standing.ts';
import { amountInShort, boundsText, compareDecimals, grouped, percentText } from '../lib/figures.ts';
import type { TwinFact } from './drawn-facts-query.ts';
import type { FactRow } from './use-drawn-facts.ts';
import { say } from './messages/words.ts';

/** `Seat: Director, outside`, `Holding, indirect`. */
export function relationText(fact: TwinFact): string {
  const word = FACT_KIND_WORDS[fact.kind];
  if (fact.__typename === 'Seat') {
    const said = [fact.title, fact.outside === true && say('outside')].filter(Boolean).join(COMMA);
    return said === '' ? word : say('kindAndSaid', { kind: word, said });
  }
  if (fact.__typename === 'Post' && fact.title !== null) return say('kindAndSaid', { kind: word, said: fact.title });
  if (fact.__typename === 'Holding' && fact.direct === 'INDIRECT') return say('kindIndirect', { kind: word });
  return word;
}

/** The share or the amount; where no source states it, that it is unknown; of what has none nothing. */
export function figureText(fact: TwinFact): string {
  switch (fact.__typename) {
    case 'Holding': {
      if (fact.percent !== null) return percentText(fact.percent);
      const bounds = fact.range && boundsText(fact.range);
      if (bounds) return bounds;
      return fact.shares === null ? say('shareNotStated') : say('shares', { shares: grouped(fact.shares) });
    }
    case 'JointBlock':
      if (fact.percent !== null) return percentText(fact.percent);
      return fact.shares === null ? say('shareNotStated') : say('shares', { shares: grouped(fact.shares) });
    case 'Loan':
    case 'Guarantee':
    case 'BusinessTransfer':
      return fact.amount === null ? say('amountNotStated') : amountInShort(fact.amount, fact.currency);
    case 'Trade': {
      if (fact.amount !== null) return amountInShort(fact.amount, fact.currency);
      return fact.balance === null
        ? say('amountNotStated')
        : say('owed', { amount: amountInShort(fact.balance, fact.currency) });
    }
    case 'AuditEngagement':
      return fact.fee === null ? say('feeNotStated') : amountInShort(fact.fee, fact.currency);
    default:
      return '';
  }
}

/** What orders figures: shares above amounts, each by size; undefined where none is known. */
export function figureOrder(a: TwinFact, b: TwinFact): number {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  if (!x || !y) return Number(Boolean(x)) - Number(Boolean(y));
  return x.unit === y.unit ? compareDecimals(x.size, y.size) : x.unit < y.unit ? 1 : -1;
}

export function sizeOf(fact: TwinFact): { readonly unit: string; readonly size: string } | undefined {
  if (fact.__typename === 'Holding' || fact.__typename === 'JointBlock') {
    const percent = fact.percent ?? (fact.__typename === 'Holding' ? fact.range?.min : null) ?? null;
    return percent === null ? undefined : { unit: '%', size: percent };
  }
  if ('amount' in fact && fact.amount !== null) return { unit: fact.currency ?? '?', size: fact.amount };
  if ('balance' in fact && fact.balance !== null) return { unit: fact.currency ?? '?', size: fact.balance };
  return 'fee' in fact && fact.fee !== null ? { unit: fact.currency ?? '?', size: fact.fee } : undefined;
}

/** Since when, or on which days it is stated. */
export function daysText({ from, to, observedOn, lastObservedOn }: TwinFact): string {
  const held = span(from, to);
  if (held !== undefined) return held;
  const last = lastObservedOn ?? observedOn;
  return last === null ? say('noDayStated') : say('statedFor', { day: dayInShort(last) });
}

/** How surely it holds on the day. */
export function certaintyText({ fact, gone }: FactRow, on: string): string {
  if (gone) return say('noLonger');
  return fact.certainty === 'POSSIBLE'
    ? say('possible', { standing: standing(fact, on) ?? say('notStatedForThisDay') })
    : say('certain');
}

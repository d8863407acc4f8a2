import { LRUCache } from 'lru-cache';
import { compareText } from '../../facts/fact-order.ts';
import type { FactReader } from '../../facts/fact-reader.ts';
import { readingOf, shownName } from '../../facts/names/name-in-language.ts';
import { compare, rational, type Rational } from '../../numbers/rational.ts';
import type { Party } from '../../shared/facts.ts';
import { mapInTurns, sortInTurns } from '../../shared/turns/in-turns.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import type { Language } from '../../vocabulary/languages.ts';
import {
  companiesFigure,
  factsFigure,
  holdersFigure,
  holdingsFigure,
  interlocksFigure,
  lastStatedFigure,
  outsideFigure,
  seatsFigure,
} from './directory-figures.ts';
import { surroundingsOfAll, type FigureDays, type PartySurroundings } from './surroundings.ts';
import type { OutsideTally, Tally } from './tallies.ts';
import { notesOn } from '../../shared/kept-with.ts';

/**
 * The figures by which parties can be put in order, each with the kinds of fact it is counted from; all when left out.
 */
const FIGURES = {
  SEATS: { kinds: ['SITS_ON', 'WORKS_FOR'], of: async (party, around) => counted(await seatsFigure(party, around)) },
  COMPANIES: {
    kinds: ['SITS_ON', 'WORKS_FOR'],
    of: async (party, around) => counted(await companiesFigure(party, around)),
  },
  HOLDINGS: { kinds: ['HOLDS'], of: async (party, around) => counted(await holdingsFigure(party, around)) },
  HOLDERS: { kinds: ['HOLDS'], of: async (party, around) => counted(await holdersFigure(party, around)) },
  INTERLOCKS: {
    kinds: ['SITS_ON', 'WORKS_FOR'],
    of: async (party, around) => counted(await interlocksFigure(party, around)),
  },
  OUTSIDE: {
    kinds: ['SITS_ON', 'WORKS_FOR'],
    of: async (party, around) => portion(await outsideFigure(party, around)),
  },
  FACTS: { of: async (party, around) => [whole(await factsFigure(party, around))] },
  LAST_STATED: { of: async (party, around, facts) => [dayFigure(await lastStatedFigure(party, around, facts))] },
} satisfies Record<string, { kinds?: readonly FactKind[]; of: Figure }>;
type FigureName = keyof typeof FIGURES;

/** How parties are ordered, as the GraphQL enum PartyOrder names it. */
export type PartyOrder = 'NAME' | 'NAME_DESC' | 'ID' | 'BOARDS' | 'FACTS' | `${FigureName}_DESC` | `${FigureName}_ASC`;

/** What is compared, the first difference deciding; an entry that is not known is null. */
type Size = readonly (Rational | null)[];
type Figure = (party: Party, around: PartySurroundings, facts: FactReader) => Promise<Size>;

/** Orders that were worked out, by the list of all parties they are orders of: it is kept as long as the graph is. */
const ORDERS = notesOn<readonly Party[], LRUCache<string, readonly Party[]>>();
const MOST_ORDERS = 24;
/** Parties whose figures are counted at a stretch: what they are counted from is at hand. */
const COUNTED_TOGETHER = 32;

/**
 * Every party of the graph in this order; a total one. An order by name costs what the parties cost, one by a figure
 * reads all facts it is counted from. Either is worked out once for a loaded graph and its days, and a page of it is
 * cut from what is kept.
 */
export async function partiesInOrder(
  order: PartyOrder,
  days: FigureDays,
  facts: FactReader,
): Promise<readonly Party[]> {
  const all = await facts.everyParty();
  const kept = ORDERS.get(all) ?? new LRUCache<string, readonly Party[]>({ max: MOST_ORDERS });
  ORDERS.set(all, kept);
  const ofDays = order !== 'ID' && order !== 'NAME' && order !== 'NAME_DESC';
  const key = ofDays ? `${order} ${days.on ?? ''} ${days.knownOn ?? facts.today()}` : `${order} ${facts.language}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const named = byNameAlone(order, all, facts.language);
  const ordered =
    named === undefined ? await byFigure(order as FigureOrder, all, days, facts) : await sortInTurns(all, named);
  kept.set(key, ordered);
  return ordered;
}

type Compare = (a: Party, b: Party) => number;
type FigureOrder = Exclude<PartyOrder, 'NAME' | 'NAME_DESC' | 'ID'>;

const byName: Compare = (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id);

function byNameAlone(order: PartyOrder, all: readonly Party[], language: Language): Compare | undefined {
  if (order === 'ID') return (a, b) => compareText(a.id, b.id);
  if (order !== 'NAME' && order !== 'NAME_DESC') return undefined;
  const ascending = language === 'ja' ? byReading(all) : byName;
  return order === 'NAME' ? ascending : (a, b) => ascending(b, a);
}

const FIFTY_SOUNDS = new Intl.Collator('ja');

/**
 * In Japanese: names in letters, then names in the order of the fifty sounds by their reading in kana, then those in
 * kanji of which no source gives one, as they are written.
 */
function byReading(all: readonly Party[]): Compare {
  const sounds = new Map(all.map((party) => [party, readingOf(party) ?? shownName(party, 'ja')]));
  return (a, b) => FIFTY_SOUNDS.compare(sounds.get(a) ?? '', sounds.get(b) ?? '') || compareText(a.id, b.id);
}

async function byFigure(
  order: FigureOrder,
  all: readonly Party[],
  days: FigureDays,
  facts: FactReader,
): Promise<readonly Party[]> {
  const ascending = order.endsWith('_ASC');
  const { kinds, of }: { kinds?: readonly FactKind[]; of: Figure } = FIGURES[figureOf(order)];
  const around = await surroundingsOfAll(facts, days, kinds);
  const figure: Figure =
    order === 'BOARDS' ? async (party, ...rest) => (party.type === 'Person' ? of(party, ...rest) : [null]) : of;
  const sized = await mapInTurns(all, async (party) => ({ party, size: await figure(party, around, facts) }), {
    together: COUNTED_TOGETHER,
  });
  const ordered = await sortInTurns(sized, (a, b) => bySize(a.size, b.size, ascending) || byName(a.party, b.party));
  return ordered.map(({ party }) => party);
}

function figureOf(order: FigureOrder): FigureName {
  if (order === 'BOARDS') return 'SEATS';
  return order.replace(/_(ASC|DESC)$/, '') as FigureName;
}

/** What is not known comes last, whichever way. */
function bySize(a: Size, b: Size, ascending: boolean): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? null;
    if (x === null || y === null) {
      if (x !== y) return x === null ? 1 : -1;
      continue;
    }
    const difference = ascending ? compare(x, y) : compare(y, x);
    if (difference !== 0) return difference;
  }
  return 0;
}

function whole(count: number): Rational {
  return { num: BigInt(count), den: 1n };
}

function counted(tally: Tally | null): Size {
  return [tally === null ? null : whole(tally.count)];
}

/** An exact share first; then those of whom something is left open, by what is certainly outside. */
function portion(tally: OutsideTally | null): Size {
  if (tally === null) return [null, null];
  const share = rational(BigInt(tally.outside), BigInt(tally.members));
  return tally.notSaid === 0 ? [share, null] : [null, tally.outside === 0 ? null : share];
}

/** The digits of an ISO day are in the order of the days. */
function dayFigure(day: string | null): Rational | null {
  return day === null ? null : whole(Number(day.replaceAll('-', '')));
}

import type { FactData } from '../../lib/facts/fact-fields.ts';
import type { WaysBetween } from './ways-query.ts';

/** Whether it held at one moment: all of it certainly, possibly, or never as far as anybody stated. */
export type WayStanding = 'together' | 'possibly' | 'never';

type WayParty = WaysBetween['from'];

/** What joins two parties on one or more ways; it has one number wherever it is met. */
export interface NumberedStep {
  readonly number: number;
  /** In the direction in which the first way passes it. */
  readonly from: WayParty;
  readonly to: WayParty;
  readonly facts: readonly FactData[];
  /** The best of the ways that pass it. */
  readonly standing: WayStanding;
}

export interface NumberedWay {
  readonly parties: readonly WayParty[];
  readonly steps: readonly NumberedStep[];
  readonly standing: WayStanding;
  readonly day: string | undefined;
}

export interface NumberedPair {
  readonly from: WayParty;
  readonly to: WayParty;
  readonly ways: readonly NumberedWay[];
  readonly lookedUpTo: number;
  readonly truncated: boolean;
  readonly apart: boolean;
}

export interface Numbered {
  readonly pairs: readonly NumberedPair[];
  /** Every step once, in order of its number. */
  readonly steps: readonly NumberedStep[];
  /** Every party once, the ends first. */
  readonly parties: readonly WayParty[];
}

const BEST: readonly WayStanding[] = ['together', 'possibly', 'never'];

export function standingOf(heldTogether: boolean | null): WayStanding {
  return heldTogether === true ? 'together' : heldTogether === null ? 'possibly' : 'never';
}

/** Numbers what joins two parties in the order in which a reader of the ways meets it. */
export function numbered(answer: readonly WaysBetween[]): Numbered {
  const numbers = new Map<string, NumberedStep>();
  for (const { ways } of answer)
    for (const { parties, steps, heldTogether } of ways)
      steps.forEach(({ facts }, i) => {
        const [from, to] = [parties[i], parties[i + 1]];
        if (!from || !to) return;
        const key = pairOf(from.id, to.id);
        const known = numbers.get(key) ?? { number: numbers.size + 1, from, to, facts, standing: 'never' };
        numbers.set(key, { ...known, standing: better(known.standing, standingOf(heldTogether)) });
      });
  const pairs = answer.map(({ from, to, ways, lookedUpTo, truncated, apart }) => ({
    from,
    to,
    lookedUpTo,
    truncated,
    apart,
    ways: ways.map(({ parties, heldTogether, day }) => ({
      parties,
      steps: parties.slice(1).flatMap((party, i) => numbers.get(pairOf(parties[i]?.id ?? '', party.id)) ?? []),
      standing: standingOf(heldTogether),
      day: day ?? undefined,
    })),
  }));
  const ends = answer.flatMap(({ from, to }) => [from, to]);
  const all = [...ends, ...answer.flatMap(({ ways }) => ways.flatMap(({ parties }) => parties))];
  return {
    pairs,
    steps: [...numbers.values()],
    parties: [...new Map(all.map((party) => [party.id, party])).values()],
  };
}

function better(a: WayStanding, b: WayStanding): WayStanding {
  return BEST.indexOf(a) <= BEST.indexOf(b) ? a : b;
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

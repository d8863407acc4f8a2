import type { ChartLink, OwnershipData, Stake } from '../ownership-query.ts';

/** Parties drawn side by side, in as many rows as they need. */
export interface Tier {
  /** Fewest holdings to the party asked about; of a ring that of its nearest member. */
  readonly distance: number;
  /** The largest first, the members of a ring beside each other. */
  readonly stakes: readonly Stake[];
}

/** One row of a tier; the last of a tier that is cut ends in room for "+ n more". */
export interface TierRow {
  readonly stakes: readonly Stake[];
  /** How many of the tier are not drawn; 0 but in the last row. */
  readonly rest: number;
}

type Ring = OwnershipData['rings'][number];

/** Where every party stands: the tier of its distance, and a ring whole in the tier of its nearest member. */
export function tiersOf(
  stakes: readonly Stake[],
  rings: readonly Ring[],
  focus: string,
  most = Infinity,
): readonly Tier[] {
  const byId = new Map(stakes.map((stake) => [stake.party.id, stake]));
  const ringOf = new Map<string, readonly Stake[]>();
  for (const { companies } of rings) {
    // A ring through the party asked about is drawn round it: its members stay where they are.
    if (companies.length < 2 || companies.some(({ id }) => id === focus)) continue;
    const members = companies.flatMap(({ id }) => byId.get(id) ?? []);
    for (const { party } of members) ringOf.set(party.id, members);
  }
  const tiers = new Map<number, Set<Stake>>();
  for (const stake of stakes) {
    const together = ringOf.get(stake.party.id) ?? [stake];
    const distance = Math.min(...together.map((one) => one.distance));
    if (distance > most) continue;
    const tier = tiers.get(distance) ?? new Set<Stake>();
    tiers.set(distance, tier);
    for (const one of together) tier.add(one);
  }
  return [...tiers].sort(([a], [b]) => a - b).map(([distance, tier]) => ({ distance, stakes: [...tier] }));
}

/** Boxes drawn before anybody asks for more: as many as a reader takes in, and a browser draws at once. */
const FIRST_BOXES = 90;

/**
 * Rows that are drawn of each tier at first: two of the nearest, one of each further one, and of those past what is
 * drawn at first only the box that counts them. What fits in one row is never cut to less.
 */
export function firstRows(tiers: readonly Tier[], width: number): readonly number[] {
  let left = FIRST_BOXES;
  return tiers.map(({ stakes }, index) => {
    const rows = left <= 0 && stakes.length > 1 ? 0 : index === 0 ? 2 : 1;
    left -= Math.min(stakes.length, rows * width);
    return rows;
  });
}

/**
 * Cuts a tier into rows of at most `width`, at most `rows` of them and about equally long; without rows all are counted
 * in one box.
 */
export function rowsOf(stakes: readonly Stake[], width: number, rows: number): readonly TierRow[] {
  if (rows === 0) return [{ stakes: [], rest: stakes.length }];
  const room = width * rows;
  const shown = stakes.length > room ? stakes.slice(0, room - 1) : stakes;
  const count = Math.max(1, Math.ceil(shown.length / width));
  const each = Math.ceil(shown.length / count);
  return Array.from({ length: count }, (_, row) => ({
    stakes: shown.slice(row * each, (row + 1) * each),
    rest: row === count - 1 ? stakes.length - shown.length : 0,
  }));
}

/** Who is tied to whom by a holding, either way. */
export function tiesOf(links: readonly ChartLink[]): ReadonlyMap<string, readonly string[]> {
  const ties = new Map<string, string[]>();
  const tie = (a: string, b: string) => {
    const known = ties.get(a);
    if (known) known.push(b);
    else ties.set(a, [b]);
  };
  for (const { holder, company } of links) {
    tie(holder.id, company.id);
    tie(company.id, holder.id);
  }
  return ties;
}

/** Centres of `count` boxes side by side in the middle. */
export function evenly(count: number, step: number, middle: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => middle + (index - (count - 1) / 2) * step);
}

/** Rising wishes moved as little as needed to stand at least `step` apart between the two bounds. */
export function apart(wishes: readonly number[], step: number, from: number, to: number): readonly number[] {
  const places = [...wishes];
  for (let i = 0; i < places.length; i++)
    places[i] = Math.max(places[i] ?? 0, from, (places[i - 1] ?? -Infinity) + step);
  for (let i = places.length - 1; i >= 0; i--)
    places[i] = Math.min(places[i] ?? 0, to, (places[i + 1] ?? Infinity) - step);
  return places;
}

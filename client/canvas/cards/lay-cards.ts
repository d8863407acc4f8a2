import { arrange } from '../placing/arrange.ts';
import type { Point } from '../scene.ts';
import { cardWays } from './card-ways.ts';
import type { CardLink, CardsLaid, CardsProblem, Item } from './cards-problem.ts';
import { combArea } from './comb-routes.ts';
import { combsOf, teethBeside, type Comb } from './combs.ts';
import { besideKept, stopPlaces } from './kept-places.ts';
import { stopsFor, type Places } from './tier-routes.ts';

/** Between a hub and its comb, where the two are laid out as one. */
const HUB_GAP = 44;
const NOWHERE: Point = { x: 0, y: 0 };

type Arrangement = CardsProblem['arrangement'];

/** Cards with their combs as one item each. */
interface Reduced {
  readonly combs: readonly Comb[];
  readonly items: readonly Item[];
  readonly links: readonly CardLink[];
}

/** Where cards, combs and the stops of lines that pass tiers stand. */
interface Placed extends Pick<Reduced, 'combs' | 'items'> {
  readonly places: Places;
  readonly chains: ReadonlyMap<string, readonly string[]>;
}

/**
 * Lays out cards and finds the ways of their lines: what has its place stays there. The same for the same input. `told`
 * hears how much is done, from 0 to 1; with `hurried` the first places that are good enough are taken.
 */
export async function layCards(
  { arrangement, items, links, kept, began, columns, hurried }: CardsProblem,
  told: (done: number) => void = () => undefined,
): Promise<CardsLaid> {
  const fresh = (some: readonly Item[], among: readonly CardLink[]) =>
    laidFresh(arrangement, some, among, { columns, hurried }, (done) => {
      told(0.85 * done);
    });
  const standing = async (): Promise<Places> => {
    if (items.some(({ id }) => kept.has(id))) return kept;
    const first = items.filter(({ id }) => began.has(id));
    if (first.length === 0 || first.length === items.length) return new Map();
    const among = links.filter(({ source, target }) => began.has(source) && began.has(target));
    const { places } = await fresh(first, among);
    return cardsOnly(first, places);
  };
  const stand = await standing();
  const placed = stand.size > 0 ? laidBeside(arrangement, items, links, stand, columns) : await fresh(items, links);
  told(0.85);
  const places = cardsOnly(items, placed.places);
  return {
    places,
    ways: cardWays({ arrangement, items, links }, { ...placed, places: rounded(placed.places, places) }),
  };
}

/** Whole pixels: what is kept and read again is the same to the last digit. */
function cardsOnly(items: readonly Item[], places: Places): Places {
  return new Map(
    items.map(({ id }) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return [id, { x: Math.round(x), y: Math.round(y) }];
    }),
  );
}

function rounded(all: Places, cards: Places): Places {
  return new Map([...all, ...cards]);
}

async function laidFresh(
  arrangement: Arrangement,
  items: readonly Item[],
  links: readonly CardLink[],
  { columns, hurried }: Pick<CardsProblem, 'columns' | 'hurried'>,
  told: (done: number) => void,
): Promise<Placed> {
  const combs = columns ? combsOf(arrangement, items, links, () => false) : [];
  if (arrangement === 'force') {
    const whole = withHubs(items, links, combs);
    const places = new Map(await arrange('force', whole.items, whole.links, { hurried, told }));
    for (const comb of combs) expandHub(comb, items, places);
    return { combs, items: whole.items, places, chains: new Map() };
  }
  const whole = withCombs(items, links, combs);
  const first = await arrange('tiers', whole.items, whole.links);
  const { stops, steps, chains } = stopsFor(whole.links, first);
  const places = new Map(stops.length > 0 ? await arrange('tiers', [...whole.items, ...stops], steps) : first);
  for (const comb of combs) expand(comb, places);
  return { combs, items: whole.items, places, chains };
}

/** Beside what stands: cards that join a comb take its free teeth, a new comb a free place near its hub. */
function laidBeside(
  arrangement: Arrangement,
  items: readonly Item[],
  links: readonly CardLink[],
  stand: Places,
  columns: boolean,
): Placed {
  const all = columns ? combsOf(arrangement, items, links, (id) => stand.has(id)) : [];
  const there = items.flatMap((item) => {
    const at = stand.get(item.id);
    return at ? [{ ...item, ...at }] : [];
  });
  const teeth = new Map<string, Point>();
  const centres = new Map<string, Point>();
  const combs = all.map((comb): Comb => {
    if (!comb.leaves.some(({ id }) => stand.has(id))) return comb;
    const own = teethBeside(comb, stand, there);
    for (const [id, at] of own) teeth.set(id, at);
    const leaves = comb.leaves.filter(({ id }) => own.has(id));
    const stands = new Map(
      leaves.flatMap((leaf) => [[leaf.id, { ...leaf, ...(own.get(leaf.id) ?? NOWHERE) }] as const]),
    );
    const area = combArea({ ...comb, leaves }, stands) ?? { ...NOWHERE, width: 0, height: 0 };
    centres.set(comb.id, { x: area.x, y: area.y });
    return { ...comb, leaves, width: area.width, height: area.height };
  });
  const whole = withCombs(items, links, combs);
  const kept = new Map([...stand, ...centres]);
  const beside = besideKept(arrangement, whole.items, whole.links, kept);
  let places: Places = beside;
  let chains: ReadonlyMap<string, readonly string[]> = new Map();
  if (arrangement === 'tiers') {
    const way = stopsFor(whole.links, beside);
    chains = way.chains;
    if (way.stops.length > 0) places = stopPlaces(whole.items, way.stops, way.chains, whole.links, beside);
  }
  const found = new Map(places);
  for (const comb of combs) if (!centres.has(comb.id)) expand(comb, found);
  for (const [id, at] of teeth) found.set(id, at);
  return { combs, items: whole.items, places: found, chains };
}

/** Each comb as one item that is linked with its hub. */
function withCombs(items: readonly Item[], links: readonly CardLink[], combs: readonly Comb[]): Reduced {
  const leaves = new Set(combs.flatMap((comb) => comb.leaves.map(({ id }) => id)));
  return {
    combs,
    items: [
      ...items.filter(({ id }) => !leaves.has(id)),
      ...combs.map(({ id, width, height }) => ({ id, width, height })),
    ],
    links: [
      ...links.filter(({ source, target }) => !leaves.has(source) && !leaves.has(target)),
      ...combs.map(({ id, hub, above }) => ({
        id: `${id}/handle`,
        source: above ? id : hub,
        target: above ? hub : id,
      })),
    ],
  };
}

/** Each hub with its comb under it as one item, called as the hub. */
function withHubs(items: readonly Item[], links: readonly CardLink[], combs: readonly Comb[]): Reduced {
  const leaves = new Set(combs.flatMap((comb) => comb.leaves.map(({ id }) => id)));
  const byHub = new Map(combs.map((comb) => [comb.hub, comb]));
  return {
    combs,
    items: items.flatMap((item) => {
      if (leaves.has(item.id)) return [];
      const comb = byHub.get(item.id);
      if (!comb) return [item];
      const height = item.height + HUB_GAP + comb.height;
      return [{ id: item.id, width: Math.max(item.width, comb.width), height }];
    }),
    links: links.filter(({ source, target }) => !leaves.has(source) && !leaves.has(target)),
  };
}

/** The hub at the top of its item, its comb below it. */
function expandHub(comb: Comb, items: readonly Item[], places: Map<string, Point>): void {
  const middle = places.get(comb.hub);
  const hub = items.find(({ id }) => id === comb.hub);
  if (!middle || !hub) return;
  const top = middle.y - (hub.height + HUB_GAP + comb.height) / 2;
  places.set(comb.hub, { x: middle.x, y: top + hub.height / 2 });
  places.set(comb.id, { x: middle.x, y: top + hub.height + HUB_GAP + comb.height / 2 });
  expand(comb, places);
}

function expand(comb: Comb, places: Map<string, Point>): void {
  const middle = places.get(comb.id);
  if (!middle) return;
  for (const [id, at] of comb.inside) places.set(id, { x: middle.x + at.x, y: middle.y + at.y });
}

import type { MeasureText } from '../../canvas/fonts.ts';
import type { Box, Point, Scene } from '../../canvas/scene.ts';
import { figureOn, waysRound } from '../../canvas/lines/way-round.ts';
import type { PlanParty } from '../plan/plan-answer.ts';
import type { Comb } from '../../canvas/cards/combs.ts';
import { addCard, cardHeight, linesNeeded } from '../plan/zones/cards.ts';
import { newDraft, type SceneDraft } from '../plan/scene-draft.ts';
import { headingTexts } from '../plan/zones/heading.ts';
import { inWayOf, placeOfText } from '../plan/placing/in-way.ts';
import { rectOf } from '../plan/placing/rect.ts';
import type { Zone } from '../plan/zones/zone.ts';
import type { FreeAnswer } from './free-answer.ts';
import { figureText } from './link-figure.ts';
import { linkLine, linksOf, type FreeLink } from './links.ts';
import { combBeside, inWayOfComb, isOnlyLinkedWith, toothOf, waysInCombs } from './satellite-combs.ts';
import { addedStrip } from './added-strip.ts';
import { outsiders, partyRow, toldApart } from './party-row.ts';
import { say } from './messages/words.ts';

const CARD = 116;
const GAP = 10;
const LABEL_GAP = 22;
const AWAY = 56;
const HEADING = 20;
/** A plan with more around it is shown as a whole down to this scale. */
const OPENS_AT = 0.7;

type Side = 'above' | 'left' | 'right' | 'below';

/** What a plan has besides itself. */
interface Grown {
  readonly expanded: readonly PlanParty[];
  /** Ids of the neighbours that are wanted of each expanded party; all where it is not named. */
  readonly chosen?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Parties added by name, in the order in which they were. */
  readonly added?: readonly PlanParty[];
}

/**
 * Adds the neighbours of some parties to a drawn plan. What is drawn stays where it is; what is new stands outside it,
 * in a block on the side of the party it belongs to, with a heading of its own. Links to what is already drawn are
 * drawn too.
 */
export function withSatellites(
  scene: Scene,
  { expanded, chosen, added = [] }: Grown,
  answer: FreeAnswer,
  measure: MeasureText,
): Scene {
  const draft = newDraft(measure, scene.height);
  const boxesOf = new Map<string, Box[]>();
  for (const box of scene.boxes)
    if ('select' in box.press) boxesOf.set(box.press.select, [...(boxesOf.get(box.press.select) ?? []), box]);
  const links = linksOf(answer.facts, answer.on ?? undefined);
  const outside = outsiders(answer.facts);
  const parties = new Map(answer.nodes.map((party) => [party.id, party]));
  const middle = scene.boxes.find((box) => box.look === 'focus');
  let bounds = {
    left: scene.origin.x,
    top: scene.origin.y,
    right: scene.origin.x + scene.width,
    bottom: scene.origin.y + scene.height,
  };
  let centre: Point = scene.centre;

  const newcomers = added.filter(({ id }) => !boxesOf.has(id));
  if (newcomers.length > 0) {
    const strip = addedStrip(draft, newcomers, outside, bounds, measure);
    for (const [id, box] of strip.boxes) boxesOf.set(id, [box]);
    centre = strip.centre;
    bounds = { ...bounds, bottom: strip.bottom };
  }
  const combs: Comb[] = [];
  for (const party of expanded) {
    const [origin] = boxesOf.get(party.id) ?? [];
    const wanted = chosen?.get(party.id);
    const around = links.filter((link) => link.from === party.id || link.to === party.id);
    const fresh = [...new Set(around.flatMap((link) => [link.from, link.to]))].flatMap((id) =>
      boxesOf.has(id) || wanted?.has(id) === false ? [] : (parties.get(id) ?? []),
    );
    if (!origin || fresh.length === 0) continue;
    const zone = zoneOf(party, fresh.length);
    const rows = toldApart(fresh.map((one) => partyRow(one, outside)));
    const lines = linesNeeded(draft, rows, CARD, { name: 3, below: 1 });
    const side = sideOf(origin, middle, bounds);
    const tooth = toothOf(fresh.length, around, measure);
    const block = blockOn(side, origin, bounds, rows.length, cardHeight(lines), tooth);
    const teeth: Box[] = [];
    draft.texts.push(...headingTexts(zone, { left: block.left, y: block.top + 6, width: block.width }, measure));
    rows.forEach((row, i) => {
      const x = block.left + tooth + (i % block.columns) * (CARD + GAP + tooth);
      const y = block.top + HEADING + tooth / 4 + Math.floor(i / block.columns) * (cardHeight(lines) + LABEL_GAP);
      const box = addCard(draft, row, zone, { left: x, right: x + CARD, top: y, bottom: y + cardHeight(lines) }, lines);
      boxesOf.set(row.party, [box]);
      if (isOnlyLinkedWith(row.party, party.id, links)) teeth.push(box);
    });
    if (tooth > 0 && teeth.length > 0) combs.push(combBeside(party.id, origin, teeth, tooth));
    centre = { x: block.left + block.width / 2, y: block.top + block.height / 2 };
    bounds = {
      left: Math.min(bounds.left, block.left - 16),
      top: Math.min(bounds.top, block.top - 12),
      right: Math.max(bounds.right, block.left + block.width + 16),
      bottom: Math.max(bounds.bottom, block.top + block.height + 12),
    };
  }
  join(draft, scene, { links, boxesOf, combs, expanded: new Set([...expanded, ...added].map((party) => party.id)) });
  return {
    ...scene,
    boxes: [...scene.boxes, ...draft.boxes],
    texts: [...scene.texts, ...draft.texts],
    signs: [...scene.signs, ...draft.signs],
    lines: [...scene.lines, ...draft.lines],
    origin: { x: bounds.left, y: bounds.top },
    width: bounds.right - bounds.left,
    height: bounds.bottom - bounds.top,
    flow: 'field',
    centre,
    large: true,
    opensAt: OPENS_AT,
    // Made smaller, the heading is too low for the controls beside it.
    inset: 8,
  };
}

function zoneOf(party: PlanParty, count: number): Zone {
  return {
    key: `around/${party.id}`,
    title: say('aroundName', { name: party.name }),
    totals: [{ text: say('countMore', { count }), importance: 0 }],
    rows: [],
    subjects: [],
    empty: '',
    unseen: 0,
  };
}

/** The side of the plan on which a box stands, from which its neighbours are nearest. */
function sideOf(
  box: Box,
  middle: Box | undefined,
  bounds: { left: number; right: number; top: number; bottom: number },
): Side {
  const rect = rectOf(box);
  const distances: readonly (readonly [Side, number])[] = [
    ['above', rect.top - bounds.top],
    ['below', bounds.bottom - rect.bottom],
    ['left', rect.left - bounds.left],
    ['right', bounds.right - rect.right],
  ];
  if (box === middle) return 'right';
  return [...distances].sort((a, b) => a[1] - b[1])[0]?.[0] ?? 'right';
}

function blockOn(
  side: Side,
  box: Box,
  bounds: { left: number; right: number; top: number; bottom: number },
  count: number,
  card: number,
  tooth: number,
) {
  const flat = side === 'above' || side === 'below';
  const step = CARD + GAP + tooth;
  const most = flat ? Math.max(1, Math.floor((bounds.right - bounds.left - 32) / step)) : tooth > 0 ? 4 : 2;
  const columns = Math.min(count, most);
  const rows = Math.ceil(count / columns);
  const width = columns * step - GAP;
  const height = HEADING + tooth / 4 + rows * (card + LABEL_GAP) - LABEL_GAP;
  const within = (start: number, length: number, from: number, to: number) =>
    Math.max(from + 16, Math.min(to - length - 16, start));
  const left = flat
    ? within(box.x - width / 2, width, bounds.left, bounds.right)
    : side === 'left'
      ? bounds.left - AWAY - width
      : bounds.right + AWAY;
  const top = flat
    ? side === 'above'
      ? bounds.top - AWAY - height
      : bounds.bottom + AWAY
    : within(box.y - height / 2, height, bounds.top, Math.max(bounds.bottom, bounds.top + height + 32));
  return { left, top, width, height, columns };
}

/** Lines for the links of the expanded parties that the plan does not draw already, round everything that is drawn. */
function join(
  draft: SceneDraft,
  scene: Scene,
  {
    links,
    boxesOf,
    combs,
    expanded,
  }: {
    readonly links: readonly FreeLink[];
    readonly boxesOf: ReadonlyMap<string, readonly Box[]>;
    readonly combs: readonly Comb[];
    readonly expanded: ReadonlySet<string>;
  },
): void {
  const drawn = new Set(
    scene.boxes.flatMap((box) => box.subjects).concat(scene.lines.flatMap((line) => line.subjects)),
  );
  const inWay = inWayOf(
    { boxes: [...scene.boxes, ...draft.boxes], texts: [...scene.texts, ...draft.texts] },
    draft.measure,
  );
  const all = new Map([...scene.boxes, ...draft.boxes].map((box) => [box.id, box]));
  const ways = waysRound([...inWay, ...combs.flatMap((comb) => inWayOfComb(comb, all))]);
  const inCombs = waysInCombs(combs, links, boxesOf, all, ways, draft.measure);
  for (const link of links) {
    if (!expanded.has(link.from) && !expanded.has(link.to)) continue;
    if (link.facts.some((fact) => drawn.has(fact.id))) continue;
    const [source, target] = nearestPair(boxesOf.get(link.from) ?? [], boxesOf.get(link.to) ?? []);
    if (!source || !target) continue;
    const look = source.look === 'focus' || source.look === 'more' ? 'company' : source.look;
    const { label, ...line } = linkLine(link, { source: source.id, target: target.id }, look);
    const tooth = inCombs.get(link);
    if (tooth?.route) {
      draft.lines.push({ ...line, route: tooth.route });
      if (label === undefined || !tooth.figure) continue;
      const text = { ...figureText(line, label), ...tooth.figure };
      draft.texts.push(text);
      inWay.push(placeOfText(text, draft.measure));
      continue;
    }
    const route = ways.between(source, target);
    // Without a way round it runs straight, its figure in the middle.
    if (!route) {
      draft.lines.push({ ...line, ...(label !== undefined && { label }) });
      continue;
    }
    draft.lines.push({ ...line, route });
    if (label === undefined) continue;
    const figure = figureText(line, label);
    const text = { ...figure, ...figureOn(route, placeOfText(figure, draft.measure), inWay) };
    draft.texts.push(text);
    inWay.push(placeOfText(text, draft.measure));
  }
}

/** A party may stand in the plan twice: the two boxes that are nearest to each other. */
function nearestPair(sources: readonly Box[], targets: readonly Box[]): readonly [Box?, Box?] {
  const pairs = sources.flatMap((source) => targets.map((target) => [source, target] as const));
  const distance = ([a, b]: readonly [Box, Box]) => Math.hypot(a.x - b.x, a.y - b.y);
  return pairs.toSorted((a, b) => distance(a) - distance(b))[0] ?? [];
}

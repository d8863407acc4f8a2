import type { Measure } from '../canvas/fonts.ts';
import type { Box, Mark, Text } from '../canvas/scene.ts';
import { counted } from '../lib/figures.ts';
import type { PartyRefData } from '../lib/fact-fields.ts';
import { COMPANY_KIND_WORDS, companyMark } from '../lib/words.ts';
import { figureBy, type MethodWords } from './methods.ts';
import type { Stake } from './ownership-query.ts';
import { twoLines } from './two-lines.ts';

export const BOX_HEIGHT = 54;

export const boxId = (id: string) => `party:${id}`;

export function rootBox(party: PartyRefData, x: number, y: number): Box {
  return {
    id: boxId(party.id), look: 'focus', faint: false, subjects: [party.id], press: { select: party.id }, keys: [],
    name: party.name, detail: 'Asked about', group: 'Asked about', x, y, width: 232, height: BOX_HEIGHT,
  };
}

export function rootTexts(party: PartyRefData, box: Box, measure: Measure): Text[] {
  return twoLines(party.name, box.width - 20, 14, measure).map((text, index, lines) => ({
    id: `${box.id}:${String(index)}`, text, size: 14, strong: true, ink: 'on-focus', align: 'center', owner: box.id,
    x: box.x, y: box.y + (index - (lines.length - 1) / 2) * 18,
  }));
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The heading of the list under which it stands. */
  readonly group: string;
}

/** How a stake is shown: by which number, and whether looking towards the holders. */
export interface Showing {
  readonly method: MethodWords;
  readonly up: boolean;
}

export function stakeBox(stake: Stake, place: Place, { method, up }: Showing): Box {
  const control = controlWord(stake, up);
  return {
    id: boxId(stake.party.id), look: markOf(stake.party), faint: false, subjects: [stake.party.id],
    press: { select: stake.party.id }, keys: [], name: stake.party.name,
    detail: `${kindOf(stake.party)}, ${figureBy(stake, method) ?? 'not known'} ${method.suffix}${control === undefined ? '' : `, ${control}`}`,
    height: BOX_HEIGHT, ...place,
  };
}

/** `controls`, `may control` of a holder (up), `controlled` of what is held; undefined where neither is so. */
export function controlWord({ controls, subsidiary }: Stake, up: boolean): string | undefined {
  if (controls === 'CERTAIN') return up ? 'controls' : 'controlled';
  if (controls !== 'POSSIBLE') return undefined;
  if (subsidiary !== null) return up ? 'stated parent' : 'stated subsidiary';
  return up ? 'may control' : 'may be controlled';
}

export function stakeTexts(stake: Stake, box: Box, measure: Measure, { method, up }: Showing): Text[] {
  const lines = twoLines(stake.party.name, box.width - 12, 11, measure);
  const name = lines.map((text, index): Text => ({
    id: `${box.id}:${String(index)}`, text, size: 11, strong: true, ink: 'text', align: 'center', owner: box.id,
    x: box.x, y: box.y - 8 + (index - (lines.length - 1) / 2) * 14,
  }));
  const wanted = method.value === 'path' ? stake.distance > 1 : method.value !== 'direct';
  const figure = figureBy(stake, method);
  const longer = figure === undefined ? 'not known' : `${figure} ${method.suffix}`;
  const below = !wanted ? kindOf(stake.party).toLowerCase() : measure(longer, 10.5, false) <= box.width - 8 ? longer : (figure ?? 'not known');
  const control = controlWord(stake, up);
  const mark: Text[] = control === undefined ? [] : [{
    id: `${box.id}:control`, text: control, size: 10.5, strong: true, ink: stake.controls === 'CERTAIN' ? 'link' : 'unknown', align: 'left', patch: true, owner: box.id,
    x: box.x - box.width / 2 + 2, y: box.y - BOX_HEIGHT / 2 - 8,
  }];
  return [
    ...name,
    { id: `${box.id}:kind`, text: below, size: 10.5, strong: false, ink: 'secondary', align: 'center', owner: box.id, x: box.x, y: box.y + 17 },
    ...mark,
  ];
}

/** Stands for those of a tier that are not drawn; a press draws more of them. */
export function moreBox(tier: number, rest: number, place: Omit<Place, 'group'>): Box {
  return {
    id: `more:${String(tier)}`, look: 'more', faint: false, subjects: [], press: { more: String(tier) }, keys: [],
    name: `${String(rest)} more`, detail: `Draw more of ${counted(rest, 'further party', 'further parties')} of this tier; the table has all`,
    group: `Tier ${String(tier)}`, height: BOX_HEIGHT, ...place,
  };
}

export function markOf(party: PartyRefData): Mark {
  const mark = party.__typename === 'Company' ? companyMark(party.kind) : 'person';
  return mark === 'board' ? 'company' : mark;
}

export function kindOf(party: PartyRefData): string {
  return party.__typename === 'Company' ? COMPANY_KIND_WORDS[party.kind] : 'Person';
}

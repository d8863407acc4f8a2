import { fitLines, type Fitting } from '../../canvas/fit-text.ts';
import type { MeasureText } from '../../canvas/fonts.ts';
import type { Box, BoxMark, Text } from '../../canvas/scene.ts';
import type { PartyRefData } from '../../lib/facts/fact-fields.ts';
import { COMPANY_KIND_WORDS, companyMark } from '../../lib/words.ts';
import { shortNames } from '../../lib/party-name.ts';
import { figureBy, figureWords, type MethodWords } from '../methods.ts';
import type { Stake } from '../ownership-query.ts';
import { wholeOf } from '../stakes/stake-text.ts';
import { say } from './messages/words.ts';

export const BOX_HEIGHT = 54;
/** Of the boxes of a chart in which some say that they control or are controlled. */
export const TALL_HEIGHT = 68;

export const boxId = (id: string) => `party:${id}`;

export function rootBox(party: PartyRefData, x: number, y: number): Box {
  return {
    id: boxId(party.id),
    look: 'focus',
    faint: false,
    subjects: [party.id],
    press: { select: party.id },
    keys: [],
    name: party.name,
    detail: say('askedAbout'),
    group: say('askedAbout'),
    x,
    y,
    width: 232,
    height: BOX_HEIGHT,
  };
}

export function rootTexts(party: PartyRefData, box: Box, measure: MeasureText): Text[] {
  return fitLines([party.name], 2, { width: box.width - 20, size: 14, strong: true, measure }).map(
    (text, index, lines) => ({
      id: `${box.id}:${String(index)}`,
      text,
      size: 14,
      strong: true,
      ink: 'on-focus',
      align: 'center',
      owner: box.id,
      x: box.x,
      y: box.y + (index - (lines.length - 1) / 2) * 18,
    }),
  );
}

export interface BoxPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The heading of the list under which it stands. */
  readonly group: string;
}

/** How a stake is shown: by which number, and whether looking towards the holders. */
export interface Showing {
  readonly method: MethodWords;
  readonly up: boolean;
}

export function stakeBox(stake: Stake, place: BoxPlace, { method, up }: Showing): Box {
  const control = controlWord(stake, up);
  return {
    id: boxId(stake.party.id),
    look: markOf(stake.party),
    faint: false,
    subjects: [stake.party.id],
    press: { select: stake.party.id },
    keys: [],
    name: stake.party.name,
    detail: `${kindOf(stake.party)}, ${figureWords(stake, method)}${control === undefined ? '' : `, ${control}`}`,
    ...place,
  };
}

/** `controls`, `may control` of a holder (up), `controlled` of what is held; undefined where neither is so. */
export function controlWord({ controls, subsidiary }: Stake, up: boolean): string | undefined {
  if (controls === 'CERTAIN') return up ? say('controls') : say('controlled');
  if (controls !== 'POSSIBLE') return undefined;
  if (subsidiary !== null) return up ? say('statedParent') : say('statedSubsidiary');
  return up ? say('mayControl') : say('mayBeControlled');
}

/**
 * What stands in a box: its name, kind or figure, and whether there is control. `alone` says whether a short name is
 * that of no other party drawn.
 */
export function stakeTexts(
  stake: Stake,
  box: Box,
  measure: MeasureText,
  { method, up, alone }: Showing & { readonly alone: (name: string) => boolean },
): Text[] {
  const control = controlWord(stake, up);
  const wanted =
    wholeOf(stake) !== undefined || (method.value === 'path' ? stake.distance > 1 : method.value !== 'direct');
  const figure = wanted ? [figureWords(stake, method), ...shortFigures(stake, method)] : [];
  const below = figure.find((text) => measure(text, 10.5, false) <= box.width - 8) ?? figure.at(-1);
  const fitting: Fitting = { width: box.width - 12, size: 11, strong: true, measure };
  const short = nameLines(stake.party, 2, fitting, alone);
  // A name rather than the kind, which the look of the box tells too.
  const name = isCut(short) && below === undefined ? nameLines(stake.party, 3, fitting, alone) : short;
  const lines: readonly Stacked[] = [
    ...name.map((text, index): Stacked => ({
      id: String(index),
      text,
      size: 11,
      strong: true,
      ink: 'text',
      height: 14,
    })),
    ...(name.length > 2
      ? []
      : [
          {
            id: 'kind',
            text: below ?? kindOf(stake.party).toLowerCase(),
            size: 10.5,
            strong: false,
            ink: 'secondary',
            height: 15,
          } as const,
        ]),
    ...(control === undefined
      ? []
      : [
          {
            id: 'control',
            text: control,
            size: 10.5,
            strong: true,
            ink: stake.controls === 'CERTAIN' ? 'link' : 'unknown',
            height: 14,
          } as const,
        ]),
  ];
  let top = box.y - lines.reduce((sum, { height }) => sum + height, 0) / 2;
  return lines.map(({ id, height, ...text }): Text => {
    top += height;
    return { ...text, id: `${box.id}:${id}`, align: 'center', owner: box.id, x: box.x, y: top - 7 };
  });
}

type Stacked = Pick<Text, 'id' | 'text' | 'size' | 'strong' | 'ink'> & { readonly height: number };

/** The name as it is where it fits on so many lines, else the best of the short ones that does. */
function nameLines(
  party: Stake['party'],
  most: number,
  fitting: Fitting,
  alone: (name: string) => boolean,
): readonly string[] {
  const short = shortNames(party);
  if (!alone(short[0] ?? '')) return fitLines([party.name], most, fitting);
  const lines = fitLines([party.name, ...short], most, fitting);
  return isCut(lines) ? fitLines(short.slice(-1), most, fitting) : lines;
}

function isCut(lines: readonly string[]): boolean {
  return lines.at(-1)?.endsWith('…') === true;
}

function shortFigures(stake: Stake, method: MethodWords): readonly string[] {
  const figure = figureBy(stake, method) ?? say('notKnown');
  const whole = wholeOf(stake);
  return figure === whole?.words ? [whole.short, whole.short.replace(/ %.*/, ' %')] : [figure];
}

/** Stands for those of a tier that are not drawn; a press draws more of them. */
export function moreBox(tier: number, rest: number, place: Omit<BoxPlace, 'group'>): Box {
  return {
    id: `more:${String(tier)}`,
    look: 'more',
    faint: false,
    subjects: [],
    press: { more: String(tier) },
    keys: [],
    name: say('more', { rest }),
    detail: say('drawMoreOfFurtherPartiesOf', { rest }),
    group: say('tierTier', { tier }),
    ...place,
  };
}

export function markOf(party: PartyRefData): BoxMark {
  const mark = party.__typename === 'Company' ? companyMark(party.kind) : 'person';
  return mark === 'board' ? 'company' : mark;
}

export function kindOf(party: PartyRefData): string {
  return party.__typename === 'Company' ? COMPANY_KIND_WORDS[party.kind] : say('person');
}

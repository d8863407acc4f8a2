import { COMMA } from '../../lib/language/language.ts';
import type { MeasureText } from '../../canvas/fonts.ts';
import type { Box, Line, BoxMark, Route, Text } from '../../canvas/scene.ts';
import { boundsText, oneDecimal, openAbove, widened } from '../../lib/figures.ts';
import type { OwnershipLinesName } from '../../lib/ownership-words.ts';
import { CHANGE_SIGNS } from '../../lib/change.ts';
import { pairOf, type LineChange } from './both-days.ts';
import { coursesOf } from './courses.ts';
import { labelPlaces } from './labels.ts';
import { integratedFigure } from '../methods.ts';
import type { ChartLink, OwnershipData } from '../ownership-query.ts';
import { boxId, markOf } from './party-box.ts';
import { WITH_INDIRECT } from '../stakes/stake-text.ts';
import type { DrawnHolding } from './passages.ts';
import { say } from './messages/words.ts';

interface Said {
  readonly lines: readonly Line[];
  readonly text: Text;
}

/** A holding as it is drawn; without its text where there is no room for it. */
interface Drawn {
  readonly lines: readonly Line[];
  readonly text: Text | undefined;
}

/** Where the lines are drawn, and what stands on them. */
export interface Sheet {
  /** Everything that no line may pass behind, by its id. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly width: number;
  readonly shown: OwnershipLinesName;
  readonly measure: MeasureText;
  readonly changes?: ReadonlyMap<string, LineChange> | undefined;
}

/** The holdings between the boxes that are drawn, each with its share. */
export function linesOf(
  { links, rings }: Pick<OwnershipData, 'links' | 'rings'>,
  { boxes, width, shown, measure, changes }: Sheet,
): readonly Drawn[] {
  const ringOf = new Map<string, Set<number>>();
  rings.forEach(({ companies }, ring) => {
    for (const { id } of companies) ringOf.set(id, (ringOf.get(id) ?? new Set()).add(ring));
  });
  const inRing = ({ holder, company }: ChartLink): boolean => {
    const other = ringOf.get(company.id);
    return other !== undefined && [...(ringOf.get(holder.id) ?? [])].some((ring) => other.has(ring));
  };
  const pairs = links.flatMap((link, index) => {
    const [holder, held] = [boxes.get(boxId(link.holder.id)), boxes.get(boxId(link.company.id))];
    return holder && held ? [{ link, id: linkId(link, index), holder, held }] : [];
  });
  const all = [...boxes.values()];
  const courses = coursesOf(pairs, all, width);
  const drawn = pairs.flatMap((pair, index) => {
    const course = courses[index];
    if (!course) return [];
    const plain = drawnAs({ ...pair, route: course.route, inRing: inRing(pair.link), shown });
    return [{ ...changed(plain, changes?.get(pairOf(pair.link)), shown), course }];
  });
  const places = labelPlaces(
    drawn.map(({ text: { text, size, strong }, course: { route, shareAt } }) => ({
      route,
      width: measure(text, size, strong),
      at: shareAt,
    })),
    all,
  );
  return drawn.map(({ lines, text }, index) => {
    const at = places[index];
    return { lines, text: at && { ...text, x: at.x, y: at.y } };
  });
}

/** A line of two days: what is gone is dashed, and what stands on it says what became of it. */
function changed({ lines, text }: Said, change: LineChange | undefined, shown: OwnershipLinesName): Said {
  if (!change) return { lines, text };
  return {
    lines: lines.map((line) => ({
      ...line,
      detail: change.told + line.detail,
      ...(change.is === 'removed' && { stroke: 'dashed' as const, faint: true }),
    })),
    text: { ...text, text: shown === 'direct' ? change.text : `${CHANGE_SIGNS[change.is]} ${text.text}` },
  };
}

/** What names a line when it is pressed: the fact, or the place among the links where there is none. */
export function linkId({ holding }: ChartLink, index: number): string {
  return holding?.id ?? `supposed-${String(index)}`;
}

function drawnAs({
  link,
  id,
  holder,
  held,
  route,
  inRing,
  shown,
}: DrawnHolding & {
  readonly link: ChartLink;
  readonly id: string;
  readonly route: Route;
  readonly inRing: boolean;
  readonly shown: OwnershipLinesName;
}): Said {
  const share = shown === 'integrated' && holder !== held ? integratedShare(link) : directShare(link);
  const isSupposed = link.supposed || link.altered;
  const mark: BoxMark = isSupposed ? 'outside' : share.known ? markOf(link.holder) : 'unknown';
  const words = [
    inRing && say('partOfACircleOfHoldings'),
    link.nominee && say('heldForOthers'),
    link.supposed && say('supposed'),
    link.altered && say('changedByWhatIsSupposed'),
  ]
    .filter(Boolean)
    .join(COMMA);
  const line: Line = {
    // A line from a box to itself has its end beside the box: the canvas has a course of its own for what starts and
    // ends at one.
    id,
    look: 'holding',
    source: holder.id,
    ...(holder !== held && { target: held.id }),
    mark,
    width: share.width,
    stroke: !share.known ? 'dashed' : link.nominee ? 'dotted' : inRing ? 'dashdot' : 'solid',
    faint: link.holding?.certainty === 'POSSIBLE',
    arrow: true,
    subjects: [id, link.holder.id, link.company.id],
    keys: [],
    detail: say('nameHoldsToldValueOfName2', {
      name: link.holder.name,
      told: share.told ?? share.text,
      value: shown === 'integrated' ? say('byAllChains') : '',
      name2: link.company.name,
      words: words === '' ? '' : `, ${words}`,
    }),
    route,
  };
  // A range is drawn as a band: as wide as it may be, pale, under a line as wide as it certainly is.
  const band: readonly Line[] =
    share.band === undefined
      ? []
      : [{ ...line, id: `${id}:band`, width: share.band, stroke: 'solid', faint: true, arrow: false }];
  return {
    lines: [...band, line],
    text: {
      id: `${id}:share`,
      text: link.supposed ? say('textSupposed', { text: share.text }) : share.text,
      size: 11,
      strong: true,
      ink: mark,
      align: 'center',
      patch: true,
      owner: id,
      ...route.start,
    },
  };
}

interface LineShare {
  readonly text: string;
  readonly width: number;
  readonly known: boolean;
  /** The width of the upper bound, where the share is a range. */
  readonly band?: number;
  /** How it is told in words, where the text alone would not do. */
  readonly told?: string;
}

const UNKNOWN = { text: '?', told: say('anUnknownShare'), width: 1.2, known: false } as const;

function directShare({ percent, share: stated, holding }: ChartLink): LineShare {
  if (percent !== null) return { text: oneDecimal(percent), width: widthOf(percent), known: true };
  const share = stated && openAbove(stated);
  const bounds = share ? boundsText(widened(share, 3)) : undefined;
  if (!share || bounds === undefined)
    return holding?.direct === 'BOTH' && holding.percent !== null ? together(holding.percent) : UNKNOWN;
  const line = { text: bounds, width: widthOf(share.min ?? '0'), known: true };
  return stated.max === share.max ? { ...line, band: widthOf(share.max ?? '100') + 3 } : line;
}

/** One figure for what is held directly and through others: of the direct part, which the line is, no more is known. */
function together(percent: string): LineShare {
  return {
    ...UNKNOWN,
    text: `${oneDecimal(percent)} ${WITH_INDIRECT}`,
    told: say('percentDirectAndIndirectTogether', { percent: oneDecimal(percent) }),
  };
}

function integratedShare(link: ChartLink): LineShare {
  if (link.integrated?.percent == null && link.holding?.direct === 'BOTH' && link.holding.percent !== null)
    return together(link.holding.percent);
  if (!link.integrated || integratedFigure({ integrated: link.integrated }) === undefined) return UNKNOWN;
  const { percent, range } = link.integrated;
  if (percent !== null) return { text: oneDecimal(percent), width: widthOf(percent), known: true };
  return { text: boundsText(widened(range, 1)) ?? '?', width: widthOf(range.min ?? '0'), known: true };
}

function widthOf(percent: string): number {
  return Math.max(0.8, Math.min(4.2, Math.sqrt(Number(percent)) * 0.42));
}

import { addIntervals, percentText, type Interval } from '../../numbers/interval.ts';
import { add, compare, ONE, ZERO, type Rational } from '../../numbers/rational.ts';
import { groupInTurns, mapInTurns } from '../../shared/turns/in-turns.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import { nameIn, type Chart } from './chart.ts';
import { say } from '../messages/words.ts';
import type { Edge } from '../read/edge.ts';
import { statedOn } from '../../facts/holding-statements.ts';

/** In which language sentences are told, and how parties are called in it. */
export interface Namer {
  readonly speaker: Speaker;
  readonly nameOf: (id: string) => string;
}

/** As the question of a chart was asked. */
export function namerOf(chart: Chart): Namer {
  return { speaker: chart.question, nameOf: (id) => nameIn(chart, id) };
}

/**
 * One sentence for each company of which more than the whole is held, even at the lower bounds of what is stated: of
 * its capital, or of its votes. The two are never added to each other.
 */
export async function excessWarnings(edges: readonly Edge[], { speaker, nameOf }: Namer): Promise<string[]> {
  const byCompany = await groupInTurns(edges, ({ held }) => held);
  const warned = await mapInTurns([...byCompany], ([id, all]) =>
    [all.filter(isCapital), all.filter((edge) => !isCapital(edge))].flatMap((ofOne) => {
      const held = countedTogether(ofOne).filter(({ share }) => share !== undefined);
      const sum = leastOf(held);
      if (compare(sum, ONE) <= 0) return [];
      return [
        say(speaker, 'overWhole', {
          count: String(held.length),
          company: nameOf(id),
          percent: percentText(sum),
        }),
      ];
    }),
  );
  return warned.flat().sort();
}

/**
 * What all direct holders of one company hold together: of its capital, or of its votes where no capital is stated of
 * anybody. A lower bound where somebody's part is unknown, unless nothing is left.
 */
export function totalOf(edges: readonly Edge[]): Total {
  const counted = countedTogether(edges);
  const known = counted.flatMap((edge) => edge.share ?? []);
  const interval = known.length === 0 ? undefined : known.reduce(addIntervals);
  const isAll = interval !== undefined && compare(interval.min, ONE) >= 0;
  return { interval, isLowerBound: known.length < counted.length && !isAll, counted };
}

export interface Total {
  readonly interval: Interval | undefined;
  readonly isLowerBound: boolean;
  /** The holdings that were added up. */
  readonly counted: readonly Edge[];
}

/** The same of the company that a chart is of. Downwards there is no such total. */
export function totalDirect({ question, edges }: Pick<Chart, 'question' | 'edges'>): Total {
  return totalOf(question.direction === 'UP' ? edges.filter((edge) => edge.held === question.focus) : []);
}

function isCapital({ ofVotes }: Edge): boolean {
  return ofVotes !== true;
}

/**
 * The holdings in one company that are counted together: a block that several report once, none that a later table no
 * longer names, and only those of the latest day where earlier ones, which only possibly still hold, would make more
 * than the whole.
 */
function countedTogether(edges: readonly Edge[]): readonly Edge[] {
  const counted = edges.filter(({ retired }) => retired !== true);
  // Of a block the first holding counts; the first report where no holding of it is stated.
  const first = new Map<string, Edge>();
  for (const edge of counted) {
    const before = edge.joint && first.get(edge.joint.block);
    if (edge.joint !== undefined && (before === undefined || (before.view === undefined && edge.view !== undefined)))
      first.set(edge.joint.block, edge);
  }
  const once = counted.filter((edge) => edge.joint === undefined || first.get(edge.joint.block) === edge);
  if (once.every(({ possible }) => possible !== true) || compare(leastOf(once), ONE) <= 0) return once;
  const latest = latestOf(once);
  return once.filter(({ possible, view }) => possible !== true || (view !== undefined && statedOn(view) === latest));
}

/** Undefined where one certainly holds on the day: that is then the latest. */
function latestOf(edges: readonly Edge[]): string | undefined {
  if (edges.some(({ possible }) => possible !== true)) return undefined;
  return edges.reduce((latest, { view }) => {
    const day = view === undefined ? '' : statedOn(view);
    return day > latest ? day : latest;
  }, '');
}

function leastOf(edges: readonly Edge[]): Rational {
  return edges.reduce((sum, { share }) => (share === undefined ? sum : add(sum, share.min)), ZERO);
}

import type { Context } from '../../context.ts';
import { isKind, type ViewOf } from '../../facts/fact-view.ts';
import type { PercentRange } from '../../numbers/interval.ts';
import { add, compare, fromDecimal, ZERO, type Rational } from '../../numbers/rational.ts';
import type { Company } from '../../shared/facts.ts';
import { readAsked, type OwnershipDayArgs } from '../arguments.ts';
import { readChart, type Chart, type ChartQuestion } from '../calculate/chart.ts';
import { rangeOf } from '../calculate/stakes.ts';
import { totalDirect, type Total } from '../calculate/totals.ts';
import { shortPercent, type Edge } from '../read/edge.ts';
import type { HoldingReader } from '../read/holding-reader.ts';
import { largestIn, type Largest } from './largest-holder.ts';
import { statedBefore, type StatedBefore } from './stated-before.ts';

/** The GraphQL type HeldInAll. */
export interface HeldInAll {
  readonly holders: number;
  readonly share: PercentRange | null;
  readonly percent: string | null;
  readonly ofVotes: boolean;
  readonly shares: string | null;
  readonly stated: StatedBefore;
  readonly largest: Largest['largest'];
  readonly asLarge: number;
  readonly mayHoldMore: number;
}

/** Everybody who holds a company on a day, taken together: what a heading says of all and not of those it shows. */
export async function heldInAll({ id }: Company, args: OwnershipDayArgs, context: Context): Promise<HeldInAll> {
  const { facts, signal } = context;
  const { on, knownOn, stated: reader } = await readAsked(args, context);
  const views = (await facts.to([id], { kinds: ['HOLDS'], on, knownOn }))
    .filter((view) => isKind(view, 'HOLDS'))
    .filter(isHeld);
  const { total, edges } = await totalIn(
    reader,
    { focus: id, direction: 'UP', on, knownOn, language: facts.language },
    signal,
  );
  const figure = figureOf(total);
  return {
    // Who reports a block together with others has no holding of its own.
    holders: new Set([...views.map(({ fact }) => fact.subject), ...total.counted.map(({ holder }) => holder)]).size,
    share: rangeOf(total),
    percent: figure === undefined ? null : shortPercent(figure),
    ofVotes: total.counted.length > 0 && total.counted.every(({ ofVotes }) => ofVotes === true),
    shares: sharesOf(total),
    stated: statedBefore(views, on, ({ fact }) => fact.subject),
    ...largestIn(total, edges),
  };
}

/** Options are not shares yet, and who is stated to hold none is no holder. */
export function isHeld({ fact: { interest, shares } }: ViewOf<'HOLDS'>): boolean {
  return interest !== 'OPTIONS' && (shares === undefined || compare(fromDecimal(shares), ZERO) !== 0);
}

/** Whether a holding is direct may hang on the chains that lead there: only then all above is read. */
async function totalIn(
  reader: HoldingReader,
  question: ChartQuestion,
  signal?: AbortSignal,
): Promise<{ readonly total: Total; readonly edges: readonly Edge[] }> {
  const near = await readChart(reader, question, signal, 1);
  const heldIn = ({ edges }: Chart) => edges.filter((edge) => edge.held === question.focus);
  const isOpen = (['UNKNOWN', 'DIRECT'] as const).every((word) =>
    heldIn(near).some(({ directness }) => directness === word),
  );
  const chart = isOpen ? await readChart(reader, question, signal) : near;
  return { total: totalDirect(chart), edges: heldIn(chart) };
}

/** The sum of the figures; undefined where a part is a range or not known. */
function figureOf({ counted }: Total): Rational | undefined {
  const figures = counted.flatMap(({ figure }) => figure ?? []);
  return figures.length === 0 || figures.length < counted.length ? undefined : figures.reduce(add, ZERO);
}

/** How many shares those are; undefined unless each is told as a number that is certain on the day. */
function sharesOf({ counted }: Total): string | null {
  const shares = counted.flatMap(({ view, possible, figure }) =>
    view?.fact.interest === 'SHARES' && possible !== true && figure !== undefined ? (view.fact.shares ?? []) : [],
  );
  if (shares.length === 0 || shares.length < counted.length || !shares.every((text) => /^\d+$/.test(text))) return null;
  return String(shares.reduce((sum, text) => sum + BigInt(text), 0n));
}

import { addIntervals, isExact, overlap, type Interval } from '../numbers/interval.ts';
import { isOfUnknownKind } from '../numbers/percent.ts';
import { compare, larger, ONE, smaller, subtract } from '../numbers/rational.ts';
import type { Directness, Interest } from '../vocabulary/word-lists.ts';
import type { Day } from '../time/day.ts';
import { grouped } from './grouped.ts';
import { MEASURE_OF } from './measures.ts';

/**
 * One statement that a holder has something of a company: a fact of the graph, an entry of a seed, a line of a file.
 */
export interface HoldingStatement<T> {
  readonly of: T;
  readonly holder: string;
  readonly company: string;
  readonly interest: Interest;
  readonly directness: Directness;
  readonly via?: string | undefined;
  /** What tells blocks of one holder apart. */
  readonly shareClass?: string | undefined;
  readonly account?: string | undefined;
  readonly block?: string | undefined;
  readonly right?: string | undefined;
  /**
   * How the amount is given, and the amount as printed: rows of one form with one amount may be one row printed twice.
   */
  readonly form: 'SHARES' | 'PERCENT' | 'RANGE' | 'UNKNOWN';
  readonly amount: string;
  readonly share: Interval | undefined;
  /** Whether it certainly holds on the day asked about. */
  readonly certain: boolean;
  /** The day it was last stated as of, and the day its source came out; '' where neither tells statements apart. */
  readonly statedOn: Day;
  readonly publishedOn: Day;
  readonly source: string;
}

/** Shares, votes or a power that a holder has, however often they are told. */
export interface Block<T> {
  /** The statement that counts. */
  readonly of: T;
  /** What is known of it: more than the statement alone says, where it stands there twice or another contradicts it. */
  readonly share: Interval | undefined;
  /** The share is not that of the statement: an open question widens it. */
  readonly isWidened: boolean;
  /** Statements of the same block that do not count: less exact ones, earlier ones, contradicted ones. */
  readonly beside: readonly T[];
}

export type QuestionKind =
  /** The same amount twice in one source, with nothing that tells two blocks apart. */
  | 'TWICE'
  /** Different amounts in one source for one day, with no class or account: counted as two blocks. */
  | 'ADDED'
  /** A later source gives another figure for the same day, and does not say that it supersedes the earlier. */
  | 'RESTATED'
  /** Statements of one block that cannot both be right. */
  | 'CONTRADICTED';

export interface BlockQuestion<T> {
  readonly kind: QuestionKind;
  /** What counts first. */
  readonly statements: readonly HoldingStatement<T>[];
}

export interface BlockReading<T> {
  readonly blocks: readonly Block<T>[];
  readonly questions: readonly BlockQuestion<T>[];
}

/**
 * Reads the blocks out of statements, the one way in which the graph, the checks and files of holdings do it.
 *
 * Statements of one holder, company, measure and intermediary are a series. Of a series the latest day counts; an
 * earlier statement stays beside it only where class or account tell it apart. On one day, class, account, block and
 * right tell blocks apart, and these add up. Nothing of that apart: a later source takes the place of an earlier one;
 * other amounts in one source are further blocks; the same amount twice is one block or two, so a range; another form
 * of the same amount (a percentage beside a number, a band beside a figure) is the same block told less exactly.
 */
export function readBlocks<T>(statements: readonly HoldingStatement<T>[]): BlockReading<T> {
  const blocks: Block<T>[] = [];
  const questions: BlockQuestion<T>[] = [];
  for (const series of grouped(statements, seriesOf).values()) {
    const [only] = series;
    if (only !== undefined && series.length === 1) {
      blocks.push({ of: only.of, share: only.share, isWidened: false, beside: [] });
      continue;
    }
    for (const rows of current(best(series))) blocks.push(...settled(rows, questions));
  }
  return { blocks, questions };
}

function seriesOf<T>({ holder, company, interest, via }: HoldingStatement<T>): string {
  const measure = MEASURE_OF[interest];
  return JSON.stringify([
    holder,
    company,
    measure === 'CAPITAL' || measure === 'VOTES' ? measure : interest,
    via ?? '',
  ]);
}

/**
 * Shares before interests of another or an unknown kind; what is direct before what is direct and indirect together.
 */
function best<T>(series: readonly HoldingStatement<T>[]): readonly HoldingStatement<T>[] {
  const isShares = ({ interest }: HoldingStatement<T>) => !isOfUnknownKind(interest);
  const shares = series.some(isShares) ? series.filter(isShares) : series;
  const isDirect = ({ directness }: HoldingStatement<T>) => directness !== 'BOTH';
  return shares.some(isDirect) ? shares.filter(isDirect) : shares;
}

/** The statements that count today, those of one label of one day together. */
function current<T>(series: readonly HoldingStatement<T>[]): (readonly HoldingStatement<T>[])[] {
  const latest = [...series].sort(latestFirst);
  const [top] = latest;
  if (top === undefined) return [];
  const isTop = (one: HoldingStatement<T>) => one.certain === top.certain && one.statedOn === top.statedOn;
  const batch = latest.filter(isTop);
  const rest = latest.filter((one) => !isTop(one) && batch.every((other) => isApart(one, other)));
  return [...grouped(batch, labelOf).values(), ...current(rest)];
}

function latestFirst<T>(a: HoldingStatement<T>, b: HoldingStatement<T>): number {
  return Number(b.certain) - Number(a.certain) || (a.statedOn < b.statedOn ? 1 : a.statedOn > b.statedOn ? -1 : 0);
}

/** Whether class or account tell two statements of different days apart. */
function isApart<T>(one: HoldingStatement<T>, other: HoldingStatement<T>): boolean {
  const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;
  return differ(one.shareClass, other.shareClass) || differ(one.account, other.account);
}

function labelOf<T>({ shareClass, account, block, right }: HoldingStatement<T>): string {
  return JSON.stringify([shareClass ?? '', account ?? '', block ?? '', right ?? '']);
}

/** Blocks of statements of one day that nothing tells apart but amount and source. */
function settled<T>(rows: readonly HoldingStatement<T>[], questions: BlockQuestion<T>[]): Block<T>[] {
  const direct = rows.filter(({ directness }) => directness === 'DIRECT');
  const counted = direct.length > 0 ? direct : rows;
  const others = rows.filter((row) => !counted.includes(row));
  const issues = [...grouped(counted, ({ publishedOn }) => publishedOn)].sort(([a], [b]) => (a < b ? 1 : -1));
  let found: Settled<T>[] = [];
  issues.forEach(([, issue], i) => {
    const told = [...grouped(issue, ({ source }) => source).values()].map((one) => inOneSource(one, questions));
    const merged = told.reduce((all, more) => joined(all, more, 'CONTRADICTED', questions));
    found = i === 0 ? merged : joined(found, merged, 'RESTATED', questions);
  });
  return found.map(({ main, share, beside }, i) => ({
    of: main.of,
    share,
    isWidened: share !== main.share,
    beside: [...beside, ...(i === 0 ? others : [])].map(({ of }) => of),
  }));
}

interface Settled<T> {
  readonly main: HoldingStatement<T>;
  readonly share: Interval | undefined;
  readonly beside: readonly HoldingStatement<T>[];
}

function inOneSource<T>(rows: readonly HoldingStatement<T>[], questions: BlockQuestion<T>[]): Settled<T>[] {
  const ranked = [...rows].sort(mostExactFirst);
  const [first] = ranked;
  if (first === undefined) return [];
  const alike: HoldingStatement<T>[][] = [];
  for (const row of ranked.filter(({ form }) => form === first.form)) {
    const same = alike.find(([other]) => other !== undefined && isAlike(other, row));
    if (same === undefined) alike.push([row]);
    else same.push(row);
  }
  const found = alike.map((same) => once(same, questions));
  if (found.length > 1) questions.push({ kind: 'ADDED', statements: found.map(({ main }) => main) });
  // The same told in another form: it must fit one of the blocks.
  return ranked
    .filter(({ form }) => form !== first.form)
    .reduce<Settled<T>[]>((blocks, row) => {
      const fits = blocks.findIndex(({ share }) => mayBeSame(share, row.share));
      const at = Math.max(fits, 0);
      const block = blocks[at];
      if (block === undefined) return blocks;
      if (fits < 0) questions.push({ kind: 'CONTRADICTED', statements: [block.main, row] });
      const isFigure = fits < 0 && row.form !== 'RANGE';
      return blocks.with(at, {
        ...block,
        share: isFigure ? hull(block.share, row.share) : block.share,
        beside: [...block.beside, row],
      });
    }, found);
}

/** The same amount, up to rounding: numbers of shares are exact, percentages and bands may mean the same. */
function isAlike<T>(a: HoldingStatement<T>, b: HoldingStatement<T>): boolean {
  if (a.amount === b.amount) return true;
  return a.form !== 'SHARES' && a.share !== undefined && b.share !== undefined && overlap(a.share, b.share);
}

/** One amount, once or more often. Rows with a block of their own are of the same shares. */
function once<T>(same: readonly HoldingStatement<T>[], questions: BlockQuestion<T>[]): Settled<T> {
  const [main, ...copies] = same as [HoldingStatement<T>, ...HoldingStatement<T>[]];
  if (copies.length === 0 || main.block !== undefined || main.form === 'UNKNOWN' || !isCounted(main)) {
    return { main, share: main.share, beside: copies };
  }
  questions.push({ kind: 'TWICE', statements: same });
  return { main, share: main.share && upTo(main.share, same), beside: copies };
}

function isCounted<T>({ interest }: HoldingStatement<T>): boolean {
  return MEASURE_OF[interest] === 'CAPITAL' || MEASURE_OF[interest] === 'VOTES';
}

/** From once to all of them, and never more than the whole. */
function upTo<T>(share: Interval, same: readonly HoldingStatement<T>[]): Interval {
  const most = same.flatMap((one) => one.share ?? []).reduce(addIntervals);
  const order = compare(most.max, ONE);
  return {
    ...share,
    max: order > 0 ? larger(ONE, share.max) : most.max,
    maxExclusive: order > 0 ? share.maxExclusive && compare(share.max, ONE) >= 0 : most.maxExclusive,
  };
}

/**
 * What two sources say of the same: one block each is compared, the more exact one counts; otherwise the first counts
 * alone.
 */
function joined<T>(
  first: Settled<T>[],
  second: Settled<T>[],
  otherwise: 'RESTATED' | 'CONTRADICTED',
  questions: BlockQuestion<T>[],
): Settled<T>[] {
  const told = (list: readonly Settled<T>[]) => list.flatMap(({ main, beside }) => [main, ...beside]);
  const [a, b] = [first[0], second[0]];
  if (a === undefined || b === undefined) return [...first, ...second];
  const amounts = (list: readonly Settled<T>[]) => list.map(({ main: { form, amount } }) => `${form} ${amount}`).sort();
  const isSame = JSON.stringify(amounts(first)) === JSON.stringify(amounts(second));
  const isOne = first.length === 1 && second.length === 1;
  const isSameForm = a.main.form === b.main.form;
  const fits = isSame || (isOne && (isSameForm ? isAlike(a.main, b.main) : mayBeSame(a.share, b.share)));
  if (!fits) questions.push({ kind: otherwise, statements: [a.main, b.main] });
  if (fits && isOne && mostExactFirst(b.main, a.main) < 0) return [{ ...b, beside: [...b.beside, ...told(first)] }];
  const share =
    !fits && otherwise === 'CONTRADICTED' && isOne && b.main.form !== 'RANGE' ? hull(a.share, b.share) : a.share;
  return [{ ...a, share, beside: [...a.beside, ...told(second)] }, ...first.slice(1)];
}

const FORMS = ['SHARES', 'PERCENT', 'RANGE', 'UNKNOWN'];

function mostExactFirst<T>(a: HoldingStatement<T>, b: HoldingStatement<T>): number {
  const known = Number(a.share === undefined) - Number(b.share === undefined);
  if (known !== 0) return known;
  const width =
    a.share === undefined || b.share === undefined
      ? 0
      : compare(subtract(a.share.max, a.share.min), subtract(b.share.max, b.share.min));
  return width || FORMS.indexOf(a.form) - FORMS.indexOf(b.form);
}

/** An unknown share may be any. An exact one that a range excludes is another. */
function mayBeSame(a: Interval | undefined, b: Interval | undefined): boolean {
  return a === undefined || b === undefined || overlap(a, b);
}

function hull(a: Interval | undefined, b: Interval | undefined): Interval | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (isExact(a) && isExact(b) && compare(a.min, b.min) === 0) return a;
  const [low, high] = [compare(a.min, b.min), compare(a.max, b.max)];
  return {
    min: smaller(a.min, b.min),
    minExclusive: low === 0 ? a.minExclusive && b.minExclusive : (low < 0 ? a : b).minExclusive,
    max: larger(a.max, b.max),
    maxExclusive: high === 0 ? a.maxExclusive && b.maxExclusive : (high > 0 ? a : b).maxExclusive,
  };
}

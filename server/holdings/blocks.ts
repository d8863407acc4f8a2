import { overlap, type Interval } from '../numbers/interval.ts';
import { isOfUnknownKind } from '../numbers/percent.ts';
import { compare, subtract } from '../numbers/rational.ts';
import type { Directness, Interest } from '../vocabulary/word-lists.ts';
import type { Day } from '../time/day.ts';
import { grouped } from './grouped.ts';
import { hull, mayBeSame, upTo } from './hull.ts';
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
  /** The day it was last stated as of, '' where no source says one, and the day its source came out. */
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
  | 'CONTRADICTED'
  /** Another figure stands beside it without a day: which of them is the later nobody knows. */
  | 'UNDATED';

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
 * of the same amount (a percentage beside a number, a band beside a figure) is the same block told less exactly. What
 * is told without a day may be earlier or later than all others: unless one certainly holds, the range of both counts.
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
    const told = best(series);
    const dated = told.filter(({ statedOn }) => statedOn !== '');
    let read = current(dated.length === 0 ? told : dated).flatMap((rows) =>
      settled(rows, questions).map((block): Read<T> => ({ block, rows })),
    );
    const undated = dated.length === 0 ? [] : told.filter(({ statedOn }) => statedOn === '');
    for (const row of undated) read = besideUndated(read, row, questions);
    blocks.push(...read.map(({ block }) => block));
  }
  return { blocks, questions };
}

interface Read<T> {
  readonly block: Block<T>;
  /** The statements that it was read out of. */
  readonly rows: readonly HoldingStatement<T>[];
}

/** With a statement of no day: a block of its own where it is told apart, else one that widens another. */
function besideUndated<T>(
  read: readonly Read<T>[],
  row: HoldingStatement<T>,
  questions: BlockQuestion<T>[],
): Read<T>[] {
  const alike = read.filter(({ rows }) => !rows.every((other) => isApart(row, other)));
  const one = alike.find(({ block }) => mayBeSame(block.share, row.share)) ?? alike[0];
  const main = one?.rows.find(({ of }) => of === one.block.of);
  if (one === undefined || main === undefined) {
    return [...read, { block: { of: row.of, share: row.share, isWidened: false, beside: [] }, rows: [row] }];
  }
  const { block, rows } = one;
  const isOpen = !main.certain && (main.form !== row.form || main.amount !== row.amount);
  if (isOpen) questions.push({ kind: 'UNDATED', statements: [main, row] });
  const known = block.share !== undefined && row.share !== undefined;
  const share = !isOpen ? block.share : known ? hull(block.share, row.share) : undefined;
  const isWidened = block.isWidened || (isOpen && share !== block.share);
  const widened = { block: { ...block, share, isWidened, beside: [...block.beside, row.of] }, rows };
  return read.map((other) => (other === one ? widened : other));
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
  return {
    main,
    share:
      main.share &&
      upTo(
        main.share,
        same.flatMap((one) => one.share ?? []),
      ),
    beside: copies,
  };
}

function isCounted<T>({ interest }: HoldingStatement<T>): boolean {
  return MEASURE_OF[interest] === 'CAPITAL' || MEASURE_OF[interest] === 'VOTES';
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

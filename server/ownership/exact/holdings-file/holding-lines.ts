import { readBlocks, type Block, type BlockQuestion, type HoldingStatement } from '../../../holdings/blocks.ts';
import { grouped } from '../../../holdings/grouped.ts';
import { MEASURE_OF } from '../../../holdings/measures.ts';
import { exactly, type Interval } from '../../../numbers/interval.ts';
import { isOfUnknownKind } from '../../../numbers/percent.ts';
import { add, divide, fromDecimal, rational, ZERO, type Rational } from '../../../numbers/rational.ts';
import type { Interest } from '../../../vocabulary/word-lists.ts';

/** One line of a file of holdings, checked cell by cell; a blank cell is undefined. */
export interface HoldingLine {
  readonly line: number;
  readonly holder: string;
  readonly company: string;
  readonly percent: string | undefined;
  readonly shares: string | undefined;
  readonly kind: string | undefined;
  readonly interest: Interest;
  readonly shareClass: string | undefined;
  readonly account: string | undefined;
  readonly block: string | undefined;
  readonly voting: 'SOLE' | 'SHARED' | 'NONE' | undefined;
  /** Of a right to appoint: whether it is over the majority of the board. */
  readonly majority: boolean | undefined;
}

const HUNDRED = rational(100n);
const MOST_NAMED = 5;

/**
 * The share on each line, as a fraction of the company: its percentage, or its shares over those of all lines of the
 * company where each of them gives shares and none a percentage. Undefined is unknown; `warnings` tell why shares were
 * not used.
 */
export function sharesOf(lines: readonly HoldingLine[]): { shares: (Rational | undefined)[]; warnings: string[] } {
  const wholes = new Map<string, Rational>();
  const besides: string[] = [];
  const unused: string[] = [];
  for (const [key, mine] of grouped(lines.filter(isCounted), keyOf)) {
    const company = mine[0]?.company ?? '';
    const withShares = mine.filter(({ shares }) => shares !== undefined);
    if (withShares.length === 0) continue;
    if (withShares.every(({ percent }) => percent !== undefined)) {
      besides.push(company);
      continue;
    }
    // A block that several report is there once.
    const once = [...new Map(withShares.map((one, i) => [one.block ?? `\0${String(i)}`, one])).values()];
    const whole = once.reduce((sum, { shares }) => add(sum, fromDecimal(shares ?? '0')), ZERO);
    const why = whyNot(mine, whole);
    if (why === undefined) wholes.set(key, whole);
    else
      unused.push(
        `The shares given of ${company} are not used: ${why}. Where a line of it has no percentage, the share is unknown.`,
      );
  }
  return {
    shares: lines.map((line) => {
      const { percent, shares } = line;
      if (percent !== undefined) return divide(fromDecimal(percent), HUNDRED);
      const whole = isCounted(line) ? wholes.get(keyOf(line)) : undefined;
      return whole === undefined || shares === undefined ? undefined : divide(fromDecimal(shares), whole);
    }),
    warnings: [
      ...(wholes.size > 0
        ? [
            `The shares given of ${some([...new Set([...wholes.keys()].map((key) => nameOf(key)))])} are counted over the sum of the lines; shares that no line gives would make every part smaller.`,
          ]
        : []),
      ...(besides.length > 0
        ? [`The shares given of ${some(besides)} are not used: the percentages beside them are.`]
        : []),
      ...unused,
    ],
  };
}

/** Powers, claims and options are no part of a whole. */
function isCounted({ interest }: HoldingLine): boolean {
  return MEASURE_OF[interest] === 'CAPITAL' || MEASURE_OF[interest] === 'VOTES';
}

/** Shares are counted among those of the company, votes among its votes. */
function keyOf({ company, interest }: HoldingLine): string {
  return `${MEASURE_OF[interest]} ${company}`;
}

function nameOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

function whyNot(mine: readonly HoldingLine[], whole: Rational): string | undefined {
  const printed = mine.find(({ percent }) => percent !== undefined);
  if (printed !== undefined) return `line ${String(printed.line)} gives a percentage`;
  const open = mine.find(({ interest }) => isOfUnknownKind(interest));
  if (open !== undefined) return `the interest on line ${String(open.line)} is of another or an unknown kind`;
  const blank = mine.find(({ shares }) => shares === undefined);
  if (blank !== undefined) return `line ${String(blank.line)} gives none`;
  return whole.num === 0n ? 'they are 0 in all' : undefined;
}

/** The blocks of a file, read as those of a graph are; what stays open is a warning with the lines. */
export function blocksOf(
  lines: readonly HoldingLine[],
  shares: readonly (Rational | undefined)[],
): { blocks: readonly Block<HoldingLine>[]; warnings: string[] } {
  const blocks: Block<HoldingLine>[] = [];
  const repeated: HoldingStatement<HoldingLine>[] = [];
  // As a rule a holder stands on one line for a company, and there is nothing to compare it with.
  const all = lines.map((_, place) => place);
  const pairOf = (place: number) => `${lines[place]?.holder ?? ''}\0${lines[place]?.company ?? ''}`;
  for (const mine of grouped(all, pairOf).values()) {
    const isAlone = mine.length === 1;
    for (const place of mine) {
      const of = lines[place];
      if (of === undefined) continue;
      if (isAlone) blocks.push({ of, share: intervalOf(of, shares[place]), isWidened: false, beside: [] });
      else repeated.push(statementOf(of, shares[place]));
    }
  }
  const read = readBlocks(repeated);
  return { blocks: [...blocks, ...read.blocks], warnings: read.questions.map(warningOf) };
}

/** What is of an unknown kind may be no share at all. */
function intervalOf({ interest }: HoldingLine, share: Rational | undefined): Interval | undefined {
  if (share === undefined) return undefined;
  return isOfUnknownKind(interest) ? { ...exactly(share), min: ZERO } : exactly(share);
}

function statementOf(line: HoldingLine, share: Rational | undefined): HoldingStatement<HoldingLine> {
  return {
    of: line,
    holder: line.holder,
    company: line.company,
    interest: line.interest,
    shareClass: line.shareClass,
    account: line.account,
    block: line.block,
    directness: 'DIRECT',
    form: line.percent !== undefined ? 'PERCENT' : line.shares !== undefined ? 'SHARES' : 'UNKNOWN',
    amount: line.percent ?? line.shares ?? '',
    share: intervalOf(line, share),
    certain: true,
    statedOn: '',
    publishedOn: '',
    source: '',
  };
}

function warningOf({ kind, statements }: BlockQuestion<HoldingLine>): string {
  const lines = statements.map(({ of }) => of);
  const what = `What ${lines[0]?.holder ?? ''} holds of ${lines[0]?.company ?? ''} stands on ${places(lines)}`;
  if (kind === 'TWICE')
    return `${what} in the very same words: whether it is one block or ${String(lines.length)} is not told, so it counts as once to ${lines.length === 2 ? 'twice' : `${String(lines.length)} times`}; delete what was copied by mistake, or give ${APART}.`;
  if (kind === 'ADDED') return `${what}: they are added up, as blocks of one holder.`;
  return `${what} in figures that cannot both be right; delete one, or give ${APART}.`;
}

const APART = 'account, class or block';

function places(lines: readonly HoldingLine[]): string {
  return `lines ${some(lines.map(({ line }) => String(line)).sort((a, b) => Number(a) - Number(b)))}`;
}

/** `A`, `A and B`, `A, B, C, D, E and 3 more`. */
function some(names: readonly string[]): string {
  const shown =
    names.length > MOST_NAMED + 1
      ? [...names.slice(0, MOST_NAMED), `${String(names.length - MOST_NAMED)} more`]
      : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

import { add, divide, fromDecimal, rational, ZERO, type Rational } from '../../numbers/rational.ts';

/** One line of a file of holdings, checked cell by cell; a blank cell is undefined. */
export interface HoldingLine {
  readonly line: number;
  readonly holder: string;
  readonly company: string;
  readonly percent: string | undefined;
  readonly shares: string | undefined;
  readonly kind: string | undefined;
  readonly cells: readonly string[];
}

const HUNDRED = rational(100n);
const MOST_NAMED = 5;

/**
 * The share on each line, as a fraction of the company: its percentage, or its shares over those of all lines of the company
 * where each of them gives shares and none a percentage. Undefined is unknown; `warnings` tell why shares were not used.
 */
export function sharesOf(lines: readonly HoldingLine[]): { shares: (Rational | undefined)[]; warnings: string[] } {
  const wholes = new Map<string, Rational>();
  const besides: string[] = [];
  const unused: string[] = [];
  for (const [company, mine] of grouped(lines, (one) => one.company)) {
    const withShares = mine.filter(({ shares }) => shares !== undefined);
    if (withShares.length === 0) continue;
    if (withShares.every(({ percent }) => percent !== undefined)) {
      besides.push(company);
      continue;
    }
    const whole = withShares.reduce((sum, { shares }) => add(sum, fromDecimal(shares ?? '0')), ZERO);
    const why = whyNot(mine, whole);
    if (why === undefined) wholes.set(company, whole);
    else
      unused.push(
        `The shares given of ${company} are not used: ${why}. Where a line of it has no percentage, the share is unknown.`,
      );
  }
  return {
    shares: lines.map(({ company, percent, shares }) => {
      if (percent !== undefined) return divide(fromDecimal(percent), HUNDRED);
      const whole = wholes.get(company);
      return whole === undefined || shares === undefined ? undefined : divide(fromDecimal(shares), whole);
    }),
    warnings: [
      ...(wholes.size > 0
        ? [
            `The shares given of ${some([...wholes.keys()])} are counted over the sum of the lines; shares that no line gives would make every part smaller.`,
          ]
        : []),
      ...(besides.length > 0
        ? [`The shares given of ${some(besides)} are not used: the percentages beside them are.`]
        : []),
      ...unused,
    ],
  };
}

function whyNot(mine: readonly HoldingLine[], whole: Rational): string | undefined {
  const printed = mine.find(({ percent }) => percent !== undefined);
  if (printed !== undefined) return `line ${String(printed.line)} gives a percentage`;
  const blank = mine.find(({ shares }) => shares === undefined);
  if (blank !== undefined) return `line ${String(blank.line)} gives none`;
  return whole.num === 0n ? 'they are 0 in all' : undefined;
}

/** A sentence for each holder and company that stand on several lines: two blocks, or one line copied. */
export function repeated(lines: readonly HoldingLine[]): string[] {
  return [...grouped(lines, ({ holder, company }) => JSON.stringify([holder, company])).values()].flatMap((mine) => {
    const [{ holder, company } = { holder: '', company: '' }] = mine;
    const alike = [...grouped(mine, ({ cells }) => JSON.stringify(cells)).values()];
    const copies = alike.filter((same) => same.length > 1);
    return [
      ...copies.map(
        (same) =>
          `What ${holder} holds of ${company} stands on ${places(same)} in the very same words: all of them are added up; delete what was copied by mistake.`,
      ),
      ...(alike.length > 1
        ? [`What ${holder} holds of ${company} stands on ${places(mine)}: they are added up, as blocks of one holder.`]
        : []),
    ];
  });
}

function places(lines: readonly HoldingLine[]): string {
  return `lines ${some(lines.map(({ line }) => String(line)))}`;
}

/** `A`, `A and B`, `A, B, C, D, E and 3 more`. */
function some(names: readonly string[]): string {
  const shown =
    names.length > MOST_NAMED + 1
      ? [...names.slice(0, MOST_NAMED), `${String(names.length - MOST_NAMED)} more`]
      : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

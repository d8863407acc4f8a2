import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../../numbers/rational.ts';
import { readHoldings } from './holdings-file/holdings-file.ts';
import { reportHoldings } from './holdings-file/holdings-report.ts';
import type { ReportRow } from './holdings-file/report-row.ts';

/** The same holdings told in other words give the same answers. Amounts are in shares of 1,000: 500 is exactly half. */
interface Line {
  readonly holder: string;
  readonly company: string;
  readonly amount: number;
  readonly interest?: string;
  readonly account?: string;
  readonly block?: string;
}

const percent = (amount: number) => `${String(Math.floor(amount / 10))}.${String(amount % 10)}`;

function csv(lines: readonly Line[]): string {
  const cells = lines.map(({ holder, company, amount, interest = '', account = '', block = '' }) =>
    [holder, company, percent(amount), interest, account, block].join(),
  );
  return ['holder,company,percent,interest,account,block', ...cells].join('\n');
}

/** Borders first: half, a fifth, and one share to either side, so that sums meet the thresholds. */
const size = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(499, 500, 501, 199, 200, 201, 1, 2, 250, 251, 300, 1000) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1000 }) },
);

/** Up to six companies, each held by those numbered higher; nobody holds more than is left. */
const anyWorld = fc
  .uniqueArray(fc.record({ a: fc.nat(6), b: fc.nat(6), amount: size }), {
    selector: ({ a, b }) => `${String(Math.min(a, b))} ${String(Math.max(a, b))}`,
    minLength: 1,
    maxLength: 14,
  })
  .map((raw): Line[] => {
    const left = new Map<number, number>();
    return raw.flatMap(({ a, b, amount }) => {
      const [company, holder] = [Math.min(a, b), Math.max(a, b)];
      const room = left.get(company) ?? 1000;
      const held = Math.min(amount, room);
      if (company === holder || held === 0) return [];
      left.set(company, room - held);
      return [{ holder: `n${String(holder)}`, company: `n${String(company)}`, amount: held }];
    });
  })
  .filter((lines) => lines.length > 0);

const anyThreshold = fc.record({
  share: fc.constantFrom(499, 500, 501, 200, 250).map((part) => rational(BigInt(part), 1000n)),
  inclusive: fc.boolean(),
});
type Threshold = Parameters<typeof reportHoldings>[1]['threshold'];

const rounded = (value: number | null | undefined) => (value == null ? String(value) : value.toFixed(8));

function answers(lines: readonly Line[], threshold: Threshold) {
  const file = readHoldings(csv(lines), 'holdings.csv');
  const rowsBy = (method: 'control' | 'integrated' | 'by-path' | 'attribution') =>
    reportHoldings(file, { method, threshold, between: { control: threshold, powers: true } })
      .rows.map((row: ReportRow) =>
        [row.holder, row.company, rounded(row.percent), rounded(row.most), row.certainty ?? ''].join(' '),
      )
      .sort();
  return {
    control: rowsBy('control'),
    attribution: rowsBy('attribution'),
    integrated: rowsBy('integrated'),
    byPath: rowsBy('by-path'),
  };
}

/** A world, one of its lines, and a threshold. */
const anyCase = fc
  .record({ lines: anyWorld, at: fc.nat(), part: fc.nat(), threshold: anyThreshold })
  .map(({ lines, at, part, threshold }) => ({ lines, at: at % lines.length, part, threshold }));

const RUNS = { numRuns: 80 };

describe('nothing changes', () => {
  it('when a block is split in two of one holder, told apart by account', () => {
    fc.assert(
      fc.property(anyCase, ({ lines, at, part, threshold }) => {
        const line = lines[at] as Line;
        fc.pre(line.amount > 1);
        const first = 1 + (part % (line.amount - 1));
        const split = [
          ...lines.slice(0, at),
          { ...line, amount: first, account: '1' },
          ...lines.slice(at + 1),
          { ...line, amount: line.amount - first, account: '2' },
        ];
        expect(answers(split, threshold)).toEqual(answers(lines, threshold));
      }),
      RUNS,
    );
  });

  it('when a block is reported by the holder and by a company that is all the holder’s, but for that company', () => {
    fc.assert(
      fc.property(anyCase, ({ lines, at, threshold }) => {
        const line = lines[at] as Line;
        const two = [
          ...lines.slice(0, at),
          { ...line, block: 'one' },
          ...lines.slice(at + 1),
          { ...line, holder: 'mate', block: 'one' },
          { holder: line.holder, company: 'mate', amount: 1000 },
        ];
        const all = answers(two, threshold);
        const others = Object.fromEntries(
          Object.entries(all).map(([method, rows]) => [method, rows.filter((row) => !row.includes('mate'))]),
        );
        expect(others).toEqual(answers(lines, threshold));
      }),
      RUNS,
    );
  });

  it('when a report of a block stands there twice', () => {
    fc.assert(
      fc.property(anyCase, ({ lines, at, threshold }) => {
        const one = lines.with(at, { ...(lines[at] as Line), block: 'one' });
        expect(answers([...one, one[at] as Line], threshold)).toEqual(answers(lines, threshold));
      }),
      RUNS,
    );
  });

  it('when votes are stated that are the same part of the whole as the capital, of all holders or of some', () => {
    fc.assert(
      fc.property(anyCase, fc.nat({ max: 2 ** 14 - 1 }), ({ lines, threshold }, chosen) => {
        const votes = lines.filter((_, i) => (chosen >> i) % 2 === 1).map((line) => ({ ...line, interest: 'VOTES' }));
        expect(answers([...votes, ...lines], threshold)).toEqual(answers(lines, threshold));
      }),
      RUNS,
    );
  });
});

it('the worlds meet the borders: some control by one share, some miss it by one', () => {
  const worlds = fc.sample(anyWorld, { numRuns: 250, seed: 3 });
  const sums = worlds.flatMap((lines) => lines.map(({ amount }) => amount));
  for (const border of [499, 500, 501]) expect(sums.filter((amount) => amount === border).length).toBeGreaterThan(10);
  const half = { share: rational(1n, 2n), inclusive: false };
  const controlled = worlds.filter((lines) => answers(lines, half).control.length > 0).length;
  expect(controlled).toBeGreaterThan(50);
  expect(controlled).toBeLessThan(250);
});

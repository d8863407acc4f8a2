import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { HoldingsReport } from '../ownership/exact/holdings-report.ts';
import { runProgram } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-columns-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function ask(
  lines: readonly string[],
  ...options: string[]
): Promise<{ code: number; answer: string; said: string }> {
  const file = join(folder, 'holdings.csv');
  writeFileSync(file, lines.join('\n'));
  let [answer, said] = ['', ''];
  const code = await runProgram(['ownership', '--holdings', file, ...options], {
    answer: (text) => {
      answer += text;
    },
    say: (text) => {
      said += `${text}\n`;
    },
    progress: () => undefined,
  });
  return { code, answer, said };
}

async function report(lines: readonly string[], ...options: string[]): Promise<HoldingsReport> {
  const { code, answer, said } = await ask(lines, ...options, '--json');
  expect([code, said]).toEqual([0, '']);
  return JSON.parse(answer) as HoldingsReport;
}

const rows = ({ rows: found }: HoldingsReport) =>
  found.map(({ holder, company, percent }) => `${holder} ${company} ${percent === null ? '?' : String(percent)}`);

describe('holderKind', () => {
  const KINDS = 'holder,company,percent,holderKind';

  it.each(['NOMINEE', 'TRUST_ACCOUNT'])('a %s controls nothing, and nobody controls through it', async (kind) => {
    const lines = [KINDS, `A,B,60,${kind}`, 'C,A,70,'];
    const control = await report(lines, '--method', 'control');
    expect(rows(control)).toEqual(['C A 70']);
    expect(control.warnings).toEqual([expect.stringMatching(/^A is a nominee or trust account: .*controls nothing/)]);
    expect(rows(await report(lines, '--method', 'attribution'))).toEqual(['C A 70']);
  });

  it('what a nominee holds of record stays its own row, and no chain goes on through it', async () => {
    const lines = [KINDS, 'A,B,60,NOMINEE', 'C,A,70,'];
    for (const method of ['integrated', 'by-path']) {
      const found = await report(lines, '--method', method);
      expect(rows(found)).toEqual(['C A 70', 'A B 60']);
      expect(found.rows.map(({ ofRecord }) => ofRecord)).toEqual([undefined, true]);
      expect(rows(await report(lines, '--method', method, '--by', 'A'))).toEqual(['A B 60']);
      expect(rows(await report(lines, '--method', method, '--of', 'A'))).toEqual(['C A 70']);
    }
  });

  it('is said once for a holder, and counts on its other lines', async () => {
    expect(rows(await report([KINDS, 'A,B,60,NOMINEE', 'A,D,80,', 'C,D,20,FUND'], '--method', 'control'))).toEqual([]);
  });

  it('of others changes nothing: a person controls what it holds, and through it', async () => {
    expect(rows(await report([KINDS, 'A,B,60,COMPANY', 'C,A,70,PERSON'], '--method', 'control'))).toEqual([
      'C A 70',
      'A B 60',
      'C B 60',
    ]);
  });

  it('names line, column and the words there are; two kinds of one holder and a person that is held are refused', async () => {
    const { code, answer, said } = await ask([
      KINDS,
      'A,B,60,foo',
      'D,B,1,BANK',
      'D,E,1,FUND',
      'P,B,1,PERSON',
      'X,P,1,',
    ]);
    expect([code, answer]).toEqual([2, '']);
    expect(said).toMatch(
      /holdings\.csv:2, column 4 \(holderKind\): "foo" is not a kind of holder; write COMPANY, BANK, .*NOMINEE.*PERSON, or leave it blank/,
    );
    expect(said).toMatch(/holdings\.csv:4, column 4 \(holderKind\): "FUND", but line 3 says that D is BANK/);
    expect(said).toMatch(/holdings\.csv:6, column 2 \(company\): P is a PERSON by line 5/);
  });
});

describe('shares', () => {
  const SHARES = 'holder,company,percent,shares';

  it('are counted over all of the company where each of its lines gives them and none a percentage', async () => {
    const found = await report([SHARES, 'A,B,,60', 'C,B,,40']);
    expect(rows(found)).toEqual(['A B 60', 'C B 40']);
    expect(found.warnings).toEqual([
      expect.stringMatching(/^The shares given of B are counted over the sum of the lines/),
    ]);
  });

  it('may take the place of the percentages, and decide control exactly: one share of a million more than half', async () => {
    const found = await report(['holder,company,shares', 'A,B,500001', 'C,B,499999'], '--method', 'control');
    expect(rows(found)).toEqual(['A B 50.0001']);
    expect(rows(await report(['holder,company,shares', 'A,B,500000', 'C,B,500000'], '--method', 'control'))).toEqual(
      [],
    );
  });

  it.each([
    [['A,B,,60', 'C,B,,'], ['A B ?', 'C B ?'], 'line 3 gives none'],
    [['A,B,,60', 'C,B,40,'], ['C B 40', 'A B ?'], 'line 3 gives a percentage'],
    [['A,B,,0', 'C,B,,0'], ['A B ?', 'C B ?'], 'they are 0 in all'],
  ])('are not used for %j, and the answer says why', async (lines, expected, why) => {
    const found = await report([SHARES, ...lines]);
    expect(rows(found)).toEqual(expected);
    expect(found.warnings[0]).toBe(
      `The shares given of B are not used: ${why}. Where a line of it has no percentage, the share is unknown.`,
    );
  });

  it('give way to the percentages beside them', async () => {
    const found = await report([SHARES, 'A,B,55,60', 'C,B,45,40']);
    expect(rows(found)).toEqual(['A B 55', 'C B 45']);
    expect(found.warnings).toEqual(['The shares given of B are not used: the percentages beside them are.']);
  });
});

describe('several lines of one holder and one company', () => {
  it('are added up with a warning that names them, and told when they are the very same', async () => {
    const same = await ask(['holder,company,percent', 'A,B,30', 'A,B,30'], '--method', 'control');
    expect([same.code, same.answer]).toEqual([0, expect.stringMatching(/^A +B +60$/m)]);
    expect(same.said).toBe(
      'warning: What A holds of B stands on lines 2 and 3 in the very same words: all of them are added up; delete what was copied by mistake.\n',
    );
    const blocks = await report(['holder,company,percent', 'A,B,30', 'C,B,1', 'A,B,25'], '--method', 'control');
    expect(rows(blocks)).toEqual(['A B 55']);
    expect(blocks.warnings).toEqual([
      'What A holds of B stands on lines 2 and 4: they are added up, as blocks of one holder.',
    ]);
  });
});

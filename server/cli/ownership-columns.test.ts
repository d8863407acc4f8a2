import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askProgram } from '../../test/support/ask-program.ts';
import type { HoldingsReport } from '../ownership/exact/holdings-file/holdings-report.ts';

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
  return askProgram('ownership', '--holdings', file, ...options);
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
  it('of different amounts are added up with a warning that names them', async () => {
    const blocks = await report(['holder,company,percent', 'A,B,30', 'C,B,1', 'A,B,25'], '--method', 'control');
    expect(rows(blocks)).toEqual(['A B 55']);
    expect(blocks.warnings).toEqual([
      'What A holds of B stands on lines 2 and 4: they are added up, as blocks of one holder.',
    ]);
  });

  it('in the very same words are once to twice, a range, with a question', async () => {
    const same = await ask(['holder,company,percent', 'A,B,20', 'A,B,20']);
    expect([same.code, same.answer]).toEqual([0, expect.stringMatching(/^A +B +20 to 40$/m)]);
    expect(same.said).toBe(
      'warning: What A holds of B stands on lines 2 and 3 in the very same words: whether it is one block or 2 is not told, so it counts as once to twice; delete what was copied by mistake, or give account, class or block.',
    );
    const control = async (percent: string) =>
      (await report(['holder,company,percent', `A,B,${percent}`, `A,B,${percent}`], '--method', 'control')).rows;
    expect(await control('25')).toEqual([]);
    expect(await control('25.1')).toEqual([
      { holder: 'A', company: 'B', percent: 25.1, atLeast: true, most: 50.2, certainty: 'POSSIBLE' },
    ]);
    expect(await control('50.1')).toEqual([{ holder: 'A', company: 'B', percent: 50.1, atLeast: true, most: 100 }]);
  });

  it.each([
    ['account', '1', '2'],
    ['class', 'A', 'B'],
    ['block', 'x', 'y'],
  ])('that %s tells apart add up without a question', async (column, one, other) => {
    const lines = [`holder,company,shares,${column}`, `A,B,300,${one}`, `A,B,300,${other}`, 'C,B,400,'];
    const found = await report(lines, '--method', 'control');
    expect(rows(found)).toEqual(['A B 60']);
    expect(found.warnings).toEqual([expect.stringContaining('counted over the sum of the lines')]);
    expect(found.note).toBe('capital standing in for votes');
  });
});

describe('interest', () => {
  const HEAD = 'holder,company,percent,interest';

  it('capital and votes are two measures: control by votes, integrated shares by capital', async () => {
    const lines = [HEAD, 'Xan,T,30,SHARES', 'Xan,T,60,VOTES', 'Yan,T,70,', 'Yan,T,40,votes'];
    const control = await report(lines, '--method', 'control');
    expect([rows(control), control.note, control.warnings]).toEqual([['Xan T 60'], undefined, []]);
    expect(rows(await report(lines))).toEqual(['Yan T 70', 'Xan T 30']);
    expect(rows(await report(lines, '--method', 'by-path'))).toEqual(['Yan T 70', 'Xan T 30']);
  });

  it('votes stand in for capital where none of the company is given of anybody', async () => {
    expect(rows(await report([HEAD, 'A,T,40,VOTES', 'C,T,60,VOTES', 'C,U,60,SHARES']))).toEqual([
      'C T 60',
      'A T 40',
      'C U 60',
    ]);
  });

  it('beside capital of others votes are an unknown part of it, and capital stands in for votes, in words', async () => {
    const lines = [HEAD, 'A,T,40,VOTES', 'C,T,60,SHARES'];
    expect(rows(await report(lines))).toEqual(['C T 60', 'A T ?']);
    const control = await report(lines, '--method', 'control');
    expect([rows(control), control.note]).toEqual([
      ['C T 60'],
      'capital standing in for votes where no votes are stated',
    ]);
  });

  it('whose capital is beside votes of another size has what these leave, perhaps', async () => {
    const lines = [HEAD, 'Xan,T,30,', 'Xan,T,45,VOTES', 'Yan,T,70,'];
    expect((await report(lines, '--method', 'control')).rows).toEqual([
      { holder: 'Yan', company: 'T', percent: 0, atLeast: true, most: 55, certainty: 'POSSIBLE' },
    ]);
    expect((await report(lines, '--method', 'control', '--threshold', '55')).rows).toEqual([]);
  });

  it.each([
    ['interest,majority', 'BOARD_APPOINTMENT,yes', { percent: 0, through: ['BOARD_APPOINTMENT'] }],
    ['interest,majority', 'BOARD_APPOINTMENT,', { percent: 0, certainty: 'POSSIBLE', through: ['BOARD_APPOINTMENT'] }],
    ['interest,majority', 'DOMINANT_INFLUENCE,', { percent: 0, through: ['DOMINANT_INFLUENCE'] }],
  ])('%s %s controls without shares, named', async (head, cells, expected) => {
    const lines = [`holder,company,percent,${head}`, 'A,T,60,,', `R,T,,${cells}`];
    const { rows: found, warnings } = await report(lines, '--method', 'control');
    expect(found).toEqual([
      { holder: 'A', company: 'T', percent: 60 },
      { holder: 'R', company: 'T', ...expected },
    ]);
    expect(warnings).toEqual([]);
    expect(rows(await report(lines))).toEqual(['A T 60']);
  });

  it('options, vetoes, profits and a right over less than the majority decide nothing', async () => {
    const lines = [
      'holder,company,percent,interest,majority',
      'A,T,10,,',
      'A,T,90,OPTIONS,',
      'A,T,90,PROFIT,',
      'A,T,,VETO,',
      'A,T,50,BOARD_APPOINTMENT,',
    ];
    expect((await report(lines, '--method', 'control')).rows).toEqual([]);
    expect(rows(await report(lines))).toEqual(['A T 10']);
  });

  it('that is none is refused with the words there are', async () => {
    const { code, said } = await ask([HEAD, 'A,T,10,stock']);
    expect(code).toBe(2);
    expect(said).toMatch(/holdings\.csv:2, column 4 \(interest\): "stock" is none of SHARES, VOTES, /);
  });
});

describe('block', () => {
  const HEAD = 'holder,company,shares,block,voting';
  const lines = [HEAD, 'Fund,T,4000,j,SHARED', 'Manager,T,4000,j,SHARED', 'Person,T,4000,j,SHARED', 'Other,T,6000,,'];

  it('of three who report it counts once: 40 % of 10,000, and no more than 100 % in all', async () => {
    const found = await report(lines, '--method', 'control', '--threshold', '39');
    expect(found.warnings).toEqual([expect.stringContaining('over the sum of the lines')]);
    expect(found.rows.map(({ holder, percent, most, certainty }) => [holder, percent, most, certainty])).toEqual([
      ['Other', 60, undefined, undefined],
      ['Fund', 0, 40, 'POSSIBLE'],
      ['Manager', 0, 40, 'POSSIBLE'],
      ['Person', 0, 40, 'POSSIBLE'],
    ]);
  });

  it('is voted for certain by who has all that report it', async () => {
    const owned = [...lines.map((line) => line), 'Person,Manager,100,,', 'Manager,Fund,100,,'];
    const { rows: found } = await report(owned, '--method', 'control', '--threshold', '39', '--of', 'T');
    expect(found.find(({ holder }) => holder === 'Person')).toEqual({ holder: 'Person', company: 'T', percent: 40 });
  });
});

describe('attribution at exactly half', () => {
  const lines = ['holder,company,percent', 'P,A,50', 'A,T,50', 'B,T,50'];

  it('counts what is held for exactly 50 % in full when 50 % is enough, as OFAC has it', async () => {
    const found = ['P A 50', 'A T 50', 'B T 50', 'P T 50'];
    expect(rows(await report(lines, '--method', 'attribution', '--inclusive'))).toEqual(found);
    expect(rows(await report(lines, '--method', 'attribution', '--policy', 'OFAC_50'))).toEqual(found);
    expect(rows(await report(lines, '--method', 'attribution'))).toEqual([]);
  });

  it.each([
    ['49.999999', []],
    ['50', ['P T 50']],
    ['50.000001', ['P T 50']],
  ])('%s %% between', async (percent, expected) => {
    const found = await report(
      ['holder,company,percent', `P,A,${percent}`, 'A,T,50'],
      '--method',
      'attribution',
      '--policy',
      'OFAC_50',
      '--of',
      'T',
      '--by',
      'P',
    );
    expect(rows(found)).toEqual(expected);
  });

  it('asks for the method with a policy', async () => {
    const { code, said } = await ask(lines, '--policy', 'OFAC_50');
    expect([code, said]).toEqual([2, expect.stringContaining('--method attribution')]);
  });
});

describe('by-path', () => {
  it('answers for a ring of 457 companies with figures of their own', async () => {
    const ring = [
      'holder,company,percent',
      ...Array.from(
        { length: 457 },
        (_, i) => `c${String(i)},c${String((i + 1) % 457)},${(50 + i * 0.0371).toFixed(4)}`,
      ),
    ];
    const found = await report(ring, '--method', 'by-path', '--of', 'c1');
    expect(found.rows).toHaveLength(456);
    // 50 % of c1, and 50 % of the 50 + 456 × 0.0371 = 66.9176 % of c0.
    expect(rows(found).slice(0, 2)).toEqual(['c0 c1 50', 'c456 c1 33.4588']);
  }, 30_000);

  it('never leaves out a direct holder among more chains than can be walked', async () => {
    const ids = Array.from({ length: 30 }, (_, i) => `k${String(i)}`);
    const dense = ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => `${a},${b},3`));
    const found = await report(['holder,company,percent', ...dense, 'z,k0,10'], '--method', 'by-path', '--of', 'k0');
    expect(found.rows.find(({ holder }) => holder === 'z')).toEqual({
      holder: 'z',
      company: 'k0',
      percent: 10,
      atLeast: true,
    });
    expect(found.rows).toHaveLength(30);
  }, 60_000);

  it('adds bounds along chains where a line is a range', async () => {
    const found = await report(
      ['holder,company,percent', 'A,B,20', 'A,B,20', 'B,T,50'],
      '--method',
      'by-path',
      '--of',
      'T',
    );
    expect(found.rows).toEqual([
      { holder: 'B', company: 'T', percent: 50 },
      { holder: 'A', company: 'T', percent: 10, atLeast: true, most: 20 },
    ]);
  });
});

describe('totals', () => {
  it('of exactly 100 % are no warning, and of a little more are told as that', async () => {
    expect((await report(['holder,company,percent', 'A,B,50', 'C,B,50'])).warnings).toEqual([]);
    expect((await report(['holder,company,percent', 'A,B,50', 'C,B,50.0000001'])).warnings).toEqual([
      expect.stringContaining('B is held for 100.0000001 % in all'),
    ]);
  });

  it('of a blank holding of itself are unknown, and not 0 % of itself', async () => {
    const { warnings } = await report(['holder,company,percent', 'A,A,', 'B,A,60']);
    expect(warnings[0]).toMatch(/^A holds an unknown share of itself/);
  });
});

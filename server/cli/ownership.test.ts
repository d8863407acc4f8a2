import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askProgram } from '../../test/support/ask-program.ts';
import type { HoldingsReport } from '../ownership/exact/holdings-file/holdings-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-holdings-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function ask(
  csv: string | Uint8Array,
  ...options: string[]
): Promise<{ code: number; answer: string; said: string }> {
  const file = join(folder, 'holdings.csv');
  writeFileSync(file, csv);
  return askProgram('ownership', '--holdings', file, ...options);
}

async function report(csv: string, ...options: string[]): Promise<HoldingsReport> {
  const { code, answer, said } = await ask(csv, ...options, '--json');
  expect(said).toBe('');
  expect(code).toBe(0);
  return JSON.parse(answer) as HoldingsReport;
}

const rows = ({ rows: found }: HoldingsReport): [string, string, number | null][] =>
  found.map(({ holder, company, percent }) => [holder, company, percent]);

// o holds 80 % of a, a holds 50 % of b, b holds 20 % of a.
const RING = 'holder,company,percent\no,a,80\nb,a,20\na,b,50\n';

describe('govgraph ownership', () => {
  it('follows cycles round for ever with "integrated": 0.8 / 0.9 and 0.4 / 0.9', async () => {
    const { rows: found, cycles, method } = await report(RING, '--by', 'o');
    expect(method).toBe('integrated');
    expect(found).toEqual([
      { holder: 'o', company: 'a', percent: expect.closeTo(88.8888888889, 9) as number },
      { holder: 'o', company: 'b', percent: expect.closeTo(44.4444444444, 9) as number },
    ]);
    expect(cycles).toEqual([['a', 'b']]);
  });

  it.each(['integrated', 'by-path'])(
    'takes votes beside capital of others for no share of the capital with "%s"',
    async (method) => {
      const { rows: found } = await report(
        'holder,company,percent,interest\nx,a,70,\ny,a,60,VOTES\nz,y,50,\ny,b,60,VOTES\n',
        ...['--method', method],
      );
      // Nobody's capital of b is stated, so the votes stand in for it there: z has 50 % of 60 %.
      expect(found.map(({ holder, company, percent }) => [holder, company, percent])).toEqual([
        ['x', 'a', 70],
        ['y', 'a', null],
        ['z', 'a', null],
        ['y', 'b', 60],
        ['z', 'b', 30],
        ['z', 'y', 50],
      ]);
    },
  );

  it('multiplies along chains that meet nobody twice with "by-path"', async () => {
    expect(rows(await report(RING, '--of', 'b', '--method', 'by-path'))).toEqual([
      ['a', 'b', 50],
      ['o', 'b', 40],
    ]);
  });

  it('counts a controlled holder in full with "control" and "attribution"', async () => {
    const csv = 'holder,company,percent\nx,a,60\nx,c,20\na,c,35\na,d,30\nx,d,10\n';
    expect(rows(await report(csv, '--method', 'control'))).toEqual([
      ['x', 'a', 60],
      ['x', 'c', 55],
    ]);
    expect(rows(await report(csv, '--method', 'attribution', '--threshold', '40', '--inclusive', '--of', 'd'))).toEqual(
      [['x', 'd', 40]],
    );
    expect(rows(await report(csv, '--method', 'attribution', '--threshold', '40', '--of', 'd'))).toEqual([]);
  });

  it('answers for all pairs without --of and --by', async () => {
    const found = rows(await report('company,holder,percent\nb,a,50\nc,b,"50"\n'));
    expect(found).toEqual([
      ['a', 'b', 50],
      ['b', 'c', 50],
      ['a', 'c', 25],
    ]);
  });

  it('says "at least" where a share is unknown, and nothing where all are', async () => {
    const { rows: found, warnings } = await report('holder,company,percent\na,b,\nb,c,50\na,c,10\n', '--by', 'a');
    expect(found).toEqual([
      { holder: 'a', company: 'b', percent: null },
      { holder: 'a', company: 'c', percent: 10, atLeast: true },
    ]);
    expect(warnings).toEqual([expect.stringContaining('share of a in b is unknown')]);
  });

  it('computes on over 100 %, with a warning', async () => {
    const { rows: found, warnings } = await report('holder,company,percent\na,c,70\nb,c,40\n');
    expect(found).toHaveLength(2);
    expect(warnings).toEqual([expect.stringContaining('c is held for 110 % in all')]);
  });

  it('names line, column and mend of every bad row, and answers nothing', async () => {
    const { code, answer, said } = await ask('holder,company,percent\na,,5\nb,c,12%\n"d,e",f,101\ng,h\n');
    expect(code).toBe(2);
    expect(answer).toBe('');
    expect(said).toMatch(/holdings\.csv:2, column 2 \(company\): is blank/);
    expect(said).toMatch(/holdings\.csv:3, column 3 \(percent\): "12%" is not a percentage/);
    expect(said).toMatch(/holdings\.csv:4, column 3 \(percent\): "101"/);
    expect(said).toMatch(/holdings\.csv:5: 2 cells where the header has 3/);
  });

  it.each([
    ['', /is empty/],
    ['holder,company\na,b\n', /column "percent" is missing/],
    ['holder,company,percent,colour\na,b,5,red\n', /column 4: "colour" is not a column/],
    ['holder,company,percent\n"a,b,5\n', /closed quotes/],
    [new Uint8Array([0x68, 0xff, 0xfe]), /not UTF-8/],
  ])('refuses a file that is not what it should be', async (csv, message) => {
    const { code, said } = await ask(csv);
    expect(code).toBe(2);
    expect(said).toMatch(message);
  });

  it('counts votes over the shares that vote: 50 % beside 10 % of the company’s own are 55.6 % and control', async () => {
    const own = 'holder,company,percent\nA,B,50\nB,B,10\nC,B,40\n';
    const control = await report(own, '--method', 'control');
    expect(control.rows).toEqual([{ holder: 'A', company: 'B', percent: expect.closeTo(500 / 9, 9) as number }]);
    expect(control.warnings).toEqual([expect.stringContaining('carry no vote, so votes are counted over the rest')]);
    const attribution = rows(await report(own, '--method', 'attribution', '--threshold', '44'));
    expect(attribution.map(([holder, , percent]) => [holder, percent?.toFixed(6)])).toEqual([
      ['A', '55.555556'],
      ['C', '44.444444'],
    ]);
  });

  it('offers near names for one that is not in the file', async () => {
    const { code, said } = await ask('holder,company,percent\ntoyota,denso,24\n', '--of', 'densso');
    expect(code).toBe(2);
    expect(said).toContain('Did you mean "denso"');
  });
});

import { describe, expect, it, test } from 'vitest';
import { rational } from '../../../numbers/rational.ts';
import { readHoldings } from './holdings-file.ts';
import { reportHoldings, streamedRows } from './holdings-report.ts';
import type { ReportQuestion } from './report-row.ts';

const file = (...lines: readonly string[]) => readHoldings(lines.join('\n'), 'own.csv');
const over = (percent: number, inclusive = false) => ({ share: rational(BigInt(percent), 100n), inclusive });
const ask = (lines: readonly string[], question: Partial<ReportQuestion> & Pick<ReportQuestion, 'method'>) =>
  reportHoldings(file(...lines), { threshold: over(50), ...question });
const warnings = (...lines: readonly string[]) => ask(lines, { method: 'control' }).warnings;

const PERCENT = 'holder,company,percent';

describe('what a file leaves open or contradicts', () => {
  test.each([
    ['60', '40', []],
    ['60', '40.0004', ['t is held for 100.0004 % in all; the figures are computed on what is stated.']],
    ['70', '40', ['t is held for 110 % in all; the figures are computed on what is stated.']],
  ])('is told where %s and %s are more than the whole', (one, other, told) => {
    expect(warnings(PERCENT, `a,t,${one}`, `b,t,${other}`)).toEqual(told);
  });

  test('counts a block that two report once', () => {
    const lines = ['a,t,60,one', 'b,t,60,one', 'c,t,40,'];
    expect(warnings('holder,company,percent,block', ...lines)).toEqual([]);
    expect(warnings('holder,company,percent,block', ...lines, 'd,t,1,')).toEqual([
      't is held for 101 % in all; the figures are computed on what is stated.',
    ]);
  });

  test.each([
    ['60', '40', []],
    ['60', '41', ['101 % of the votes of t are given in all; the figures are computed on what is stated.']],
  ])('is told of votes that are %s and %s', (one, other, told) => {
    const lines = ['a,t,50,', 'b,t,50,', `a,t,${one},VOTES`, `b,t,${other},VOTES`];
    expect(warnings('holder,company,percent,interest', ...lines)).toEqual(told);
  });

  test('is told once where capital and votes are both too many', () => {
    expect(warnings('holder,company,percent,interest', 'a,t,60,', 'b,t,50,', 'a,t,60,VOTES', 'b,t,50,VOTES')).toEqual([
      't is held for 110 % in all; the figures are computed on what is stated.',
    ]);
  });

  test('is each unknown share, by its two ends', () => {
    expect(warnings(PERCENT, 'a,t,', 'b,t,40')).toEqual([
      'The share of a in t is unknown: figures through it are lower bounds.',
    ]);
  });

  test.each([
    [['t,t,20'], /^t holds 20 % of itself: /],
    [['t,t,'], /^t holds an unknown share of itself: /],
  ])('is a company that holds %s of itself', (lines, told) => {
    expect(warnings(PERCENT, ...lines)[0]).toMatch(told);
  });

  test('is a company that holds a part of itself, and another of which nothing is told', () => {
    const [first, second, ...more] = warnings('holder,company,percent,account', 't,t,20,1', 't,t,,2');
    expect(first).toMatch(/^t holds at least 20 % of itself: /);
    expect(second).toMatch(/^The share of t in t is unknown/);
    expect(more).toEqual([]);
  });

  test('is a nominee', () => {
    expect(warnings('holder,company,percent,holderKind', 'bank,t,20,NOMINEE')).toEqual([
      expect.stringMatching(/^bank is a nominee or trust account: whose the shares are/),
    ]);
  });
});

describe('votes', () => {
  // P has 60 % of h, which has 30 % of t; Q has 24.9 % of t.
  const chain = [PERCENT, 'P,h,60', 'h,t,30', 'Q,t,24.9'];

  it('are attributed through what is controlled, in order of company, the largest first, then by name', () => {
    const all = ask(chain, { method: 'attribution', threshold: over(24) }).rows;
    expect(all).toEqual([
      { holder: 'P', company: 'h', percent: 60 },
      { holder: 'P', company: 't', percent: 30 },
      { holder: 'h', company: 't', percent: 30 },
      { holder: 'Q', company: 't', percent: 24.9 },
    ]);
    const above = ask(chain, { method: 'attribution', threshold: over(30) }).rows;
    expect(above.map(({ holder, company }) => [holder, company])).toEqual([['P', 'h']]);
    const from = ask(chain, { method: 'attribution', threshold: over(30, true) }).rows;
    expect(from.map(({ holder, company }) => [holder, company])).toEqual([
      ['P', 'h'],
      ['P', 't'],
      ['h', 't'],
    ]);
  });

  it('are told of one company, or of one holder', () => {
    const asked = (question: { of?: string; by?: string }) =>
      ask(chain, { method: 'attribution', threshold: over(24), ...question }).rows.map(({ holder, company }) => [
        holder,
        company,
      ]);
    expect(asked({ of: 'h' })).toEqual([['P', 'h']]);
    expect(asked({ by: 'h' })).toEqual([['h', 't']]);
    expect(asked({ of: 't', by: 'P' })).toEqual([['P', 't']]);
    expect(() => asked({ of: 'tt' })).toThrow(/^--of tt: no holder or company of the file has this name\./);
    expect(() =>
      ask(['holder,company,percent', 'Anna,Muster Works,60'], { method: 'control', of: 'Muster Work' }),
    ).toThrow(/Did you mean "Muster Works"\?$/);
  });

  it('go on from a holder between at half, when half is asked, and else only above half', () => {
    const halves = [PERCENT, 'P,h,50', 'h,t,50'];
    const through = (threshold: ReturnType<typeof over>) =>
      ask(halves, { method: 'attribution', threshold, of: 't' }).rows.map(({ holder }) => holder);
    expect(through(over(50, true))).toEqual(['P', 'h']);
    expect(through(over(50))).toEqual([]);
    expect(through(over(25, true))).toEqual(['h']);
    // Said, it is as it is said.
    const between = { control: over(50, true), powers: true };
    expect(
      ask(halves, { method: 'attribution', threshold: over(25), between, of: 't' }).rows.map(({ holder }) => holder),
    ).toEqual(['P', 'h']);
  });

  it('of a ring are not those of a company in itself', () => {
    const ring = [PERCENT, 'a,b,60', 'b,a,60'];
    for (const method of ['control', 'attribution'] as const)
      expect(ask(ring, { method }).rows).toEqual([
        { holder: 'b', company: 'a', percent: 60 },
        { holder: 'a', company: 'b', percent: 60 },
      ]);
    expect(ask(ring, { method: 'control' }).cycles).toEqual([['a', 'b']]);
  });

  it('that an unknown share leaves open are possible, with their bounds', () => {
    // P has of h what Q leaves: at most 75 %.
    const open = [PERCENT, 'P,h,', 'Q,h,25', 'h,t,60'];
    expect(ask(open, { method: 'control' }).rows).toEqual([
      { holder: 'P', company: 'h', percent: 0, atLeast: true, most: 75, certainty: 'POSSIBLE' },
      { holder: 'h', company: 't', percent: 60 },
      { holder: 'P', company: 't', percent: 0, atLeast: true, most: 60, certainty: 'POSSIBLE' },
    ]);
    expect(ask(open, { method: 'control', threshold: over(75) }).rows).toEqual([]);
  });

  it('in the name of a nominee control nothing, and are nobody’s', () => {
    const lines = ['holder,company,percent,holderKind', 'bank,t,60,NOMINEE', 't,u,60,'];
    expect(ask(lines, { method: 'control' }).rows.map(({ holder, company }) => [holder, company])).toEqual([
      ['t', 'u'],
    ]);
    expect(ask(lines, { method: 'integrated', of: 't' }).rows).toEqual([
      { holder: 'bank', company: 't', percent: 60, ofRecord: true },
    ]);
  });

  it('by a power are told with it, of those alone whose group has it', () => {
    const lines = ['holder,company,percent,interest,majority', 'P,h,60,,', 'h,t,,BOARD_APPOINTMENT,yes', 'Q,u,60,,'];
    expect(ask(lines, { method: 'control' }).rows).toEqual([
      { holder: 'P', company: 'h', percent: 60 },
      { holder: 'P', company: 't', percent: 0, through: ['BOARD_APPOINTMENT'] },
      { holder: 'h', company: 't', percent: 0, through: ['BOARD_APPOINTMENT'] },
      { holder: 'Q', company: 'u', percent: 60 },
    ]);
  });

  it('of holders of capital say that it stands in for them, where it does', () => {
    const note = (lines: readonly string[], method: ReportQuestion['method']) => ask(lines, { method }).note;
    const [capital, both, votes] = ['a,t,60,', 'b,t,40,', 'a,t,60,VOTES'];
    const of = (...lines: readonly string[]) => ['holder,company,percent,interest', ...lines];
    expect(note(of(capital), 'control')).toBe('capital standing in for votes');
    expect(note(of(capital), 'attribution')).toBe('capital standing in for votes');
    expect(note(of(capital), 'integrated')).toBeUndefined();
    expect(note(of(capital, both, votes), 'control')).toBe('capital standing in for votes where no votes are stated');
    expect(note(of(capital, votes), 'control')).toBeUndefined();
    expect(note(of(votes), 'control')).toBeUndefined();
  });

  it('that are stated stand in the place of capital, and capital stands in for the rest', () => {
    const lines = ['holder,company,percent,interest', 'a,t,40,', 'b,t,55,', 'a,t,60,VOTES'];
    const rows = (some: readonly string[]) =>
      ask(some, { method: 'attribution', threshold: over(0) }).rows.map((row) => [row.holder, row.percent, row.most]);
    // The votes of a are another part of the whole than its capital, so those of b are unknown: what a leaves.
    expect(rows(lines)).toEqual([
      ['a', 60, undefined],
      ['b', 0, 40],
    ]);
    const same = ['holder,company,percent,interest', 'a,t,60,', 'b,t,40,', 'a,t,60,VOTES'];
    expect(rows(same)).toEqual([
      ['a', 60, undefined],
      ['b', 40, undefined],
    ]);
  });

  it('come one after the other as in the answer', () => {
    const read = file(...chain);
    const question = { method: 'attribution', threshold: over(24) } as const;
    const streamed = streamedRows(read, question);
    const { rows, note, warnings: told } = reportHoldings(read, question);
    const found = [...streamed.rows];
    expect(found).toEqual(expect.arrayContaining([...rows]));
    expect([found.length, streamed.note, streamed.warnings]).toEqual([rows.length, note, told]);
  });
});

describe('shares', () => {
  it('go round a ring for ever, of one company, by one holder, or of all', () => {
    // o has 80 % of a, a 50 % of b, b 20 % of a: 80 / 0.9 and 40 / 0.9.
    const ring = [PERCENT, 'o,a,80', 'b,a,20', 'a,b,50'];
    const rows = (question: { of?: string; by?: string }) =>
      ask(ring, { method: 'integrated', ...question }).rows.map((row) => [row.holder, row.company, row.percent]);
    expect(rows({ by: 'o' })).toEqual([
      ['o', 'a', 88.8888888889],
      ['o', 'b', 44.4444444444],
    ]);
    // a has 50 / 0.9 of b, and b 20 / 0.9 of a.
    expect(rows({ of: 'b' })).toEqual([
      ['a', 'b', 55.5555555556],
      ['o', 'b', 44.4444444444],
    ]);
    expect(rows({ of: 'b', by: 'o' })).toEqual([['o', 'b', 44.4444444444]]);
    expect(rows({})).toHaveLength(4);
  });

  it('have no figure behind a ring of the whole, and it is told once', () => {
    const whole = [PERCENT, 'o,a,10', 'b,a,90', 'a,b,100', 'c,a,10'];
    const { rows, warnings: told } = ask(whole, { method: 'integrated', of: 'b' });
    expect(rows.find(({ holder }) => holder === 'o')).toEqual({ holder: 'o', company: 'b', percent: 100 });
    expect(told).toEqual(['a is held for 110 % in all; the figures are computed on what is stated.']);
    const more = ask([PERCENT, 'o,a,10', 'b,a,100', 'a,b,100'], { method: 'integrated' });
    expect(more.rows.find(({ holder, company }) => holder === 'o' && company === 'b')?.percent).toBeNull();
    expect(more.warnings.filter((text) => text.startsWith('Round the cycle a, b the whole or more'))).toHaveLength(1);
  });

  it('that may be nothing are from 0 to what is stated, and unknown ones have no upper end', () => {
    const lines = ['holder,company,percent,interest', 'a,t,60,OTHER', 'b,t,,', 'c,b,50,', 'c,t,10,'];
    for (const method of ['integrated', 'by-path'] as const)
      expect(ask(lines, { method, of: 't' }).rows, method).toEqual([
        { holder: 'c', company: 't', percent: 10, atLeast: true },
        { holder: 'a', company: 't', percent: 0, atLeast: true, most: 60 },
        { holder: 'b', company: 't', percent: null },
      ]);
  });

  it('are not told by votes alone where the capital of others is', () => {
    // Of a, x has 70 % of the capital and y 60 % of the votes; of b nobody's capital is told, so its votes stand in.
    const lines = ['holder,company,percent,interest', 'x,a,70,', 'y,a,60,VOTES', 'z,y,50,', 'y,b,60,VOTES'];
    for (const method of ['integrated', 'by-path'] as const)
      expect(ask(lines, { method }).rows.map(({ holder, company, percent }) => [holder, company, percent])).toEqual([
        ['x', 'a', 70],
        ['y', 'a', null],
        ['z', 'a', null],
        ['y', 'b', 60],
        ['z', 'b', 30],
        ['z', 'y', 50],
      ]);
    expect(Object.keys(ask(lines, { method: 'integrated' }))).toEqual(['method', 'rows', 'cycles', 'warnings']);
  });

  it('along chains are products added up, without going round', () => {
    const ring = [PERCENT, 'o,a,80', 'b,a,20', 'a,b,50'];
    expect(ask(ring, { method: 'by-path' }).rows.map((row) => [row.holder, row.company, row.percent])).toEqual([
      ['o', 'a', 80],
      ['b', 'a', 20],
      ['a', 'b', 50],
      ['o', 'b', 40],
    ]);
    expect(ask(ring, { method: 'by-path', by: 'o', of: 'b' }).rows).toEqual([
      { holder: 'o', company: 'b', percent: 40 },
    ]);
  });

  test.each([
    [['a,t,,30', 'b,t,,70'], [30, 70], /^The shares given of t are counted over the sum of the lines/],
    [['a,t,30,30', 'b,t,70,'], [30, 70], /^The shares given of t are not used: the percentages beside them are/],
    [['a,t,,30', 'b,t,70,'], [null, 70], /not used: line 3 gives a percentage\./],
    [['a,t,,30', 'b,t,,'], [null, null], /not used: line 3 gives none\./],
    [['a,t,,0', 'b,t,,0'], [null, null], /not used: they are 0 in all\./],
  ])('of lines %j are %j percent', (lines, percents, told) => {
    const { rows, warnings: all } = ask(['holder,company,percent,shares', ...lines], { method: 'by-path' });
    const of = (holder: string) => rows.find((row) => row.holder === holder)?.percent;
    expect([of('a'), of('b')]).toEqual(percents);
    expect(all.join('\n')).toMatch(new RegExp(told.source, 'm'));
  });

  test.each([
    [6, 'c1, c2, c3, c4, c5 and c6'],
    [7, 'c1, c2, c3, c4, c5 and 2 more'],
  ])('of %i companies are told by name', (count, names) => {
    const lines = Array.from({ length: count }, (_, i) => `a,c${String(i + 1)},,10`);
    expect(file('holder,company,percent,shares', ...lines).warnings[0]).toMatch(
      new RegExp(`^The shares given of ${names} are counted`),
    );
  });
});

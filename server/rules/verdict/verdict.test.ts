import { describe, expect, test } from 'vitest';
import { clear, triggered, unknown, type Answer, type OutcomeBasis } from '../person/inquiry.ts';
import { decide, restsOn } from './verdict.ts';

const not: Answer = { ...clear([], 'none'), outcome: 'NOT_APPLICABLE' };
const hit = (options: { basis?: OutcomeBasis; review?: boolean } = {}): Answer => ({
  ...triggered({ language: 'en' }, [], 'hit'),
  ...options,
});
const open = (basis: OutcomeBasis = 'NONE', review = false) => unknown([], 'open', [], { basis, review });
const free = (basis: OutcomeBasis = 'DERIVED', review = false): Answer => ({ ...clear([], 'clear'), basis, review });

describe('a verdict', () => {
  test.each([
    ['STATUTE', 'NOT_OUTSIDE', 'OUTSIDE'],
    ['BRIGHT_LINE', 'NOT_INDEPENDENT', 'INDEPENDENT'],
    ['PRESUMPTION', 'NOT_INDEPENDENT', 'INDEPENDENT'],
  ] as const)('of a %s is %s when one criterion is met, %s when all are clear, and neither else', (kind, bad, good) => {
    const of = (...answers: Answer[]) => decide(kind, answers, false, 'APPLIES').verdict;
    expect(of(free(), hit(), open())).toBe(bad);
    expect(of(free(), not, free())).toBe(good);
    expect(of(free(), open(), free())).toBe('INSUFFICIENT');
    expect(of(not, not)).toBe('NOT_APPLICABLE');
    expect(of()).toBe('NOT_APPLICABLE');
  });

  test('that nothing counts for rests on nothing to be judged', () => {
    expect(decide('STATUTE', [not], true, 'APPLIES')).toEqual({
      verdict: 'NOT_APPLICABLE',
      basis: 'DERIVED',
      review: false,
    });
  });

  test('against somebody rests on the best of the firm criteria, whatever those to be judged rest on', () => {
    const against = (...answers: Answer[]) => decide('STATUTE', answers, false, 'APPLIES');
    expect(against(hit({ basis: 'INFERRED' }), hit())).toMatchObject({ basis: 'DERIVED', review: false });
    expect(against(hit({ review: true }), hit({ basis: 'INFERRED' }))).toMatchObject({
      basis: 'INFERRED',
      review: false,
    });
    expect(against(hit({ review: true, basis: 'INFERRED' }), open(), free())).toEqual({
      verdict: 'NOT_OUTSIDE',
      basis: 'INFERRED',
      review: true,
    });
  });

  test('in favour rests on the weakest of all criteria that count', () => {
    const inFavour = (...answers: Answer[]) => decide('BRIGHT_LINE', answers, false, 'APPLIES');
    expect(inFavour(free(), free('INFERRED'), free())).toMatchObject({ basis: 'INFERRED', review: false });
    expect(inFavour(free(), { ...not, basis: 'NONE' })).toMatchObject({ basis: 'DERIVED' });
    expect(inFavour(free(), free('DERIVED', true))).toMatchObject({ verdict: 'INDEPENDENT', review: true });
  });

  test('that cannot be given rests on the weakest of what is open, and is reviewed for what is open alone', () => {
    const lacking = (...answers: Answer[]) => decide('PRESUMPTION', answers, false, 'APPLIES');
    expect(lacking(open('WEAK_NEGATIVE'), open('DERIVED'), free())).toMatchObject({
      verdict: 'INSUFFICIENT',
      basis: 'WEAK_NEGATIVE',
      review: false,
    });
    expect(lacking(open(), free('DERIVED', true))).toMatchObject({ review: false });
    expect(lacking(open(), open('DERIVED', true))).toMatchObject({ review: true });
  });
});

describe('the word of the company', () => {
  test('makes OUTSIDE, asserted, only under a statute that binds it', () => {
    expect(decide('STATUTE', [open()], true, 'APPLIES')).toEqual({
      verdict: 'OUTSIDE',
      basis: 'ASSERTED',
      review: false,
    });
    expect(decide('STATUTE', [open('NONE', true)], true, 'APPLIES').review).toBe(true);
    expect(decide('STATUTE', [open()], false, 'APPLIES').verdict).toBe('INSUFFICIENT');
    for (const applicability of ['NOT_IN_FORCE', 'IN_FORCE_NOT_ADDRESSED'] as const)
      expect(decide('STATUTE', [open()], true, applicability).verdict).toBe('INSUFFICIENT');
    for (const kind of ['BRIGHT_LINE', 'PRESUMPTION'] as const)
      expect(decide(kind, [open()], true, 'APPLIES').verdict).toBe('INSUFFICIENT');
  });

  test('says nothing against a criterion that is met, and adds nothing where all are clear', () => {
    expect(decide('STATUTE', [hit(), open()], true, 'APPLIES').verdict).toBe('NOT_OUTSIDE');
    expect(decide('STATUTE', [free()], true, 'APPLIES')).toMatchObject({ verdict: 'OUTSIDE', basis: 'DERIVED' });
  });
});

test('a verdict names the answers that make it', () => {
  const [judged, firm, unsettled, settled] = [hit({ review: true }), hit(), open(), free()];
  const all = [judged, unsettled, not, settled, firm];
  for (const verdict of ['NOT_OUTSIDE', 'NOT_INDEPENDENT'] as const) {
    expect(restsOn(verdict, all)).toEqual([firm]);
    expect(restsOn(verdict, [judged, unsettled, settled])).toEqual([judged]);
  }
  expect(restsOn('INSUFFICIENT', all)).toEqual([unsettled]);
  for (const verdict of ['OUTSIDE', 'INDEPENDENT'] as const)
    expect(restsOn(verdict, [unsettled, not, settled])).toEqual([unsettled, settled]);
  expect(restsOn('NOT_APPLICABLE', [not])).toEqual([]);
});

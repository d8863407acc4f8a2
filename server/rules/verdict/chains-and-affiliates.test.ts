import { describe, expect, test } from 'vitest';
import { askedOf, holds, isKinOf, pays, worksFor, type SmallFact } from '../../../test/support/worlds/book-worlds.ts';

/** Whom chains of holdings reach. Outcomes are worked out from the texts. */
const outcome = (...given: Parameters<typeof askedOf>) => askedOf(...given).outcome;
const part = (subject: string, object: string, percent: string, fields: object = {}) =>
  holds(subject, object, { percent, from: '2000-01-01', ...fields });
const US = { home: 'US' };
const answersNone = (question: string): SmallFact => ({
  kind: 'COVERED_BY',
  subject: 's',
  object: 'document',
  matter: 'HOLDS',
  extent: 'COMPLETE',
  question,
  from: '0001-01-01',
});

describe('a natural person who controls the company, and a company of the same person', () => {
  const at = (org: string, percent = '60') => [
    isKinOf('h', 'r', 'wife'),
    part('h', 's', percent),
    part('h', 'x', '100'),
    worksFor('p', org, { employee: true }),
  ];

  test('are two: whether who works at the one represents the other is a question', () => {
    expect(askedOf('EU-d', at('x'), { home: 'FR' })).toMatchObject({
      outcome: 'UNKNOWN',
      review: true,
      entity: 'CLEAR',
      questions: [{ key: 'relation:x', text: 'Does x act for h in what h has to do with s?' }],
    });
    expect(askedOf('EU-d', at('x'), { home: 'FR', language: 'ja' }).questions[0]?.text).toBe(
      'xは、hのsとの関わりにおいてhのために行動しているか。',
    );
    expect(outcome('EU-d', at('z'), { home: 'FR' })).toBe('CLEAR');
    expect(outcome('EU-d', at('x', '50'), { home: 'FR' })).toBe('CLEAR');
    expect(outcome('EU-d', [...at('x'), answersNone('relation:x')], { home: 'FR' })).toBe('CLEAR');
  });

  test('are a group where a company stands above both', () => {
    const group = [part('h', 's', '60'), part('h', 'x', '100'), worksFor('p', 'x', { employee: true })];
    expect(askedOf('EU-d', group, { home: 'FR' })).toMatchObject({ outcome: 'TRIGGERED', review: true });
  });

  test('likewise where the person holds a tenth of it', () => {
    expect(outcome('GLJ-2', at('x', '10'))).toBe('UNKNOWN');
    expect(outcome('GLJ-2', at('x', '9.99'))).toBe('CLEAR');
  });
});

describe('control by one person with little', () => {
  const below = (percent: string) => outcome('CA14-D3', [part('p', 'x', percent), part('x', 's', '60')]);

  test('is asked in Japan from 15 % on, of the company itself and through others', () => {
    expect(['14.99', '15', '39.99', '40'].map(below)).toEqual(['CLEAR', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
    const itself = (percent: string) => outcome('CA14-D3', [part('p', 's', percent)]);
    expect(['14.99', '15', '39.99'].map(itself)).toEqual(['CLEAR', 'UNKNOWN', 'UNKNOWN']);
    const twice = (percent: string) => outcome('CA14-D3', [part('p', 'x', '45'), part('x', 's', percent)]);
    expect(['14.99', '15'].map(twice)).toEqual(['CLEAR', 'UNKNOWN']);
    // Another has more than half.
    expect(outcome('CA14-D3', [part('p', 's', '15'), part('z', 's', '50.01')])).toBe('CLEAR');
  });

  test('is asked of what the company’s group may control by the same floors', () => {
    const chain = (first: string, second: string, home = 'JP') =>
      outcome(home === 'JP' ? 'CA14-D1' : 'EU-a', [part('s', 'z', first), part('z', 'x', second), worksFor('p', 'x')], {
        home,
      });
    expect([chain('20', '15'), chain('20', '14.99'), chain('14.99', '60')]).toEqual(['UNKNOWN', 'CLEAR', 'CLEAR']);
    expect([chain('40', '40', 'US'), chain('40', '39.99', 'US')]).toEqual(['UNKNOWN', 'CLEAR']);
  });

  test('reaches from what is controlled without votes to what that holds or owns with others', () => {
    const power: SmallFact = { kind: 'HOLDS', subject: 'p', object: 'x', interest: 'DOMINANT_INFLUENCE' };
    expect(outcome('CA14-D3', [power, part('x', 's', '20')])).toBe('UNKNOWN');
    expect(outcome('NQ-D', [power, part('x', 'y', '40'), pays('y', 's', '9000000')], US)).toBe('UNKNOWN');
    expect(outcome('NQ-D', [power, part('x', 'y', '39.99'), pays('y', 's', '9000000')], US)).toBe('CLEAR');
    expect(outcome('UK-2', [power, pays('x', 's', '9000000')])).toBe('UNKNOWN');
    // In two steps of two fifths each.
    const steps = (percent: string) => [part('p', 'x', '45'), part('x', 'y', percent), pays('y', 's', '9000000')];
    expect(outcome('NQ-D', steps('45'), US)).toBe('UNKNOWN');
    expect(outcome('NQ-D', steps('39.99'), US)).toBe('CLEAR');
  });
});

describe('a tenth of the votes', () => {
  const glj = (...facts: readonly SmallFact[]) => outcome('GLJ-2', facts);

  test('may be reached with what a company holds that the person may control', () => {
    const through = (own: string, of: string, percent: string) =>
      glj(part('p', 's', own), part('p', 'x', of), part('x', 's', percent));
    expect(['15', '14.99'].map((of) => through('6', of, '4'))).toEqual(['UNKNOWN', 'CLEAR']);
    expect([through('6', '45', '3.99'), through('6', '60', '4')]).toEqual(['CLEAR', 'TRIGGERED']);
    expect(glj(part('p', 's', '6'), part('p', 'x', '45'), part('x', 's', '4'), answersNone('shares:p'))).toBe('CLEAR');
    const us = (of: string) => outcome('10A3-aff', [part('p', 'x', of), part('x', 's', '10.01')], US);
    expect(['40', '39.99'].map(us)).toEqual(['UNKNOWN', 'CLEAR']);
  });

  test('may be held by a company with two fifths of the holder', () => {
    const above = (percent: string, held = '10') =>
      outcome('GLJ-2', [worksFor('p', 'x'), part('x', 'y', percent), part('y', 's', held)]);
    expect([above('40'), above('39.99'), above('40', '9.99')]).toEqual(['UNKNOWN', 'CLEAR', 'CLEAR']);
    const other = part('z', 'y', '50.01');
    expect(outcome('GLJ-2', [worksFor('p', 'x'), part('x', 'y', '45'), part('y', 's', '12'), other])).toBe('CLEAR');
  });
});

describe('an affiliate', () => {
  const nobodyControls = answersNone('control:s');
  const at = (fields: object = {}) => worksFor('p', 'x', { employee: true, ...fields });
  const glj = (percent: string, fields: object = {}, more: readonly SmallFact[] = []) =>
    outcome('GLJ-1', [part('s', 'x', percent, fields), at(), nobodyControls, ...more]);

  test('is a company of which the group has a fifth, in Japan perhaps from 15 %', () => {
    expect(['20', '19.99', '15', '14.99'].map((one) => glj(one))).toEqual(['TRIGGERED', 'UNKNOWN', 'UNKNOWN', 'CLEAR']);
    const other = part('z', 'x', '60');
    expect([glj('20', {}, [other]), glj('14.99', {}, [other])]).toEqual(['TRIGGERED', 'CLEAR']);
    expect(glj('16', { accounting: 'EQUITY_METHOD' })).toBe('TRIGGERED');
    // What a subsidiary has counts, too.
    const both = [part('s', 'y', '100'), part('y', 'x', '10')];
    expect([glj('10', {}, both), glj('4.99', {}, both)]).toEqual(['TRIGGERED', 'CLEAR']);
  });

  test('is one at the time of the post, for five years', () => {
    const was = (to: string, left: string) =>
      outcome('GLJ-1', [
        part('s', 'x', '30', { to, accounting: 'EQUITY_METHOD' }),
        at({ from: '2001-01-01', to: left }),
        nobodyControls,
      ]);
    expect(was('2019-01-01', '2018-12-01')).toBe('TRIGGERED');
    expect(was('2012-01-01', '2018-12-01')).toBe('CLEAR');
    expect(was('2019-01-01', '2015-06-30')).toBe('CLEAR');
  });

  test('is none by holdings that followed one another, and one by several together while they were', () => {
    const eu = (left: string, ...facts: readonly SmallFact[]) =>
      outcome('EU-b', [...facts, at({ from: '2001-01-01', to: left })], { home: 'FR' });
    const first = part('s', 'x', '12', { to: '2019-01-01' });
    expect(eu('2020-06-30', first, part('s', 'x', '13', { from: '2019-01-01' }))).toBe('CLEAR');
    expect(eu('2020-06-30', first, part('s', 'x', '13', { from: '2018-12-31' }))).toBe('UNKNOWN');
    const both = [part('s', 'y', '100'), part('s', 'x', '12'), part('y', 'x', '8', { from: '2019-01-01' })];
    const inJapan = (left: string) => outcome('GLJ-1', [...both, at({ from: '2001-01-01', to: left }), nobodyControls]);
    expect([inJapan('2020-06-30'), inJapan('2018-12-31')]).toEqual(['TRIGGERED', 'UNKNOWN']);
    expect([eu('2020-06-30', ...both), eu('2018-12-31', ...both)]).toEqual(['UNKNOWN', 'UNKNOWN']);
  });

  test('may be an associated company of the Recommendation, which is a judgement', () => {
    const eu = (percent: string, home: string) => askedOf('EU-b', [part('s', 'x', percent), at()], { home });
    expect(eu('20', 'FR')).toMatchObject({ outcome: 'UNKNOWN', review: true, questions: [{ key: 'relation:x' }] });
    expect(eu('19.99', 'FR').outcome).toBe('CLEAR');
    const none = answersNone('relation:x');
    expect(outcome('EU-b', [part('s', 'x', '20'), at(), none], { home: 'FR' })).toBe('CLEAR');
  });

  test('is told with its part', () => {
    const facts = [part('s', 'x', '25'), at()];
    expect(askedOf('GLJ-1', facts).reason).toContain('x is an affiliate of s, which has 25 % of it');
    expect(askedOf('GLJ-1', facts, { language: 'ja' }).reason).toContain('sがその25%を有し、関連会社である');
  });
});

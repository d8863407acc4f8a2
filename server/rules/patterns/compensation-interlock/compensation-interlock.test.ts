import { describe, expect, test } from 'vitest';
import {
  askedOf,
  holds,
  isKinOf,
  sitsOn,
  worksFor,
  type SmallFact,
} from '../../../../test/support/worlds/book-worlds.ts';

/**
 * Rule 5605(a)(2)(E) and 303A.02(b)(iv): the director is executive officer of another company on whose compensation
 * committee an executive officer of the company, its parent or a subsidiary sits or sat in three years.
 */
const ask = (rule: string, facts: readonly SmallFact[]) => askedOf(rule, facts, { home: 'US' });
const executive = (who: string, org: string, from = '2015-01-01', to?: string) =>
  worksFor(who, org, { executive: true, title: 'Chief Executive Officer', from, ...(to === undefined ? {} : { to }) });
const decides = (who: string, org: string, from = '2017-01-01', to?: string) =>
  sitsOn(who, `${org}-compensation-committee`, { outside: true, from, ...(to === undefined ? {} : { to }) });
const owns = (subject: string, object: string) => holds(subject, object, { percent: '80', from: '2000-01-01' });
const after: SmallFact = { kind: 'SUCCEEDS', subject: 'x', object: 'old', from: '2019-04-01' };
const p = executive('p', 'x');

describe.each(['NQ-E', 'NY-iv'])('%s', (rule) => {
  test('meets whoever is executive of the company, its parent or a subsidiary', () => {
    expect(ask(rule, [p, executive('e', 's'), decides('e', 'x')]).outcome).toBe('TRIGGERED');
    expect(ask(rule, [p, executive('e', 'y'), decides('e', 'x'), owns('s', 'y')]).outcome).toBe('TRIGGERED');
    expect(ask(rule, [p, executive('e', 'top'), decides('e', 'x'), owns('top', 's')]).outcome).toBe('TRIGGERED');
    expect(ask(rule, [p, executive('e', 'z'), decides('e', 'x')]).outcome).toBe('CLEAR');
    // Half is no majority; from two fifths on somebody may control.
    const half = holds('s', 'y', { percent: '30', from: '2000-01-01' });
    expect(ask(rule, [p, executive('e', 'y'), decides('e', 'x'), half]).outcome).toBe('CLEAR');
  });

  test('leaves to a judgement a committee of the same group, and of a company whose place was taken', () => {
    for (const more of [
      [decides('e', 'top'), owns('top', 'x')],
      [decides('e', 'below'), owns('x', 'below')],
      [decides('e', 'old', '2017-01-01', '2019-04-01'), after],
    ]) {
      const answer = ask(rule, [p, executive('e', 's'), executive('p', 'old', '2015-01-01', '2019-04-01'), ...more]);
      // Who had the post at the old one too met there as the committee did.
      const both = rule === 'NY-iv' && more.includes(after);
      expect([answer.outcome, answer.review]).toEqual(both ? ['TRIGGERED', false] : ['UNKNOWN', true]);
    }
    const told = ask(rule, [p, executive('e', 's'), decides('e', 'top'), owns('top', 'x')]);
    expect(told.reason).toContain('e of s sits on the compensation committee of top, and p is an executive of x');
    expect(told.facts.map(({ fact }) => fact.kind)).toEqual(['WORKS_FOR', 'HOLDS', 'SITS_ON']);
  });

  test('looks back three years to the day, also at a part of a date', () => {
    const left = (to: string) => ask(rule, [p, executive('e', 's'), decides('e', 'x', '2012-01-01', to)]).outcome;
    expect(['2017-07-01', '2017-07-02', '2017-07', '2017', '2016'].map(left)).toEqual([
      'CLEAR',
      'TRIGGERED',
      'UNKNOWN',
      'UNKNOWN',
      'CLEAR',
    ]);
  });

  test('asks nothing of the other direction, and of relatives the same', () => {
    const back = sitsOn('p', 's-compensation-committee', { outside: true, from: '2017-01-01' });
    expect(ask(rule, [p, executive('e', 's'), back]).outcome).toBe('CLEAR');
    const wife = [isKinOf('p', 'q', 'wife'), executive('q', 'x')];
    expect(ask(rule, [...wife, executive('e', 's'), decides('e', 'x')]).outcome).toBe('TRIGGERED');
  });

  test('needs somebody who surely is executive', () => {
    const seated = sitsOn('e', 's-directors', { from: '2015-01-01' });
    const told = askedOf(rule, [p, seated, decides('e', 'x')], { home: 'JP' });
    expect(told.outcome).toBe('UNKNOWN');
    expect(ask(rule, [p, seated, decides('e', 'x')]).outcome).toBe('CLEAR');
  });
});

test('who left the company before sitting there is none of its executives; who left since was, by NASDAQ alone', () => {
  const gone = (to: string) => [p, executive('e', 's', '2010-01-01', to), decides('e', 'x', '2018-01-01')];
  expect(ask('NQ-E', gone('2018-01-01')).outcome).toBe('CLEAR');
  expect(ask('NQ-E', gone('2018-01-02')).outcome).toBe('TRIGGERED');
  expect(ask('NQ-E', gone('2018')).outcome).toBe('UNKNOWN');
  expect(ask('NY-iv', gone('2020-01-01')).outcome).toBe('CLEAR');
});

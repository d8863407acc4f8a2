import { describe, expect, test } from 'vitest';
import {
  askedOf,
  holds,
  isKinOf,
  sitsOn,
  worksFor,
  type SmallFact,
} from '../../../../test/support/worlds/book-worlds.ts';

/** 2005/162/EC Annex II 1(g): executive elsewhere, where an executive of the company is non-executive. */
const ask = (rule: string, home: string, ...facts: readonly SmallFact[]) => askedOf(rule, facts, { home }).outcome;
const p = worksFor('p', 'x', { executive: true, title: 'Chief Executive Officer', from: '2015-01-01' });
const officer = worksFor('q', 's', { executive: true, title: 'Vorstand', from: '2018-01-01' });
const there = (who: string, org = 'x') => sitsOn(who, `${org}-directors`, { outside: true, from: '2018-01-01' });

describe('a mutual seat', () => {
  test('is one of an executive, with a seat at the company or without', () => {
    expect(ask('EU-g', 'DE', p, officer, there('q'))).toBe('TRIGGERED');
    const seated = sitsOn('q', 's-directors', { outside: false, title: 'Chief Executive Officer', from: '2018-01-01' });
    expect(ask('EU-g', 'DE', p, seated, there('q'))).toBe('TRIGGERED');
    expect(ask('AFEP-2', 'FR', p, officer, there('q'))).toBe('TRIGGERED');
    const kin = worksFor('k', 'x', { executive: true, from: '2015-01-01' });
    expect(ask('EU-i', 'DE', isKinOf('p', 'k', 'wife'), kin, officer, there('q'))).toBe('TRIGGERED');
  });

  test('is none of an outside director, nor of somebody who left', () => {
    const outside = sitsOn('q', 's-directors', { outside: true, from: '2018-01-01' });
    expect(ask('EU-g', 'DE', p, outside, there('q'))).toBe('CLEAR');
    const left = worksFor('q', 's', { executive: true, title: 'Vorstand', from: '2018-01-01', to: '2020-06-30' });
    expect(ask('EU-g', 'DE', p, left, there('q'))).toBe('CLEAR');
    // A director of a Japanese company may execute its business without any other post.
    expect(ask('EU-g', 'JP', p, sitsOn('q', 's-directors', { from: '2018-01-01' }), there('q'))).toBe('UNKNOWN');
  });

  test('may be one at a company of the group of the other, or whose place it took', () => {
    const after: SmallFact = { kind: 'SUCCEEDS', subject: 'x', object: 'old', from: '2019-10-01' };
    expect(ask('EU-g', 'DE', p, officer, there('q', 'old'), after)).toBe('UNKNOWN');
    const above = holds('top', 'x', { percent: '100', from: '2000-01-01' });
    expect(ask('EU-g', 'DE', p, officer, there('q', 'top'), above)).toBe('UNKNOWN');
    expect(ask('EU-g', 'DE', p, officer, there('q', 'z'))).toBe('CLEAR');
  });
});

test('links with executives are those of whom no seat is told, too; cross-directorships are of directors', () => {
  const both = [there('p', 'c'), there('q', 'c'), officer];
  expect(ask('EU-g-links', 'DE', ...both)).toBe('TRIGGERED');
  expect(ask('UK-5', 'GB', ...both)).toBe('CLEAR');
  expect(ask('UK-5', 'GB', ...both, sitsOn('q', 's-directors', { from: '2018-01-01' }))).toBe('TRIGGERED');
});

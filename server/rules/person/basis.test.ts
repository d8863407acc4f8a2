import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFactReader } from '../../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../../test/support/worlds/loaded-world.ts';
import { openBooks } from '../books/read-books.ts';
import { checkSeed } from '../../seed/check-seed.ts';
import { graphOf } from '../../seed/seed-facts.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { fetchWorld } from '../world/fetch-world.ts';
import { anyAnswer, clear, triggered, unknown, untold, weakest, type OutcomeBasis } from './inquiry.ts';
import type { Criterion } from './judge-person.ts';
import { reportOn, type RulesReport } from '../verdict/rules-report.ts';
import { decide } from '../verdict/verdict.ts';
import { makeWorld } from '../world/world.ts';

const ENGLISH = { language: 'en' } as const;

/**
 * What outcomes rest on at IIJ on 26 June 2007, by hand. The notice covers important posts elsewhere (N:330-332,
 * OE-124), the careers of candidates (N:1092-1104, OE-74) and dealings with related parties (N:894-905, CAO-RP), and
 * the seed records those three with the duty. Of what the notice covers of family ties it records nothing, so that
 * nothing can be made of its silence.
 */
let store: WorldStore;
let report: RulesReport;

beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
  const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));
  report = reportOn(
    makeWorld(await fetchWorld(createFactReader(store, '2007-06-26'), 'iij', '2007-06-26', '2007-06-26')),
    books,
    books,
  );
});
afterAll(() => store.close());

const criteria = (): Criterion[] =>
  report.people.flatMap(({ results }) => results.flatMap((result) => result.criteria));
const of = (rule: string, person = 'takashi-hiroi') =>
  report.people
    .find(({ officer }) => officer.person === person)!
    .results.flatMap((result) => result.criteria)
    .find((one) => one.rule.id === rule)!;

describe('what is joined', () => {
  const open = (basis: OutcomeBasis) => unknown([], 'open', [], { basis });

  it('is no better than the weakest: two weak bases never make a strong one', () => {
    expect(weakest(['ASSERTED', 'WEAK_NEGATIVE'])).toBe('WEAK_NEGATIVE');
    expect(weakest(['DERIVED', 'INFERRED'])).toBe('INFERRED');
    expect(weakest(['DERIVED', 'ASSERTED'])).toBe('ASSERTED');
    expect(anyAnswer([open('ASSERTED'), open('WEAK_NEGATIVE')]).basis).toBe('WEAK_NEGATIVE');
    expect(decide('PRESUMPTION', [open('WEAK_NEGATIVE'), open('ASSERTED')], true, 'APPLIES')).toMatchObject({
      verdict: 'INSUFFICIENT',
      basis: 'WEAK_NEGATIVE',
    });
    expect(decide('PRESUMPTION', [open('DERIVED'), open('NONE')], true, 'APPLIES')).toMatchObject({
      verdict: 'INSUFFICIENT',
      basis: 'NONE',
    });
  });

  it('keeps the board’s word in a verdict that needs it, and the best of several reasons against', () => {
    const finding = { ...clear([], 'found'), basis: 'ASSERTED' as const };
    expect(decide('BRIGHT_LINE', [clear([], 'clear'), finding], true, 'APPLIES')).toMatchObject({
      verdict: 'INDEPENDENT',
      basis: 'ASSERTED',
    });
    expect(
      decide(
        'PRESUMPTION',
        [triggered(ENGLISH, [], 'a', { inferred: true }), triggered(ENGLISH, [], 'b'), open('NONE')],
        true,
        'APPLIES',
      ),
    ).toMatchObject({ verdict: 'NOT_INDEPENDENT', basis: 'DERIVED' });
  });

  it('rests on nothing when nothing is told and nobody had to tell', () => {
    expect(untold(ENGLISH, 'r', [], undefined)).toMatchObject({ outcome: 'UNKNOWN', basis: 'NONE', reason: 'r' });
  });
});

describe('at IIJ', () => {
  it('is never derived from no fact, nor a silence without duty, document and coverage', () => {
    for (const { rule, outcome, basis, facts, reason } of criteria()) {
      if (outcome === 'UNKNOWN' && basis === 'DERIVED') expect(facts, rule.id).not.toEqual([]);
      if (basis !== 'WEAK_NEGATIVE') continue;
      expect(
        facts.some(({ fact }) => fact.kind === 'COVERED_BY' && fact.duty !== undefined),
        rule.id,
      ).toBe(true);
      expect(reason, rule.id).toMatch(/silent \((OE-124|OE-74-4-06|OE-74-2|CAO-RP), Convocation Notice of the 15th/);
    }
  });

  it.each(['UK-4', 'EU-i', 'NQ-C', 'CA14-D5', 'ISSJ-7', 'GLJ-7', 'TSE09-e', 'TSE15-d', 'TSE20-d'])(
    '%s: of family nothing is told, and no silence is shown',
    (rule) => {
      expect(of(rule)).toMatchObject({ outcome: 'UNKNOWN', basis: 'NONE', facts: [] });
    },
  );
  it('CA14-A5: likewise for an auditor', () => {
    expect(of('CA14-A5', 'masaki-okada')).toMatchObject({ outcome: 'UNKNOWN', basis: 'NONE', facts: [] });
  });
  it.each(['UK-5', 'EU-g'])('%s: posts elsewhere are under a duty, which is named', (rule) => {
    expect(of(rule)).toMatchObject({ outcome: 'UNKNOWN', basis: 'WEAK_NEGATIVE' });
    expect(of(rule).facts.map(({ fact }) => fact.id)).toEqual(['coverage-iij-posts-2007']);
    expect(of(rule).reason).toContain(
      '(OE-124, Convocation Notice of the 15th Ordinary General Meeting of Shareholders)',
    );
  });
  // A post now is under OE-124, one before the office is the company's word: the weaker of both.
  it('CA14-D1 rests on silence, NY-i and 10A3-aff partly on nothing', () => {
    expect(of('CA14-D1').basis).toBe('WEAK_NEGATIVE');
    expect(of('NY-i').basis).toBe('NONE');
    expect(of('10A3-aff', 'junichi-tate').basis).toBe('NONE');
  });
  it.each(['UK', 'GLJ', 'EU'])('%s on Tanahashi: not told, and not by facts and arithmetic', (book) => {
    const tanahashi = report.people
      .find(({ officer }) => officer.person === 'yasurou-tanahashi')!
      .results.find((one) => one.book.id === book)!;
    expect(tanahashi).toMatchObject({ verdict: 'INSUFFICIENT', basis: 'NONE' });
  });
});

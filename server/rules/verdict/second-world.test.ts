import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createFactReader } from '../../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../../test/support/worlds/loaded-world.ts';
import { checkSeed } from '../../seed/check-seed.ts';
import { graphOf } from '../../seed/seed-facts.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { openBooks } from '../books/read-books.ts';
import { fetchWorld } from '../world/fetch-world.ts';
import { makeWorld } from '../world/world.ts';
import { reportOn, type RulesReport } from './rules-report.ts';

/**
 * Made-up companies, their facts in seed files, and what the books make of them, worked out from the texts before the
 * engine was run on them. The facts go through the loader, the embedded store and the reader of worlds, as a user's do.
 */
interface Expectation {
  readonly company: string;
  readonly person?: string;
  readonly rule: string;
  readonly on: string;
  /** An outcome; ABSENT where nobody asks the rule of the person. */
  readonly expect: string;
  readonly review?: boolean;
  readonly applicability?: string;
  readonly why: string;
  /** Why the expectation is another than the one first written down. */
  readonly argued?: string;
}

const folder = join(projectRoot(), 'test', 'support', 'worlds');
/**
 * Each world is a folder of facts and the outcomes beside it: of many countries, and of Japan, on both sides of each
 * border.
 */
const WORLDS = ['independence', 'japan'] as const;
const expectationsOf = (world: string) =>
  (parse(readFileSync(join(folder, `${world}.expectations.yaml`), 'utf8')) as { expectations: Expectation[] })
    .expectations;
const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));
const KNOWN = '2026-11-01';

describe.each(WORLDS)('%s', (world) => {
  const expectations = expectationsOf(world);
  const reports = new Map<string, RulesReport>();
  let store: WorldStore;

  beforeAll(async () => {
    const { seed, problems } = checkSeed(join(folder, world));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    store = await loadWorld(graphOf(seed));
    for (const { company, on } of expectations) {
      const key = `${company} ${on}`;
      if (reports.has(key)) continue;
      const content = await fetchWorld(createFactReader(store, KNOWN), company, on, KNOWN);
      reports.set(key, reportOn(makeWorld(content), books));
    }
  });
  afterAll(() => store.close());

  it.each(
    expectations.map((one) => [`${one.rule} of ${one.person ?? one.company} on ${one.on}: ${one.why}`, one] as const),
  )('%s', (_, { company, person, rule, on, expect: outcome, review, applicability }) => {
    const report = reports.get(`${company} ${on}`)!;
    if (person === undefined) {
      const check = report.checks.find((one) => one.rule.id === rule)!;
      expect(check.outcome, check.reason).toBe(outcome);
      return;
    }
    const results = report.people.find(({ officer }) => officer.person === person)?.results ?? [];
    const found = results.flatMap((result) =>
      result.criteria.filter((one) => one.rule.id === rule).map((criterion) => ({ result, criterion })),
    );
    // A rule taken into several books is the same in all; the book in force speaks.
    const one = found.find(({ result }) => result.applicability === 'APPLIES') ?? found[0];
    if (outcome === 'ABSENT') {
      expect(one).toBeUndefined();
      return;
    }
    expect(one?.criterion.outcome, one?.criterion.reason).toBe(outcome);
    if (review !== undefined) expect(one?.criterion.review, one?.criterion.reason).toBe(review);
    if (applicability !== undefined) expect(one?.result.applicability, one?.result.reason).toBe(applicability);
  });
});

it('has at least 150 expectations of the second world and 60 of the third', () => {
  expect(WORLDS.map((world) => expectationsOf(world).length >= (world === 'japan' ? 60 : 150))).toEqual([true, true]);
});

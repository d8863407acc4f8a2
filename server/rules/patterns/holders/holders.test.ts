import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFactReader } from '../../../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../../../test/support/worlds/loaded-world.ts';
import { openBooks } from '../../books/read-books.ts';
import { checkSeed } from '../../../seed/check-seed.ts';
import { graphOf } from '../../../seed/seed-facts.ts';
import { projectRoot } from '../../../shared/project-root.ts';
import type { CompanyCheck } from '../../company/company-checks.ts';
import { fetchWorld } from '../../world/fetch-world.ts';
import { reportOn } from '../../verdict/rules-report.ts';
import { makeWorld } from '../../world/world.ts';

/**
 * Who holds IIJ under each concept of ownership, by hand from the convocation notice: 204,300 shares (N:216), of which
 * NTT holds 50,475 (N:223) = 24.706 % and NTT Communications 10,200 (N:227) = 4.993 %. NTT Communications is "the
 * subsidiary of the other affiliated company" (N:905), so with its group NTT holds 60,675 = 29.699 %. IIJ is a company
 * of Japan.
 */
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => store.close());

async function own(on: string): Promise<readonly CompanyCheck[]> {
  const all = openBooks(join(projectRoot(), 'seed', 'rulebooks'));
  return reportOn(
    makeWorld(await fetchWorld(createFactReader(store, '2026-01-01'), 'iij', on, '2026-01-01')),
    all.filter(({ id }) => id === 'OWN'),
    all,
  ).checks;
}
const of = (checks: readonly CompanyCheck[], rule: string, subject?: string) =>
  checks.filter((one) => one.rule.id === rule && (subject === undefined || one.subject === subject));

describe('holders', () => {
  it.each(['OWN-AFF-JP', 'OWN-OTHER-AFF', 'OWN-MAJOR-JP', 'OWN-5PCT', 'OWN-EQ-US'])(
    '%s of June 2007: NTT with NTT Communications, added up in one way',
    async (rule) => {
      const [ntt, ...more] = of(await own('2007-06-26'), rule, 'ntt');
      expect(more).toEqual([]);
      expect(ntt).toMatchObject({ outcome: 'PASS' });
      for (const words of [
        '50,475 / 204,300 shares = 24.706 %',
        'NTT Communications Corporation 10,200 / 204,300 shares = 4.993 %',
        'together 60,675 shares = 29.699 %',
      ])
        expect(ntt!.reason).toContain(words);
      expect(ntt!.facts.map(({ fact }) => `${fact.subject} ${fact.object}`).sort()).toEqual([
        'ntt iij',
        'ntt ntt-communications',
        'ntt-communications iij',
      ]);
    },
  );

  it('gives each holder one row twelve years later, when nothing of it is certain', async () => {
    const checks = await own('2019-06-26');
    const rows = checks
      .filter(({ subject }) => subject !== undefined)
      .map(({ rule, subject }) => `${rule.id} ${subject ?? ''}`);
    expect(rows).toEqual([...new Set(rows)]);
    expect(checks.filter(({ id }) => /:\d+$/.test(id))).toEqual([]);
    for (const rule of ['OWN-5PCT', 'OWN-PSC-UK']) {
      const [ntt] = of(checks, rule, 'ntt');
      expect(ntt).toMatchObject({ outcome: 'REVIEW' });
      expect(ntt!.reason).toMatch(
        /perhaps NTT Communications Corporation 10,200 .*last stated as of 2007-03-31, together 60,675 shares = 29\.699 %/,
      );
    }
    expect(of(checks, 'OWN-5PCT', 'itochu')[0]!.reason).not.toContain('group');
  });

  it('says of a foreign concept that it does not bind a company of Japan', async () => {
    const checks = await own('2019-06-26');
    expect(of(checks, 'OWN-PSC-UK')[0]).toMatchObject({ applicability: 'IN_FORCE_NOT_ADDRESSED' });
    expect(of(checks, 'OWN-UBO-EU')[0]).toMatchObject({ applicability: 'IN_FORCE_NOT_ADDRESSED' });
    expect(of(checks, 'OWN-EQ-US')[0]).toMatchObject({ applicability: 'IN_FORCE_NOT_ADDRESSED' });
    for (const rule of ['OWN-SUB-JP', 'OWN-AFF-JP', 'OWN-OTHER-AFF', 'OWN-MAJOR-JP', 'OWN-5PCT', 'OWN-UBO-JP'])
      expect(of(checks, rule)[0], rule).toMatchObject({ applicability: 'APPLIES' });
  });
});

import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

/** What was last stated, and what a later table of holders makes of it. Each answer worked out by hand. */
const PEOPLE = `people:\n  - { id: xan, name: "Xan Okoro", ${CITED} }\n  - { id: yan, name: "Yan Lindqvist", ${CITED} }\n`;
const held = (holder: string, day: string, fields: string, id = `${holder}-${day}`) =>
  `  - { id: ${id}, holder: ${holder}, direct: DIRECT, ${fields}, observedOn: "${day}", ${CITED} }`;
const table = (extent: string, day: string) =>
  `coverage:\n  - { source: report, matter: HOLDS, extent: ${extent}, count: 1, observedOn: "${day}", ${CITED} }`;

let seed: AskedSeed | undefined;
afterEach(async () => {
  await seed?.close();
  seed = undefined;
});
afterAll(removeTemporaryFolders);

const open = async (holders: readonly string[], more = '') => {
  seed = await askedSeed({
    'people.yaml': PEOPLE,
    'companies/acme.yaml': company('acme', `holders:\n${holders.join('\n')}\n${more}`),
  });
};

async function above(on: string) {
  const { control, ownership } = await (seed as AskedSeed).ask<{
    control: { rows: { party: { id: string }; certainty: string }[]; warnings: string[] };
    ownership: { totalDirect: { min: string; max: string } | null; stakes: { party: { id: string } }[] };
  }>(`{
    control(of: "acme", on: "${on}") { rows { party { id } certainty } warnings }
    ownership(company: "acme", direction: UP, on: "${on}") { totalDirect { min max } stakes { party { id } } } }`);
  return {
    rows: control.rows.map(({ party, certainty }) => `${party.id} ${certainty}`),
    warnings: control.warnings,
    total: ownership.totalDirect,
    holders: ownership.stakes.map(({ party }) => party.id).sort(),
  };
}

describe('a holding last stated on an earlier day', () => {
  test('controls for certain on its day and no more than possibly the day after', async () => {
    await open([held('xan', '2005-12-31', 'percent: "60"')]);
    expect((await above('2005-12-31')).rows).toEqual(['xan CERTAIN']);
    expect((await above('2006-01-01')).rows).toEqual(['xan POSSIBLE']);
    expect((await above('2026-01-01')).rows).toEqual(['xan POSSIBLE']);
  });

  test('is an owner under a policy no more than possibly', async () => {
    await open([held('xan', '2005-12-31', 'percent: "60"')]);
    for (const policy of ['FATF_25', 'EU_AMLR_25', 'UK_PSC', 'JP_25', 'OFAC_50']) {
      const { ultimateOwners } = await (seed as AskedSeed).ask<{ ultimateOwners: { owners: { certainty: string }[] } }>(
        `{ ultimateOwners(company: "acme", policy: ${policy}, on: "2006-01-01") { owners { certainty } } }`,
      );
      expect([policy, ultimateOwners.owners]).toEqual([policy, [{ certainty: 'POSSIBLE' }]]);
    }
  });
});

describe('an old 60 % beside a newer 70 %', () => {
  const both = [
    held('xan', '2005-12-31', 'percent: "60", exact: true'),
    held('yan', '2006-12-31', 'percent: "70", exact: true'),
  ];

  test('is not two certain controllers, nor 130 % of the company', async () => {
    await open(both);
    expect(await above('2006-12-31')).toEqual({
      rows: ['yan CERTAIN'],
      warnings: [],
      total: { min: '70', max: '70' },
      holders: ['xan', 'yan'],
    });
    // Later neither is certain: one of the two may still hold what was last stated.
    expect(await above('2007-06-30')).toMatchObject({
      rows: ['xan POSSIBLE', 'yan POSSIBLE'],
      warnings: [],
      total: { min: '70', max: '70' },
    });
  });

  test('beside 40 % more of the same day is told as more than the whole', async () => {
    await open([...both, held('bolt', '2006-12-31', 'percent: "40", exact: true')]);
    expect((await above('2006-12-31')).warnings).toEqual([expect.stringContaining('at least 110 %')]);
    expect((await above('2007-06-30')).warnings).toEqual([expect.stringContaining('at least 110 %')]);
  });
});

describe('a later table of holders', () => {
  const old = held('xan', '2005-12-31', 'percent: "30", exact: true');
  const later = held('yan', '2006-12-31', 'percent: "40", exact: true');

  test('that is complete ends what was last stated of whom it does not name', async () => {
    await open([old, later], table('COMPLETE', '2006-12-31'));
    expect(await above('2006-12-30')).toMatchObject({ holders: ['xan'] });
    const found = await above('2006-12-31');
    expect([found.holders, found.total]).toEqual([['yan'], { min: '40', max: '40' }]);
    expect(found.warnings).toEqual([
      expect.stringMatching(
        /^What Xan Okoro holds of Acme Widgets Inc\. was last stated as of 2005-12-31, and the later table/,
      ),
    ]);
  });

  test('of the largest leaves it as last stated, out of the total', async () => {
    await open([old, later], table('LARGEST', '2006-12-31'));
    expect(await above('2006-12-31')).toMatchObject({ holders: ['xan', 'yan'], total: { min: '40', max: '40' } });
  });

  test('that says nothing of being whole, or of the same day, changes nothing', async () => {
    await open([old, later], table('PARTIAL', '2006-12-31'));
    expect(await above('2006-12-31')).toMatchObject({
      holders: ['xan', 'yan'],
      total: { min: '70', max: '70' },
      warnings: [],
    });
    await seed?.close();
    await open([old, later], table('COMPLETE', '2005-12-31'));
    expect(await above('2006-12-31')).toMatchObject({ holders: ['xan', 'yan'], warnings: [] });
  });

  test('names a holder again: the later figure counts', async () => {
    await open([old, held('xan', '2006-12-31', 'percent: "10", exact: true'), later], table('COMPLETE', '2006-12-31'));
    expect(await above('2006-12-31')).toMatchObject({ holders: ['xan', 'yan'], total: { min: '50', max: '50' } });
  });
});

describe('the owners of an arrangement', () => {
  const trust = (role: string) => ({
    'people.yaml': PEOPLE,
    'companies/acme.yaml': company(
      'acme',
      `holders:\n${held('oak-trust', '2006-12-31', 'percent: "60", exact: true')}`,
    ),
    'companies/oak-trust.yaml': `id: oak-trust\nname: "Oak Trust"\nkind: ARRANGEMENT\n${CITED}\nholders:\n${held('xan', '2006-12-31', role)}\n${held('yan', '2006-12-31', role)}\n`,
  });
  test.each(['FATF_25', 'EU_AMLR_25', 'UK_PSC', 'JP_25', 'OFAC_50'])(
    'are named under %s, possibly, whether by role or by an interest not told',
    async (policy) => {
      for (const role of ['interest: ARRANGEMENT_ROLE, right: trustee', 'interest: OTHER']) {
        seed = await askedSeed(trust(role));
        const { ultimateOwners } = await seed.ask<{
          ultimateOwners: { owners: { person: { id: string }; certainty: string }[]; openEnds: unknown[] };
        }>(
          `{ ultimateOwners(company: "acme", policy: ${policy}, on: "2006-12-31") { owners { person { id } certainty } openEnds { party { id } } } }`,
        );
        expect([role, ultimateOwners]).toEqual([
          role,
          {
            owners: [
              { person: { id: 'xan' }, certainty: 'POSSIBLE' },
              { person: { id: 'yan' }, certainty: 'POSSIBLE' },
            ],
            openEnds: [],
          },
        ]);
        await seed.close();
      }
      seed = undefined;
    },
  );
});

test('who is appointed again is on the board once, and the earlier open seat of somebody else stays', async () => {
  const seat = (person: string, from: string) =>
    `  - { id: ${person}-${from}, person: ${person}, board: acme-directors, from: "${from}", ${CITED} }`;
  seed = await askedSeed({
    'people.yaml': PEOPLE,
    'companies/acme.yaml': company(
      'acme',
      `seats:\n${[seat('xan', '2003-06-01'), seat('xan', '2005-06-01'), seat('yan', '2003-06-01')].join('\n')}`,
    ),
  });
  const seats = async (on: string) => {
    const { company: acme } = await (seed as AskedSeed).ask<{ company: { board: { seats: { id: string }[] } } }>(
      `{ company(id: "acme") { board(on: "${on}") { seats { id } } } }`,
    );
    return acme.board.seats.map(({ id }) => id).sort();
  };
  expect(await seats('2005-05-31')).toEqual(['xan-2003-06-01', 'yan-2003-06-01']);
  expect(await seats('2006-01-01')).toEqual(['xan-2005-06-01', 'yan-2003-06-01']);
});

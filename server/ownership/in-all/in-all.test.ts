import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../../test/support/seeds/temporary-seed.ts';
import type { GroupInAll } from './group-in-all.ts';
import type { HeldInAll as Told } from './held-in-all.ts';

/** As the API gives it. */
type HeldInAll = Omit<Told, 'largest'> & {
  readonly largest: {
    holder: { id: string };
    percent: string | null;
    share: { min: string; max: string | null };
  } | null;
};

/** What headings say of all holders and of a whole group; each answer worked out by hand. */
const DAY = '2006-12-31';
const COUNT = 701;
const many = Array.from({ length: COUNT }, (_, i) => `p${String(i)}`);
const PEOPLE = `people:\n${['xan', 'yan', ...many].map((id) => `  - { id: ${id}, name: "Person ${id}", ${CITED} }`).join('\n')}\n`;
const held = (holder: string, fields: string, id = holder, day = DAY) =>
  `  - { id: h-${id}, holder: ${holder}, ${fields}, observedOn: "${day}", ${CITED} }`;
const direct = (holder: string, fields: string, id = holder, day = DAY) =>
  held(holder, `direct: DIRECT, ${fields}`, id, day);

let seed: AskedSeed | undefined;
afterEach(async () => {
  await seed?.close();
  seed = undefined;
});
afterAll(removeTemporaryFolders);

async function inAll(holders: readonly string[], more = '', others: Record<string, string> = {}, on = DAY) {
  await seed?.close();
  seed = await askedSeed({
    'people.yaml': PEOPLE,
    'companies/acme.yaml': company('acme', `${more}holders:\n${holders.join('\n')}`),
    ...others,
  });
  const { company: found } = await seed.ask<{
    company: { heldInAll: HeldInAll; holders: { totalCount: number; edges: unknown[] } };
  }>(`{ company(id: "acme") {
    heldInAll(on: "${on}") { holders share { min max } percent ofVotes shares stated { possible told first last }
      largest { holder { id } percent share { min max } } asLarge mayHoldMore }
    holders(on: "${on}", first: 100) { totalCount edges { node { id } } } } }`);
  return { ...found.heldInAll, listed: found.holders.edges.length };
}

describe('all holders together', () => {
  test('are more than those that a page shows, added up exactly', async () => {
    // 700 of 0.1 % each, and one who holds nothing.
    const holders = many.map((id, i) => direct(id, i === 700 ? 'shares: "0"' : 'percent: "0.1", exact: true'));
    const found = await inAll(holders);
    expect([found.listed, found.holders, found.percent, found.share]).toEqual([
      100,
      700,
      '70',
      { min: '70', max: '70' },
    ]);
    // Printed, each is 0.05 to 0.15 %: the figure stands, within its bounds.
    const printed = await inAll(many.map((id) => direct(id, 'percent: "0.1"')));
    expect([printed.percent, printed.share]).toEqual(['70.1', { min: '35.05', max: '105.15' }]);
  });

  test('add no indirect holding to those it is made of', async () => {
    const bolt = {
      'companies/bolt.yaml': company('bolt', `holders:\n${direct('xan', 'percent: "80", exact: true', 'x')}`),
    };
    const top = direct('bolt', 'percent: "50", exact: true');
    const indirect = await inAll([top, held('xan', 'direct: INDIRECT, percent: "40", exact: true')], '', bolt);
    expect([indirect.holders, indirect.percent]).toEqual([2, '50']);
    // Of which nobody says whether it is direct: 80 % of 50 % explain 40 %, and not 41 %.
    const explained = await inAll([top, held('xan', 'direct: UNKNOWN, percent: "40", exact: true')], '', bolt);
    expect([explained.holders, explained.percent]).toEqual([2, '50']);
    const beside = await inAll([top, held('xan', 'direct: UNKNOWN, percent: "41", exact: true')], '', bolt);
    expect([beside.holders, beside.percent]).toEqual([2, '91']);
  });

  test('add no votes and no power to capital', async () => {
    const capital = direct('xan', 'percent: "70", exact: true');
    // What Yan has of the capital nobody says.
    const votes = await inAll([capital, direct('yan', 'interest: VOTES, percent: "60", exact: true')]);
    expect([votes.holders, votes.percent, votes.share, votes.ofVotes]).toEqual([
      2,
      null,
      { min: '70', max: null },
      false,
    ]);
    const power = await inAll([capital, direct('yan', 'interest: BOARD_APPOINTMENT')]);
    expect([power.holders, power.percent]).toEqual([2, '70']);
    const option = await inAll([capital, direct('yan', 'interest: OPTIONS, percent: "20"')]);
    expect([option.holders, option.percent]).toEqual([1, '70']);
    const alone = await inAll([direct('yan', 'interest: VOTES, percent: "60", exact: true')]);
    expect([alone.percent, alone.ofVotes]).toEqual(['60', true]);
  });

  test('count a block that several report once, and the accounts of one holder each', async () => {
    const block = (id: string) => direct(id, 'percent: "40", exact: true, block: filed');
    expect(await inAll([block('xan'), block('yan')])).toMatchObject({ holders: 2, percent: '40' });
    const account = (n: number, percent: number) =>
      direct('xan', `percent: "${String(percent)}", exact: true, account: "${String(n)}"`, String(n));
    expect(await inAll([account(1, 30), account(2, 25)])).toMatchObject({ holders: 1, percent: '55' });
  });

  test('count what was stated last where an earlier figure would make more than the whole', async () => {
    const old = direct('xan', 'percent: "60", exact: true', 'xan', '2005-12-31');
    const later = direct('yan', 'percent: "70", exact: true');
    expect(await inAll([old, later])).toMatchObject({
      holders: 2,
      percent: '70',
      stated: { possible: 1, told: 1, first: '2005-12-31', last: '2005-12-31' },
    });
    expect(await inAll([old, later], '', {}, '2007-01-01')).toMatchObject({
      percent: '70',
      stated: { possible: 2, told: 2, first: '2005-12-31', last: DAY },
    });
    // Of one day they contradict each other, and that is shown.
    expect((await inAll([direct('xan', 'percent: "60", exact: true'), later])).percent).toBe('130');
  });

  test('are told of as last stated by their latest statement, each once', async () => {
    const at = (id: string, day: string) => direct(id, 'percent: "10", exact: true', `${id}-${day}`, day);
    const restated = [at('xan', '2005-12-31'), at('xan', DAY), at('yan', '2005-06-30')];
    expect((await inAll(restated, '', {}, '2007-01-01')).stated).toEqual({
      possible: 2,
      told: 2,
      first: '2005-06-30',
      last: DAY,
    });
    // On the day of the later statement its holder is certain, whatever was stated before.
    expect((await inAll(restated)).stated).toEqual({ possible: 1, told: 1, first: '2005-06-30', last: '2005-06-30' });
    // On a day between, the later one is not the last that was stated.
    expect((await inAll(restated, '', {}, '2006-06-30')).stated).toMatchObject({ possible: 2, last: '2005-12-31' });
  });

  test('are a number of shares where all are told as one and of the day', async () => {
    const issued = `attributes:\n  - { attribute: SHARES_OUTSTANDING, amount: "300", observedOn: "${DAY}", ${CITED} }\n`;
    const shares = [direct('xan', 'shares: "100"'), direct('yan', 'shares: "50"')];
    expect(await inAll(shares, issued)).toMatchObject({ shares: '150', percent: '50' });
    expect(await inAll([...shares, direct('p0', 'percent: "10"')], issued)).toMatchObject({
      shares: null,
      percent: '60',
    });
    expect(await inAll([...shares, direct('p0', 'accounting: NONE')], issued)).toMatchObject({
      shares: null,
      percent: null,
      share: { min: '50', max: null },
    });
  });

  test('come to one share more than half as that, and not as half', async () => {
    const issued = `attributes:\n  - { attribute: SHARES_OUTSTANDING, amount: "20000000", observedOn: "${DAY}", ${CITED} }\n`;
    expect((await inAll([direct('xan', 'shares: "10000001"')], issued)).percent).toBe('50.00001');
    expect((await inAll([direct('xan', 'shares: "10000000"')], issued)).percent).toBe('50');
  });

  test('are nobody where none is named', async () => {
    seed = await askedSeed({});
    const { company: acme } = await seed.ask<{ company: { heldInAll: HeldInAll } }>(
      '{ company(id: "acme") { heldInAll { holders share { min } percent ofVotes shares } } }',
    );
    expect(acme.heldInAll).toEqual({ holders: 0, share: null, percent: null, ofVotes: false, shares: null });
  });
});

describe('the largest holder', () => {
  const largest = async (...holders: string[]) => {
    const { largest: one, mayHoldMore } = await inAll(holders);
    return [one?.holder.id, one?.percent ?? one?.share, mayHoldMore];
  };
  const equal = async (...holders: string[]) => {
    const { largest: one, asLarge, mayHoldMore } = await inAll(holders);
    return [one?.holder.id, asLarge, mayHoldMore];
  };
  const exact = (percent: string) => `percent: "${percent}", exact: true`;

  test('is that of the capital, and who has votes alone may hold more of it', async () => {
    const votes = direct('yan', `interest: VOTES, ${exact('60')}`);
    expect(await largest(direct('xan', exact('40')), votes)).toEqual(['xan', '40', 1]);
    // With both told of one, the votes say nothing of the capital.
    const own = direct('yan', exact('10'), 'own');
    expect(await largest(direct('xan', exact('40')), votes, own)).toEqual(['xan', '40', 0]);
    expect(await largest(direct('xan', `interest: VOTES, ${exact('40')}`), votes)).toEqual(['yan', '60', 0]);
  });

  test('has all its accounts together', async () => {
    const account = (n: number, percent: string) =>
      direct('xan', `${exact(percent)}, account: "${String(n)}"`, String(n));
    expect(await largest(account(1, '30'), account(2, '25'), direct('yan', exact('40')))).toEqual(['xan', '55', 0]);
  });

  test('is who certainly has most, beside those who may have more', async () => {
    const band = (id: string) => direct(id, 'percentMin: "25", percentMax: "50"');
    expect(await largest(band('yan'), direct('xan', exact('25')))).toEqual(['xan', '25', 1]);
    expect(await largest(band('yan'), direct('xan', exact('25.01')))).toEqual(['xan', '25.01', 1]);
    expect(await largest(band('yan'), direct('xan', exact('24.99')))).toEqual(['yan', { min: '25', max: '50' }, 0]);
    expect(await largest(direct('xan', exact('51')), direct('yan', 'accounting: NONE'))).toEqual(['xan', '51', 1]);
    expect(await largest(direct('yan', 'accounting: NONE'))).toEqual([undefined, undefined, 1]);
  });

  test('is named with how many others have as much', async () => {
    const third = (id: string) => direct(id, exact('30'));
    expect(await equal(third('xan'), third('yan'), third('p0'))).toEqual(['p0', 2, 0]);
    expect(await equal(third('xan'), third('yan'), direct('p0', exact('30.001')))).toEqual(['p0', 0, 0]);
    expect(await equal(third('xan'), third('yan'), direct('p0', exact('29.999')))).toEqual(['xan', 1, 0]);
    // As printed both are 5.0; a band may be more and is no equal, nor is anybody of a band named.
    expect(await equal(direct('xan', 'percent: "5.0"'), direct('yan', 'percent: "5.0"'))).toEqual(['xan', 1, 0]);
    const band = (id: string) => direct(id, 'percentMin: "30", percentMax: "40"');
    expect(await equal(third('xan'), band('yan'))).toEqual(['xan', 0, 1]);
    expect(await equal(third('yan'), band('p0'))).toEqual(['p0', 0, 0]);
    expect(await equal(band('xan'), band('yan'))).toEqual(['xan', 0, 1]);
    // Two accounts make as much as one.
    const account = (n: number) => direct('xan', `${exact('15')}, account: "${String(n)}"`, String(n));
    expect(await equal(account(1), account(2), third('yan'))).toEqual(['xan', 1, 0]);
  });

  test('is not the company itself, and an earlier figure counts as the total has it', async () => {
    expect(await largest(direct('acme', exact('60')), direct('xan', exact('5')))).toEqual(['xan', '5', 0]);
    const old = direct('xan', exact('60'), 'xan', '2005-12-31');
    expect(await largest(old, direct('yan', exact('50')))).toEqual(['yan', '50', 0]);
    expect(await largest(old, direct('yan', exact('40')))).toEqual(['xan', '60', 0]);
  });
});

test('who controls how many for certain is counted on all pages', async () => {
  const held = (id: string, percent: string) =>
    [`companies/${id}.yaml`, company(id, `holders:\n${direct('acme', `percent: "${percent}"`, id)}`)] as const;
  seed = await askedSeed(Object.fromEntries([held('s1', '80'), held('s2', '70'), held('s3', '60'), held('s4', '50')]));
  const { control } = await seed.ask<{ control: { totalCount: number; certainCount: number; rows: unknown[] } }>(
    `{ control(by: "acme", on: "${DAY}", first: 1) { totalCount certainCount rows { certainty } } }`,
  );
  expect(control).toEqual({ totalCount: 4, certainCount: 3, rows: [{ certainty: 'CERTAIN' }] });
});

test('a company of a group that is stated again is last stated then, and counted once', async () => {
  const twice = (day: string) => direct('acme', 'percent: "100", accounting: CONSOLIDATED_SUBSIDIARY', day, day);
  seed = await askedSeed({ 'companies/s0.yaml': company('s0', `holders:\n${twice('2005-12-31')}\n${twice(DAY)}`) });
  const of = async (on: string) =>
    (
      await (seed as AskedSeed).ask<{ company: { groupInAll: GroupInAll } }>(
        `{ company(id: "acme") { groupInAll(on: "${on}") { companies stated { possible told first last } } } }`,
      )
    ).company.groupInAll;
  expect(await of(DAY)).toEqual({ companies: 1, stated: { possible: 0, told: 0, first: null, last: null } });
  expect(await of('2007-01-01')).toEqual({ companies: 1, stated: { possible: 1, told: 1, first: DAY, last: DAY } });
});

test('a group counts each company once, those that no page shows and those below too', async () => {
  const of = (id: string, holders: string) => [`companies/${id}.yaml`, company(id, `holders:\n${holders}`)] as const;
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${String(i)}`);
  const subsidiary = 'percent: "100", accounting: CONSOLIDATED_SUBSIDIARY';
  seed = await askedSeed({
    ...Object.fromEntries([
      ...names('s', 120).map((id) => of(id, direct('acme', subsidiary, id))),
      ...names('e', 3).map((id) => of(id, direct('acme', 'percent: "30", accounting: EQUITY_METHOD', id))),
      of('half', direct('acme', 'percent: "50", exact: true', 'half')),
      // Below one of its own 30, of which one is acme's too; below the affiliate and the half none that counts.
      ...names('b', 30).map((id) => of(id, direct('s0', subsidiary, id))),
      of('both', `${direct('s0', subsidiary, 'both-s')}\n${direct('acme', subsidiary, 'both-a')}`),
      of('far', direct('e0', subsidiary, 'far')),
      of('off', direct('half', subsidiary, 'off')),
    ]),
  });
  const { company: acme } = await seed.ask<{ company: { groupInAll: GroupInAll } }>(
    `{ company(id: "acme") { groupInAll(on: "${DAY}") { companies subsidiaries equityMethod others stated { possible } } } }`,
  );
  expect(acme.groupInAll).toEqual({
    companies: 120 + 3 + 1 + 30 + 1,
    subsidiaries: 120 + 30 + 1,
    equityMethod: 3,
    others: 1,
    stated: { possible: 0 },
  });
});

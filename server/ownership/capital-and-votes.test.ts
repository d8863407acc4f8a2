import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders, SOUND } from '../../test/support/seeds/temporary-seed.ts';

/** What a holding is, through the API: each world a few lines of a seed, each answer worked out by hand. */
const DAY = '2006-12-31';
const CITED_ON = `observedOn: "${DAY}", ${CITED}`;
const PEOPLE = `people:
  - { id: xan, name: "Xan Okoro", ${CITED} }
  - { id: yan, name: "Yan Lindqvist", ${CITED} }\n`;
const issued = (amount: string, more = '') =>
  `  - { attribute: SHARES_OUTSTANDING, amount: "${amount}"${more}, ${CITED_ON} }`;
const held = (holder: string, id: string, fields: string, cited = CITED_ON) =>
  `  - { id: ${id}, holder: ${holder}, direct: DIRECT, ${fields}, ${cited} }`;
const world = (
  holders: readonly string[],
  attributes: readonly string[] = [],
  others: Record<string, string> = {},
) => ({
  'people.yaml': PEOPLE,
  'companies/acme.yaml': company(
    'acme',
    `${attributes.length > 0 ? `attributes:\n${attributes.join('\n')}\n` : ''}holders:\n${holders.join('\n')}`,
  ),
  ...others,
});

let seed: AskedSeed | undefined;
afterEach(async () => {
  await seed?.close();
  seed = undefined;
});
afterAll(removeTemporaryFolders);

interface Row {
  party: { id: string };
  certainty: string;
  through: string[];
}

async function controllers(on = DAY, more = ''): Promise<string[]> {
  const { control } = await (seed as AskedSeed).ask<{ control: { rows: Row[] } }>(
    `{ control(of: "acme", on: "${on}"${more}) { rows { party { id } certainty through } } }`,
  );
  return control.rows.map(({ party, certainty, through }) => `${party.id} ${certainty} ${through.join()}`);
}

interface Told {
  shares: Record<string, string | null>;
  ranges: Record<string, string>;
  total: string;
  warnings: string[];
}

async function told(on = DAY, knownOn = '2026-01-01'): Promise<Told> {
  const { ownership } = await (seed as AskedSeed).ask<{
    ownership: {
      stakes: {
        party: { id: string };
        directPercent: string | null;
        directShare: { min: string; max: string } | null;
      }[];
      totalDirect: { min: string; max: string } | null;
      warnings: string[];
    };
  }>(
    `{ ownership(company: "acme", direction: UP, on: "${on}", knownOn: "${knownOn}", method: DIRECT) {
      stakes { party { id } directPercent directShare { min max } } totalDirect { min max } warnings } }`,
  );
  const rangeOf = (range: { min: string; max: string } | null) =>
    range === null ? '?' : `${range.min} to ${range.max}`;
  return {
    shares: Object.fromEntries(ownership.stakes.map(({ party, directPercent }) => [party.id, directPercent])),
    ranges: Object.fromEntries(ownership.stakes.map(({ party, directShare }) => [party.id, rangeOf(directShare)])),
    total: rangeOf(ownership.totalDirect),
    warnings: ownership.warnings,
  };
}

describe('one holder on two rows of a table', () => {
  test('with accounts: 300 and 250 of 1,000 shares are 55 % and control; one share less than half does not', async () => {
    seed = await askedSeed(
      world(
        [held('xan', 'a', 'shares: "300", account: "1"'), held('xan', 'b', 'shares: "250", account: "2"')],
        [issued('1000')],
      ),
    );
    expect(seed.problems).toEqual([]);
    expect(await told()).toMatchObject({ shares: { xan: '55' }, total: '55 to 55', warnings: [] });
    expect(await controllers()).toEqual(['xan CERTAIN VOTES']);
  });

  test.each([
    ['200', []],
    ['201', ['xan CERTAIN VOTES']],
  ])('300 and %s of 1,000, of two classes', async (second, expected) => {
    seed = await askedSeed(
      world(
        [held('xan', 'a', 'shares: "300", shareClass: A'), held('xan', 'b', `shares: "${second}", shareClass: B`)],
        [issued('1000')],
      ),
    );
    expect(await controllers()).toEqual(expected);
  });

  test('the same row twice is a range, and a question to the reader, in the checks too', async () => {
    seed = await askedSeed(
      world([held('xan', 'a', 'shares: "200"'), held('xan', 'b', 'shares: "200"')], [issued('1000')]),
    );
    const { ranges, shares, warnings } = await told();
    expect([ranges['xan'], shares['xan']]).toEqual(['20 to 40', null]);
    expect(warnings).toEqual([
      expect.stringMatching(/^What Xan Okoro holds of Acme Widgets Inc. stands there twice alike/),
    ]);
    expect(seed.problems).toMatchObject([{ severity: 'warning', problem: expect.stringContaining('twice') as string }]);
  });

  test.each([
    ['250', []],
    ['251', ['xan POSSIBLE VOTES']],
  ])('%s of 1,000 twice may control as two blocks, and never for certain', async (shares, expected) => {
    seed = await askedSeed(
      world([held('xan', 'a', `shares: "${shares}"`), held('xan', 'b', `shares: "${shares}"`)], [issued('1000')]),
    );
    expect(await controllers()).toEqual(expected);
  });
});

describe('two figures of one day from sources of different days, without supersedes', () => {
  const SOURCES = `${SOUND['sources.yaml'] ?? ''}  - { id: january, title: "January", publisher: acme, published: "2007-01-20", kind: report }
  - { id: april, title: "April", publisher: acme, published: "2007-04-20", kind: report }\n`;
  const cited = (source: string) => `observedOn: "${DAY}", citations: [{ source: ${source}, place: "1" }]`;

  test('1,000 of 10,000 in January and 1,200 in April: 10 % until April, 12 % from then, and a finding', async () => {
    seed = await askedSeed({
      ...world(
        [held('xan', 'a', 'shares: "1000"', cited('january')), held('xan', 'b', 'shares: "1200"', cited('april'))],
        [`  - { attribute: SHARES_OUTSTANDING, amount: "10000", ${cited('january')} }`],
      ),
      'sources.yaml': SOURCES,
    });
    expect((await told(DAY, '2007-04-19')).shares).toEqual({ xan: '10' });
    const { shares, warnings } = await told(DAY, '2007-04-20');
    expect(shares).toEqual({ xan: '12' });
    expect(warnings).toEqual([expect.stringMatching(/two figures: 1,200 shares \(april.*1,000 shares \(january/)]);
    expect(seed.problems).toMatchObject([
      { severity: 'warning', problem: expect.stringContaining('two figures') as string },
    ]);
  });
});

describe('capital and votes', () => {
  test('30 % of the capital and 60 % of the votes control; 70 % of the capital with 40 % of the votes does not', async () => {
    seed = await askedSeed(
      world([
        held('xan', 'a', 'percent: "30"'),
        held('xan', 'b', 'percent: "60", interest: VOTES'),
        held('yan', 'c', 'percent: "70"'),
        held('yan', 'd', 'percent: "40", interest: VOTES'),
      ]),
    );
    expect(seed.problems).toEqual([]);
    expect(await controllers()).toEqual(['xan CERTAIN VOTES']);
    const { ownership } = await seed.ask<{
      ownership: { stakes: unknown[]; votes: { id: string }[] };
    }>(`{ ownership(company: "acme", direction: UP, on: "${DAY}", method: INTEGRATED) {
      stakes { party { id } integrated { percent } controlVotes { figure measure note } votes { id } } votes { id } } }`);
    expect(ownership.stakes).toEqual([
      {
        party: { id: 'yan' },
        integrated: { percent: '70' },
        controlVotes: { figure: '40', measure: 'VOTES', note: null },
        votes: [{ id: 'd' }],
      },
      {
        party: { id: 'xan' },
        integrated: { percent: '30' },
        controlVotes: { figure: '60', measure: 'VOTES', note: null },
        votes: [{ id: 'b' }],
      },
    ]);
    const by = await seed.ask<{ control: { rows: Row[] } }>(
      `{ control(by: "yan", on: "${DAY}") { rows { party { id } } } }`,
    );
    expect(by.control.rows).toEqual([]);
  });

  test('who has 70 % of the capital and no stated votes has at most what votes leave, asked from above and below', async () => {
    seed = await askedSeed(
      world([
        held('xan', 'a', 'percent: "30"'),
        held('xan', 'b', 'percent: "60", interest: VOTES'),
        held('yan', 'c', 'percent: "70"'),
      ]),
    );
    expect(await controllers()).toEqual(['xan CERTAIN VOTES']);
    const { control } = await seed.ask<{ control: { rows: Row[] } }>(
      `{ control(by: "yan", on: "${DAY}", threshold: "40") { rows { party { id } certainty } } }`,
    );
    // Of printed 60 % at least 59.5 % are Xan's, which leaves 40.5 %.
    expect(control.rows).toEqual([{ party: { id: 'acme' }, certainty: 'POSSIBLE' }]);
  });

  test.each<[string, string, string, { min: string | null; max: string | null }, string[]]>([
    // All of the capital is one holder's: nothing is left for who votes 30 %.
    ['100', '30', '', { min: '100', max: '100' }, []],
    // Who votes 30 % has a share of the capital that nobody states.
    ['70', '30', '', { min: '70', max: null }, []],
    ['70', '60', '', { min: '70', max: null }, []],
    ['70', '60', '41', { min: '70', max: null }, ['at least 101 %']],
  ])('capital %s %% of one and votes %s %% of another are not added', async (capital, votes, more, total, said) => {
    const exact = (percent: string) => `percent: "${percent}", exact: true`;
    seed = await askedSeed(
      world([
        held('xan', 'a', exact(capital)),
        held('yan', 'b', `${exact(votes)}, interest: VOTES`),
        ...(more === '' ? [] : [held('bolt', 'c', `${exact(more)}, interest: VOTES`)]),
      ]),
    );
    const { ownership } = await seed.ask<{ ownership: { totalDirect: unknown; warnings: string[] } }>(
      `{ ownership(company: "acme", direction: UP, on: "${DAY}") { totalDirect { min max } warnings } }`,
    );
    expect(ownership.totalDirect).toEqual(total);
    const excess = ownership.warnings.filter((words) => words.includes('more than the whole'));
    expect(excess.map((words) => /at least \d+ %/.exec(words)?.[0])).toEqual(said);
  });

  describe('votes alone beside capital of another', () => {
    const WORLD = [
      held('xan', 'a', 'percent: "70", exact: true'),
      held('yan', 'b', 'percent: "60", exact: true, interest: VOTES'),
    ];

    test.each(['acme', 'yan'])('are no share of the capital, asked of %s', async (focus) => {
      seed = await askedSeed(world(WORLD));
      const direction = focus === 'acme' ? 'UP' : 'DOWN';
      const far = focus === 'acme' ? 'yan' : 'acme';
      const { ownership } = await seed.ask<{ ownership: { stakes: { party: { id: string } }[]; unknowns: unknown } }>(
        `{ ownership(${focus === 'acme' ? 'company' : 'person'}: "${focus}", direction: ${direction}, on: "${DAY}") {
          stakes { party { id } directPercent byPathPercent integrated { percent } chains { arithmetic } controls votes { id } }
          unknowns { text } } }`,
      );
      expect(ownership.stakes.find(({ party }) => party.id === far)).toEqual({
        party: { id: far },
        directPercent: null,
        byPathPercent: null,
        integrated: { percent: null },
        chains: [{ arithmetic: '?' }],
        controls: 'CERTAIN',
        votes: [{ id: 'b' }],
      });
      expect(ownership.unknowns).toEqual([
        { text: 'How much Yan Lindqvist holds of Acme Widgets Inc. directly is unknown.' },
      ]);
    });
  });

  test('20 % of the shares and 10 % of the votes are two measures', async () => {
    seed = await askedSeed(
      world([held('xan', 'a', 'percent: "20"'), held('xan', 'b', 'percent: "10", interest: VOTES')]),
    );
    expect((await told()).shares).toEqual({ xan: '20' });
    const { ownership } = await seed.ask<{
      ownership: { stakes: { controlVotes: unknown }[]; holdings: unknown; votes: unknown };
    }>(
      `{ ownership(company: "acme", direction: UP, on: "${DAY}") { stakes { controlVotes { figure } } holdings { id } votes { id interest } } }`,
    );
    expect(ownership).toEqual({
      stakes: [{ controlVotes: { figure: '10' } }],
      holdings: [{ id: 'a' }],
      votes: [{ id: 'b', interest: 'VOTES' }],
    });
  });

  test('where no votes are stated capital stands in for them, in words', async () => {
    seed = await askedSeed(world([held('xan', 'a', 'percent: "60"')]));
    const { control } = await seed.ask<{ control: { rows: unknown[] } }>(
      `{ control(of: "acme", on: "${DAY}") { rows { certainty votes { measure note } } } }`,
    );
    expect(control.rows).toEqual([
      { certainty: 'CERTAIN', votes: { measure: 'CAPITAL', note: 'capital standing in for votes' } },
    ]);
  });
});

describe('powers', () => {
  const right = (fields: string) => held('yan', 'r', fields);
  test.each([
    ['interest: BOARD_APPOINTMENT, majority: true', ['yan CERTAIN BOARD_APPOINTMENT']],
    ['interest: BOARD_APPOINTMENT', ['yan POSSIBLE BOARD_APPOINTMENT']],
    ['interest: BOARD_APPOINTMENT, majority: false', []],
    ['interest: DOMINANT_INFLUENCE', ['yan CERTAIN DOMINANT_INFLUENCE']],
    ['interest: VETO', []],
    ['interest: PROFIT, percent: "90"', []],
    ['interest: OPTIONS, percent: "90"', []],
  ])('%s controls without shares: %j', async (fields, expected) => {
    seed = await askedSeed(world([held('xan', 'a', 'percent: "60"'), right(fields)]));
    expect((await controllers()).sort()).toEqual(['xan CERTAIN VOTES', ...expected]);
    expect((await controllers()).filter((row) => row.startsWith('yan'))).toEqual(expected);
    const { ownership } = await seed.ask<{ ownership: { unknowns: unknown[]; totalDirect: unknown } }>(
      `{ ownership(company: "acme", direction: UP, on: "${DAY}") { unknowns { text } totalDirect { min } } }`,
    );
    expect(ownership).toEqual({ unknowns: [], totalDirect: { min: '59.5' } });
  });

  test('what is controlled by a right is counted with its holder: bolt’s 60 % of acme are xan’s to vote', async () => {
    seed = await askedSeed(
      world([held('bolt', 'a', 'percent: "60"')], [], {
        'companies/bolt.yaml': company(
          'bolt',
          `holders:\n${held('xan', 'r', 'interest: BOARD_APPOINTMENT, majority: true')}`,
        ),
      }),
    );
    expect(await controllers()).toEqual(['bolt CERTAIN VOTES', 'xan CERTAIN VOTES']);
    const { control } = await seed.ask<{ control: { rows: unknown[] } }>(
      `{ control(by: "xan", on: "${DAY}") { rows { party { id } through chain { id } powers { id } } } }`,
    );
    expect(control.rows).toEqual([
      { party: { id: 'acme' }, through: ['VOTES'], chain: [{ id: 'xan' }, { id: 'bolt' }, { id: 'acme' }], powers: [] },
      {
        party: { id: 'bolt' },
        through: ['BOARD_APPOINTMENT'],
        chain: [{ id: 'xan' }, { id: 'bolt' }],
        powers: [{ id: 'r' }],
      },
    ]);
  });
});

describe('a block reported by several', () => {
  const joint = (shares: string, powers = 'votingPower: SHARED, disposalPower: SHARED') =>
    ['bolt', 'xan', 'yan'].map((id) => held(id, `j-${id}`, `shares: "${shares}", block: "13g", ${powers}`));

  test('of 4,000,000 shares of 10,000,000 is 40 % once, with its parties and powers', async () => {
    seed = await askedSeed(world(joint('4000000'), [issued('10000000')]));
    expect(seed.problems).toEqual([]);
    expect(await told()).toMatchObject({
      total: '40 to 40',
      warnings: [],
      shares: { bolt: '40', xan: '40', yan: '40' },
    });
    const { company: acme } = await seed.ask<{ company: { holders: { edges: { node: unknown }[] } } }>(
      `{ company(id: "acme") { holders(on: "${DAY}", first: 1) { edges { node { block votingPower disposalPower jointWith { id } } } } } }`,
    );
    expect(acme.holders.edges[0]?.node).toEqual({
      block: '13g',
      votingPower: 'SHARED',
      disposalPower: 'SHARED',
      jointWith: [{ id: 'xan' }, { id: 'yan' }],
    });
  });

  test('of 60 % is voted by nobody alone for certain; by one who has the sole vote it is', async () => {
    seed = await askedSeed(world(joint('6000000'), [issued('10000000')]));
    expect(await controllers()).toEqual(['bolt POSSIBLE VOTES', 'xan POSSIBLE VOTES', 'yan POSSIBLE VOTES']);
    await seed.close();
    const sole = [
      held('bolt', 'j-bolt', 'shares: "6000000", block: "13g", votingPower: NONE'),
      held('xan', 'j-xan', 'shares: "6000000", block: "13g", votingPower: SOLE'),
    ];
    seed = await askedSeed(world(sole, [issued('10000000')]));
    expect(await controllers()).toEqual(['xan CERTAIN VOTES']);
    const { control } = await seed.ask<{ control: { rows: unknown[] } }>(
      `{ control(by: "bolt", on: "${DAY}") { rows { party { id } } } }`,
    );
    expect(control.rows).toEqual([]);
  });

  test('three times 20 % is 20 % for whoever controls all three, not 60 %', async () => {
    const owned = company('bolt', `holders:\n${held('xan', 'o', 'percent: "100", exact: true')}`);
    seed = await askedSeed(
      world(
        joint('2000000').filter((line) => !line.includes('yan')),
        [issued('10000000')],
        { 'companies/bolt.yaml': owned },
      ),
    );
    const { ownership } = await seed.ask<{ ownership: { stakes: { party: { id: string }; controlVotes: unknown }[] } }>(
      `{ ownership(company: "acme", direction: UP, on: "${DAY}") { stakes { party { id } controlVotes { certain figure arithmetic } } } }`,
    );
    expect(ownership.stakes.find(({ party }) => party.id === 'xan')?.controlVotes).toEqual({
      certain: '20',
      figure: '20',
      arithmetic: '20.000 % direct + the same 20.000 % through Bolt Bank Ltd., which it controls',
    });
  });
});

describe('a figure beside a band', () => {
  test.each([
    ['25', '50', []],
    ['30', '50', []],
    ['31', '50', [/figures that cannot both be right: 30 % .*31 to 50 %/]],
    ['10', '29', [/cannot both be right/]],
  ])('30 %% exact beside %s to %s: the figure counts', async (min, max, expected) => {
    seed = await askedSeed(
      world([
        held('xan', 'a', 'percent: "30", exact: true'),
        held('xan', 'b', `percentMin: "${min}", percentMax: "${max}"`),
      ]),
    );
    const { shares, ranges, warnings } = await told();
    expect([shares['xan'], ranges['xan']]).toEqual(['30', '30 to 30']);
    expect(warnings).toEqual(expected.map((text) => expect.stringMatching(text) as string));
  });
});

describe('exactness', () => {
  test('of 50 % is stated, or stays open', async () => {
    seed = await askedSeed(
      world([held('xan', 'a', 'percent: "50", exact: true'), held('yan', 'b', 'percent: "50", exact: true')]),
    );
    expect(await controllers()).toEqual([]);
    expect(await controllers(DAY, ', inclusive: true')).toEqual(['xan CERTAIN VOTES', 'yan CERTAIN VOTES']);
    await seed.close();
    seed = await askedSeed(
      world([held('xan', 'a', 'percent: "50"'), held('yan', 'b', 'percentMin: "50", percentMax: "50"')]),
    );
    // Of a printed 50 % Xan has 49.5 to 50.5; Yan's equal bounds leave it no more than half.
    expect(await controllers()).toEqual([]);
    expect((await told()).shares).toEqual({ xan: '50', yan: '50' });
  });

  test('a majority by one share prints no 50.000 %, and one share no 0 %', async () => {
    seed = await askedSeed(
      world([held('xan', 'a', 'shares: "500001"'), held('yan', 'b', 'shares: "1"')], [issued('1000000')]),
    );
    const { company: acme } = await seed.ask<{
      company: { holders: { edges: { node: { percent: string; summary: string } }[] } };
    }>(`{ company(id: "acme") { holders(on: "${DAY}") { edges { node { percent summary } } } } }`);
    expect(acme.holders.edges.map(({ node }) => node.percent)).toEqual(['50.0001', '0.0001']);
    expect(acme.holders.edges.map(({ node }) => node.summary)).toEqual([
      expect.stringContaining('(50.0001 %)'),
      expect.stringContaining('(< 0.001 %)'),
    ]);
  });
});

test('what a block’s reporter holds through another reporter is counted in the chain, once', async () => {
  const block = (id: string) => held(id, `j-${id}`, 'shares: "4000", block: "13g", votingPower: SHARED');
  seed = await askedSeed(
    world([block('bolt'), block('xan')], [issued('10000')], {
      'companies/bolt.yaml': company('bolt', `holders:\n${held('xan', 'o', 'percent: "25", exact: true')}`),
    }),
  );
  const { ownership } = await seed.ask<{ ownership: { stakes: unknown[] } }>(
    `{ ownership(company: "acme", direction: UP, on: "${DAY}", method: INTEGRATED) {
      stakes { party { id } directPercent byPathPercent integrated { percent } } } }`,
  );
  // Xan's own interest is a quarter of Bolt's 40 %: 10 %, and not 40 % + 10 %.
  expect(ownership.stakes).toEqual([
    { party: { id: 'bolt' }, directPercent: '40', byPathPercent: '40', integrated: { percent: '40' } },
    { party: { id: 'xan' }, directPercent: '40', byPathPercent: '10', integrated: { percent: '10' } },
  ]);
});

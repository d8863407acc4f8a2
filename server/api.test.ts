import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../test/support/served-seed.ts';

/**
 * What must hold of the real seed, asked over http. The figures are worked out by hand from the two filings
 * (agm-notice-2007 and results-3q-fy2008), never from an answer.
 */
let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed();
});
afterAll(() => server.stop());

async function data<T>(query: string, variables: object = {}): Promise<T> {
  const { data: found, errors } = await server.ask(query, variables);
  expect(errors).toStrictEqual([]);
  return found as T;
}

describe('ownership', () => {
  const STAKES = `query($company: ID!, $direction: Direction!, $on: Date) { ownership(company: $company, direction: $direction, on: $on) {
    stakes { party { id } distance ownerUnknown byPathPercent byPath { min max } direct { percent percentPrinted shares nominee } chains { arithmetic steps { id holder { id } company { id } } } }
    warnings cycles { id } truncated } }`;
  interface Stakes {
    ownership: {
      stakes: {
        party: { id: string };
        distance: number;
        ownerUnknown: boolean;
        byPathPercent: string | null;
        byPath: { min: string | null; max: string | null } | null;
        direct: {
          percent: string | null;
          percentPrinted: string | null;
          shares: string | null;
          nominee: boolean;
        } | null;
        chains: { arithmetic: string; steps: { holder: { id: string }; company: { id: string } }[] }[];
      }[];
      warnings: string[];
      cycles: unknown[];
      truncated: boolean;
    };
  }
  const stakes = async (company: string, direction: string, on: string) =>
    (await data<Stakes>(STAKES, { company, direction, on })).ownership;

  test('NTT holds 50,475 of 204,300 shares: 24.706 %; NTT Communications 10,200: 4.993 %, printed 5.0', async () => {
    const { stakes: found } = await stakes('iij', 'UP', '2007-03-31');
    const of = (id: string) => found.find((stake) => stake.party.id === id)?.direct;
    expect(of('ntt')).toMatchObject({ shares: '50475', percent: '24.706' });
    expect(of('ntt-communications')).toMatchObject({ shares: '10200', percent: '4.993', percentPrinted: '5.0' });
  });

  test('ten holders are listed on 31 March 2007, and Hero and Company is a nominee whose owner is not known', async () => {
    const listed = await data<{
      company: { holders: { totalCount: number; edges: { node: { holder: { id: string }; nominee: boolean } }[] } };
    }>('{ company(id: "iij") { holders(on: "2007-03-31") { totalCount edges { node { holder { id } nominee } } } } }');
    expect(listed.company.holders.totalCount).toBe(10);
    expect(listed.company.holders.edges.find(({ node }) => node.holder.id === 'hero-and-company')?.node.nominee).toBe(
      true,
    );
    const { stakes: found } = await stakes('iij', 'UP', '2007-03-31');
    expect(found.find((stake) => stake.party.id === 'hero-and-company')?.ownerUnknown).toBe(true);
    expect(found.find((stake) => stake.party.id === 'ntt')?.ownerUnknown).toBe(false);
  });

  test.each([
    ['2007-03-31', '86.1'],
    ['2007-04-05', '95.2'],
    ['2007-05-11', '100'],
    ['2009-02-12', '100'],
  ])(
    'on %s IIJ holds %s percent of IIJ Technology, and as much of IIJ Financial Systems through it',
    async (on, percent) => {
      const { stakes: found } = await stakes('iij', 'DOWN', on);
      const [technology, financial] = ['iij-technology', 'iij-financial-systems'].map((id) =>
        found.find((stake) => stake.party.id === id),
      );
      expect(technology?.byPathPercent).toBe(percent);
      expect(Number(technology?.direct?.percent)).toBe(Number(percent));
      expect(financial).toMatchObject({ byPathPercent: percent, distance: 2, direct: null });
      expect(
        financial?.chains.map((chain) => chain.steps.map(({ holder, company }) => `${holder.id} > ${company.id}`)),
      ).toStrictEqual([['iij > iij-technology', 'iij-technology > iij-financial-systems']]);
      expect(financial?.chains[0]?.arithmetic).toMatch(new RegExp(`^${percent}(\\.0)? % × 100(\\.0)? %$`));
    },
  );

  test('GDX Japan in February 2009: the cell is blank, so the share is unknown, with 51 % of April 2007 beside it', async () => {
    const { company } = await data<{
      company: { holders: { edges: { node: { percent: string | null; lastKnown: { percent: string } | null } }[] } };
    }>(
      '{ company(id: "gdx-japan") { holders(on: "2009-02-12") { edges { node { percent lastKnown { percent } } } } } }',
    );
    expect(company.holders.edges.map(({ node }) => [node.percent, node.lastKnown?.percent])).toContainEqual([
      null,
      '51',
    ]);
    const { stakes: found } = await stakes('iij', 'DOWN', '2009-02-12');
    for (const id of ['gdx-japan', 'iij-innovation-institute']) {
      expect(found.find((stake) => stake.party.id === id)).toMatchObject({ byPathPercent: null, byPath: null });
    }
  });

  test('a threshold is compared exactly: 4.993 % is not 5 %', async () => {
    const { ownership } = await data<{ ownership: { stakes: { party: { id: string } }[] } }>(
      '{ ownership(company: "iij", direction: UP, on: "2007-03-31", minPercent: 5) { stakes { party { id } } } }',
    );
    const ids = ownership.stakes.map((stake) => stake.party.id);
    expect(ids).toContain('ntt');
    expect(ids).not.toContain('ntt-communications');
  });
});

describe('boards', () => {
  const seats = async (kind: string, on: string) =>
    (
      await data<{ company: { board: { seats: { person: { id: string }; outside: boolean | null }[] } } }>(
        `query($kind: BoardKind!, $on: Date) { company(id: "iij") { board(kind: $kind, on: $on) { seats { person { id } outside } } } }`,
        { kind, on },
      )
    ).company.board.seats;

  test('13 directors, 4 of them outside; 4 company auditors, 3 outside', async () => {
    const [directors, auditors] = await Promise.all([
      seats('DIRECTORS', '2007-03-31'),
      seats('COMPANY_AUDITORS', '2007-03-31'),
    ]);
    expect([directors.length, directors.filter((seat) => seat.outside === true).length]).toStrictEqual([13, 4]);
    expect([auditors.length, auditors.filter((seat) => seat.outside === true).length]).toStrictEqual([4, 3]);
  });

  test('Fukuzo Inoue sits on 27 June 2006 and not on the 28th; Yoshiaki Hisamoto the other way round', async () => {
    const held = async (on: string) => (await seats('DIRECTORS', on)).map((seat) => seat.person.id);
    const [before, after] = [await held('2006-06-27'), await held('2006-06-28')];
    expect([before.includes('fukuzo-inoue'), before.includes('yoshiaki-hisamoto')]).toStrictEqual([true, false]);
    expect([after.includes('fukuzo-inoue'), after.includes('yoshiaki-hisamoto')]).toStrictEqual([false, true]);
  });
});

describe('interlocks and connections', () => {
  test('IIJ and IIJ Technology share Koichi Suzuki, Senji Yamamoto and Hirofumi Takahashi, with a title on both sides', async () => {
    const { interlocks } = await data<{
      interlocks: {
        edges: {
          node: {
            company: { id: string };
            people: { person: { name: string }; here: { title: string }[]; there: { title: string }[] }[];
          };
        }[];
      };
    }>(
      `{ interlocks(company: "iij", on: "2007-03-31") { edges { node { company { id } people { person { name }
         here { ... on Seat { title } } there { ... on Seat { title } ... on Post { title } } } } } } }`,
    );
    expect(interlocks.edges[0]?.node.company.id).toBe('iij-technology');
    expect(
      interlocks.edges[0]?.node.people.map(({ person, here, there }) => [
        person.name,
        here.map((s) => s.title),
        there.map((s) => s.title),
      ]),
    ).toStrictEqual([
      ['Hirofumi Takahashi', ['Company auditor'], ['Full-time company auditor']],
      [
        'Koichi Suzuki',
        ['President and Representative Director'],
        ['Chairman of the Board and Representative Director'],
      ],
      ['Senji Yamamoto', ['Director'], ['Vice Chairman and Representative Director']],
    ]);
  });

  test('Yoshifumi Nishikawa to Sumitomo Mitsui Banking: the post he held until June 2005', async () => {
    const { connection } = await data<{
      connection: { steps: Record<string, unknown>[]; parties: { id: string }[]; heldTogether: boolean }[];
    }>(
      '{ connection(from: "yoshifumi-nishikawa", to: "sumitomo-mitsui-banking") { heldTogether parties { id } steps { kind to ... on Post { title company { id } citations { place } } } } }',
    );
    expect(connection).toHaveLength(1);
    expect(connection[0]?.parties.map((party) => party.id)).toStrictEqual([
      'yoshifumi-nishikawa',
      'sumitomo-mitsui-banking',
    ]);
    expect(connection[0]?.steps).toMatchObject([
      { kind: 'WORKS_FOR', to: '2005-06', company: { id: 'sumitomo-mitsui-banking' } },
    ]);
  });

  test('on a day after he left, the way leads through IIJ, which the bank lends to or holds', async () => {
    const { connection } = await data<{ connection: { parties: { id: string }[] }[] }>(
      '{ connection(from: "yoshifumi-nishikawa", to: "sumitomo-mitsui-banking", on: "2007-03-31") { parties { id } } }',
    );
    expect(new Set(connection.map((chain) => chain.parties.map((party) => party.id).join()))).toStrictEqual(
      new Set(['yoshifumi-nishikawa,iij,sumitomo-mitsui-banking']),
    );
  });
});

describe('search', () => {
  const found = async (text: string) =>
    (
      await data<{ search: { edges: { node: { id: string }; match: { how: string } }[] } }>(
        'query($text: String!) { search(text: $text) { edges { node { id } match { how } } } }',
        { text },
      )
    ).search.edges;

  test.each([
    'multifeed',
    'Maltifeed',
    'mufeed',
    'INTERNET MULTIFEED CO.',
    'multifeed internet',
    'internet-multifeed',
    'multi feed',
    'multyfeed',
  ])('%s finds Internet Multifeed first', async (text) => {
    expect((await found(text))[0]?.node.id).toBe('internet-multifeed');
  });

  test.each(['multifeed', 'Maltifeed', 'mufeed'])('%s finds one company', async (text) => {
    expect(await found(text)).toHaveLength(1);
  });

  test.each([
    ['suzuki', 'koichi-suzuki'],
    ['Suzuki Koichi', 'koichi-suzuki'],
    ['Kōichi SUZUKI', 'koichi-suzuki'],
    ['Ｓｕｚｕｋｉ', 'koichi-suzuki'],
    ['suzki', 'koichi-suzuki'],
  ])('%s finds %s first', async (text, id) => {
    expect((await found(text))[0]?.node.id).toBe(id);
  });

  test('one or two letters find what begins with them', async () => {
    const names = await found('hi');
    expect(names.length).toBeGreaterThan(0);
    expect(names.map((edge) => edge.node.id)).toContain('hi-ho');
    expect(names.every((edge) => edge.match.how !== 'NEAR')).toBe(true);
  });
});

test('changes show 86.1 become 95.2 and then 100', async () => {
  const { changes } = await data<{
    changes: { day: string; fact: { id: string; percent?: string; company?: { id: string } } }[];
  }>(
    '{ changes(company: "iij-technology", from: "2007-04-01", to: "2007-05-31") { day fact { id ... on Holding { percent company { id } } } } }',
  );
  const steps = changes.filter(
    (change) => change.fact.company?.id === 'iij-technology' && change.fact.percent !== undefined,
  );
  expect(steps.map((change) => [change.day, Number(change.fact.percent)])).toEqual(
    expect.arrayContaining([
      ['2007-04-05', 95.2],
      ['2007-05-11', 100],
    ]),
  );
});

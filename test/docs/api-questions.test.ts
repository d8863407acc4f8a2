import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../support/served-seed.ts';
import { projectRoot } from '../../server/shared/project-root.ts';

/** The questions of docs/api.md, by their numbers. */
const QUESTIONS = new Map(
  [...readFileSync(join(projectRoot(), 'docs/api.md'), 'utf8').matchAll(/^### (\d+)\. .*\n[^]*?```graphql\n([^]*?)```/gm)].map(
    ([, number, query]) => [Number(number), query ?? ''],
  ),
);

let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed();
});
afterAll(() => server.stop());

/** What a question of the page is answered, which must be without errors. */
async function answer(number: number): Promise<Record<string, unknown>> {
  const { data, errors } = await server.ask(QUESTIONS.get(number) ?? '');
  expect(errors).toEqual([]);
  return data as Record<string, unknown>;
}

type Page<T> = { totalCount: number; edges: { node: T }[] };
const nodesOf = <T>(page: unknown) => (page as Page<T>).edges.map(({ node }) => node);
const idsOf = (page: unknown) => nodesOf<{ id: string }>(page).map(({ id }) => id);

test('there are twenty, and none is left out here', () => {
  expect([...QUESTIONS.keys()]).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

// Each answer was read off the files of seed/, and the filings they cite.
describe('the answers to the questions of docs/api.md', () => {
  test('1: kinds counted by the lists of the files', async () => {
    const { dataset, factCounts } = await answer(1);
    expect(dataset).toMatchObject({ companies: 40, people: 22, sources: 2, lastDay: '2009-02-12' });
    const counts = new Map((factCounts as { key: string; count: number }[]).map(({ key, count }) => [key, count]));
    expect(['LENDS_TO', 'TRADES_WITH', 'AUDITS', 'NOMINEE_FOR', 'SIGNS_AUDIT_OF'].map((kind) => counts.get(kind))).toEqual([
      4, 5, 1, 1, 2,
    ]);
  });

  test('2: five persons, Suzuki on five boards', async () => {
    const { people } = await answer(2);
    const edges = (people as { edges: { boards: number; node: { id: string } }[] }).edges;
    expect(edges.map(({ boards, node }) => [node.id, boards])).toEqual([
      ['koichi-suzuki', 5],
      ['junnosuke-furukawa', 3],
      ['hirofumi-takahashi', 2],
      ['senji-yamamoto', 2],
      ['yasurou-tanahashi', 2],
    ]);
  });

  test('3: three of the four lenders are among the ten largest holders', async () => {
    const { facts } = await answer(3);
    const loans = nodesOf<{ amount: string; lender: { id: string; holdings: Page<{ company: { id: string } }> } }>(facts);
    expect(loans.map(({ lender, amount }) => [lender.id, amount, idsOf({ edges: lender.holdings.edges.map(({ node }) => ({ node: node.company })) })])).toEqual([
      ['bank-of-tokyo-mitsubishi-ufj', '2000000000', ['iij']],
      ['mizuho-corporate-bank', '2000000000', ['iij']],
      ['sumitomo-mitsui-banking', '1590000000', ['iij']],
      ['mitsubishi-ufj-trust', '700000000', []],
    ]);
  });

  test('4: ten of fourteen meetings is below 75 %, eleven of fourteen is not', async () => {
    const { people } = await answer(4);
    expect(idsOf(people)).toEqual(['junnosuke-furukawa', 'yasurou-tanahashi']);
    const asked = async (percent: string) => {
      const { data } = await server.ask(`{ people(outside: true, attendanceBelow: "${percent}") { totalCount } }`);
      return (data as { people: { totalCount: number } }).people.totalCount;
    };
    // 10/14 is 71.428571…, 11/14 is 78.571428… percent: Nishikawa is the next.
    expect([await asked('71.428571'), await asked('71.428572'), await asked('78.5714'), await asked('78.5715')]).toEqual([
      0, 2, 2, 3,
    ]);
  });

  test('5: of no company is it said that it has none; of most nothing is said', async () => {
    const { parties } = await answer(5);
    const boards = nodesOf<{ id: string; board: { seats: { outside: boolean | null }[] } | null }>(parties);
    expect(boards).toHaveLength(40);
    const outside = (id: string) => boards.find((one) => one.id === id)?.board?.seats.map((seat) => seat.outside);
    expect(outside('iij')?.filter((said) => said === true)).toHaveLength(4);
    expect(outside('iij-technology')).toEqual([null, null]);
    expect(outside('atom')).toBeUndefined();
  });

  test('6: three trades; a balance without an amount is none', async () => {
    const { facts } = await answer(6);
    expect(nodesOf<{ amount: string }>(facts).map(({ amount }) => amount)).toEqual(['5526370000', '4593122000', '4304000000']);
  });

  // Hojo's seat of 2002 ends in June 2006, where his next one begins: one change, on the first day that it may be.
  test('7: in June 2006 one seat takes the place of another, two end and three begin', async () => {
    const { changesConnection } = await answer(7);
    const changes = nodesOf<{ day: string; kind: string; fact: { parties: { id: string }[] } }>(changesConnection);
    expect(changes.map(({ day, kind, fact }) => [day, kind, fact.parties[0]?.id])).toEqual([
      ['2006-06-01', 'REPLACED', 'hideshi-hojo'],
      ['2006-06-28', 'ENDED', 'fukuzo-inoue'],
      ['2006-06-28', 'ENDED', 'hideki-matsushita'],
      ['2006-06-28', 'BEGAN', 'junichi-tate'],
      ['2006-06-28', 'BEGAN', 'senji-yamamoto'],
      ['2006-06-28', 'BEGAN', 'yoshiaki-hisamoto'],
    ]);
  });

  test('8: with Tate sat three, and one who left on the day he came', async () => {
    const { person } = await answer(8);
    const [seat] = (person as { seats: { from: string; board: { seats: { person: { id: string }; to: string | null }[] } }[] }).seats;
    expect(seat?.from).toBe('2006-06-28');
    expect(seat?.board.seats.map((other) => [other.person.id, other.to])).toEqual(
      expect.arrayContaining([
        ['hirofumi-takahashi', null],
        ['hideki-matsushita', '2006-06-28'],
        ['masaki-okada', null],
        ['masaaki-koizumi', null],
      ]),
    );
  });

  test('9 and 17: what the notice of 2007 states is what could be known before the results of 2009', async () => {
    const { factCounts } = await answer(9);
    const { facts } = await answer(17);
    const bySource = factCounts as { key: string; count: number }[];
    expect(bySource.map(({ key }) => key)).toEqual(['agm-2007', 'results-3q-fy2008']);
    expect((facts as { totalCount: number }).totalCount).toBe(bySource[0]?.count);
  });

  test('10: the four trades whose notes speak of it', async () => {
    const { facts } = await answer(10);
    expect(idsOf(facts).every((id) => id.startsWith('trade-'))).toBe(true);
    expect((facts as { totalCount: number }).totalCount).toBe(4);
  });

  test('11: the first three of the table of major shareholders', async () => {
    const { company } = await answer(11);
    const holders = nodesOf<{ holder: { id: string }; percent: string }>((company as { holders: unknown }).holders);
    // 50,475, 27,409 and 12,532 of 204,300 shares.
    expect(holders.map(({ holder, percent }) => [holder.id, percent])).toEqual([
      ['ntt', '24.706'],
      ['hero-and-company', '13.416'],
      ['koichi-suzuki', '6.134'],
    ]);
  });

  test('12: eight, the largest first', async () => {
    const { facts } = await answer(12);
    expect(nodesOf<{ percent: string }>(facts).map(({ percent }) => percent)).toEqual([
      '100.0', '100', '98.8', '86.1', '86.1', '75.5', '24.706', '13.416',
    ]);
  });

  test('13: the company that holds 86.1 % of it', async () => {
    const { control } = await answer(13);
    const { rows } = control as { rows: { party: { id: string }; certainty: string }[] };
    expect(rows.map(({ party, certainty }) => [party.id, certainty])).toEqual([['iij', 'CERTAIN']]);
  });

  test('14: the company and its largest subsidiary, by three', async () => {
    const { interlocks } = await answer(14);
    expect(nodesOf(interlocks)).toEqual([
      {
        of: { id: 'iij' },
        company: { id: 'iij-technology' },
        people: ['hirofumi-takahashi', 'koichi-suzuki', 'senji-yamamoto'].map((id) => ({ person: { id } })),
      },
    ]);
  });

  test('15: through the company', async () => {
    const { connections } = await answer(15);
    const { chains, stoppedAtLength } = connections as { chains: { parties: { id: string }[] }[]; stoppedAtLength: boolean };
    expect(stoppedAtLength).toBe(false);
    for (const { parties } of chains) expect(parties.map(({ id }) => id)).toEqual(['koichi-suzuki', 'iij', 'ntt']);
  });

  test('16: the six files that say BANK', async () => {
    const { parties } = await answer(16);
    expect(idsOf(parties)).toEqual([
      'bank-of-new-york', 'bank-of-tokyo-mitsubishi-ufj', 'mitsubishi-ufj-trust', 'mizuho-corporate-bank', 'sumitomo-bank', 'sumitomo-mitsui-banking',
    ]);
  });

  test('18: the three findings that name him', async () => {
    const { findingsConnection } = await answer(18);
    expect(idsOf(findingsConnection).sort()).toEqual([
      'finding-furukawa-adviser-or-director', 'finding-furukawa-ringyo-spelling', 'finding-furukawa-the-same',
    ]);
  });

  test('19: an employee of the largest holder', async () => {
    const { person } = await answer(19);
    const { results } = (person as { independence: { results: { verdict: string; criteria: { rule: { id: string }; outcome: string }[] }[] }[] })
      .independence[0]!;
    expect(results[0]?.verdict).toBe('NOT_INDEPENDENT');
    expect(results[0]?.criteria.find(({ rule }) => rule.id === 'UK-6')?.outcome).toBe('TRIGGERED');
  });

  test('20: what each id is, null for none', async () => {
    const { nodes } = await answer(20);
    expect((nodes as ({ __typename: string } | null)[]).map((node) => node?.__typename ?? null)).toEqual([
      'Company', null, 'Board', 'Source', 'Person',
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedSeed, type AskedSeed } from '../../test/support/seeds/ask-seed.ts';
import { CITED, company, removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

/**
 * Xan was appointed in 2003 and again in 2005, and no source tells the end of the first term; Yan in 2003 alone; Zoe in
 * 2003, and in 2005 to a term that ended in 2007; Wim in 2003 to a
 * term that ended at some time in 2005, and in June 2005.
 */
const seat = (person: string, from: string, more = '') =>
  `  - { id: ${person}-${from.slice(0, 4)}, person: ${person}, board: acme-directors, from: "${from}"${more}, ${CITED} }`;
const SEATS = [
  seat('xan', '2003-06-01'),
  seat('xan', '2005-06-01'),
  seat('yan', '2003-06-01'),
  seat('zoe', '2003-06-01'),
  seat('zoe', '2005-06-01', ', to: "2007-06-01"'),
  seat('wim', '2003-06-01', ', to: "2005"'),
  seat('wim', '2005-06-01'),
  // Of these no source says the day.
  `  - { id: wim-undated, person: wim, board: acme-directors, ${CITED} }`,
  `  - { id: vic-undated, person: vic, board: acme-directors, ${CITED} }`,
];
const BOLT = `boards:\n  - { id: bolt-board, name: "Board", kind: DIRECTORS, ${CITED} }\nseats:\n  - { id: xan-bolt, person: xan, board: bolt-board, from: "2004-06-01", ${CITED} }`;

let seed: AskedSeed;
beforeAll(async () => {
  const people = ['xan', 'yan', 'zoe', 'wim', 'vic'].map((id) => `  - { id: ${id}, name: "Person ${id}", ${CITED} }`);
  seed = await askedSeed({
    'people.yaml': `people:\n${people.join('\n')}\n`,
    'companies/acme.yaml': company('acme', `seats:\n${SEATS.join('\n')}`),
    'companies/bolt.yaml': company('bolt', BOLT),
  });
});
afterAll(async () => {
  await seed.close();
  removeTemporaryFolders();
});

const ids = (list: { edges: { node: { id: string } }[] }) => list.edges.map(({ node }) => node.id).sort();

/** The day before the second terms, their first day, the last day of Zoe's, and the day after. */
const EXPECTED: readonly (readonly [string, readonly string[]])[] = [
  ['2005-05-31', ['vic-undated', 'wim-2003', 'xan-2003', 'yan-2003', 'zoe-2003']],
  ['2005-06-01', ['vic-undated', 'wim-2003', 'wim-2005', 'xan-2005', 'yan-2003', 'zoe-2005']],
  ['2007-05-31', ['vic-undated', 'wim-2005', 'xan-2005', 'yan-2003', 'zoe-2005']],
  // What Zoe was appointed to before may go on: the later term may have been that of another office.
  ['2007-06-01', ['vic-undated', 'wim-2005', 'xan-2005', 'yan-2003', 'zoe-2003']],
];

describe.each(EXPECTED)('on %s', (on, seats) => {
  test('facts of the day, of the company and of the source tell the later seat alone', async () => {
    const answer = await seed.ask<
      Record<string, { edges: { node: { id: string } }[] }> & {
        company: { facts: { edges: { node: { id: string } }[] } };
      }
    >(`{
      all: facts(where: { on: "${on}", kinds: [SITS_ON], parties: ["acme"] }) { edges { node { id } } }
      cited: facts(where: { on: "${on}", source: "report", kinds: [SITS_ON], parties: ["acme"] }) { edges { node { id } } }
      named: facts(where: { on: "${on}", ids: [${SEATS.map((line) => `"${/id: (\S+),/.exec(line)?.[1] ?? ''}"`).join(', ')}] }) { edges { node { id } } }
      company(id: "acme") { facts(on: "${on}", kinds: [SITS_ON]) { edges { node { id } } } }
    }`);
    expect(ids(answer['all'] as never)).toEqual(seats);
    expect(ids(answer['cited'] as never)).toEqual(seats);
    expect(ids(answer['named'] as never)).toEqual(seats);
    expect(ids(answer.company.facts)).toEqual(seats);
  });
});

test('a way from company to company goes over the later seat alone', async () => {
  const steps = async (on: string) => {
    const { connections } = await seed.ask<{ connections: { chains: { steps: { id: string }[] }[] } }>(
      `{ connections(from: "acme", to: "bolt", on: "${on}") { chains { steps { id } } } }`,
    );
    return connections.chains.map((chain) => chain.steps.map(({ id }) => id));
  };
  expect(await steps('2005-05-31')).toEqual([['xan-2003', 'xan-bolt']]);
  expect(await steps('2006-01-01')).toEqual([['xan-2005', 'xan-bolt']]);
});

test('a person, an interlock and one fact by its id tell the same; of every day all seats are told', async () => {
  const answer = await seed.ask<{
    person: { seats: { id: string }[]; ever: { id: string }[] };
    interlocks: { edges: { node: { people: { here: { id: string }[] }[] } }[] };
    gone: unknown;
    there: { id: string };
  }>(`{
    person(id: "xan") { seats(on: "2006-01-01") { id } ever: seats { id } }
    interlocks(company: "acme", on: "2006-01-01") { edges { node { people { here { id } } } } }
    gone: fact(id: "xan-2003", on: "2006-01-01") { id }
    there: fact(id: "xan-2003", on: "2005-05-31") { id }
  }`);
  expect(answer.person.seats.map(({ id }) => id).sort()).toEqual(['xan-2005', 'xan-bolt']);
  expect(answer.person.ever.map(({ id }) => id).sort()).toEqual(['xan-2003', 'xan-2005', 'xan-bolt']);
  expect(answer.interlocks.edges[0]?.node.people.map(({ here }) => here.map(({ id }) => id))).toEqual([['xan-2005']]);
  expect([answer.gone, answer.there.id]).toEqual([null, 'xan-2003']);
});

import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldContent,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import type { Day } from '../time/day.ts';
import { connect, type PartyConnection } from './connection.ts';
import { STEP_KINDS } from '../vocabulary/ends.ts';
import { shortestWays } from './shortest.ts';

const TODAY = '2026-01-01';
let store: WorldStore | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

const seen = (observedOn: Day) => ({ citations: [{ source: 'notice', place: '1', observedOn }] });
const WORLD: WorldContent = {
  sources: [source('notice', '2007-06-04')],
  companies: ['acme', 'beta', 'bank', 'auditor', 'lonely'].map((id) => company(id)),
  persons: ['ann', 'ben'].map((id) => person(id)),
  boards: [board('acme-directors', 'acme'), board('beta-directors', 'beta')],
  facts: [
    fact('SITS_ON', 'ann-acme', 'ann', 'acme-directors', { from: '2005-06', ...seen('2007-03-31') }),
    fact('WORKS_FOR', 'ann-bank', 'ann', 'bank', { from: '2001-04', to: '2005-06' }),
    fact('WORKS_FOR', 'ann-bank-adviser', 'ann', 'bank', { from: '2006', ...seen('2007-03-31') }),
    fact('LENDS_TO', 'bank-acme', 'bank', 'acme'),
    fact('SITS_ON', 'ben-acme', 'ben', 'acme-directors'),
    fact('SITS_ON', 'ben-beta', 'ben', 'beta-directors', { to: '2004', ...seen('2003-12-31') }),
    fact('AUDITS', 'auditor-acme', 'auditor', 'acme'),
    fact('COVERED_BY', 'acme-covered', 'acme', 'notice', { matter: 'HOLDS', extent: 'LARGEST' }),
  ],
};

async function ask(from: string, to: string, fields: Partial<PartyConnection> = {}, world = WORLD) {
  store = await loadWorld(world);
  const facts = createFactReader(store, TODAY);
  const { chains } = await connect(facts, {
    from,
    to,
    kinds: STEP_KINDS,
    maxLength: 6,
    on: undefined,
    knownOn: TODAY,
    ...fields,
  });
  return chains.map((chain) => ({
    ...chain,
    steps: chain.steps.map((view) => view.fact.id),
    parties: chain.parties.map((party) => party.id),
  }));
}

describe('held together', () => {
  const CHAIN: WorldContent = {
    ...WORLD,
    facts: [
      // Ann holds shares of acme by two notes that follow each other; the bank lends to acme on 31 March 2007 only.
      fact('HOLDS', 'old', 'ann', 'acme', {
        shares: '12',
        supersededBy: 'new',
        supersededFrom: '2007-05-25',
        supersededKnownFrom: '2007-06-04',
      }),
      fact('HOLDS', 'new', 'ann', 'acme', { shares: '13', ...seen('2007-05-25') }),
      fact('LENDS_TO', 'loan', 'bank', 'acme'),
      fact('NOMINATED_TO', 'ben-stands', 'ben', 'acme-directors', {
        meeting: '2007-06-26',
        to: '2007-06-27',
        ...seen('2007-06-08'),
      }),
      fact('WORKS_FOR', 'ben-left', 'ben', 'bank', { from: '2001-04-01', to: '2005-07-01' }),
    ],
  };

  test('is true only on a day on which each step certainly holds', async () => {
    // 31 March 2007 is the one day of which both the old figure and the loan are stated; the new one comes when the
    // loan is only possible.
    expect(await ask('ann', 'bank', { kinds: ['HOLDS', 'LENDS_TO'] }, CHAIN)).toMatchObject([
      { steps: ['old', 'loan'], heldTogether: true, day: '2007-03-31' },
      { steps: ['new', 'loan'], heldTogether: null, day: '2007-05-25' },
    ]);
  });

  test('is null where the latest step begins when another was last stated before it', async () => {
    expect(await ask('ben', 'bank', { kinds: ['NOMINATED_TO', 'LENDS_TO'] }, CHAIN)).toMatchObject([
      { steps: ['ben-stands', 'loan'], heldTogether: null, day: '2007-06-08' },
    ]);
  });

  test('on a day is told of that day', async () => {
    const of = async (on: Day) =>
      (await ask('ann', 'bank', { kinds: ['HOLDS', 'LENDS_TO'], on }, CHAIN)).map(({ steps, heldTogether, day }) => [
        ...steps,
        heldTogether,
        day,
      ]);
    expect(await of('2007-03-31')).toEqual([['old', 'loan', true, '2007-03-31']]);
    await store?.close();
    expect(await of('2007-04-30')).toEqual([['old', 'loan', null, '2007-04-30']]);
    await store?.close();
    expect(await of('2007-05-25')).toEqual([['new', 'loan', null, '2007-05-25']]);
  });
});

describe('connection', () => {
  test('a seat is one step between a person and a company, and is walked both ways', async () => {
    expect(await ask('beta', 'ben')).toStrictEqual([
      { parties: ['beta', 'ben'], steps: ['ben-beta'], heldTogether: true, day: '2003-12-31' },
    ]);
  });

  test('all chains of the least length, those that held together first', async () => {
    expect(await ask('ann', 'bank')).toMatchObject([{ steps: ['ann-bank-adviser'] }, { steps: ['ann-bank'] }]);
    await store?.close();
    const chains = await ask('ben', 'bank');
    expect(chains.map((chain) => chain.steps)).toStrictEqual([['ben-acme', 'bank-acme']]);
    await store?.close();
    // ben - acme - auditor; ben left beta in 2004, before anybody saw him at acme.
    expect(await ask('beta', 'auditor')).toStrictEqual([
      {
        parties: ['beta', 'ben', 'acme', 'auditor'],
        steps: ['ben-beta', 'ben-acme', 'auditor-acme'],
        heldTogether: false,
        day: null,
      },
    ]);
  });

  test('with a day only what held on it counts', async () => {
    expect(await ask('ann', 'bank', { on: '2003-01-01' })).toStrictEqual([
      { parties: ['ann', 'bank'], steps: ['ann-bank'], heldTogether: true, day: '2003-01-01' },
    ]);
    await store?.close();
    expect(await ask('beta', 'auditor', { on: '2007-03-31' })).toStrictEqual([]);
  });

  test('with a day of the asker only what was published by then', async () => {
    expect(await ask('ann', 'bank', { knownOn: '2007-06-03' })).toStrictEqual([]);
  });

  test('with kinds only those count, so the way is longer', async () => {
    expect((await ask('ann', 'bank', { kinds: ['SITS_ON', 'LENDS_TO'] })).map((chain) => chain.parties)).toStrictEqual([
      ['ann', 'acme', 'bank'],
    ]);
  });

  test('a holding of nothing is no tie, one of a share nobody states is', async () => {
    const holding = (id: string, subject: string, object: string, fields: object) =>
      fact('HOLDS', id, subject, object, fields);
    const world: WorldContent = {
      ...WORLD,
      facts: [
        holding('ann-none', 'ann', 'acme', { shares: '0' }),
        holding('ben-some', 'ben', 'acme', {}),
        // Rounded: less than 0.5 %, and it may be more than nothing.
        holding('bank-rounded', 'bank', 'acme', { percent: '0' }),
      ],
    };
    expect(await ask('ann', 'ben', {}, world)).toStrictEqual([]);
    await store?.close();
    expect((await ask('ben', 'bank', {}, world)).map(({ steps }) => steps)).toStrictEqual([
      ['ben-some', 'bank-rounded'],
    ]);
  });

  test('none within maxLength, and none at all', async () => {
    expect(await ask('beta', 'auditor', { maxLength: 2 })).toStrictEqual([]);
    await store?.close();
    expect(await ask('ann', 'lonely')).toStrictEqual([]);
  });
});

test('the shortest ways are those a plain search from one end finds, on random graphs', async () => {
  const graphs = fc.tuple(
    fc.integer({ min: 2, max: 9 }),
    fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
    fc.integer({ min: 1, max: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(graphs, async ([size, pairs, maxLength]) => {
      const links = pairs
        .filter(([a, b]) => a < size && b < size && a !== b)
        .map(([a, b]) => [`n${String(a)}`, `n${String(b)}`] as const);
      const both = [...links, ...links.map(([a, b]) => [b, a] as const)];
      const expand = (ids: readonly string[]) =>
        Promise.resolve(both.filter(([a]) => ids.includes(a)).map(([near, far]) => ({ near, far })));
      const { ways: found, stopped } = await shortestWays('n0', 'n1', expand, maxLength, 10_000);
      // Every simple path up to maxLength, by brute force; the shortest of them are the answer.
      const simple: string[][] = [];
      const walk = (path: string[]) => {
        if (path.at(-1) === 'n1') simple.push(path);
        else if (path.length <= maxLength)
          for (const far of new Set(both.filter(([a]) => a === path.at(-1)).map(([, b]) => b)))
            if (!path.includes(far)) walk([...path, far]);
      };
      walk(['n0']);
      const least = Math.min(...simple.map((path) => path.length));
      expect(found.map((way) => way.join()).sort()).toStrictEqual(
        simple
          .filter((path) => path.length === least)
          .map((way) => way.join())
          .sort(),
      );
      // It never says that all was looked at when a longer way is there.
      const reached = new Set(['n0']);
      for (let i = 0; i < size; i += 1) for (const [a, b] of both) if (reached.has(a)) reached.add(b);
      if (found.length > 0) expect(stopped).toBe(false);
      else if (reached.has('n1')) expect(stopped).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('a search that finds nothing', () => {
  const chain = async (maxLength: number, to = 'd') => {
    const companies = ['a', 'b', 'c', 'd', 'alone'].map((id) => company(id));
    store = await loadWorld({
      companies,
      sources: [source('notice', '2007-06-04')],
      facts: [fact('HOLDS', 'ab', 'a', 'b'), fact('HOLDS', 'bc', 'b', 'c'), fact('HOLDS', 'cd', 'c', 'd')],
    });
    const asked = { from: 'a', to, kinds: STEP_KINDS, maxLength, on: undefined, knownOn: TODAY };
    const { chains, stoppedAtLength } = await connect(createFactReader(store, TODAY), asked);
    return [chains.length, stoppedAtLength];
  };
  test('says that it stopped at its length one step before the chain, and not at its length', async () => {
    expect(await chain(2)).toEqual([0, true]);
    expect(await chain(3)).toEqual([1, false]);
  });
  test('says that it looked at everything when there is nothing more', async () => {
    expect(await chain(1, 'alone')).toEqual([0, false]);
  });
});

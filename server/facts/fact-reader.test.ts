import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFactReader, type FactReader } from './fact-reader.ts';
import {
  board,
  company,
  fact,
  finding,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';

/** Owner holds 20 %, then 30 % from 2008 on; the second figure was published in 2009 only. */
const early = { source: 'notice', place: 'section 2', line: 20, observedOn: '2007-03-31' };
const late = { source: 'results', place: 'slide 8', line: 5, observedOn: '2008-12-31' };
const world = {
  companies: [company('publisher'), company('target'), company('owner'), company('other')],
  persons: [person('ann'), person('bob')],
  boards: [board('target-board', 'target'), board('target-auditors', 'target', { kind: 'COMPANY_AUDITORS' })],
  sources: [source('results', '2009-02-12'), source('notice', '2007-06-04')],
  findings: [
    finding('figures', { about: ['target'], facts: ['h2', 'h1'], severity: 'LOW' }),
    finding('seats', { about: ['target-board'], facts: ['seat-ann'], severity: 'HIGH' }),
  ],
  facts: [
    fact('HOLDS', 'h1', 'owner', 'target', {
      percent: '20',
      citations: [early],
      supersededBy: 'h2',
      supersededFrom: '2008-12-31',
      supersededKnownFrom: '2009-02-12',
    }),
    fact('HOLDS', 'h2', 'owner', 'target', { percent: '30', citations: [late], knownFrom: '2009-02-12' }),
    fact('HOLDS', 'h-shares', 'ann', 'target', { shares: '51', percent: '26', citations: [early] }),
    fact('HOLDS', 'h-later', 'bob', 'target', { shares: '51', citations: [{ ...early, observedOn: '2007-05-31' }] }),
    fact('HAS_ATTRIBUTE', 'outstanding', 'target', 'outstanding', { attribute: 'SHARES_OUTSTANDING', amount: '200' }),
    fact('SITS_ON', 'seat-ann', 'ann', 'target-board', {
      from: '2005-06',
      to: '2008-06',
      citations: [{ ...early, line: 3 }],
    }),
    fact('WORKS_FOR', 'post-bob', 'bob', 'other', { citations: [early, late] }),
  ],
};

let store: WorldStore;
let facts: FactReader;
beforeAll(async () => {
  store = await loadWorld(world);
});
afterAll(() => store.close());
const fresh = (today = '2010-01-01') => {
  store.asked.length = 0;
  facts = createFactReader(store, today);
};
const ids = (views: readonly { fact: { id: string } }[]) => views.map((view) => view.fact.id);

describe('facts as of two days', () => {
  it('gives the earlier figure to who could not know the later one, as only possible after it was last stated', async () => {
    fresh();
    const on = '2008-12-31';
    const before = await facts.to(['target'], { kinds: ['HOLDS'], on, knownOn: '2008-12-31' });
    expect(before.map((view) => [view.fact.id, view.certainty])).toEqual([
      ['h-shares', 'POSSIBLE'],
      ['h1', 'POSSIBLE'],
      ['h-later', 'POSSIBLE'],
    ]);
    const after = await facts.from(['owner'], { on });
    expect(after.map((view) => [view.fact.id, view.certainty])).toEqual([['h2', 'CERTAIN']]);
  });

  it('gives facts of every day without a day, and no certainty then', async () => {
    fresh();
    const views = await facts.from(['owner']);
    expect(views.map((view) => [view.fact.id, view.certainty, view.on, view.knownOn])).toEqual([
      ['h1', null, undefined, '2010-01-01'],
      ['h2', null, undefined, '2010-01-01'],
    ]);
  });

  it('says nothing before the first source, and counts only observations of sources that are out', async () => {
    fresh();
    expect(await facts.about(['target', 'bob'], { knownOn: '2007-06-03' })).toEqual([]);
    const [post] = await facts.from(['bob'], { kinds: ['WORKS_FOR'], knownOn: '2008-01-01' });
    expect([post?.observedOn, post?.lastObservedOn]).toEqual(['2007-03-31', '2007-03-31']);
    expect(await facts.citations(post!)).toHaveLength(1);
    const [known] = await facts.from(['bob'], { kinds: ['WORKS_FOR'] });
    expect([known?.observedOn, known?.lastObservedOn]).toEqual(['2007-03-31', '2008-12-31']);
    expect(await facts.citations(known!)).toHaveLength(2);
  });

  it('takes what is known today when no day of the asker is named', async () => {
    fresh('2008-01-01');
    expect(ids(await facts.from(['owner']))).toEqual(['h1']);
    expect(facts.today()).toBe('2008-01-01');
  });

  it('lists a fact between two of the ids once', async () => {
    fresh();
    expect(ids(await facts.about(['owner', 'target', 'owner'], { kinds: ['HOLDS'], on: '2007-03-31' }))).toEqual([
      'h-shares',
      'h1',
    ]);
  });
});

describe('series', () => {
  it('leads from a fact to the one that took its place and back', async () => {
    fresh();
    const [first, second] = await facts.from(['owner']);
    expect((await facts.supersededBy(first!))?.fact.id).toBe('h2');
    expect(ids(await facts.supersedes(second!))).toEqual(['h1']);
    expect(await facts.supersedes(first!)).toEqual([]);
    expect(await facts.supersededBy(second!)).toBeUndefined();
  });
  it('does not lead to what could not be known', async () => {
    fresh();
    const [only] = await facts.from(['owner'], { knownOn: '2008-01-01' });
    expect(await facts.supersededBy(only!)).toBeUndefined();
  });
});

describe('shares', () => {
  it('divides by the shares in issue on the day the holding was stated', async () => {
    fresh();
    const [byShares, later] = await facts.from<'HOLDS'>(['ann', 'bob'], { kinds: ['HOLDS'] });
    expect(await facts.share(byShares!)).toMatchObject({ percent: '25.500', arithmetic: '51 / 200 shares' });
    // 200 shares were in issue on 31 March; nobody says how many on 31 May.
    expect(await facts.share(later!)).toEqual({});
  });
  it('finds shares in issue: certain on the day stated, possible after, unknown before', async () => {
    fresh();
    const on = async (day: string) => (await facts.sharesOutstanding('target', day, '2010-01-01'))?.certainty;
    expect([await on('2007-03-30'), await on('2007-03-31'), await on('2007-04-01')]).toEqual([
      undefined,
      'CERTAIN',
      'POSSIBLE',
    ]);
  });
});

describe('what cites and what is found', () => {
  it('gives the facts of a source by line, and of a finding in its own order', async () => {
    fresh();
    expect(ids(await facts.citing('notice'))).toEqual([
      'seat-ann',
      'outstanding',
      'h-later',
      'h-shares',
      'h1',
      'post-bob',
    ]);
    expect(ids(await facts.citing('results'))).toEqual(['h2', 'post-bob']);
    // The post could be known before, from the notice.
    expect(ids(await facts.citing('results', { knownOn: '2009-02-11' }))).toEqual([]);
    expect(ids(await facts.citing('results', { knownOn: '2009-02-12' }))).toEqual(['h2', 'post-bob']);
    const [gravest, slight] = await facts.findings();
    expect([gravest?.id, slight?.id]).toEqual(['seats', 'figures']);
    expect(ids(await facts.ofFinding(slight!))).toEqual(['h2', 'h1']);
    expect(ids(await facts.ofFinding(slight!, '2008-01-01'))).toEqual(['h1']);
    expect((await facts.findings(['target'])).map((one) => one.id)).toEqual(['figures']);
    expect((await facts.findings(await facts.withBoards(['target']))).map((one) => one.id)).toEqual([
      'seats',
      'figures',
    ]);
  });
  it('finds nodes, and says undefined for what is not there', async () => {
    fresh();
    expect((await facts.parties(['bob', 'nobody', 'target'])).map((party) => party.id)).toEqual(['bob', 'target']);
    expect(await facts.party('target-board')).toBeUndefined();
    expect((await facts.boardsOf(['target', 'owner'])).map((one) => one.id)).toEqual([
      'target-auditors',
      'target-board',
    ]);
    expect((await facts.companyOfBoard('target-board'))?.id).toBe('target');
    expect(await facts.companyOfBoard('target')).toBeUndefined();
    expect((await facts.sources()).map((one) => one.id)).toEqual(['notice', 'results']);
    expect(await facts.source('nowhere')).toBeUndefined();
  });
});

describe('calls to the store', () => {
  it('are as many for fifty ids as for one', async () => {
    const numbers = Array.from({ length: 50 }, (_, i) => String(i));
    const many = await loadWorld({
      companies: [company('publisher'), ...numbers.flatMap((n) => [company(`owner-${n}`), company(`target-${n}`)])],
      sources: [source('notice', '2007-06-04')],
      facts: numbers.flatMap((n) => [
        fact('HOLDS', `holding-${n}`, `owner-${n}`, `target-${n}`, { shares: n }),
        fact('HAS_ATTRIBUTE', `issued-${n}`, `target-${n}`, `issued-${n}`, {
          attribute: 'SHARES_OUTSTANDING',
          count: 100,
        }),
      ]),
    });
    const calls = async (targets: readonly string[]) => {
      many.asked.length = 0;
      const reader = createFactReader(many, '2010-01-01');
      const percents = await Promise.all(
        targets.map(async (n) => {
          const [view] = await reader.to([`target-${n}`], { kinds: ['HOLDS'] });
          const [share] = await Promise.all([
            reader.share(view!),
            reader.supersedes(view!),
            reader.party(view!.fact.subject),
          ]);
          return share.percent;
        }),
      );
      expect(percents).toEqual(targets.map((n) => `${n}.000`));
      return [...many.asked].sort();
    };
    await calls(['0']);
    expect(await calls(numbers)).toEqual(await calls(['0']));
    await many.close();
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import type { Fact } from '../shared/facts.ts';
import { allInterlocks } from './all-interlocks.ts';
import { interlocksOf } from './interlocks.ts';

const notice = source('notice', '2007-06-04');
let store: WorldStore;
afterEach(() => store.close());

const PEOPLE = ['ann', 'ben', 'cid'].map((id) => person(id));
const COMPANIES = ['acme', 'beta', 'gamma'].map((id) => company(id));
const BOARDS = [
  board('acme-directors', 'acme'),
  board('acme-auditors', 'acme', { kind: 'COMPANY_AUDITORS' }),
  board('beta-directors', 'beta'),
  board('gamma-directors', 'gamma'),
];
const seat = (who: string, where: string, fields = {}) => fact('SITS_ON', `${who}-${where}`, who, where, fields);

async function ask(facts: Fact[], on: string | null = '2007-03-31') {
  store = await loadWorld({ sources: [notice], companies: COMPANIES, persons: PEOPLE, boards: BOARDS, facts });
  return interlocksOf(createFactReader(store, '2026-01-01'), company('acme'), {
    on: on ?? undefined,
    knownOn: '2026-01-01',
  });
}
const brief = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.map((one) => [
    one.company.id,
    one.people.map((p) => [p.person.id, p.here.map((v) => v.fact.id), p.there.map((v) => v.fact.id)]),
  ]);

describe('interlocks', () => {
  test('through members of any board, the most shared people first', async () => {
    const answer = await ask([
      seat('ann', 'acme-directors'),
      seat('ben', 'acme-auditors'),
      seat('cid', 'acme-directors'),
      seat('ann', 'gamma-directors'),
      seat('ben', 'gamma-directors'),
      seat('cid', 'beta-directors'),
    ]);
    expect(brief(answer)).toStrictEqual([
      [
        'gamma',
        [
          ['ann', ['ann-acme-directors'], ['ann-gamma-directors']],
          ['ben', ['ben-acme-auditors'], ['ben-gamma-directors']],
        ],
      ],
      ['beta', [['cid', ['cid-acme-directors'], ['cid-beta-directors']]]],
    ]);
  });

  test('an officer there counts, a mere employee does not, and neither does a post at the company itself', async () => {
    const answer = await ask([
      seat('ann', 'acme-directors'),
      seat('ben', 'acme-directors'),
      fact('WORKS_FOR', 'ann-beta', 'ann', 'beta', { title: 'President' }),
      fact('WORKS_FOR', 'ann-acme', 'ann', 'acme', { executive: true }),
      fact('WORKS_FOR', 'ben-beta', 'ben', 'beta', { title: 'Senior Manager', employee: true }),
      fact('WORKS_FOR', 'ben-gamma', 'ben', 'gamma'),
    ]);
    expect(brief(answer)).toStrictEqual([['beta', [['ann', ['ann-acme-directors'], ['ann-beta']]]]]);
  });

  test('only seats that were held on the day, on both sides', async () => {
    const facts = [
      seat('ann', 'acme-directors'),
      seat('ann', 'beta-directors', {
        to: '2006-06-28',
        citations: [{ source: 'notice', place: '1', observedOn: '2006-03-31' }],
      }),
      seat('ben', 'acme-directors', {
        to: '2006-06-28',
        citations: [{ source: 'notice', place: '1', observedOn: '2006-03-31' }],
      }),
      seat('ben', 'gamma-directors'),
    ];
    expect(brief(await ask(facts))).toStrictEqual([]);
    await store.close();
    // The seat at beta ends on the 28th, so it is held on the 27th; the one at acme is first observed later.
    expect(brief(await ask(facts, '2006-06-27'))).toStrictEqual([]);
    await store.close();
    expect((await ask(facts, null)).map((one) => one.company.id)).toStrictEqual(['beta', 'gamma']);
  });

  test('store calls do not grow with the people', async () => {
    await ask([seat('ann', 'acme-directors'), seat('ann', 'beta-directors')]);
    const few = store.asked.length;
    await store.close();
    await ask(
      PEOPLE.flatMap(({ id }) => [seat(id, 'acme-directors'), seat(id, 'beta-directors'), seat(id, 'gamma-directors')]),
    );
    expect(store.asked.length).toBe(few);
  });

  test('of all companies: every pair once, in either direction, and with nobody who only works at both', async () => {
    await ask([
      seat('ann', 'acme-directors'),
      seat('ann', 'beta-directors'),
      seat('ben', 'gamma-directors'),
      fact('WORKS_FOR', 'ben-acme', 'ben', 'acme', { executive: true }),
      // An officer at two companies and on no board joins none.
      fact('WORKS_FOR', 'cid-beta', 'cid', 'beta', { executive: true }),
      fact('WORKS_FOR', 'cid-gamma', 'cid', 'gamma', { executive: true }),
    ]);
    const facts = createFactReader(store, '2026-01-01');
    const all = await allInterlocks(facts, { on: undefined, knownOn: '2026-01-01' });
    expect(
      all.map(({ of, company: other, people }) => [
        of.id,
        other.id,
        people.map((p) => [p.person.id, p.here.map((v) => v.fact.id), p.there.map((v) => v.fact.id)]),
      ]),
    ).toStrictEqual([
      ['acme', 'beta', [['ann', ['ann-acme-directors'], ['ann-beta-directors']]]],
      ['acme', 'gamma', [['ben', ['ben-acme'], ['ben-gamma-directors']]]],
    ]);
    // What is asked of one company is found among all pairs.
    for (const id of ['acme', 'beta', 'gamma']) {
      const one = await interlocksOf(facts, company(id), { on: undefined, knownOn: '2026-01-01' });
      const others = all.flatMap(({ of, company: other }) =>
        of.id === id ? [other.id] : other.id === id ? [of.id] : [],
      );
      for (const { company: other } of one) expect(others).toContain(other.id);
    }
  });
});

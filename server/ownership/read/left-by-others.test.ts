import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFactReader } from '../../facts/fact-reader.ts';
import {
  company,
  fact,
  loadWorld,
  source,
  type WorldContent,
  type WorldStore,
} from '../../../test/support/worlds/loaded-world.ts';
import { checkSeed } from '../../seed/check-seed.ts';
import { graphOf } from '../../seed/seed-facts.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { controlOf } from '../control-rows.ts';
import { shortPercent } from './edge.ts';
import { MAJORITY } from '../exact/policies.ts';
import type { Direction } from '../exact/reach.ts';
import { ownershipOf } from '../ownership.ts';

const KNOWN = '2026-01-01';
const ASSOCIATION = 'iij-employee-stock-association';
let store: WorldStore;
afterAll(() => store.close());

const rowsOf = async (focus: string, direction: Direction, on: string) => {
  const { rows } = await controlOf(
    createFactReader(store, KNOWN),
    { focus, direction, language: 'en', on, knownOn: KNOWN },
    { threshold: MAJORITY, first: 100 },
  );
  return rows.map(({ party, certainty }) => `${party.id} ${certainty}`);
};

describe('the employees’ association on 25 May 2007, whose share no source gives', () => {
  beforeAll(async () => {
    store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
  });

  test('has at most what the other named holders leave: 34.249 %', async () => {
    const facts = createFactReader(store, KNOWN);
    const { stakes } = await ownershipOf(
      facts,
      { focus: 'iij', direction: 'UP', language: 'en', on: '2007-05-25', knownOn: KNOWN },
      { first: 200 },
    );
    const votes = stakes.find(({ party }) => party.id === ASSOCIATION)?.controlVotes;
    // Nine of the table without Suzuki (lines 222-231): 50,475 + 27,409 + 10,430 + 10,200 + 6,365 + 6,261 + 3,560 +
    // 3,430 + 3,030 = 121,160 of 204,300; five candidates (1097-1101): 12,783 + 260 + 100 + 57 + 109 = 13,309 of
    // 206,478. The 14.4 shares of Shimagami are held through the association and are its own. 100 % - 59.3049 % -
    // 6.4457 % = 34.2493 %.
    expect(votes && [shortPercent(votes.possible.value), votes.possible.excluded, votes.unbounded]).toEqual([
      '34.249',
      false,
      false,
    ]);
    expect(stakes.find(({ party }) => party.id === ASSOCIATION)?.controls).toBeNull();
  });

  test('so nobody may control the company, asked from above or from below', async () => {
    expect(await rowsOf('iij', 'UP', '2007-05-25')).toEqual([]);
    expect(await rowsOf(ASSOCIATION, 'DOWN', '2007-05-25')).toEqual([]);
  });
});

describe('an interest of no named kind', () => {
  const worldOf = (fields: object): WorldContent => ({
    sources: [source('notice', '2007-06-04')],
    companies: [company('c'), company('x')],
    facts: [fact('HOLDS', 'x-c', 'x', 'c', fields)],
  });
  test.each([
    ['shares of 60 %', { interest: 'SHARES', percent: '60', exact: true }, ['x CERTAIN']],
    ['60 % of it is not known what', { interest: 'UNKNOWN', percent: '60', exact: true }, ['x POSSIBLE']],
    ['50 % of it is not known what', { interest: 'UNKNOWN', percent: '50', exact: true }, []],
    ['it is not known what, nor how much', { interest: 'UNKNOWN' }, ['x POSSIBLE']],
    ['60 % of another kind', { interest: 'OTHER', percent: '60', exact: true }, ['x POSSIBLE']],
    ['another kind, beside no shares', { interest: 'OTHER' }, ['x POSSIBLE']],
    // A company that is a director or secretary of another has an office, and no part of it.
    ['a corporate director', { interest: 'OTHER', right: 'corporate-director' }, []],
    ['a nominee secretary', { interest: 'OTHER', right: 'corporate-nominee-secretary' }, []],
    ['a seat on the board', { interest: 'OTHER', right: 'boardMember' }, []],
    ['a seat, with an amount', { interest: 'OTHER', right: 'boardMember', percent: '60' }, ['x POSSIBLE']],
    ['more than an office', { interest: 'OTHER', right: 'right to appoint the director' }, ['x POSSIBLE']],
    ['it is not known what, in the words of an office', { interest: 'UNKNOWN', right: 'Director' }, ['x POSSIBLE']],
  ])('%s', async (_, fields, above) => {
    await store.close();
    store = await loadWorld(worldOf(fields));
    expect(await rowsOf('c', 'UP', '2007-03-31')).toEqual(above);
  });
});

describe('a holder of record, a holding that may be indirect, one through somebody else', () => {
  const DAY = '2007-03-31';
  const holds = (holder: string, percent: string | undefined, fields: object = {}) =>
    fact('HOLDS', `${holder}-c`, holder, 'c', { ...(percent === undefined ? {} : { percent }), ...fields });
  const worldOf = (...others: ReturnType<typeof holds>[]): WorldContent => ({
    sources: [source('notice', '2007-06-04')],
    companies: [company('c'), company('x'), company('n', { kind: 'NOMINEE' }), company('p')],
    facts: [holds('x', undefined), ...others],
  });
  test.each([
    // What stands in the register in another's name is not x's: a printed 60 % is 59.5 % at least.
    ['a nominee', holds('n', '60', { nominee: true }), false],
    ['a direct holding', holds('p', '60'), false],
    // It may be p's through x, or through somebody who is not named.
    ['one of unknown directness', holds('p', '60', { direct: 'UNKNOWN' }), true],
    ['one through a body', holds('p', '60', { via: 'an association' }), true],
  ])('%s', async (_, other, mayControl) => {
    await store.close();
    store = await loadWorld(worldOf(other));
    const above = (await rowsOf('c', 'UP', DAY)).filter((row) => row.startsWith('x'));
    expect([above, await rowsOf('x', 'DOWN', DAY)]).toEqual(mayControl ? [['x POSSIBLE'], ['c POSSIBLE']] : [[], []]);
  });
});

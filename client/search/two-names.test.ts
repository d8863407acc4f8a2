import { expect, test } from 'vitest';
import type { PartyMatch, PartySearch } from '../lib/party-search.ts';
import { pathOptions, pathStatus, twoNames } from './two-names.ts';

const match = (id: string, name: string): PartyMatch => ({
  party: { __typename: 'Person', reading: null, id, name },
  spelling: name,
  how: 'EXACT',
});
const found = (...matches: PartyMatch[]): PartySearch => ({
  matches,
  total: matches.length,
  searching: false,
  problem: undefined,
  text: 'x',
});

test.each([
  ['Ann Oak -> Bolt', ['Ann Oak', 'Bolt']],
  ['Ann Oak→', ['Ann Oak', '']],
  ['a => b -> c', ['a', 'b -> c']],
  ['-> Bolt', undefined],
  ['Ann-Marie Oak', undefined],
])('%s', (text, names) => {
  expect(twoNames(text)).toEqual(names);
});

test('the ways lead from the best match of the first to each of the second, never to itself', () => {
  const [ann, bolt, cave] = [match('ann', 'Ann Oak'), match('bolt', 'Bolt'), match('cave', 'Cave')];
  expect(pathOptions(found(ann, cave), found(bolt, ann)).map(({ id, name }) => [id, name])).toEqual([
    ['ann,bolt', 'Ann Oak → Bolt'],
  ]);
  expect(pathOptions(found(), found(bolt))).toEqual([]);
  expect(pathStatus(found(ann), found(), '')).toBe('Paths: type the second name behind the arrow.');
  expect(pathStatus(found(), found(bolt), 'bolt')).toMatch(/^No person or company is called/);
});

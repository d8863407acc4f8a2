import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOpening, tabsFor } from '../../client/graphiql/opening.ts';
import { serveSeed, type ServedSeed } from '../support/served-seed.ts';

let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed();
});
afterAll(() => server.stop());

const ask = async (request: object): Promise<Record<string, unknown>> => {
  const response = await fetch(new URL('graphql', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Record<string, unknown>;
};

test('without an address the samples are of what is loaded, and every one of them is answered', async () => {
  const opening = await readOpening(ask, '');
  // The company with most facts and the person on most boards of the example, by the files of seed/.
  expect(opening).toMatchObject({
    company: { id: 'iij' },
    person: { id: 'koichi-suzuki' },
    on: '2009-02-12',
    last: '2009-02-12',
  });
  const tabs = tabsFor(opening);
  expect(tabs).toHaveLength(5);
  for (const { query, variables } of tabs) {
    const answer = await ask({ query, variables: JSON.parse(variables) as object });
    expect(answer['errors'], query).toBeUndefined();
    expect(Object.values(answer['data'] as object), query).not.toContain(null);
  }
});

test('from a page they are of its company, person and day', async () => {
  const ofCompany = await readOpening(ask, '?company=iij-technology&on=2007-04-05');
  expect(ofCompany).toMatchObject({ company: { id: 'iij-technology' }, on: '2007-04-05' });
  expect(JSON.parse(tabsFor(ofCompany)[0]?.variables ?? '')).toEqual({ company: 'iij-technology', on: '2007-04-05' });
  const ofPerson = await readOpening(ask, '?company=yoshifumi-nishikawa');
  expect(ofPerson).toMatchObject({ company: { id: 'iij' }, person: { id: 'yoshifumi-nishikawa' } });
  expect(await readOpening(ask, '?company=no-such-id')).toMatchObject({ company: { id: 'iij' } });
});

test('no id of the example stands in them, and a graph that gives none says what to write', async () => {
  const nothing = await readOpening(() => Promise.resolve({ errors: [] }), '');
  expect(nothing).toEqual({ company: undefined, person: undefined, on: undefined, first: undefined, last: undefined });
  const [owners] = tabsFor(nothing);
  expect(JSON.parse(owners?.variables ?? '')).toEqual({ company: 'id-of-a-company' });
  for (const { query } of tabsFor(nothing)) expect(query).not.toMatch(/iij|suzuki|nishikawa/i);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentClient } from './graphql-client.ts';
import { ofOneGraph } from './of-one-graph.ts';

/** Which graph answers each asking, the last one all that follow. */
let graphs: string[] = [];
let sent = 0;

beforeEach(async () => {
  graphs = ['one'];
  sent = 0;
  vi.stubGlobal('fetch', () => {
    const graph = graphs[Math.min(sent, graphs.length - 1)]!;
    sent += 1;
    const found = { data: { dataset: { version: graph } } };
    return Promise.resolve(
      new Response(JSON.stringify(found), { headers: { 'content-type': 'application/json', 'x-graph': graph } }),
    );
  });
  await page();
  sent = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function page(): Promise<string> {
  const { data } = await currentClient()
    .query<{ dataset: { version: string } }>(
      'query Page { dataset { version } }',
      {},
      { requestPolicy: 'network-only' },
    )
    .toPromise();
  return data?.dataset.version ?? 'nothing';
}
const three = async () => [await page(), await page(), await page()];

test('what one graph answered is read once', async () => {
  expect(await ofOneGraph(three)).toEqual(['one', 'one', 'one']);
  expect(sent).toBe(3);
});

test.each([
  ['the second page', ['one', 'two'], 6],
  ['the last page', ['one', 'one', 'two'], 6],
  // The first page is answered by the new graph already, whatever stood on the screen: to read it again is harmless.
  ['the first page', ['two'], 6],
])('from %s on another graph answers: all pages are read of it', async (_, answering, asked) => {
  graphs = answering;
  expect(await ofOneGraph(three)).toEqual(['two', 'two', 'two']);
  expect(sent).toBe(asked);
});

test('a cursor that is none of the next graph begins anew, and what fails for another reason is told', async () => {
  graphs = ['one', 'two'];
  let turn = 0;
  const found = await ofOneGraph(async () => {
    turn += 1;
    const pages = [await page(), await page()];
    if (turn === 1) throw new Error('"after" is no cursor of this list');
    return pages;
  });
  expect([found, turn]).toEqual([['two', 'two'], 2]);
  await expect(ofOneGraph(() => Promise.reject(new Error('no such company')))).rejects.toThrow('no such company');
});

test('a graph that never rests is told after three turns', async () => {
  graphs = Array.from({ length: 9 }, (_, i) => `of load ${String(i)}`);
  await expect(ofOneGraph(three)).rejects.toThrow(/loaded again and again/);
  expect(sent).toBe(9);
});

// @vitest-environment happy-dom
import { SaxesParser } from 'saxes';
import type { Client } from 'urql';
import { expect, test } from 'vitest';
import { pathOf } from '../canvas/picture/svg.ts';
import { drawnFacts, type DrawnFact } from './drawn-facts.ts';
import { graphmlOf } from './graphml.ts';
import { pageFile } from './page-file.ts';

const fact = (id: string, parties: readonly (readonly [string, string])[], summary: string): DrawnFact =>
  ({
    __typename: 'Holding',
    id,
    kind: 'HOLDS',
    summary,
    from: '2024-04',
    to: null,
    parties: parties.map(([party, name]) => ({ __typename: 'Company', id: party, name })),
    citations: [
      { place: '3.2', line: 7, source: { id: 'report', title: 'Report <2024>', published: '2024-06-30' } },
      { place: null, line: null, source: { id: 'list', title: 'List', published: '2024-07-01' } },
    ],
  }) as unknown as DrawnFact;

const FACTS = [
  fact(
    'a-b',
    [
      ['a', 'A & Co'],
      ['b', 'B "One"'],
    ],
    'A & Co holds 5 % of B',
  ),
  fact(
    'b-a',
    [
      ['b', 'B "One"'],
      ['a', 'A & Co'],
    ],
    'B holds 1 % of A & Co',
  ),
  fact('a-alone', [['a', 'A & Co']], 'A & Co has 7 -- or --- shares'),
];

/** What a strict reader of XML finds: each element with its attributes and the text in it. */
function elementsOf(xml: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof found = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const one = { name, attributes, text: '' };
    found.push(one);
    open.push(one);
  });
  parser.on('text', (text) => {
    const one = open.at(-1);
    if (one) one.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

test('a file has what could be known on the day of the drawing, in its order, with what is drawn as a box too', async () => {
  const asked: unknown[] = [];
  const client = {
    query: (_: unknown, variables: { readonly ids: readonly string[] }) => {
      asked.push(variables);
      // As the API does: in an order of its own, and nothing for what is no fact.
      const nodes = FACTS.filter(({ id }) => variables.ids.includes(id)).toReversed();
      return { toPromise: () => Promise.resolve({ data: { facts: { edges: nodes.map((node) => ({ node })) } } }) };
    },
  } as unknown as Client;
  const scene = {
    lines: [{ subjects: ['a-b'] }, { subjects: ['b-a', 'a-b'] }],
    boxes: [{ subjects: ['a'] }, { subjects: ['a-alone'] }],
  } as unknown as Parameters<typeof drawnFacts>[1];
  const found = await drawnFacts(client, scene, '2024-06-30');
  expect('facts' in found && found.facts.map(({ id }) => id)).toEqual(['a-b', 'b-a', 'a-alone']);
  await drawnFacts(client, scene, undefined);
  const ids = ['a-b', 'b-a', 'a', 'a-alone'];
  expect(asked).toEqual([
    { ids, known: '2024-06-30' },
    { ids, known: null },
  ]);
});

test('GraphML has each party once, and each fact between two of them with its places', () => {
  const found = elementsOf(graphmlOf(FACTS, 'Owners'));
  const all = (name: string, field: string) =>
    found.filter((one) => one.name === name).map(({ attributes }) => attributes[field]);
  expect(all('node', 'id')).toEqual(['a', 'b']);
  expect(all('edge', 'id')).toEqual(['a-b', 'b-a']);
  expect([all('edge', 'source'), all('edge', 'target')]).toEqual([
    ['a', 'b'],
    ['b', 'a'],
  ]);
  const first = found.findIndex(({ name }) => name === 'edge');
  const data = found.slice(
    first + 1,
    found.findIndex(({ name }, i) => i > first && name === 'edge'),
  );
  // What is not known is not there.
  expect(data.map(({ attributes, text }) => [attributes['key'], text])).toEqual([
    ['kind', 'HOLDS'],
    ['summary', 'A & Co holds 5 % of B'],
    ['from', '2024-04'],
    ['sources', 'Report <2024>, 3.2, line 7; List'],
  ]);
});

test('a page of one file asks nobody for anything, tells every place, and runs nothing that a fact says', () => {
  const evil = fact(
    'x',
    [
      ['a', 'A'],
      ['b', 'B'],
    ],
    '</td><script>alert(1)</script>',
  );
  const page = pageFile('<svg viewBox="0 0 10 10"></svg>', [...FACTS, evil], { title: 'A & B', source: 'http://x/' });
  const document = new DOMParser().parseFromString(page, 'text/html');
  expect(document.querySelectorAll('tbody tr')).toHaveLength(4);
  expect(document.querySelectorAll('script')).toHaveLength(1);
  expect(document.querySelectorAll('link, img, iframe, script[src]')).toHaveLength(0);
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(document.querySelector('tbody tr')?.textContent).toContain('Report <2024>, 3.2, line 7');
});

test('a line goes straight, over its steering points, or round its corners', () => {
  const [from, end] = [
    { x: 0, y: 0 },
    { x: 100, y: 100 },
  ];
  expect(pathOf(from, end, undefined, undefined)).toBe('M0 0L100 100');
  // Two pieces that meet halfway between (0, 50) and (100, 50).
  expect(
    pathOf(from, end, undefined, [
      { x: 0, y: 50 },
      { x: 100, y: 50 },
    ]),
  ).toBe('M0 0Q0 50 50 50Q100 50 100 100');
  // The corner at (0, 100) is cut 6 px before and after it.
  expect(pathOf(from, end, [{ x: 0, y: 100 }], undefined)).toBe('M0 0L0 94Q0 100 6 100L100 100');
});

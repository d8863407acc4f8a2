import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { inRoot } from '../../tools/project.mjs';

/** The five queries stand in files of their own; docs/tour.md quotes them (`npm run codegen`). */
async function ask(name: string): Promise<string> {
  const query = readFileSync(inRoot('docs', 'tour', `${name}.graphql`), 'utf8');
  expect(readFileSync(inRoot('docs', 'tour.md'), 'utf8')).toContain(query.trim());
  const response = await fetch(new URL('graphql', inject('address')), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  expect(answer.errors).toBeUndefined();
  return JSON.stringify(answer.data);
}

test('owners: the shares and percentages that the page about the tour promises', async () => {
  const answer = await ask('owners');
  expect(answer).toContain('"totalCount":10');
  expect(answer).toMatch(/Nippon Telegraph and Telephone[^}]*\},"shares":"50475","percent":"24.706"/);
  expect(answer).toMatch(/NTT Communications[^}]*\},"shares":"10200","percent":"4.993","percentPrinted":"5.0"/);
  expect(answer).toMatch(/Hero and Company"\},[^[]*"nominee":true/);
});

test('through time: 86.1, 95.2, 100, and 100 still', async () => {
  const answer = JSON.parse(await ask('through-time')) as {
    company: Record<string, { edges: { node: { percent: string } }[] }>;
  };
  expect(
    ['march', 'april', 'may', 'later'].map((when) => answer.company[when]?.edges.map(({ node }) => node.percent)),
  ).toEqual([['86.1'], ['95.2'], ['100'], ['100']]);
});

test('interlocks: the three people on both boards', async () => {
  const answer = JSON.parse(await ask('interlocks')) as {
    interlocks: { edges: { node: { company: { name: string }; people: { person: { name: string } }[] } }[] };
  };
  const technology = answer.interlocks.edges.find(({ node }) => node.company.name.startsWith('IIJ Technology'));
  expect(technology?.node.people.map(({ person }) => person.name).sort()).toEqual([
    'Hirofumi Takahashi',
    'Koichi Suzuki',
    'Senji Yamamoto',
  ]);
});

test('connection: the post at the bank until June 2005', async () => {
  const answer = await ask('connection');
  expect(answer).toContain('"kind":"WORKS_FOR"');
  expect(answer).toContain('"to":"2005-06"');
});

test('contradictions: each with its citations, the count of investees among them', async () => {
  const { findings } = JSON.parse(await ask('contradictions')) as {
    findings: { title: string; citations: unknown[] }[];
  };
  expect(findings.length).toBeGreaterThanOrEqual(6);
  expect(findings.every(({ citations }) => citations.length > 0)).toBe(true);
  expect(findings.map(({ title }) => title)).toContain('Three or four equity-method investees');
});

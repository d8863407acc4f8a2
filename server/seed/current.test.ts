import { expect, test } from 'vitest';
import { company, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';
import { holds } from '../time/validity.ts';
import { checkSeed } from './check-seed.ts';
import { graphOf } from './seed-facts.ts';

/** The report of the small seed came out on 8 June 2007, and acme has a board there. */
const CITED = 'citations: [{ source: report, place: p }]';

function graphWith(text: string) {
  const seed = temporarySeed({ 'companies/acme.yaml': company('acme', text) });
  const report = checkSeed(seed);
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const graph = graphOf(report.seed);
  const published = graph.sources[0]!.published;
  const on = (id: string, day: string) =>
    holds(
      graph.facts.find((fact) => fact.id === id)!,
      day,
      '9999-12-31',
      () => published,
    );
  return { on, published, warnings: report.problems.map(({ problem }) => problem) };
}

test('a seat with a start and no end holds on the day its document came out, and the day after only perhaps', () => {
  const { on, published } = graphWith(
    `seats:\n  - { person: ann, board: acme-directors, from: "2001-06-28", ${CITED} }\n`,
  );
  const id = 'sits-on-ann-acme-directors-2001-06-28';
  expect(on(id, '2001-06-27')).toBe('NOT');
  expect(on(id, '2001-06-28')).toBe('CERTAIN');
  expect(on(id, published)).toBe('CERTAIN');
  expect(on(id, '9000-01-01')).toBe('POSSIBLE');
});

test('of two seats on one board only the later is taken for current', () => {
  const { on, published } = graphWith(
    `seats:\n  - { person: ann, board: acme-directors, from: "2001-06-28", ${CITED} }\n  - { person: ann, board: acme-directors, from: "2003-06-28", ${CITED} }\n`,
  );
  expect(on('sits-on-ann-acme-directors-2001-06-28', published)).toBe('POSSIBLE');
  expect(on('sits-on-ann-acme-directors-2003-06-28', published)).toBe('CERTAIN');
});

test.each([
  ['current: true, ', 'CERTAIN', 0],
  ['current: false, ', 'POSSIBLE', 0],
  ['', 'POSSIBLE', 1],
])('a post with "%s" is %s when its document came out', (current, certainty, warnings) => {
  const world = graphWith(`posts:\n  - { person: ann, title: Manager, ${current}from: "1999-04", ${CITED} }\n`);
  expect(world.on('works-for-ann-acme-1999-04', world.published)).toBe(certainty);
  expect(world.warnings.filter((text) => /still held/.test(text))).toHaveLength(warnings);
});

test('current: false keeps a seat from being taken for current', () => {
  const { on, published } = graphWith(
    `seats:\n  - { person: ann, board: acme-directors, from: "2001-06-28", current: false, ${CITED} }\n`,
  );
  expect(on('sits-on-ann-acme-directors-2001-06-28', published)).toBe('POSSIBLE');
});

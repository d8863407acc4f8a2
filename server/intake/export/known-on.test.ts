import { describe, expect, test } from 'vitest';
import type { Company, Fact, Source } from '../../shared/facts.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import { EXPORTERS } from '../export-formats.ts';
import { selected } from './selected-graph.ts';

const company = (id: string): Company => ({
  type: 'Company',
  id,
  name: `${id} KK`,
  names: [`${id} KK`],
  kind: 'COMPANY',
  identifiers: [],
});
const source = (id: string, published: string, publisher: string): Source => ({
  id,
  title: id,
  publisher,
  published,
  kind: 'table',
});
const cited = (source: string) => [{ source, place: 'row 1' }];
const holds = (subject: string, object: string, of: string, knownFrom: string, from = '2019-01-01') =>
  ({
    id: `${subject}-${object}`,
    kind: 'HOLDS',
    subject,
    object,
    from,
    interest: 'SHARES',
    direct: 'DIRECT',
    nominee: false,
    accounting: 'UNKNOWN',
    basis: 'STATED',
    percent: '5',
    knownFrom,
    citations: cited(of),
  }) as unknown as Fact;

/** One source of 2020 and one of 2022; nothing speaks of `silent`. */
const graph: GraphContent = {
  companies: ['early', 'held', 'former', 'silent', 'register', 'later', 'boarded', 'press', 'found'].map(company),
  persons: [{ type: 'Person', id: 'late', name: 'Late Riser', names: ['Late Riser'] }],
  boards: [{ type: 'Board', id: 'b', name: 'Board', kind: 'DIRECTORS', company: 'boarded', citations: cited('s22') }],
  sources: [source('s20', '2020-01-01', 'register'), source('s22', '2022-01-01', 'press')],
  findings: [
    {
      id: 'f',
      kind: 'CONTRADICTION',
      severity: 'LOW',
      title: 'A finding',
      detail: 'd',
      about: ['found'],
      facts: [],
      citations: cited('s22'),
    },
  ],
  facts: [
    holds('early', 'held', 's20', '2020-01-01'),
    { ...holds('former', 'held', 's20', '2020-01-01', '2010-01-01'), to: '2015-01-01' },
    holds('later', 'held', 's22', '2022-01-01'),
    holds('late', 'held', 's22', '2022-01-01'),
  ],
};
const ALL = [...graph.companies, ...graph.persons].map(({ id }) => id).sort();
const BEFORE = ['early', 'former', 'held', 'register', 'silent'];

describe('whom only later sources name is not in what was known before', () => {
  test.each([
    ['the day before', { knownOn: '2021-12-31' }, BEFORE],
    ['the day itself', { knownOn: '2022-01-01' }, ALL],
    ['before anything', { knownOn: '2019-12-31' }, ['silent']],
    ['as of another day too', { knownOn: '2021-12-31', on: '2020-06-30' }, BEFORE],
    ['as of a day alone', { on: '2020-06-30' }, ALL],
    ['around a party', { knownOn: '2021-12-31', focus: 'early', depth: 1 }, ['early', 'held', 'register']],
  ])('%s', (_, selection, expected) => {
    const { companies, persons } = selected(graph, selection);
    expect([...companies, ...persons].map(({ id }) => id).sort()).toEqual(expected);
  });

  test.each(EXPORTERS.map((exporter) => [exporter.format, exporter] as const))('in %s', (_, exporter) => {
    const text = (knownOn: string) => [...exporter.write(selected(graph, { knownOn }))].join('');
    for (const name of ['later KK', 'Late Riser', 'boarded KK', 'press KK', 'found KK'])
      expect(text('2021-12-31')).not.toContain(name);
    expect(text('2021-12-31')).toContain('early');
    expect(text('2022-01-01')).toMatch(/later|Late Riser/);
  });
});

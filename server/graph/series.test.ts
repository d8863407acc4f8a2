import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  company,
  fact,
  loadWorld,
  source,
  type WorldContent,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import { createSchema } from '../graphql/schema.ts';

const schema = createSchema();

async function ask(store: WorldStore, query: string, today = '2010-01-01'): Promise<Record<string, unknown>> {
  const context = {
    store,
    facts: createFactReader(store, today),
    documents: openDocuments('/nowhere'),
    requestId: 'test',
    today,
  };
  const { data, errors } = await graphql({ schema, source: query, contextValue: context });
  if (errors) throw new Error(errors.map((error) => error.message).join('; '));
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

const seen = (observedOn: string) => [{ source: 'notice', place: 'p', line: 1, observedOn }];

describe('a series of statements', () => {
  const cited = (observedOn: string) => ({ citations: seen(observedOn) });
  const after = (id: string, day: string) => ({
    supersededBy: id,
    supersededFrom: day,
    supersededKnownFrom: '2007-06-04',
  });
  const series: WorldContent = {
    companies: ['publisher', 'holder', 'held'].map((id) => company(id)),
    sources: [source('notice', '2007-06-04')],
    facts: [
      fact('HOLDS', 's1', 'holder', 'held', {
        percent: '50',
        to: '2004-01-01',
        ...cited('2003-01-01'),
        ...after('s2', '2004-01-01'),
      }),
      fact('HOLDS', 's2', 'holder', 'held', { ...cited('2004-01-01'), ...after('s3', '2005-01-01') }),
      fact('HOLDS', 's3', 'holder', 'held', { ...cited('2005-01-01'), ...after('s4', '2006-01-01') }),
      fact('HOLDS', 's4', 'holder', 'held', { percentMin: '25', ...cited('2006-01-01') }),
    ],
  };
  it('leads from an unknown share back to the last that was known, past those that were not', async () => {
    const small = await loadWorld(series);
    const { company: held } = await ask(
      small,
      '{ company(id: "held") { holders { edges { node { id lastKnown { id } supersedes { id } supersededBy { id } } } } } }',
    );
    const { edges } = (held as { holders: { edges: { node: { id: string; lastKnown: unknown } }[] } }).holders;
    const last = { s1: null, s2: { id: 's1' }, s3: { id: 's1' }, s4: null };
    expect(Object.fromEntries(edges.map(({ node }) => [node.id, node.lastKnown]))).toEqual(last);
    await small.close();
  });
  it('ends as stated for who cannot know what took its place', async () => {
    const [first] = series.facts ?? [];
    const small = await loadWorld({
      ...series,
      sources: [...(series.sources ?? []), source('early', '2003-02-01')],
      facts: [
        { ...first!, citations: [{ source: 'early', place: 'p', observedOn: '2003-01-01' }], knownFrom: '2003-02-01' },
        ...(series.facts ?? []).slice(1),
      ],
    });
    const { changes } = await ask(
      small,
      '{ changes(company: "held", from: "2003-12-31", to: "2006-12-31", knownOn: "2006-12-31") { day kind fact { id } } }',
    );
    expect(changes).toEqual([{ day: '2004-01-01', kind: 'ENDED', fact: { id: 's1' } }]);
    await small.close();
  });
  it('is told as one change where one statement takes the place of another, not as an end besides', async () => {
    const small = await loadWorld(series);
    const { changes } = await ask(
      small,
      '{ changes(company: "held", from: "2003-12-31", to: "2006-12-31") { day kind summary before { id } } }',
    );
    expect(changes).toEqual([
      {
        day: '2004-01-01',
        kind: 'REPLACED',
        summary: "holder's holding in held: 50 % → an unknown share",
        before: { id: 's1' },
      },
      {
        day: '2005-01-01',
        kind: 'REPLACED',
        summary: "holder's holding in held: an unknown share → an unknown share",
        before: { id: 's2' },
      },
      {
        day: '2006-01-01',
        kind: 'REPLACED',
        summary: "holder's holding in held: an unknown share → at least 25 %",
        before: { id: 's3' },
      },
    ]);
    await small.close();
  });
});

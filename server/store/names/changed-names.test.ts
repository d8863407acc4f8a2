import { expect, test } from 'vitest';
import { stepThrough } from '../../shared/turns/in-turns.ts';
import type { Store } from '../store.ts';
import type { LoadRow } from '../writer.ts';
import { changedNames } from './changed-names.ts';
import { GatheredNames, type NamedNode, type StatedIdentifier } from './gathered-names.ts';

const company = (id: string, name: string, identifiers: readonly string[] = []): NamedNode => ({
  id,
  type: 'Company',
  spellings: [name],
  identifiers,
});
const ann: NamedNode = { id: 'ann', type: 'Person', spellings: ['Ann Smith'], identifiers: [] };
const board: NamedNode = { id: 'acme-board', type: 'Board', spellings: [], identifiers: [] };

function made(nodes: readonly NamedNode[], stated: readonly StatedIdentifier[]) {
  const names = new GatheredNames();
  names.add(nodes, stated);
  return stepThrough(names.making());
}

/** Answers as a graph of these does. */
function asking(nodes: readonly NamedNode[], stated: readonly StatedIdentifier[]) {
  const asked: string[] = [];
  const ask = (question: string, { ids }: { readonly ids: readonly string[] }) => {
    asked.push(`${question} ${ids.join(' ')}`);
    if (question === 'names/identifiers-of') return Promise.resolve(stated.filter(({ party }) => ids.includes(party)));
    const parties = nodes.filter(({ id, type }) => ids.includes(id) && (type === 'Company' || type === 'Person'));
    return Promise.resolve(
      parties.map(({ id, type, spellings, identifiers }) => ({
        id,
        type,
        party: { id, name: spellings[0], names: spellings, identifiers },
      })),
    );
  };
  return { store: { ask: ask as unknown as Store['ask'] }, asked };
}

const row = ({ id, spellings, identifiers }: NamedNode): LoadRow => ({
  id,
  props: { id, name: spellings[0] ?? '', names: [...spellings], identifiers: [...identifiers] },
});
const stating = (party: string, identifier: string): LoadRow => ({
  id: `f-${party}`,
  subject: party,
  object: `f-${party}`,
  props: { attribute: 'IDENTIFIER', text: identifier },
});

const BEFORE = [company('acme', 'Acme'), company('bolt', 'Bolt', ['lei:1']), company('cog', 'Cog'), ann, board];
const STATED = [
  { party: 'acme', identifier: 'cik:1' },
  { party: 'ann', identifier: 'own:1' },
  { party: 'bolt', identifier: 'cik:2' },
];

test('parties that are new, gone, called otherwise or otherwise identified are in the index as they are now', async () => {
  const after = [company('acme', 'Acme'), company('bolt', 'Bolt Bank', ['lei:1']), company('dyn', 'Dyn'), ann];
  const now = [
    { party: 'acme', identifier: 'cik:7' },
    { party: 'bolt', identifier: 'cik:2' },
  ];
  const names = changedNames();
  names.take('load/remove-facts', [{ id: 'f-ann', subject: 'ann', object: 'f-ann' }]);
  names.take('load/remove-facts', [{ id: 'holds-cog-bolt', subject: 'cog', object: 'bolt' }]);
  names.take('load/companies', [row(company('bolt', 'Bolt Bank', ['lei:1'])), row(company('dyn', 'Dyn'))]);
  names.take('load/has-attribute', [stating('acme', 'cik:7')]);
  names.take('load/remove-nodes', [{ id: 'cog' }, { id: 'acme-board' }, { id: 'f-ann' }]);
  const { store, asked } = asking(after, now);
  expect(await names.merged(made(BEFORE, STATED), store)).toEqual(made(after, now));
  // What the rows have said is not asked again.
  expect(asked).toEqual([
    'names/identifiers-of ann bolt dyn acme cog acme-board f-ann',
    'graph/parties ann acme cog acme-board f-ann',
  ]);
  names.end();
});

test('a change of nobody leaves the index as it is, and asks nothing', async () => {
  const names = changedNames();
  names.take('load/holds', [{ id: 'f', subject: 'acme', object: 'bolt', props: {} }]);
  names.take('load/has-attribute', [
    { id: 'a', subject: 'acme', object: 'a', props: { attribute: 'CAPITAL', amount: '1' } },
  ]);
  const { store, asked } = asking(BEFORE, STATED);
  expect(await names.merged(made(BEFORE, STATED), store)).toEqual(made(BEFORE, STATED));
  expect(asked).toEqual([]);
  names.end();
});

test('there is no index where there was none, or where one node was written twice', async () => {
  const none = changedNames();
  none.take('load/companies', [row(company('dyn', 'Dyn'))]);
  expect(await none.merged(undefined, asking(BEFORE, STATED).store)).toBeUndefined();
  none.take('load/companies', [row(company('dyn', 'Dyn AG'))]);
  expect(await none.merged(made(BEFORE, STATED), asking(BEFORE, STATED).store)).toBeUndefined();
  none.end();
});

import { expect, test } from 'vitest';
import type { PartyMatch } from '../../lib/party-search.ts';
import { namesIn, understood } from './match-names.ts';

const found = (id: string, how: PartyMatch['how'], spelling = id): PartyMatch => ({
  party: { __typename: 'Person', reading: null, id, name: id },
  spelling,
  how,
});

test('a list as people paste it: bullets, numbers, quotes, further cells, blank lines and doubles', () => {
  expect(namesIn('Acme Ltd\r\n- Bolt\n  2. Cave Inc.\n\n"Dune, Ann"\nEcho\t12 %\nBolt\n3M Company\n')).toEqual([
    'Acme Ltd',
    'Bolt',
    'Cave Inc.',
    'Dune, Ann',
    'Echo',
    '3M Company',
  ]);
  expect(namesIn(' \n\t\n')).toEqual([]);
});

test('one party of exactly that name is taken, whatever else is like it', () => {
  expect(understood('acme', [found('acme', 'EXACT'), found('acme-2', 'PREFIX')])).toMatchObject({
    is: 'matched',
    party: { id: 'acme' },
  });
  // Found by two of its spellings it is still one party.
  expect(understood('acme', [found('acme', 'EXACT'), found('acme', 'EXACT')])).toMatchObject({ is: 'matched' });
});

test('of those alike but for the form of company, the one that is spelt to the letter is taken', () => {
  const both = [found('acme', 'EXACT', 'Acme'), found('acme-corporation', 'EXACT', 'Acme Corporation')];
  expect(understood('ACME corporation', both)).toMatchObject({ is: 'matched', party: { id: 'acme-corporation' } });
  expect(understood('Acme', both)).toMatchObject({ is: 'matched', party: { id: 'acme' } });
  expect(understood('Acme Inc.', both)).toMatchObject({ is: 'ambiguous' });
});

test('two of the same name, and similar names alone, are a question; nothing found is said', () => {
  const two = understood('ann', [found('ann-1', 'EXACT'), found('ann-2', 'EXACT'), found('anna', 'NEAR')]);
  expect(two.is === 'ambiguous' && two.choices.map(({ id }) => id)).toEqual(['ann-1', 'ann-2']);
  const near = understood('amce', [found('acme', 'NEAR')]);
  expect(near.is === 'ambiguous' && near.choices.map(({ id }) => id)).toEqual(['acme']);
  expect(understood('zzz', [])).toEqual({ line: 'zzz', is: 'unmatched' });
});

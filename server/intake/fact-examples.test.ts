import { expect, test } from 'vitest';
import { factExamples } from './fact-examples.ts';
import type { FactStatement, PartyStatement, StatedFact } from './importer.ts';

const at = { place: 'row' };
const parties: PartyStatement[] = ['a', 'b'].map((key) => ({
  says: 'PARTY',
  key,
  type: 'Company',
  name: `${key} Inc.`,
  at,
}));
const said = (fact: object): FactStatement => ({ says: 'FACT', fact: fact as StatedFact, at });
const attribute = (count: number) =>
  said({ kind: 'HAS_ATTRIBUTE', subject: 'a', object: '', attribute: 'EMPLOYEES', count });
const holding = (percent: string) => said({ kind: 'HOLDS', subject: 'b', object: 'a', percent, nominee: false });

test('facts of each kind in turn, attributes after those that join two', () => {
  const facts = [
    attribute(1),
    attribute(2),
    attribute(3),
    holding('10'),
    said({ kind: 'AUDITS', subject: 'b', object: 'a' }),
    holding('20'),
  ];
  expect(factExamples(facts, parties, []).map(({ kind, fields }) => [kind, fields.at(-1)?.value])).toEqual([
    ['HOLDS', '10'],
    ['AUDITS', undefined],
    ['HAS_ATTRIBUTE', '1'],
    ['HOLDS', '20'],
    ['HAS_ATTRIBUTE', '2'],
    ['HAS_ATTRIBUTE', '3'],
  ]);
});

test('parties as the file describes them; what is "no" is left out; twenty at most', () => {
  const many = Array.from({ length: 30 }, (_, i) => holding(String(i)));
  const examples = factExamples(many, parties, []);
  expect(examples).toHaveLength(20);
  expect(examples[0]).toEqual({
    kind: 'HOLDS',
    place: 'row',
    fields: [{ name: 'percent', value: '0' }],
    stated: {
      fact: { kind: 'HOLDS', subject: 'b', object: 'a', percent: '0', nominee: false },
      parties: [
        { key: 'b', type: 'Company', name: 'b Inc.' },
        { key: 'a', type: 'Company', name: 'a Inc.' },
      ],
      boards: [],
    },
  });
});

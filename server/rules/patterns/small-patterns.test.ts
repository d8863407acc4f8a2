import { describe, expect, test } from 'vitest';
import { smallBook, type smallRule } from '../../../test/support/worlds/small-book.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { officersOf } from '../person/company-officers.ts';
import { judgePerson } from '../person/judge-person.ts';
import { said } from './duty/duty-said.ts';

type Facts = Parameters<typeof smallWorld>[0];
type Matters = Parameters<typeof smallWorld>[2];
type Tests = Parameters<typeof smallRule>[0]['tests'];

const DAY = '2020-06-30';
/** What the only rule of a book finds of the outside director `p` of `s`. */
function found(tests: Tests, facts: Facts, complete: Matters = []) {
  const world = smallWorld(facts, DAY, complete);
  const officer = officersOf(world).find(({ person }) => person === 'p')!;
  return judgePerson(world, officer, smallBook({ rules: [{ tests }] }), () => undefined).criteria[0]!;
}

describe('a post at a lender', () => {
  const at = [{ pattern: 'POST', at: { is: 'LENDER' }, roles: ['ANY'], lookBack: 'NOW' }] as Tests;
  const post = { kind: 'WORKS_FOR', subject: 'p', object: 'x', executive: true } as const;

  test('is met by a loan of that company, and not by trade with it', () => {
    const lent = found(at, [{ kind: 'LENDS_TO', subject: 'x', object: 's', amount: '10', currency: 'JPY' }, post]);
    expect(lent.outcome).toBe('TRIGGERED');
    const trades = [{ kind: 'TRADES_WITH', subject: 's', object: 'x', amount: '10', currency: 'JPY' }, post] as Facts;
    expect(found(at, trades).outcome).toBe('UNKNOWN');
    expect(found(at, trades, ['LENDS_TO', 'WORKS_FOR', 'HOLDS', 'SITS_ON']).outcome).toBe('CLEAR');
  });
});

describe('an executive on the compensation committee of another company', () => {
  const interlock = [{ pattern: 'COMPENSATION_INTERLOCK', lookBack: { when: 'YEARS', years: '3' } }] as Tests;
  const facts: Facts = [
    { kind: 'WORKS_FOR', subject: 'p', object: 'other', executive: true },
    { kind: 'WORKS_FOR', subject: 'q', object: 's', executive: true },
    { kind: 'SITS_ON', subject: 'q', object: 's-directors' },
    { kind: 'SITS_ON', subject: 'r', object: 'other-compensation-committee' },
  ];
  const everything: Matters = ['SITS_ON', 'WORKS_FOR'];

  test('is none where all seats and posts are told and nobody is on it, by what tells them', () => {
    const answer = found(interlock, facts, everything);
    expect(answer).toMatchObject({ outcome: 'CLEAR', reason: 'No such committee is shared.' });
    const kinds = answer.facts.map(({ fact }) => (fact.kind === 'COVERED_BY' ? fact.matter : fact.kind));
    expect([...kinds].sort()).toEqual(['SITS_ON', 'WORKS_FOR']);
  });

  test('is open while seats or posts may be missing, and met by one seat', () => {
    expect(found(interlock, facts, ['SITS_ON']).outcome).toBe('UNKNOWN');
    expect(found(interlock, facts, ['WORKS_FOR']).outcome).toBe('UNKNOWN');
    const met: Facts = [...facts, { kind: 'SITS_ON', subject: 'q', object: 'other-compensation-committee' }];
    expect(found(interlock, met, everything).outcome).toBe('TRIGGERED');
  });
});

test('what fees somebody had is asked under the name of that person', () => {
  const fees = [
    { pattern: 'FEES', lookBack: { when: 'YEARS', years: '3' }, moreThan: '100000', currency: 'USD' },
  ] as Tests;
  expect(found(fees, []).questions.map(({ key }) => key)).toEqual(['fees:p']);
});

describe('what a document says of those whom it has to tell of', () => {
  const told = (detail: readonly { key: string; value: string }[] | undefined) => {
    const fact = { kind: 'HAS_ATTRIBUTE', subject: 's', object: 's-reason', attribute: 'OTHER' } as const;
    const world = smallWorld([
      { ...fact, label: 'Reason for the nomination', text: 'Knows the trade.', ...(detail && { detail }) },
    ] as Facts);
    const [document] = [...world.sources.values()];
    return said(world, document!, ['p', 'q'], 'REASON').map(({ outcome }) => outcome);
  };

  test('covers everybody where it names none of them, and else those alone whom it names', () => {
    expect(told(undefined)).toEqual(['PASS']);
    expect(told([{ key: 'in short', value: 'a manager' }])).toEqual(['PASS']);
    expect(told([{ key: 'p', value: 'a manager' }])).toEqual(['UNKNOWN']);
    expect(
      told([
        { key: 'p', value: 'a manager' },
        { key: 'q', value: 'a lawyer' },
      ]),
    ).toEqual(['PASS']);
  });
});

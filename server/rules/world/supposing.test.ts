import { describe, expect, test } from 'vitest';
import { BadInput } from '../../errors.ts';
import { contentOf } from './case-world.ts';
import { endsOfSupposed, stated, supposing, type WhatIf } from './what-if.ts';
import { makeWorld, type WorldContent } from './world.ts';

const DAY = '2020-06-30';
const content: WorldContent = contentOf(
  {
    rule: 'T',
    name: 't',
    on: DAY,
    expect: 'UNKNOWN',
    complete: [],
    facts: [
      { kind: 'LENDS_TO', subject: 'a', object: 's', amount: '5', currency: 'JPY' },
      { kind: 'LENDS_TO', subject: 'b', object: 's', amount: '6', currency: 'JPY' },
    ],
  },
  { about: ['OUTSIDE_DIRECTOR'] },
);
const [LOAN = '', OTHER = ''] = content.facts.filter(({ kind }) => kind === 'LENDS_TO').map(({ id }) => id);

/** Amounts of the loans that are left, and what is supposed besides. */
function after(whatIf: WhatIf) {
  const { facts } = supposing(content, whatIf);
  return {
    loans: facts.flatMap((fact) => (fact.kind === 'LENDS_TO' ? [fact.amount] : [])),
    supposed: facts.filter(({ id }) => id.startsWith('supposed-')),
  };
}
function refusal(whatIf: WhatIf): string {
  try {
    supposing(content, whatIf);
  } catch (error) {
    if (error instanceof BadInput) return error.message;
    throw error;
  }
  return 'not refused';
}

describe('what is supposed', () => {
  test('takes facts away, changes and adds them, and leaves the rest', () => {
    expect(after({ remove: [LOAN] }).loans).toEqual(['6']);
    expect(after({ change: [{ fact: LOAN, amount: '7', currency: null }] }).loans).toEqual(['7', '6']);
    const { loans, supposed } = after({ add: [{ kind: 'LENDS_TO', subject: 'b', object: 's', amount: '8' }] });
    expect(loans).toEqual(['5', '6', '8']);
    expect(supposed).toMatchObject([
      {
        id: 'supposed-1',
        subject: 'b',
        object: 's',
        basis: 'INFERRED',
        citations: [{ source: 'supposed', place: 'what-if', observedOn: DAY }],
      },
    ]);
    expect(content.facts.filter(({ kind }) => kind === 'LENDS_TO')).toHaveLength(2);
  });

  test('keeps what a changed fact says of the rest, and that nobody states it so', () => {
    const changed = supposing(content, { change: [{ fact: LOAN, amount: '7' }] }).facts.find(({ id }) => id === LOAN);
    expect(changed).toMatchObject({
      subject: 'a',
      currency: 'JPY',
      basis: 'INFERRED',
      note: 'Changed for a what-if; nobody states it so.',
    });
  });

  test('is seen on the day, unless it is over by then or begins later', () => {
    const seen = (days: { from?: string; to?: string }) =>
      after({ add: [{ kind: 'LENDS_TO', subject: 'b', object: 's', ...days }] }).supposed[0]?.citations[0]?.observedOn;
    expect(seen({ from: DAY })).toBe(DAY);
    expect(seen({ from: '2020-07-01' })).toBeUndefined();
    expect(seen({ to: '2020-07-01' })).toBe(DAY);
    expect(seen({ to: DAY })).toBeUndefined();
    expect(seen({ to: '2020-06' })).toBeUndefined();
    expect(seen({ to: '2020-07' })).toBe(DAY);
  });

  test('shows no source', () => {
    const world = makeWorld(supposing(content, { add: [{ kind: 'LENDS_TO', subject: 'b', object: 's' }] }));
    const [first, last] = [world.views[0]!, world.views.find(({ fact }) => fact.id === 'supposed-1')!];
    expect(stated(last).fact.citations).toEqual([]);
    expect(stated(first)).toBe(first);
  });

  test('speaks of its ends, each once', () => {
    expect(
      endsOfSupposed({
        add: [
          { kind: 'LENDS_TO', subject: 'b', object: 's' },
          { kind: 'LENDS_TO', subject: 'a', object: 's' },
        ],
      }),
    ).toEqual(['b', 's', 'a']);
    expect(endsOfSupposed({ add: null })).toEqual([]);
  });
});

describe('what cannot be supposed', () => {
  const add = (fields: Readonly<Record<string, unknown>>): WhatIf => ({
    add: [{ kind: 'LENDS_TO', subject: 'a', object: 's', ...fields }],
  });
  test.each<[string, WhatIf, string]>([
    ['nothing', {}, '"whatIf" supposes 0 facts; suppose 1 to 50.'],
    [
      'too much',
      {
        add: Array.from({ length: 49 }, () => ({ kind: 'LENDS_TO', subject: 'a', object: 's' })),
        remove: [LOAN, OTHER],
      },
      '"whatIf" supposes 51 facts; suppose 1 to 50.',
    ],
    [
      'a party that is not there',
      add({ subject: 'nobody' }),
      'whatIf.add[0].subject: there is no "nobody"; suppose facts between parties and boards of the graph.',
    ],
    [
      'a company that is not there',
      add({ object: 'nobody' }),
      'whatIf.add[0].object: there is no "nobody"; suppose facts between parties and boards of the graph.',
    ],
    [
      'a loan to a board',
      add({ object: 's-directors' }),
      'whatIf.add[0].object: "s-directors" is a board; a LENDS_TO fact ends at a party.',
    ],
    [
      'a seat on a company',
      add({ kind: 'SITS_ON', subject: 'p' }),
      'whatIf.add[0].object: "s" is no board; a SITS_ON fact ends at a board.',
    ],
    [
      'a candidacy without its meeting',
      add({ kind: 'NOMINATED_TO', subject: 'p', object: 's-directors' }),
      'whatIf.add[0].meeting: a candidacy needs the day of its meeting.',
    ],
    [
      'a part of a block that is not named',
      add({ kind: 'JOINT_BLOCK' }),
      'whatIf.add[0].block: a supposed JOINT_BLOCK fact needs "block".',
    ],
    [
      'taking away what is not there',
      { remove: ['nothing'] },
      'whatIf: the fact "nothing" does not bear on this company on this day; take ids from the report\'s facts.',
    ],
    [
      'changing what is not there',
      { change: [{ fact: 'nothing', amount: '1' }] },
      'whatIf: the fact "nothing" does not bear on this company on this day; take ids from the report\'s facts.',
    ],
  ])('%s', (_, whatIf, message) => {
    expect(refusal(whatIf)).toBe(message);
  });

  test('a field of another kind, in what is added and in what is changed', () => {
    const odd = /^A supposed LENDS_TO fact has no "percent"; it may have from, to, amount, currency, /;
    expect(refusal(add({ percent: '5' }))).toMatch(odd);
    expect(refusal({ change: [{ fact: LOAN, percent: '5' }] })).toMatch(odd);
    expect(refusal(add({ percent: null }))).toBe('not refused');
  });

  test('a value that no file could state: a number without end, below nothing, a currency or title of odd letters', () => {
    const most = '9'.repeat(60);
    expect(refusal(add({ amount: most }))).toBe('not refused');
    expect(refusal(add({ amount: `${most}9` }))).toMatch(
      /^whatIf: the "amount" of a supposed LENDS_TO fact .* 61 char/,
    );
    expect(refusal(add({ amount: '-0.1' }))).toMatch(/"amount" .* is less than nothing: -0\.1\./);
    expect(refusal({ change: [{ fact: LOAN, amount: '-1' }] })).toMatch(/"amount" .* is less than nothing/);
    const held = (percent: string) => refusal(add({ kind: 'HOLDS', percent }));
    expect(held('100')).toBe('not refused');
    expect(held('100.1')).toMatch(/"percent" of a supposed HOLDS fact is more than all: 100\.1 %\./);
    expect(refusal(add({ currency: 'JPY' }))).toBe('not refused');
    for (const odd of ['jpy', 'JP', 'J\u0000Y', ''])
      expect(refusal(add({ currency: odd }))).toMatch(/"currency" .* is no currency/);
    const post = (title: string) => refusal(add({ kind: 'WORKS_FOR', subject: 'p', title }));
    expect(post('Director')).toBe('not refused');
    expect(post('a\u202Eb')).toMatch(
      /"title" of a supposed WORKS_FOR fact cannot be taken: it has the character U\+202E/,
    );
    expect(post('\u200B')).toMatch(/nothing of the name can be seen/);
    expect(post('x'.repeat(1_001))).toMatch(/1001 characters/);
  });

  test('fifty facts can', () => {
    expect(
      after({ add: Array.from({ length: 50 }, () => ({ kind: 'LENDS_TO', subject: 'a', object: 's' })) }).supposed,
    ).toHaveLength(50);
  });
});

import { describe, expect, test } from 'vitest';
import { drawingOf } from '../drawing.ts';
import type { Interlock, Role } from '../interlocks-query.ts';
import { bothDays, changeKey } from './interlocks-of-both-days.ts';

const company = (id: string) => ({
  __typename: 'Company' as const,
  reading: null,
  id,
  name: id,
  kind: 'COMPANY' as const,
});
const person = (id: string) => ({ __typename: 'Person' as const, reading: null, id, name: id });
const seat = (id: string, title: string, certainty: Role['certainty'] = 'CERTAIN'): Role => ({
  __typename: 'Seat',
  id,
  summary: id,
  from: null,
  to: null,
  observedOn: null,
  lastObservedOn: '2006-03-31',
  certainty,
  basis: 'STATED',
  note: null,
  citations: [],
  title,
  outside: false,
  board: { kind: 'DIRECTORS', name: 'Board' },
});
const shares = (other: string, ...people: [string, Role, Role][]): Interlock => ({
  company: company(other),
  people: people.map(([id, here, there]) => ({ person: person(id), here: [here], there: [there] })),
});

// By hand: Ann left the bank, Ben came to it, Cid rose, of Dan nobody says any more, Eve stayed as she was.
const before = [
  shares(
    'bank',
    ['ann', seat('a1', 'Director'), seat('a2', 'Adviser')],
    ['eve', seat('e1', 'Director'), seat('e2', 'Auditor')],
  ),
  shares(
    'mill',
    ['cid', seat('c1', 'Director'), seat('c2', 'Director')],
    ['dan', seat('d1', 'Director'), seat('d2', 'Director')],
  ),
  shares('shop', ['ann', seat('a1', 'Director'), seat('a3', 'Director')]),
];
const after = [
  shares(
    'bank',
    ['ben', seat('b1', 'Director'), seat('b2', 'Director')],
    ['eve', seat('e1', 'Director'), seat('e2', 'Auditor')],
  ),
  shares(
    'mill',
    ['cid', seat('c1', 'Director'), seat('c3', 'President')],
    ['dan', seat('d1', 'Director'), seat('d2', 'Director', 'POSSIBLE')],
  ),
];

describe('two days of interlocks', () => {
  const both = bothDays(before, after, false);
  const is = Object.fromEntries([...both.changes].map(([key, change]) => [key, change.is]));

  test('what came, went, changed and is only no longer stated is told apart; what stayed is not named', () => {
    expect(is).toEqual({
      [changeKey('bank', 'ann')]: 'removed',
      [changeKey('shop', 'ann')]: 'removed',
      [changeKey('bank', 'ben')]: 'added',
      [changeKey('mill', 'cid')]: 'changed',
      [changeKey('mill', 'dan')]: 'unrestated',
    });
    expect(both.changes.get(changeKey('mill', 'cid'))).toMatchObject({
      before: 'Director / Director',
      after: 'Director / President',
      subject: 'c3',
    });
  });

  test('everybody of either day is drawn, once at each company', () => {
    expect(both.interlocks.map(({ company: { id }, people }) => [id, people.map((one) => one.person.id)])).toEqual([
      ['bank', ['ben', 'eve', 'ann']],
      ['mill', ['cid', 'dan']],
      ['shop', ['ann']],
    ]);
  });

  test('of lists that are cut nothing is called added or removed', () => {
    const cut = bothDays(before, after, true).changes;
    expect([...cut.values()].map((change) => change.is).sort()).toEqual(['changed', 'unrestated']);
  });

  test('the same roles in another order are no change', () => {
    const two = (...titles: string[]): Interlock => ({
      company: company('bank'),
      people: [
        { person: person('ann'), here: [seat('h', 'Director')], there: titles.map((title) => seat(title, title)) },
      ],
    });
    expect(bothDays([two('Chair', 'Director')], [two('Director', 'Chair')], false).changes.size).toBe(0);
  });

  test('the drawing says it without colour: a sign before the role, a stroke for what is gone, words for who listens', () => {
    const scene = drawingOf(
      company('focus'),
      both.interlocks,
      '2007-03-31',
      1000,
      (text) => text.length * 5,
      both.changes,
    );
    const label = (line: string) => scene.texts.find(({ owner, id }) => owner === line && id.endsWith(':role'))?.text;
    expect([label('a2'), label('b2'), label('c3'), label('d2'), label('e2')]).toEqual([
      '− Adviser',
      '+ Director',
      '≠ President',
      '… Director',
      'Auditor',
    ]);
    const line = (id: string) => scene.lines.find((one) => one.id === id);
    expect(line('a2')).toMatchObject({ stroke: 'dotted', faint: true });
    expect(line('b2')).toMatchObject({ stroke: 'solid', faint: false });
    expect(line('a2')?.detail).toMatch(/^Removed\. /);
    expect(line('c3')?.detail).toMatch(/^Changed, before: Director \/ Director\. /);
    expect(line('e2')?.detail).toMatch(/^eve at bank/);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFact, decodeHolding, encodeFact, HOLDING_RECORD, RARE_IN_HOLDING, sieve } from './fact-record.ts';
import type { Fact, Holding, Seat } from './facts.ts';
import { FACT_KINDS, type FactKind } from '../vocabulary/kinds.ts';
import {
  decodeBoard,
  decodeCompany,
  decodeFinding,
  decodePerson,
  decodeSource,
  encodeBoard,
  encodeCompany,
  encodeFinding,
  encodePerson,
  encodeSource,
} from './node-record.ts';
import {
  anyBoard,
  anyCompany,
  anyDay,
  anyFact,
  anyFinding,
  anyPerson,
  anySource,
} from '../../test/support/arbitrary/facts.arbitrary.ts';
import { holds } from '../time/validity.ts';

const FLAT = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((x) => typeof x !== 'object') && new Set(value.map((x) => typeof x)).size <= 1);

/** A holding of which is known what most say. */
const HELD: Holding = {
  kind: 'HOLDS',
  subject: 'a',
  object: 'b',
  id: 'h1',
  knownFrom: '2007-06-04',
  basis: 'STATED',
  percent: '5.0',
  interest: 'SHARES',
  direct: 'DIRECT',
  nominee: false,
  accounting: 'NONE',
  citations: [{ source: 'notice', place: 'p. 1', line: 7 }],
};

describe('a fact as flat properties', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyFact, (fact) => {
        expect(decodeFact(fact.kind, fact.subject, fact.object, encodeFact(fact))).toStrictEqual(fact);
      }),
      { numRuns: 1000 },
    );
  });

  test('comes back as it was from values by place, where it is a holding', () => {
    const anyHolding = anyFact.filter(({ kind }) => kind === 'HOLDS');
    fc.assert(
      fc.property(anyHolding, fc.constantFrom(null, undefined), (fact, unknown) => {
        const properties = encodeFact(fact);
        const valuesOf = (fields: readonly string[]) => fields.map((field) => properties[field] ?? unknown);
        const rare = properties['rareFields'] === true ? valuesOf(RARE_IN_HOLDING) : null;
        expect(decodeHolding(fact.subject, fact.object, valuesOf(HOLDING_RECORD), rare)).toStrictEqual(fact);
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, string, unknown, RegExp]>([
    ['one that must be there', 'interest', null, /fact h1 \(HOLDS\) is damaged: "interest" is missing/],
    ['a number for a text', 'percent', 5, /"percent" is number, not string/],
    ['a text for a flag', 'nominee', 'yes', /"nominee" is string, not boolean/],
    ['a word of no list', 'direct', 'MAYBE', /"direct" is MAYBE/],
    ['a word of no list that every fact has', 'basis', 'GUESSED', /"basis" is GUESSED/],
    ['another number of places', 'citationPlaces', ['p. 1', 'p. 2'], /"citationPlaces" has 2 entries, not 1/],
    ['a text among lines', 'citationLines', ['7'], /"citationLines" is not a list of its type/],
    ['no list of sources', 'citationSources', 'notice', /"citationSources" is not a list of its type/],
    ['a name that is a number', 'id', 4711, /fact \? \(HOLDS\) is damaged: "id" is number, not string/],
  ])('of a holding by place is damaged by %s', (_, field, value, message) => {
    const whole: Readonly<Record<string, unknown>> = {
      id: 'h1',
      knownFrom: '2007-06-04',
      basis: 'STATED',
      percent: '5.0',
      interest: 'SHARES',
      direct: 'DIRECT',
      nominee: false,
      accounting: 'NONE',
      citationSources: ['notice'],
      citationPlaces: ['p. 1'],
      citationLines: [7],
    };
    const read = (given: Readonly<Record<string, unknown>>) => {
      const values = (fields: readonly string[]) => fields.map((name) => given[name] ?? null);
      return decodeHolding('a', 'b', values(HOLDING_RECORD), values(RARE_IN_HOLDING));
    };
    expect(read(whole)).toStrictEqual(HELD);
    expect(() => read({ ...whole, [field]: value })).toThrow(message);
  });

  test('of a holding is damaged by a value too few or too many', () => {
    const some = (count: number) => Array.from({ length: count }, (_, i) => (i === 0 ? 'h1' : null));
    const told = (count: number, size: number) =>
      `fact h1 (HOLDS) is damaged: it has ${String(count)} values, not ${String(size)}`;
    const size = HOLDING_RECORD.length;
    for (const count of [size - 1, size + 1])
      expect(() => decodeHolding('a', 'b', some(count), null)).toThrow(told(count, size));
    const whole = HOLDING_RECORD.map((name) => encodeFact(HELD)[name] ?? null);
    const rare = RARE_IN_HOLDING.length;
    for (const count of [0, rare - 1, rare + 1])
      expect(() => decodeHolding('a', 'b', whole, some(count))).toThrow(told(count, rare));
  });

  test('of a holding says that it has what few have, whichever that is, and else says nothing', () => {
    expect(encodeFact(HELD)).not.toHaveProperty('rareFields');
    const few: Partial<Holding>[] = [
      { to: '2008' },
      { knownTo: '2009-01-01' },
      { note: 'as printed' },
      { percentMin: '5' },
      { percentMaxExclusive: true },
      { planned: false },
      { block: 'b1' },
      { citations: [{ source: 'notice', place: 'p. 1', line: 7, lineEnd: 9 }] },
      { citations: [{ source: 'notice', place: 'p. 1', pointer: '/a' }] },
    ];
    for (const more of few) expect(encodeFact({ ...HELD, ...more })).toMatchObject({ rareFields: true });
    const many: Partial<Holding>[] = [
      { from: '2007' },
      { shares: '10' },
      { citations: [{ source: 'notice', place: 'p. 1', observedOn: '2007-03-31' }] },
    ];
    for (const more of many) expect(encodeFact({ ...HELD, ...more })).not.toHaveProperty('rareFields');
  });

  test('holds only scalars and lists of scalars of one type, and survives JSON', () => {
    fc.assert(
      fc.property(anyFact, (fact) => {
        const properties = encodeFact(fact);
        expect(Object.values(properties).every(FLAT)).toBe(true);
        expect(JSON.parse(JSON.stringify(properties))).toStrictEqual(properties);
      }),
    );
  });

  test('is never sieved out on a day on which it may hold, whatever is known', () => {
    fc.assert(
      fc.property(anyFact, anyDay, anyDay, anyDay, (fact, on, knownOn, published) => {
        const { holdsFrom, holdsUntil } = sieve(fact);
        if (holds(fact, on, knownOn, () => published) !== 'NOT') {
          expect(holdsFrom <= on && on < holdsUntil).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a seat, worked out by hand', () => {
    const seat: Seat = {
      id: 's1',
      kind: 'SITS_ON',
      subject: 'ann',
      object: 'acme-directors',
      to: '2006-06',
      basis: 'STATED',
      knownFrom: '2006-07-01',
      citations: [
        { source: 'a', place: '4', line: 12, observedOn: '2006-03-31' },
        { source: 'b', place: '5', observedOn: '2005-03-31' },
      ],
      attendance: [{ body: 'acme-directors', period: '2005', attended: 3 }],
      outside: false,
    };
    expect(encodeFact(seat)).toStrictEqual({
      id: 's1',
      to: '2006-06',
      basis: 'STATED',
      knownFrom: '2006-07-01',
      outside: false,
      citationSources: ['a', 'b'],
      citationPlaces: ['4', '5'],
      citationLines: [12, 0],
      citationDays: ['2006-03-31', '2005-03-31'],
      attendanceBodies: ['acme-directors'],
      attendancePeriods: ['2005'],
      attendanceAttended: [3],
      attendanceHeld: [-1],
      holdsFrom: '2005-03-31',
      holdsUntil: '2006-06-30',
      validFrom: '2005-03-31',
      validTo: '2006-06-30',
      current: false,
    });
  });

  test('a succession cuts the sieve only when everybody who knows the fact knows of it', () => {
    const fact = { citations: [], from: '2000', knownFrom: '2007-05-01', supersededFrom: '2007-04-05' };
    expect(sieve({ ...fact, supersededKnownFrom: '2007-05-01' }).holdsUntil).toBe('2007-04-05');
    expect(sieve({ ...fact, supersededKnownFrom: '2007-05-02' }).holdsUntil).toBe('9999-12-31');
  });

  test.each<[string, string, Record<string, unknown>, RegExp]>([
    ['a kind nobody knows', 'OWNS', { id: 'f' }, /fact f \(OWNS\).*kind/],
    ['a missing field', 'SUCCEEDS', { id: 'f', knownFrom: '2000-01-01' }, /"basis" is missing/],
    [
      'a number for text',
      'SUCCEEDS',
      { id: 'f', knownFrom: 2000, basis: 'STATED' },
      /"knownFrom" is number, not string/,
    ],
    [
      'a word outside its list',
      'SUCCEEDS',
      { id: 'f', knownFrom: '2000-01-01', basis: 'GUESSED' },
      /"basis" is GUESSED/,
    ],
    [
      'lists of unlike length',
      'SUCCEEDS',
      { id: 'f', knownFrom: '2000-01-01', basis: 'STATED', citationSources: ['a'] },
      /"citationPlaces" has 0 entries, not 1/,
    ],
  ])('refuses %s', (_, kind, properties, message) => {
    expect(() => decodeFact(kind, 'a', 'b', properties)).toThrow(message);
  });

  test('every kind is met by the generator', () => {
    const kinds = new Set<FactKind>(fc.sample(anyFact, { numRuns: 500, seed: 7 }).map((fact: Fact) => fact.kind));
    expect(kinds.size).toBe(FACT_KINDS.length);
  });
});

describe('a node as flat properties comes back as it was', () => {
  test('company', () => {
    fc.assert(
      fc.property(anyCompany, (x) => {
        expect(decodeCompany(encodeCompany(x))).toStrictEqual(x);
      }),
    );
  });
  test('person', () => {
    fc.assert(
      fc.property(anyPerson, (x) => {
        expect(decodePerson(encodePerson(x))).toStrictEqual(x);
      }),
    );
  });
  test('board', () => {
    fc.assert(
      fc.property(anyBoard, (x) => {
        const { node, hasBoard } = encodeBoard(x);
        expect(decodeBoard(x.company, node, hasBoard)).toStrictEqual(x);
      }),
    );
  });
  test('source', () => {
    fc.assert(
      fc.property(anySource, (x) => {
        expect(decodeSource(encodeSource(x))).toStrictEqual(x);
      }),
    );
  });
  test('finding', () => {
    fc.assert(
      fc.property(anyFinding, (x) => {
        expect(decodeFinding(encodeFinding(x))).toStrictEqual(x);
      }),
    );
  });
});

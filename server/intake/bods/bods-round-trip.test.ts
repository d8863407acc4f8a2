import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GraphContent } from '../../store/graph-content.ts';
import { selected } from '../export/selected-graph.ts';
import { gather } from '../gather.ts';
import type { IntakeFile } from '../importer.ts';
import { fileAt, fileOf, standardFile } from '../../../test/support/intake/statements-of.ts';
import { addImport } from '../merge/add-import.ts';
import { contentOf, worldOf } from '../merge/merge-world.ts';
import { BODS } from './bods-importer.ts';
import { INTEREST_TYPES } from './codes.ts';
import { entity, person, relationship } from '../../../test/support/intake/bods-statements.ts';
import { bodsExporter } from './write-bods.ts';

const EMPTY: GraphContent = { companies: [], persons: [], boards: [], sources: [], findings: [], facts: [] };

async function imported(file: IntakeFile): Promise<{ content: GraphContent; errors: readonly string[] }> {
  const gathered = await gather(BODS, file, {});
  const world = worldOf(EMPTY);
  const defaults = {
    id: 'bods-1',
    fileName: 'a.json',
    sha256: 'x',
    format: 'bods',
    title: undefined,
    published: '2030-01-01',
  };
  await addImport(world, defaults, gathered, gathered.problems.add);
  return {
    content: contentOf(world),
    errors: gathered.problems.errors().map(({ code, message }) => `${code} ${message}`),
  };
}

/** What is to survive: parties by name, facts with their ends, dates, ranges, reasons and citations. */
function kept({ companies, persons, boards, sources, facts }: GraphContent) {
  const names = new Map([...companies, ...persons, ...boards].map(({ id, name }) => [id, name]));
  const titles = new Map(sources.map(({ id, ...source }) => [id, source]));
  const told = facts.map(({ id, subject, object, citations, supersededBy, ...fact }) => ({
    ...fact,
    subject: names.get(subject),
    object: object === id ? 'itself' : names.get(object),
    superseded: supersededBy !== undefined,
    citations: citations.map(({ source, place, observedOn }) => ({
      source: { ...titles.get(source), publisher: names.get(titles.get(source)?.publisher ?? '') },
      place,
      observedOn,
    })),
  }));
  return {
    parties: [...companies, ...persons]
      .map(({ id: _, names: all, ...party }) => JSON.stringify({ ...party, names: [...all].sort() }))
      .sort(),
    facts: told.map((fact) => JSON.stringify(fact)).sort(),
  };
}

async function thereAndBack(file: IntakeFile) {
  const before = await imported(file);
  const text = [...bodsExporter.write(selected(before.content, {}))].join('');
  const after = await imported(fileOf(text, 'a.json'));
  return { before, after, statements: JSON.parse(text) as Record<string, unknown>[] };
}

const share = (exact: number, startDate: string, more: object = {}) => ({
  interests: [{ type: 'shareholding', directOrIndirect: 'direct', share: { exact }, startDate, ...more }],
});
const EVERYTHING = [
  entity('mill', {
    name: 'Mill plc',
    alternateNames: ['The Mill'],
    jurisdiction: { name: 'GB', code: 'GB' },
    identifiers: [
      { scheme: 'GB-COH', id: '00012345' },
      { schemeName: 'Guild roll', id: '7', uri: 'https://guild.example/7' },
    ],
    foundingDate: '1999-02-03',
    addresses: [
      { type: 'registered', address: '1 Lake Road', postCode: 'AV1', country: { name: 'Avalon', code: 'AV' } },
    ],
    publicListing: {
      hasPublicListing: true,
      securitiesListings: [
        {
          stockExchangeJurisdiction: 'AV',
          stockExchangeName: 'Avalon Exchange',
          security: { ticker: 'MLL', idScheme: 'isin', id: 'AV0' },
        },
      ],
    },
  }),
  entity('grail', { name: 'Grail', entityType: { type: 'arrangement', subtype: 'trust', details: 'waqf' } }),
  person('igraine', {
    names: [
      { type: 'legal', fullName: 'Igraine Gorlois' },
      { type: 'alternative', fullName: 'Ygerna' },
    ],
    birthDate: '1971-01',
    nationalities: [{ name: 'Avalon', code: 'AV' }],
    politicalExposure: { status: 'isPep', details: [{ reason: 'Mother of a king', startDate: '2001-01-01' }] },
  }),
  person('hidden', {
    personType: 'unknownPerson',
    names: [],
    unspecifiedPersonDetails: { reason: 'interestedPartyHasNotProvidedInformation', description: 'asked twice' },
  }),
  relationship('r', share(60, '2019-12-01', { beneficialOwnershipOrControl: true, details: 'more than\nhalf' })),
  relationship('r', share(40, '2021-06-01'), { status: 'updated', on: '2021-06-30' }),
  relationship('r', share(40, '2021-06-01', { endDate: '2023-01-31' }), { status: 'closed', on: '2023-02-28' }),
  relationship('s', {
    interestedParty: 'hidden',
    interests: [{ type: 'votingRights', share: { exclusiveMinimum: 25, maximum: 50 } }, { type: 'boardChair' }],
  }),
  relationship('n', { subject: 'grail', interestedParty: { reason: 'noBeneficialOwners', description: 'none' } }),
  relationship('x', { interestedParty: { reason: 'informationUnknownToPublisher' }, ...share(1, '2020-01-01') }),
  relationship('t', { subject: 'grail', interests: [{ type: 'settlor' }] }),
  relationship('u', { interestedParty: 'grail', isComponent: true, ...share(10, '2020-01-01') }),
  relationship(
    'v',
    {
      componentRecords: ['t', 'u'],
      interests: [{ type: 'shareholding', directOrIndirect: 'indirect', share: { exact: 10 } }],
    },
    {
      also: {
        annotations: [
          {
            motivation: 'linking',
            statementPointerTarget: '/recordDetails',
            url: 'https://x.example/',
            description: 'see; there',
          },
        ],
      },
    },
  ),
];

describe('out of the graph as BODS and in again', () => {
  it('keeps parties, facts, dates, ranges, reasons and citations', async () => {
    const { before, after, statements } = await thereAndBack(fileOf(JSON.stringify(EVERYTHING)));
    expect(before.errors).toEqual([]);
    expect(after.errors).toEqual([]);
    expect(statements.length).toBeGreaterThan(8);
    expect(kept(after.content)).toEqual(kept(before.content));
  });

  it('an empty graph is an empty array', () => {
    expect([...bodsExporter.write(selected(EMPTY, {}))].join('')).toBe('[]\n');
  });

  const { path, there, why } = standardFile('bods-0.4', 'examples', 'bods-package.json');
  const names = there ? readdirSync(dirname(path)) : [];
  it.skipIf(!there)(`the examples of the standard${why}`, async () => {
    for (const name of names) {
      const { before, after } = await thereAndBack(fileAt(join(dirname(path), name)));
      expect(after.errors, name).toEqual([]);
      expect(kept(after.content), name).toEqual(kept(before.content));
    }
  });
});

/**
 * Worlds of registers: any interests of anybody in anybody, with any bounds, days, directness; each record in one
 * edition.
 */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const present = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const bounds = fc.oneof(
  fc.record({ exact: fc.constantFrom(0, 0.5, 12.5, 33.333333, 50, 99.999, 100) }),
  fc.record({ minimum: fc.constantFrom(0, 25, 50), maximum: fc.constantFrom(50, 75, 100) }),
  fc.record({ exclusiveMinimum: fc.constantFrom(25, 50), maximum: fc.constantFrom(75, 100) }),
  fc.record({ minimum: fc.constantFrom(0, 25), exclusiveMaximum: fc.constantFrom(50, 75) }),
);
const anyInterest = fc
  .record({
    type: maybe(fc.constantFrom(...Object.keys(INTEREST_TYPES))),
    directOrIndirect: maybe(fc.constantFrom('direct', 'indirect', 'unknown')),
    share: maybe(bounds),
    startDate: maybe(day('2001-01-01', '2009-12-31')),
    endDate: maybe(day('2010-01-01', '2019-12-31')),
    beneficialOwnershipOrControl: maybe(fc.boolean()),
    details: maybe(fc.constantFrom('plain', 'two\nlines', '"quoted"; and, more', 'share: 5', '議決権', '=1+1')),
  })
  .map(present)
  // One that says nothing is written as none, and its place is then the record.
  .filter((interest) => Object.keys(interest).some((field) => field !== 'directOrIndirect'));
const anyParty = fc.oneof(
  fc.constantFrom('igraine', 'uther', 'grail', 'lake'),
  fc
    .record({
      reason: fc.constantFrom('interestedPartyHasNotProvidedInformation', 'informationUnknownToPublisher'),
      description: maybe(fc.constantFrom('asked twice', 'a: b')),
    })
    .map(present),
);
const anyRelationship = fc
  .record({
    subject: fc.constantFrom('mill', 'lake'),
    interestedParty: anyParty,
    interests: fc.array(anyInterest, { maxLength: 3 }),
  })
  // Who is said to hold itself makes no fact.
  .filter(({ subject, interestedParty }) => subject !== interestedParty);
const PEOPLE = [entity('mill'), entity('lake'), entity('grail', { entityType: { type: 'arrangement' } })];

it('of any register, written and read again, is that register', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRelationship, { minLength: 1, maxLength: 6 }), async (all) => {
      const statements = all.map((fields, i) => relationship(`r${String(i)}`, fields));
      const people = [...PEOPLE, person('igraine'), person('uther')];
      const { before, after } = await thereAndBack(fileOf(JSON.stringify([...people, ...statements])));
      expect(before.errors).toEqual([]);
      expect(after.errors).toEqual([]);
      expect(kept(after.content)).toEqual(kept(before.content));
      // Nothing was lost on the way in: every interest is a fact, and a relationship without any is one too.
      const told = all.reduce((sum, { interests }) => sum + Math.max(interests.length, 1), 0);
      const stated = before.content.facts.filter(({ kind }) => ['HOLDS', 'SITS_ON', 'WORKS_FOR'].includes(kind));
      expect(stated.length).toBeGreaterThanOrEqual(told);
    }),
    { numRuns: 100 },
  );
});

import { describe, expect, test } from 'vitest';
import { holds } from '../../time/validity.ts';
import { entity, person, relationship } from '../../../test/support/intake/bods-statements.ts';
import { importedFiles } from '../../../test/support/intake/imported-files.ts';
import { BODS } from './bods-importer.ts';

const STARTED = { on: '2020-01-31' };
const UPDATED = { status: 'updated', on: '2022-03-31' };
const CLOSED = { status: 'closed', on: '2022-03-31' };
const HIDDEN = {
  personType: 'unknownPerson',
  names: [],
  unspecifiedPersonDetails: { reason: 'informationUnknownToPublisher' },
};
/** The same statements as of one publication, as a register that gives out its history has them. */
const inOnePublication = (statements: readonly ReturnType<typeof relationship>[]) =>
  statements.map((one) => ({
    ...one,
    publicationDetails: { ...one.publicationDetails, publicationDate: '2022-03-31' },
  }));

/** What may be so on a day by all that is known in 2025. */
async function on(day: string, ...files: readonly (readonly unknown[])[]) {
  const given = files.map((content) => ({ importer: BODS, content }));
  const { world } = await importedFiles(...given);
  const published = (source: string) => world.sources.get(source)?.published ?? '9999-12-31';
  return [...world.facts.values()]
    .filter((fact) => holds(fact, day, '2025-01-01', published) !== 'NOT')
    .flatMap((fact) => {
      if (fact.kind === 'HOLDS') return [`${fact.interest} ${fact.percent ?? ''}`.trim()];
      if (fact.kind !== 'HAS_ATTRIBUTE' || fact.attribute === 'IDENTIFIER' || fact.attribute === 'SPELLING') return [];
      return [`${fact.label ?? ''} ${fact.text ?? ''}`];
    })
    .sort();
}

describe('an edition that states no facts any more', () => {
  test('of a person who is named at last: why nobody was named is no longer so', async () => {
    const before = [entity('mill'), person('igraine', HIDDEN, STARTED)];
    const after = person('igraine', {}, UPDATED);
    expect(await on('2022-04-01', before)).toEqual(['unspecified informationUnknownToPublisher']);
    for (const files of [[before, [after]], [[...before, after]]]) expect(await on('2022-04-01', ...files)).toEqual([]);
  });

  test('of an entity without its address', async () => {
    const addresses = [{ type: 'registered', address: '1 Lake Road' }];
    const files = [[entity('mill', { addresses }, STARTED)], [entity('mill', {}, UPDATED)]];
    expect(await on('2022-04-01', ...files)).toEqual([]);
  });

  test('of a company that had no beneficial owners: on the day on which that was closed it no longer has none', async () => {
    const none = { interestedParty: { reason: 'noBeneficialOwners' } };
    const files = [[entity('mill'), relationship('r', none, STARTED)], [relationship('r', none, CLOSED)]];
    expect(await on('2022-03-30', ...files)).toEqual(['interestedParty noBeneficialOwners']);
    expect(await on('2022-03-31', ...files)).toEqual([]);
  });
});

describe('an interest that the next edition does not state any more', () => {
  const interest = (type: string, exact: number) => ({ type, share: { exact } });
  const both = { interests: [interest('shareholding', 60), interest('votingRights', 70)] };
  const parties = [entity('mill'), person('igraine')];

  test.each([
    ['beside one that goes on', 60],
    ['beside one that changed', 40],
  ])('%s was there until then, and is not there from then on', async (_, shares) => {
    const editions = [
      relationship('r', both, STARTED),
      relationship('r', { interests: [interest('shareholding', shares)] }, UPDATED),
    ];
    const apart = [parties, ...editions.map((one) => [one])];
    const together = [[...parties, ...inOnePublication(editions)]];
    for (const files of [apart, together]) {
      expect(await on('2020-01-31', ...files)).toEqual(['SHARES 60', 'VOTES 70']);
      expect(await on('2022-03-30', ...files)).toEqual(['SHARES 60', 'VOTES 70']);
      expect(await on('2022-03-31', ...files)).toEqual([`SHARES ${String(shares)}`]);
    }
  });

  test('as of the same day is corrected: it never was', async () => {
    const again = relationship('r', { interests: [interest('shareholding', 60)] }, { ...STARTED, status: 'updated' });
    expect(await on('2020-01-31', [...parties, relationship('r', both, STARTED), again])).toEqual(['SHARES 60']);
  });
});

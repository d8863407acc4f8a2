import { describe, expect, it } from 'vitest';
import { facts, fileOf, problems, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { old, statementId } from '../../../test/support/intake/bods-statements.ts';
import { gather } from '../gather.ts';
import { addImport } from '../merge/add-import.ts';
import { emptyWorld } from '../merge/merge-world.ts';
import { BODS } from './bods-importer.ts';

const read = async (...statements: readonly unknown[]) => statementsOf(BODS, fileOf(JSON.stringify(statements)));

describe('BODS 0.2 and 0.3', () => {
  const company = old('entityStatement', 'e1', {
    entityType: 'registeredEntity',
    name: 'Mill plc',
    incorporatedInJurisdiction: { code: 'GB' },
  });
  const lady = old('personStatement', 'p1', {
    personType: 'knownPerson',
    names: [{ type: 'individual', givenName: 'Igraine', familyName: 'Gorlois' }],
  });
  const control = (id: string, interest: object, more: object = {}) =>
    old('ownershipOrControlStatement', id, {
      subject: { describedByEntityStatement: company.statementID },
      interestedParty: { describedByPersonStatement: lady.statementID },
      interests: [interest],
      ...more,
    });

  it.each([
    [{ minimum: 25, maximum: 50 }, '[25,50)'],
    [{ minimum: 25, maximum: 50, exclusiveMinimum: true, exclusiveMaximum: false }, '(25,50]'],
    [{ minimum: 50, maximum: 50, exact: 50 }, '50'],
    [{ minimum: 50, maximum: 50 }, '[50,50]'],
  ])('flags of a range say whether its ends belong to it: %j', async (share, expected) => {
    const statements = await read(
      company,
      lady,
      control('r1', { type: 'voting-rights', interestLevel: 'direct', share }),
    );
    const [held] = facts(statements, 'HOLDS');
    const [low, high] = [
      held?.percentMinExclusive === true ? '(' : '[',
      held?.percentMaxExclusive === true ? ')' : ']',
    ];
    expect(held?.percent ?? `${low}${held?.percentMin ?? ''},${held?.percentMax ?? ''}${high}`).toBe(expected);
    expect(held).toMatchObject({ interest: 'VOTES', right: 'votingRights', direct: 'DIRECT' });
  });

  it('names in parts are joined, jurisdictions are codes, trusts have their roles under the new names', async () => {
    const statements = await read(company, lady, control('r1', { type: 'settlor-of-trust' }));
    expect(said(statements, 'PARTY')).toMatchObject([{ jurisdiction: 'GB' }, { name: 'Igraine Gorlois' }]);
    expect(facts(statements, 'HOLDS')).toMatchObject([{ interest: 'ARRANGEMENT_ROLE', right: 'settlor' }]);
  });

  it('a statement that replaces another is a later edition of its record, and those that refer to either meet', async () => {
    const renamed = old(
      'entityStatement',
      'e2',
      { entityType: 'registeredEntity', name: 'Watermill plc', replacesStatements: [company.statementID] },
      '0.2',
      '2020-05-01',
    );
    const subject = { describedByEntityStatement: renamed.statementID };
    const statements = await read(
      company,
      lady,
      control('r1', { type: 'shareholding', share: { exact: 50 } }),
      renamed,
      control(
        'r2',
        { type: 'shareholding', share: { exact: 40 } },
        { subject, replacesStatements: [statementId('r1')] },
      ),
    );
    expect(problems(statements)).toEqual([]);
    expect(said(statements, 'PARTY').map(({ key, name }) => [key, name])).toEqual([
      [company.statementID, 'Mill plc'],
      [lady.statementID, 'Igraine Gorlois'],
      [company.statementID, 'Watermill plc'],
    ]);
    const record = `register-of-avalon/${statementId('r1')}`;
    expect(said(statements, 'FACT').map(({ record, fact }) => [record, fact.object])).toEqual([
      [record, company.statementID],
      [record, company.statementID],
    ]);
  });

  it('what replaces a statement of an earlier file takes it back', async () => {
    const statements = await read(
      company,
      lady,
      control('r9', { type: 'shareholding' }, { replacesStatements: [statementId('r1')] }),
    );
    expect(said(statements, 'WITHDRAWN')).toMatchObject([{ record: `register-of-avalon/${statementId('r1')}` }]);
    expect(said(statements, 'FACT').map(({ record }) => record)).toEqual([`register-of-avalon/${statementId('r9')}`]);
  });

  it('codes of the first registers are those that took their place', async () => {
    const interests = ['influence-or-control', 'rights-to-surplus-assets', 'other-influence-or-control'];
    const statements = await read(company, lady, ...interests.map((type, i) => control(`r${i}`, { type })));
    expect(problems(statements)).toEqual([]);
    expect(facts(statements, 'HOLDS').map(({ interest, right }) => [interest, right])).toEqual([
      ['DOMINANT_INFLUENCE', 'otherInfluenceOrControl'],
      ['ASSETS_ON_DISSOLUTION', 'rightsToSurplusAssetsOnDissolution'],
      ['DOMINANT_INFLUENCE', 'otherInfluenceOrControl'],
    ]);
  });

  it('an indirect holding names its components, which are told once each', async () => {
    const mid = old('entityStatement', 'e9', { entityType: 'registeredEntity', name: 'Mid plc', isComponent: true });
    const share = (exact: number) => ({ type: 'shareholding', interestLevel: 'direct', share: { exact } });
    const middle = { describedByEntityStatement: mid.statementID };
    const statements = await read(
      company,
      lady,
      mid,
      control('c1', share(60), { isComponent: true, subject: middle }),
      control('c2', share(50), { isComponent: true, interestedParty: middle }),
      control(
        'sum',
        { type: 'shareholding', interestLevel: 'indirect', share: { exact: 30 } },
        { componentStatementIDs: [mid.statementID, statementId('c1'), statementId('c2')] },
      ),
    );
    expect(problems(statements)).toEqual([]);
    expect(facts(statements, 'HOLDS').map(({ percent, direct }) => [percent, direct])).toEqual([
      ['60', 'DIRECT'],
      ['50', 'DIRECT'],
      ['30', 'INDIRECT'],
    ]);
  });

  it.each([
    ['unknown', 1, 'unknown'],
    ['interested-party-exempt-from-disclosure', 1, 'interestedPartyExemptFromDisclosure'],
    ['no-beneficial-owners', 0, 'noBeneficialOwners'],
  ])('an unspecified party (%s) is %i holders of whom nothing is known', async (reason, holders, text) => {
    const statements = await read(company, control('r1', {}, { interestedParty: { unspecified: { reason } } }));
    expect(problems(statements)).toEqual([]);
    expect(facts(statements, 'HOLDS')).toHaveLength(holders);
    expect(facts(statements, 'HAS_ATTRIBUTE')).toMatchObject([{ attribute: 'UNKNOWN_REASON', text }]);
  });
});

describe('a file after another', () => {
  const company = (id: string, replaces: readonly string[], on: string) =>
    old(
      'entityStatement',
      id,
      { entityType: 'registeredEntity', name: `Mill of ${id}`, replacesStatements: replaces.map(statementId) },
      '0.2',
      on,
    );
  const lady = old('personStatement', 'p1', { personType: 'knownPerson', names: [{ fullName: 'Igraine' }] });
  const held = (
    id: string,
    subject: string,
    exact: number,
    startDate: string,
    replaces: readonly string[],
    on: string,
  ) =>
    old(
      'ownershipOrControlStatement',
      id,
      {
        subject: { describedByEntityStatement: statementId(subject) },
        interestedParty: { describedByPersonStatement: lady.statementID },
        interests: [{ type: 'shareholding', share: { exact }, startDate }],
        replacesStatements: replaces.map(statementId),
      },
      '0.2',
      on,
    );

  it.each([
    ['in one file', [0, 1, 2].map(() => 0)],
    ['two in one file, one in another', [0, 0, 1]],
    ['one in one file, two in another', [0, 1, 1]],
    ['each in its own', [0, 1, 2]],
  ])('a line of statements is one record: %s', async (_, places) => {
    const world = emptyWorld();
    const [first, second, third] = ['2019-05-01', '2020-05-01', '2021-05-01'];
    const statements = [
      [company('e1', [], first), lady, held('r1', 'e1', 60, '2015-01-01', [], first)],
      [company('e2', ['e1'], second), held('r2', 'e2', 50, '2020-01-01', ['r1'], second)],
      [company('e3', ['e2'], third), held('r3', 'e3', 40, '2021-01-01', ['r2'], third)],
    ];
    const files = [...new Set(places)].map((place) => {
      const mine = statements.filter((__, i) => places[i] === place).flat();
      return mine.includes(lady) ? mine : [lady, ...mine];
    });
    for (const [i, file] of files.entries()) {
      const gathered = await gather(BODS, fileOf(JSON.stringify(file)), {});
      expect(gathered.problems.errors()).toEqual([]);
      const defaults = { id: `i${i}`, fileName: 'a', sha256: 'x', format: 'bods', title: undefined };
      await addImport(world, { ...defaults, published: '2030-01-01' }, gathered, gathered.problems.add);
    }
    const mills = [...world.parties.values()].filter(({ name }) => name.startsWith('Mill of'));
    expect(mills).toHaveLength(1);
    const holdings = [...world.facts.values()].flatMap((fact) => (fact.kind === 'HOLDS' ? [fact] : []));
    const last = holdings.filter(({ supersededBy, knownTo }) => supersededBy === undefined && knownTo === undefined);
    expect(last.map(({ percent, object }) => [percent, object])).toEqual([['40', mills[0]?.id]]);
    const told = holdings.map(({ percent, supersededFrom, knownTo }) => [percent, supersededFrom, knownTo]);
    expect(told.sort()).toEqual([
      ['40', undefined, undefined],
      ['50', '2021-01-01', undefined],
      ['60', '2020-01-01', undefined],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { facts, fileOf, problems, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { BODS } from './bods-importer.ts';
import { entity, person, relationship } from '../../../test/support/intake/bods-statements.ts';

const read = async (...statements: readonly unknown[]) => statementsOf(BODS, fileOf(JSON.stringify(statements)));
const PARTIES = [entity('mill'), person('igraine')];
const holding = async (interest: object, more: object = {}) => {
  const statements = await read(...PARTIES, relationship('r', { interests: [interest], ...more }));
  expect(problems(statements)).toEqual([]);
  return facts(statements, 'HOLDS')[0];
};

describe('BODS 0.4', () => {
  it('an array, lines, and lines of pieces are one and the same', async () => {
    const all = [...PARTIES, relationship('r', { interests: [{ type: 'shareholding', share: { exact: 12.5 } }] })];
    const lines = all.map((one) => JSON.stringify(one)).join('\n');
    const [a, b, c] = await Promise.all([
      statementsOf(BODS, fileOf(JSON.stringify(all))),
      statementsOf(BODS, fileOf(`${lines}\n`)),
      statementsOf(BODS, fileOf(`[${lines.replaceAll('\n', ',\n')}]`, 'x', 7)),
    ]);
    const place = (statements: typeof a) =>
      JSON.parse(JSON.stringify(statements, (key, value: unknown) => (key === 'line' ? undefined : value))) as unknown;
    expect(place(b)).toEqual(place(a));
    expect(c).toEqual(b);
  });

  it('the array put into an object is read as the array is, lines too, with a warning', async () => {
    const all = [...PARTIES, relationship('r', { interests: [{ type: 'shareholding', share: { exact: 12.5 } }] })];
    const array = JSON.stringify(all, undefined, 1);
    const alone = await statementsOf(BODS, fileOf(array));
    for (const piece of [7, 64 * 1024]) {
      const wrapped = await statementsOf(BODS, fileOf(`{"statements": ${array} }\n`, 'x', piece));
      expect(problems(wrapped)).toEqual(['warning STATEMENTS_IN_OBJECT']);
      expect(wrapped.slice(1)).toEqual(alone);
    }
    for (const end of ['', ', "meta": {} }', '} }']) {
      const spoilt = await statementsOf(BODS, fileOf(`{"statements":${array}${end}`));
      expect(problems(spoilt).some((one) => one.startsWith('error'))).toBe(true);
    }
  });

  it.each([
    [{ exact: 33.3 }, { percent: '33.3', exact: true }],
    [{ exact: 0 }, { percent: '0', exact: true }],
    [{ exact: 1e-7 }, { percent: '0.0000001', exact: true }],
    [{ exact: 33.333333333333336 }, { percent: '33.333333333333336' }],
    [
      { minimum: 25, maximum: 50 },
      { percentMin: '25', percentMax: '50' },
    ],
    [{ exclusiveMinimum: 25 }, { percentMin: '25', percentMinExclusive: true }],
    [{ exclusiveMaximum: 50 }, { percentMax: '50', percentMaxExclusive: true }],
  ])('a share of %j is %j', async (share, fields) => {
    const { percent, percentMin, percentMax, percentMinExclusive, percentMaxExclusive, exact } =
      (await holding({ type: 'votingRights', share })) ?? {};
    const told = { percent, percentMin, percentMax, percentMinExclusive, percentMaxExclusive, exact };
    expect(Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))).toEqual(fields);
  });

  it.each([
    ['shareholding', 'SHARES'],
    ['votingRights', 'VOTES'],
    ['appointmentOfBoard', 'BOARD_APPOINTMENT'],
    ['rightsToSurplusAssetsOnDissolution', 'ASSETS_ON_DISSOLUTION'],
    ['rightsToProfitOrIncome', 'PROFIT'],
    ['rightsGrantedByContract', 'CONTRACT'],
    ['conditionalRightsGrantedByContract', 'OPTIONS'],
    ['otherInfluenceOrControl', 'DOMINANT_INFLUENCE'],
    ['unknownInterest', 'UNKNOWN'],
    ['enjoymentAndUseOfAssets', 'OTHER'],
    ['unpublishedInterest', 'UNKNOWN'],
  ])('the interest %s is %s, and never shares or votes by mistake', async (type, interest) => {
    expect(await holding({ type })).toMatchObject({ interest, right: type, direct: 'UNKNOWN' });
  });

  it('a code of no list is of an unknown kind, and kept with its share', async () => {
    const statements = await read(
      ...PARTIES,
      relationship('r', { interests: [{ type: 'shareHolding', share: { exact: 60 } }] }),
    );
    expect(facts(statements, 'HOLDS')).toMatchObject([{ interest: 'UNKNOWN', right: 'shareHolding', percent: '60' }]);
    expect(problems(statements).every((problem) => problem.startsWith('warning'))).toBe(true);
  });

  it('a sum of components is INDIRECT unless it says that it is direct', async () => {
    const chain = [
      ...PARTIES,
      entity('mid', { isComponent: true }),
      relationship('a', {
        isComponent: true,
        interestedParty: 'mid',
        interests: [{ type: 'shareholding', share: { exact: 60 } }],
      }),
      relationship('b', {
        isComponent: true,
        subject: 'mid',
        interests: [{ type: 'shareholding', share: { exact: 50 } }],
      }),
    ];
    const componentRecords = ['mid', 'a', 'b'];
    const interests = ['unknown', 'indirect', 'direct'].map((directOrIndirect) => ({
      type: 'shareholding',
      directOrIndirect,
    }));
    const statements = await read(...chain, relationship('sum', { componentRecords, interests }));
    expect(problems(statements)).toEqual([]);
    expect(facts(statements, 'HOLDS').map(({ direct }) => direct)).toEqual([
      'UNKNOWN',
      'UNKNOWN',
      'INDIRECT',
      'INDIRECT',
      'DIRECT',
    ]);
  });

  it('a trust is an arrangement with roles; what a nomination holds, it holds as a nominee', async () => {
    const roles = ['settlor', 'trustee', 'protector', 'beneficiaryOfLegalArrangement'];
    const statements = await read(
      ...PARTIES,
      entity('grail', { entityType: { type: 'arrangement', subtype: 'trust', details: 'waqf' } }),
      entity('proxy', { entityType: { type: 'arrangement', subtype: 'nomination' } }),
      relationship('r', { subject: 'grail', interests: roles.map((type) => ({ type })) }),
      relationship('s', { interestedParty: 'proxy', interests: [{ type: 'shareholding', share: { exact: 5 } }] }),
    );
    expect(problems(statements)).toEqual([]);
    const held = facts(statements, 'HOLDS');
    expect(held.map(({ interest, right, nominee }) => [interest, right, nominee])).toEqual([
      ...roles.map((role) => ['ARRANGEMENT_ROLE', role, false]),
      ['SHARES', 'shareholding', true],
    ]);
    const [, , grail] = said(statements, 'PARTY');
    expect(grail?.kind).toBe('ARRANGEMENT');
    expect(facts(statements, 'HAS_ATTRIBUTE')[0]).toMatchObject({ subject: 'grail', attribute: 'FORM', text: 'waqf' });
  });

  it('a person on a board has a seat on it, the head of the management a post; a body on a board a power', async () => {
    const interests = [
      { type: 'boardChair' },
      { type: 'boardMember' },
      { type: 'seniorManagingOfficial', details: 'Steward' },
    ];
    const statements = await read(
      ...PARTIES,
      entity('mid'),
      relationship('r', { interests }),
      relationship('s', { interestedParty: 'mid', interests: [{ type: 'boardMember' }] }),
    );
    expect(said(statements, 'BOARD')).toMatchObject([{ key: 'mill#board', company: 'mill', kind: 'DIRECTORS' }]);
    expect(facts(statements, 'SITS_ON')).toMatchObject([
      { subject: 'igraine', object: 'mill#board', title: 'Board chair' },
      { subject: 'igraine', object: 'mill#board', title: 'Board member' },
    ]);
    expect(facts(statements, 'WORKS_FOR')).toMatchObject([
      { subject: 'igraine', object: 'mill', executive: true, note: 'details: Steward' },
    ]);
    expect(facts(statements, 'HOLDS')).toMatchObject([{ subject: 'mid', interest: 'OTHER', right: 'boardMember' }]);
  });

  it('nobody to disclose is no party; somebody who is not told is one without a name', async () => {
    const nobody = await read(PARTIES[0], relationship('r', { interestedParty: { reason: 'noBeneficialOwners' } }));
    expect(facts(nobody, 'HOLDS')).toEqual([]);
    expect(facts(nobody, 'HAS_ATTRIBUTE')).toMatchObject([
      { subject: 'mill', attribute: 'UNKNOWN_REASON', text: 'noBeneficialOwners' },
    ]);
    const reason = 'interestedPartyHasNotProvidedInformation';
    const interestedParty = { reason, description: 'asked twice' };
    const somebody = await read(
      PARTIES[0],
      relationship('r', { interestedParty, interests: [{ type: 'shareholding', share: { exact: 50 } }] }),
    );
    expect(said(somebody, 'PARTY')[1]).toMatchObject({ name: undefined, unknown: { reason, detail: 'asked twice' } });
    expect(facts(somebody, 'HOLDS')).toMatchObject([{ subject: 'r#interestedParty', object: 'mill', percent: '50' }]);
    const hidden = await read(
      person('x', {
        personType: 'anonymousPerson',
        names: [],
        unspecifiedPersonDetails: { reason: 'subjectExemptFromDisclosure' },
      }),
    );
    expect(said(hidden, 'PARTY')).toMatchObject([
      { type: 'Person', name: undefined, unknown: { reason: 'subjectExemptFromDisclosure' } },
    ]);
  });

  it('each edition of a record is known from its own day; a closed one was over by the day of its statement', async () => {
    const share = (exact: number, startDate: string) => ({
      interests: [{ type: 'shareholding', share: { exact }, startDate }],
    });
    const statements = await read(
      ...PARTIES,
      relationship('r', share(60, '2019-12-01')),
      relationship('r', share(40, '2021-06-01'), { status: 'updated', on: '2021-06-30' }),
      relationship('r', share(40, '2021-06-01'), { status: 'closed', on: '2023-02-28' }),
    );
    expect(problems(statements)).toEqual([]);
    const told = said(statements, 'FACT').map(({ fact, record, observedOn, over, source }) => {
      const published = said(statements, 'SOURCE').find(({ key }) => key === source)?.published;
      return [record, observedOn, published, fact.from, fact.to, over?.by];
    });
    expect(told).toEqual([
      ['register-of-avalon/r', '2020-01-31', '2020-01-31', '2019-12-01', undefined, undefined],
      ['register-of-avalon/r', '2021-06-30', '2021-06-30', '2021-06-01', undefined, undefined],
      ['register-of-avalon/r', undefined, '2023-02-28', '2021-06-01', undefined, '2023-02-28'],
    ]);
  });

  it('a record is met again in later files of the same publisher, and in no other', async () => {
    const identifiers = async (publisher: string) => {
      const also = {
        publicationDetails: { publicationDate: '2020-01-31', bodsVersion: '0.4', publisher: { name: publisher } },
      };
      return said(await read(entity('e-1', {}, { also })), 'PARTY')[0]?.identifiers;
    };
    expect(await identifiers('Register of Avalon')).toEqual(['register-of-avalon-record:e-1']);
    expect(await identifiers('Register of Lyonesse')).toEqual(['register-of-lyonesse-record:e-1']);
  });

  it.each([
    ['an interest of one day holds for that day', { endDate: '2020-01-01' }, {}, ['2020-01-02', undefined]],
    ['and one of two days for the first', { endDate: '2020-01-02' }, {}, ['2020-01-02', undefined]],
    ['closed on the day on which it began', {}, { status: 'closed', on: '2020-01-01' }, [undefined, '2020-01-02']],
    ['closed on the day after', {}, { status: 'closed', on: '2020-01-02' }, [undefined, '2020-01-02']],
  ])('%s', async (_, more, edition, end) => {
    const interests = [{ type: 'shareholding', startDate: '2020-01-01', ...more }];
    const statements = await read(...PARTIES, relationship('r', { interests }, edition));
    expect(problems(statements)).toEqual([]);
    const told = said(statements, 'FACT').filter(({ fact }) => fact.kind === 'HOLDS');
    expect(told.map(({ fact: { from, to }, over }) => [from, to, over?.by])).toEqual([['2020-01-01', ...end]]);
  });

  it('an interest that was to begin after its record was closed never was', async () => {
    const interests = [{ type: 'shareholding', startDate: '2020-03-01' }];
    const statements = await read(
      ...PARTIES,
      relationship('r', { interests }),
      relationship('r', { interests }, { status: 'closed', on: '2020-02-28' }),
    );
    expect(facts(statements, 'HOLDS')).toHaveLength(1);
    expect(said(statements, 'WITHDRAWN')).toMatchObject([{ record: 'register-of-avalon/r' }]);
  });
});

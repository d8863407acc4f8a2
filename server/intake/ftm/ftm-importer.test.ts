import { describe, expect, it } from 'vitest';
import {
  facts,
  fileAt,
  fileOf,
  problems,
  said,
  standardFile,
  statementsOf,
} from '../../../test/support/intake/statements-of.ts';
import type { IntakeFile } from '../importer.ts';
import { FTM } from './ftm-importer.ts';

type Properties = Readonly<Record<string, readonly unknown[]>>;
const entity = (schema: string, id: string, properties: Properties = {}) => ({ id, schema, properties });
const PEOPLE = [
  entity('Person', 'ygraine', { name: ['Ygraine Gorlois'], birthDate: ['1971', '1971-01-22'], nationality: ['gb'] }),
  entity('Person', 'uther', { name: ['Uther'], birthDate: ['1953', '1958'] }),
  entity('Company', 'mill', {
    name: ['Mill plc', 'Die Mühle'],
    jurisdiction: ['gb'],
    registrationNumber: ['00012345'],
    leiCode: ['X'],
  }),
  entity('Organization', 'guild', { name: ['Guild'], registrationNumber: ['7'], previousName: ['Brotherhood'] }),
];
const lines = (...entities: readonly unknown[]) => entities.map((one) => JSON.stringify(one)).join('\n');
const read = (...entities: readonly unknown[]) =>
  statementsOf(FTM, fileOf(lines(...entities)), { published: '2024-05-01' });
const edge = async (schema: string, properties: Properties) => read(...PEOPLE, entity(schema, 'e', properties));

describe('FollowTheMoney', () => {
  it('is told from other files by its content', () => {
    expect(FTM.recognises(fileOf(lines(PEOPLE[0])))).toBe(1);
    expect(FTM.recognises(fileOf(JSON.stringify(PEOPLE)))).toBe(1);
    expect(FTM.recognises(fileOf('{"op":"DEL","entity":{"id":"a"}}'))).toBe(1);
    expect(FTM.recognises(fileOf('{"statementId":"a","recordType":"person"}'))).toBe(0);
    expect(FTM.recognises(fileOf('{"$schema":"http://json-schema.org"}'))).toBe(0);
  });

  it('parties have their names, numbers with their country, and no date where several contradict', async () => {
    const statements = await read(...PEOPLE);
    const [ygraine, uther, mill, guild] = said(statements, 'PARTY');
    expect(ygraine).toMatchObject({ type: 'Person', name: 'Ygraine Gorlois', born: '1971-01-22' });
    expect(uther?.born).toBeUndefined();
    expect(said(statements, 'FINDING')).toMatchObject([{ kind: 'DATE', about: ['uther'] }]);
    expect(mill).toMatchObject({ kind: 'COMPANY', jurisdiction: 'GB', names: [{ text: 'Die Mühle', use: 'ALIAS' }] });
    expect(mill?.identifiers).toEqual(['ftm-record:mill', 'lei:X', 'gb-coh:00012345']);
    expect(guild).toMatchObject({ names: [{ text: 'Brotherhood', use: 'FORMER' }], identifiers: ['ftm-record:guild'] });
  });

  it.each([
    [['51'], { percent: '51' }],
    [['51,5 %'], { percent: '51.5' }],
    [['25-50'], { percentMin: '25', percentMax: '50' }],
    [['>25'], { percentMin: '25', percentMinExclusive: true }],
    [['75+'], { percentMin: '75' }],
    [['100.0', '100.0'], { percent: '100.0' }],
    [['51', '51.0 %', '51,00'], { percent: '51.00' }],
    [['51', '51.01'], {}],
    [['510', '51'], {}],
    [['50', '5'], {}],
    [['101'], {}],
    [['some'], {}],
    [['20', '30'], {}],
    [[], {}],
  ])('a percentage of %j is %j, and never a guess', async (percentage, expected) => {
    const statements = await edge('Ownership', {
      owner: ['ygraine'],
      asset: ['mill'],
      percentage,
      startDate: ['2001-02'],
    });
    const [held] = facts(statements, 'HOLDS');
    const { percent, percentMin, percentMinExclusive, percentMax } = held ?? {};
    expect(JSON.parse(JSON.stringify({ percent, percentMin, percentMinExclusive, percentMax }))).toEqual(expected);
    expect(held).toMatchObject({ subject: 'ygraine', object: 'mill', interest: 'SHARES', from: '2001-02' });
    const told = percentage.length > 0 && Object.keys(expected).length === 0;
    expect(problems(statements)).toEqual(told ? ['warning PERCENTAGE_NOT_READ'] : []);
  });

  it('several owners of one entry have one block', async () => {
    const statements = await edge('Ownership', {
      owner: ['ygraine', 'uther'],
      asset: ['mill'],
      sharesCount: ['1,000'],
      ownershipType: ['direct'],
    });
    expect(facts(statements, 'HOLDS')).toMatchObject([
      { subject: 'ygraine', block: 'e', shares: '1000', direct: 'DIRECT' },
      { subject: 'uther', block: 'e', shares: '1000', direct: 'DIRECT' },
    ]);
  });

  it('a director sits on the board, a secretary does not; a body that directs holds a power', async () => {
    const director = (role: string, who: string) =>
      edge('Directorship', { director: [who], organization: ['mill'], role: [role] });
    expect(facts(await director('Chair', 'ygraine'), 'SITS_ON')).toMatchObject([
      { subject: 'ygraine', object: 'mill#board', title: 'Chair' },
    ]);
    expect(facts(await director('Company Secretary', 'uther'), 'WORKS_FOR')).toMatchObject([
      { subject: 'uther', object: 'mill' },
    ]);
    expect(facts(await director('Director', 'guild'), 'HOLDS')).toMatchObject([
      { subject: 'guild', interest: 'OTHER', right: 'Director' },
    ]);
  });

  it('each other edge in its direction', async () => {
    expect(facts(await edge('Succession', { predecessor: ['guild'], successor: ['mill'] }), 'SUCCEEDS')).toMatchObject([
      { subject: 'mill', object: 'guild' },
    ]);
    expect(
      facts(await edge('Family', { person: ['ygraine'], relative: ['uther'], relationship: ['spouse'] }), 'KIN_OF'),
    ).toMatchObject([{ subject: 'ygraine', object: 'uther', relation: 'spouse' }]);
    expect(facts(await edge('UnknownLink', { subject: ['mill'], object: ['uther'] }), 'HOLDS')).toMatchObject([
      { subject: 'uther', object: 'mill', interest: 'UNKNOWN', right: 'UnknownLink' },
    ]);
    expect(
      facts(
        await edge('Debt', { debtor: ['mill'], creditor: ['guild'], amount: ['5'], currency: ['eur'] }),
        'LENDS_TO',
      ),
    ).toMatchObject([{ subject: 'guild', object: 'mill', amount: '5', currency: 'EUR' }]);
    const payment = { payer: ['uther'], beneficiary: ['guild'], amountEur: ['100000.50'], date: ['2011-12-29'] };
    expect(facts(await edge('Payment', payment), 'TRADES_WITH')).toMatchObject([
      {
        subject: 'uther',
        object: 'guild',
        amount: '100000.50',
        currency: 'EUR',
        periodFrom: '2011-12-29',
        periodTo: '2011-12-29',
      },
    ]);
    expect(facts(await edge('Employment', { employee: ['uther'], employer: ['guild'] }), 'WORKS_FOR')).toMatchObject([
      { employee: true },
    ]);
    expect(problems(await edge('Associate', { person: ['ygraine'], associate: ['uther'] }))).toEqual([
      'warning NOT_CARRIED',
    ]);
  });

  it('what refers to a later entity is told all the same, and an address with it', async () => {
    const street = entity('Address', 'street', { full: ['1 Lake Road'] });
    const statements = await read(
      entity('Ownership', 'e', { owner: ['uther'], asset: ['mill'] }),
      entity('Company', 'lodge', { name: ['Lodge'], addressEntity: ['street'] }),
      ...PEOPLE,
      street,
    );
    expect(problems(statements)).toEqual([]);
    expect(facts(statements, 'HOLDS')).toMatchObject([{ subject: 'uther', object: 'mill' }]);
    expect(facts(statements, 'HAS_ATTRIBUTE').filter(({ attribute }) => attribute === 'ADDRESS')).toMatchObject([
      { subject: 'lodge', text: '1 Lake Road' },
    ]);
  });

  it('a nested entity is read as if it stood by itself', async () => {
    const statements = await read(PEOPLE[2], entity('Ownership', 'e', { owner: [PEOPLE[0]], asset: ['mill'] }));
    expect(said(statements, 'PARTY').map(({ key }) => key)).toEqual(['mill', 'ygraine']);
    expect(facts(statements, 'HOLDS')).toMatchObject([{ subject: 'ygraine', object: 'mill' }]);
  });

  it.each([
    [{ schema: 'Person', properties: {} }, 'error SCHEMA'],
    [{ id: 'a', schema: 'Person', properties: { name: 'Anna' } }, 'error SCHEMA'],
    [{ id: 'a', schema: 'Person', properties: { name: [1] } }, 'error SCHEMA'],
    [{ id: 'a', schema: 'Person', properties: [] }, 'error SCHEMA'],
    [{ op: 'XYZ', entity: { id: 'a' } }, 'error SCHEMA'],
    [entity('Persson', 'a', { name: ['A'] }), 'warning UNKNOWN_CODE'],
    [entity('Vessel', 'a', { name: ['A'] }), 'warning NOT_CARRIED'],
    [entity('Ownership', 'a', { owner: ['x'] }), 'warning END_MISSING'],
    [
      entity('Ownership', 'a', { owner: ['x'], asset: ['y'], startDate: ['2020'], endDate: ['2019'] }),
      'warning DATES_CONTRADICT',
    ],
  ])('%j is told', async (value, told) => {
    expect(problems(await read(value))).toContain(told);
  });
});

/** A zip of a chain of deltas, as it is handed over unpacked. */
function chain(
  versions: Readonly<Record<string, readonly unknown[]>>,
  beside: Readonly<Record<string, readonly unknown[]>> = {},
): IntakeFile {
  const entries = [
    ...Object.entries(versions).map(([version, all]) => [`t/${version}/entities.delta.json`, all] as const),
    ...Object.entries(beside),
  ].map(([path, all]) => [path, Buffer.from(lines(...all))] as const);
  const bytes = new Map<string, Uint8Array>(entries);
  return {
    ...fileOf('', 'chain.zip'),
    archive: {
      entries: [...bytes].map(([path, content]) => ({ path, size: content.length })),
      read: (path) => Promise.resolve(bytes.get(path) ?? new Uint8Array()),
    },
  };
}

describe('a chain of deltas', () => {
  it('is applied by version: what is gone, is so from the day after, and was there before', async () => {
    const ghost = entity('Organization', 'ghost', { name: ['Ghost'], notes: ['seen'] });
    const file = chain({
      '20240528074703-npf': [{ op: 'DEL', entity: { id: 'ghost' } }],
      '20240527194702-wnk': [{ op: 'ADD', entity: PEOPLE[0] }],
      '20240528014702-pfh': [
        { op: 'ADD', entity: ghost },
        { op: 'MOD', entity: entity('Person', 'ygraine', { name: ['Igraine'] }) },
      ],
    });
    expect(FTM.recognises(file)).toBe(1);
    const statements = await statementsOf(FTM, file);
    expect(problems(statements)).toEqual([]);
    expect(said(statements, 'SOURCE').map(({ published }) => published)).toEqual([
      '2024-05-27',
      '2024-05-28',
      '2024-05-28',
    ]);
    expect(said(statements, 'PARTY').map(({ name }) => name)).toEqual(['Ygraine Gorlois', 'Ghost', 'Igraine']);
    expect(said(statements, 'WITHDRAWN')).toContainEqual(
      expect.objectContaining({ record: 'ghost', knownFrom: '2024-05-29' }),
    );
  });

  it('begins from the entities beside it, whenever these were looked at last, and says what else lies there', async () => {
    const seen = { ...entity('Organization', 'ghost', { name: ['Ghost'] }), last_seen: '2024-06-01T10:57:03' };
    const deltas = { '20240528074703-npf': [{ op: 'DEL', entity: { id: 'ghost' } }] };
    const of = (beside: Readonly<Record<string, readonly unknown[]>>, options = {}) =>
      statementsOf(FTM, chain(deltas, beside), options);
    const statements = await of({ 'entities.ftm.json': [seen, PEOPLE[0]], 'delta.json': [], '__MACOSX/._a': [] });
    expect(problems(statements)).toEqual([]);
    expect(said(statements, 'SOURCE').map(({ title, published }) => [title, published])).toEqual([
      ['chain.zip, entities.ftm.json', '2024-05-28'],
      ['chain.zip, version 20240528074703-npf', '2024-05-28'],
    ]);
    expect(said(statements, 'PARTY').map(({ name }) => name)).toEqual(['Ghost', 'Ygraine Gorlois']);
    // An earlier day that is given, or that the entities themselves give, stands.
    const base = { 'base/entities.ftm.json': [seen] };
    expect(said(await of(base, { published: '2024-05-01' }), 'SOURCE')[0]?.published).toBe('2024-05-01');
    const [other] = said(await of({ ...base, 't/issues.json': [], 'names.txt': [] }), 'PROBLEM');
    expect([other?.code, other?.message]).toEqual([
      'ENTRY_NOT_READ',
      'Beside the chain of deltas the archive holds 2 more files, not read: t/issues.json, names.txt.',
    ]);
  });

  it('of which one is named alone has the day of the version that its folder is named by', async () => {
    const content = lines({ op: 'DEL', entity: { id: 'ghost' } });
    const published = async (name: string, options = {}) =>
      said(await statementsOf(FTM, fileOf(content, name), options), 'SOURCE').map((one) => one.published);
    expect(await published('20240528074703-npf/entities.delta.json')).toEqual(['2024-05-28']);
    // The version is the word of the publisher, as in the chain.
    expect(await published('20240528074703-npf/entities.delta.json', { published: '2025-01-01' })).toEqual([
      '2024-05-28',
    ]);
    expect(await published('latest/entities.delta.json', { published: '2025-01-01' })).toEqual(['2025-01-01']);
    expect(await published('entities.delta.json')).toEqual([undefined]);
    const gone = await statementsOf(FTM, fileOf(content, '20240528074703-npf/entities.delta.json'));
    expect(said(gone, 'WITHDRAWN')).toContainEqual(
      expect.objectContaining({ record: 'ghost', knownFrom: '2024-05-29' }),
    );
  });

  it('its index states nothing, and says what to import', async () => {
    const index = fileOf(
      '{"versions":{"20240527134702-zbn":"https://x.example/entities.delta.json"},"updated_at":"x"}',
    );
    expect(FTM.recognises(index)).toBe(1);
    expect(problems(await statementsOf(FTM, index))).toEqual(['warning INDEX_ONLY']);
  });
});

const real = standardFile('ftm', 'yente', 't1', 'entities.ftm.json');
describe.skipIf(!real.there)(`real entities and donations${real.why}`, () => {
  it('seven entities are four people, two organizations and an address; of the day they were last seen', async () => {
    const statements = await statementsOf(FTM, fileAt(real.path));
    const parties = said(statements, 'PARTY');
    expect(parties.map(({ type }) => type).sort()).toEqual([
      'Company',
      'Company',
      'Person',
      'Person',
      'Person',
      'Person',
    ]);
    expect(said(statements, 'SOURCE')).toMatchObject([{ published: '2024-06-01' }]);
    expect(problems(statements)).toEqual(['warning ADDRESS_NOT_IN_FILE', 'warning ADDRESS_NOT_IN_FILE']);
  });

  it('474 entities of donations are 290 payments between 95 parties, 84 of them with an address', async () => {
    const statements = await statementsOf(FTM, fileAt(standardFile('ftm', 'nomenklatura', 'donations.ijson').path));
    expect(problems(statements)).toEqual([]);
    expect(facts(statements, 'TRADES_WITH')).toHaveLength(290);
    const kinds = said(statements, 'PARTY').map(({ kind, type }) => kind ?? type);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect([count('COMPANY'), count('Person'), count('ASSOCIATION')]).toEqual([56, 22, 17]);
    const addressed = facts(statements, 'HAS_ATTRIBUTE').filter(({ attribute }) => attribute === 'ADDRESS');
    expect(new Set(addressed.map(({ subject }) => subject)).size).toBe(56 + 22 + 6);
  });
});

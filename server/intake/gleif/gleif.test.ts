import { describe, expect, test } from 'vitest';
import { fileOf, said } from '../../../test/support/intake/intake-file.ts';
import { gleifImporter } from './gleif-importer.ts';

const A = '529900AAAAAAAAAAAA01';
const B = '529900BBBBBBBBBBBB02';
const C = '529900CCCCCCCCCCCC03';
const read = (content: string, name = 'file.xml', mapping?: string) =>
  said(gleifImporter, fileOf(name, content, 61), { mapping });
const NS = 'xmlns:lei="http://www.gleif.org/data/schema/leidata/2016"';
const leiFile = (records: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><lei:LEIData ${NS}><lei:LEIHeader><lei:ContentDate>2024-02-01T08:00:00Z</lei:ContentDate></lei:LEIHeader><lei:LEIRecords>${records}</lei:LEIRecords></lei:LEIData>`;
const rrFile = (records: string) =>
  `<rr:RelationshipData xmlns:rr="http://www.gleif.org/data/schema/rr/2016"><rr:Header><rr:ContentDate>2024-02-01T08:00:00Z</rr:ContentDate></rr:Header><rr:RelationshipRecords>${records}</rr:RelationshipRecords></rr:RelationshipData>`;
const relation = (type: string, more = '', status = 'ACTIVE', registered = 'PUBLISHED') =>
  `<rr:RelationshipRecord><rr:Relationship><rr:StartNode><rr:NodeID>${A}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:StartNode><rr:EndNode><rr:NodeID>${B}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:EndNode><rr:RelationshipType>${type}</rr:RelationshipType>${more}<rr:RelationshipStatus>${status}</rr:RelationshipStatus></rr:Relationship><rr:Registration><rr:LastUpdateDate>2023-05-05T01:00:00Z</rr:LastUpdateDate><rr:RegistrationStatus>${registered}</rr:RegistrationStatus></rr:Registration></rr:RelationshipRecord>`;
const period = (type: string, start: string, end = '') =>
  `<rr:RelationshipPeriod><rr:StartDate>${start}</rr:StartDate>${end === '' ? '' : `<rr:EndDate>${end}</rr:EndDate>`}<rr:PeriodType>${type}</rr:PeriodType></rr:RelationshipPeriod>`;

const KABUSHIKI = `<lei:LEIRecord><lei:LEI>${A}</lei:LEI><lei:Entity><lei:LegalName xml:lang="ja">架空商事株式会社</lei:LegalName>
<lei:OtherEntityNames><lei:OtherEntityName xml:lang="en" type="ALTERNATIVE_LANGUAGE_LEGAL_NAME">Kakuu Trading &amp; Co.</lei:OtherEntityName>
<lei:OtherEntityName xml:lang="ja" type="PREVIOUS_LEGAL_NAME">旧架空商店</lei:OtherEntityName></lei:OtherEntityNames>
<lei:TransliteratedOtherEntityNames><lei:TransliteratedOtherEntityName xml:lang="ja" type="AUTO_ASCII_TRANSLITERATED_LEGAL_NAME">KAKUUSHOUJI</lei:TransliteratedOtherEntityName></lei:TransliteratedOtherEntityNames>
<lei:LegalAddress><lei:FirstAddressLine>1-1</lei:FirstAddressLine><lei:City>Tokyo</lei:City><lei:Country>JP</lei:Country></lei:LegalAddress>
<lei:RegistrationAuthority><lei:RegistrationAuthorityID>RA000585</lei:RegistrationAuthorityID><lei:RegistrationAuthorityEntityID>00123456</lei:RegistrationAuthorityEntityID></lei:RegistrationAuthority>
<lei:LegalJurisdiction>JP</lei:LegalJurisdiction><lei:EntityCategory>GENERAL</lei:EntityCategory><lei:LegalForm><lei:EntityLegalFormCode>T417</lei:EntityLegalFormCode></lei:LegalForm>
<lei:EntityStatus>INACTIVE</lei:EntityStatus><lei:EntityExpirationDate>2023-03-31T00:00:00+09:00</lei:EntityExpirationDate><lei:EntityExpirationReason>CORPORATE_ACTION</lei:EntityExpirationReason>
<lei:SuccessorEntity><lei:SuccessorLEI>${B}</lei:SuccessorLEI></lei:SuccessorEntity><lei:SuccessorEntity><lei:SuccessorEntityName>Nameless Heir GK</lei:SuccessorEntityName></lei:SuccessorEntity>
<lei:LegalEntityEvents><lei:LegalEntityEvent event_status="COMPLETED"><lei:LegalEntityEventType>MERGERS_AND_ACQUISITIONS</lei:LegalEntityEventType><lei:LegalEntityEventEffectiveDate>2023-03-31T00:00:00Z</lei:LegalEntityEventEffectiveDate></lei:LegalEntityEvent>
<lei:LegalEntityEvent event_status="WITHDRAWN_CANCELLED"><lei:LegalEntityEventType>DISSOLUTION</lei:LegalEntityEventType><lei:LegalEntityEventEffectiveDate>2022-01-01T00:00:00Z</lei:LegalEntityEventEffectiveDate></lei:LegalEntityEvent></lei:LegalEntityEvents>
</lei:Entity><lei:Registration><lei:LastUpdateDate>2023-04-10T00:00:00Z</lei:LastUpdateDate><lei:RegistrationStatus>RETIRED</lei:RegistrationStatus></lei:Registration></lei:LEIRecord>`;

describe('an entity', () => {
  test('names with their kinds, numbers with their schemes, form, end, successors and events', async () => {
    const { facts, party, problems } = await read(leiFile(KABUSHIKI));
    expect(problems).toEqual([]);
    expect(party(A)).toMatchObject({
      name: 'Kakuu Trading & Co.',
      nameLocal: '架空商事株式会社',
      names: [
        { text: '架空商事株式会社', language: 'ja' },
        { text: 'Kakuu Trading & Co.', language: 'en', use: 'TRANSLATION' },
        { text: '旧架空商店', language: 'ja', use: 'FORMER' },
        { text: 'KAKUUSHOUJI', language: 'ja-Latn', use: 'READING' },
      ],
      identifiers: [`lei:${A}`, 'gb-coh:00123456'],
      jurisdiction: 'JP',
      at: { place: 'LEI record 1', pointer: 'xpath:/lei:LEIData[1]/lei:LEIRecords[1]/lei:LEIRecord[1]' },
    });
    const stated = facts.map(({ fact }) =>
      fact.kind === 'HAS_ATTRIBUTE' ? [fact.label, fact.text, fact.from] : [fact.kind, fact.subject, fact.from],
    );
    expect(stated).toEqual([
      ['Legal address', '1-1, Tokyo, JP', undefined],
      ['Legal form', 'T417', undefined],
      ['Entity status', 'INACTIVE', '2023-03-31'],
      ['Event', 'MERGERS_AND_ACQUISITIONS', '2023-03-31'],
      ['Event', 'DISSOLUTION', undefined],
      ['Registration of the LEI', 'RETIRED', undefined],
      ['SUCCEEDS', B, '2023-03-31'],
      ['SUCCEEDS', `${A}#successor-2`, '2023-03-31'],
    ]);
    // A retired record is vouched for until its last update, not until the day of the file.
    expect(facts[0]).toMatchObject({ record: A, observedOn: '2023-04-10' });
    expect(facts[0]).not.toHaveProperty('knownFrom');
    expect(party(`${A}#successor-2`)?.name).toBe('Nameless Heir GK');
  });

  test('the name of its legal form by the list that is given with it', async () => {
    const list = '"ELF Code","Country of formation","Entity Legal Form name Local name"\n"T417","Japan","株式会社"\n';
    const { facts } = await read(leiFile(KABUSHIKI), 'f.xml', list);
    expect(facts.find(({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'FORM')?.fact).toMatchObject({
      text: '株式会社',
      detail: [{ key: 'ELF code', value: 'T417' }],
    });
  });

  test('an annulled record is taken back and asserts nothing', async () => {
    const { facts, parties, all } = await read(leiFile(KABUSHIKI.replace('RETIRED', 'ANNULLED')));
    expect([facts, parties]).toEqual([[], []]);
    expect(all).toContainEqual(expect.objectContaining({ says: 'WITHDRAWN', record: A, knownFrom: '2023-04-10' }));
  });

  test('a duplicate is a question, never a succession and never merged', async () => {
    const { facts, all } = await read(leiFile(KABUSHIKI.replace('RETIRED', 'DUPLICATE')));
    expect(facts.filter(({ fact }) => fact.kind === 'SUCCEEDS')).toEqual([]);
    expect(all.find((one) => one.says === 'FINDING')).toMatchObject({ kind: 'CONTRADICTION', about: [A, B] });
  });

  test('days of an entity and of what happened to it that are none are told', async () => {
    const spoilt = KABUSHIKI.replaceAll('2023-03-31T00:00:00+09:00', '31.03.2023').replaceAll(
      '2023-03-31T00:00:00Z',
      'unknown',
    );
    const { problems } = await read(leiFile(spoilt));
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['DAY_UNREAD', `"31.03.2023" is no day: the end of "${A}" is left out`],
      ['DAY_UNREAD', `"unknown" is no day: the day of an event of "${A}" is left out`],
    ]);
  });

  test('the same from a row of the golden copy', async () => {
    const header = `LEI,Entity.LegalName,Entity.LegalName.xmllang,Entity.OtherEntityNames.OtherEntityName.1,Entity.OtherEntityNames.OtherEntityName.1.xmllang,Entity.OtherEntityNames.OtherEntityName.1.type,Entity.OtherEntityNames.OtherEntityName.2,Entity.OtherEntityNames.OtherEntityName.2.xmllang,Entity.OtherEntityNames.OtherEntityName.2.type,Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.1,Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.1.xmllang,Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.1.type,Entity.LegalAddress.FirstAddressLine,Entity.LegalAddress.City,Entity.LegalAddress.Country,Entity.RegistrationAuthority.RegistrationAuthorityID,Entity.RegistrationAuthority.RegistrationAuthorityEntityID,Entity.LegalJurisdiction,Entity.EntityCategory,Entity.LegalForm.EntityLegalFormCode,Entity.EntityStatus,Entity.EntityExpirationDate,Entity.EntityExpirationReason,Entity.SuccessorEntity.1.SuccessorLEI,Entity.SuccessorEntity.2.SuccessorEntityName,Entity.SuccessorEntity.3.SuccessorLEI,Entity.LegalEntityEvents.LegalEntityEvent.1.event_status,Entity.LegalEntityEvents.LegalEntityEvent.1.LegalEntityEventType,Entity.LegalEntityEvents.LegalEntityEvent.1.LegalEntityEventEffectiveDate,Entity.LegalEntityEvents.LegalEntityEvent.2.event_status,Entity.LegalEntityEvents.LegalEntityEvent.2.LegalEntityEventType,Entity.LegalEntityEvents.LegalEntityEvent.2.LegalEntityEventEffectiveDate,Registration.LastUpdateDate,Registration.RegistrationStatus`;
    const row = `${A},架空商事株式会社,ja,Kakuu Trading & Co.,en,ALTERNATIVE_LANGUAGE_LEGAL_NAME,旧架空商店,ja,PREVIOUS_LEGAL_NAME,KAKUUSHOUJI,ja,AUTO_ASCII_TRANSLITERATED_LEGAL_NAME,1-1,Tokyo,JP,RA000585,00123456,JP,GENERAL,T417,INACTIVE,2023-03-31T00:00:00+09:00,CORPORATE_ACTION,${B},Nameless Heir GK,,COMPLETED,MERGERS_AND_ACQUISITIONS,2023-03-31T00:00:00Z,WITHDRAWN_CANCELLED,DISSOLUTION,2022-01-01T00:00:00Z,2023-04-10T00:00:00Z,RETIRED`;
    const [csv, xml] = [await read(`\uFEFF${header}\r\n${row}\r\n`, 'f.csv'), await read(leiFile(KABUSHIKI))];
    const bare = ({ all }: typeof csv) => all.slice(1).map((one) => ({ ...one, at: undefined, knownFrom: undefined }));
    expect(bare(csv)).toEqual(bare(xml));
    // The table has no day of its own: what a row says was known when its record was last updated.
    expect(csv.facts.every(({ knownFrom }) => knownFrom === '2023-04-10')).toBe(true);
    expect(csv.facts[0]?.at).toEqual({ place: 'line 2', pointer: 'line:2', line: 2 });
    expect(csv.all[0]).toMatchObject({ says: 'SOURCE', published: undefined });
  });
});

describe('a relationship', () => {
  test('its end and its accounts; the child is held by the parent', async () => {
    const periods = `<rr:RelationshipPeriods>${period('ACCOUNTING_PERIOD', '2022-01-01T00:00:00Z', '2022-12-31T00:00:00Z')}${period('RELATIONSHIP_PERIOD', '2019-04-01T00:00:00Z', '2023-02-01T00:00:00Z')}</rr:RelationshipPeriods>`;
    const { facts } = await read(rrFile(relation('IS_DIRECTLY_CONSOLIDATED_BY', periods, 'INACTIVE')));
    expect(facts).toMatchObject([
      {
        record: `${A}|IS_DIRECTLY_CONSOLIDATED_BY|${B}`,
        fact: {
          kind: 'HOLDS',
          subject: B,
          object: A,
          direct: 'DIRECT',
          interest: 'UNKNOWN',
          from: '2019-04-01',
          to: '2023-02-01',
          note: 'Accounts of 2022-01-01 to 2022-12-31.',
        },
      },
    ]);
    expect(facts[0]).not.toHaveProperty('observedOn');
  });

  test('a percentage that is stated is told, and is none of capital or votes', async () => {
    const quantifiers =
      '<rr:RelationshipQuantifiers><rr:RelationshipQuantifier><rr:MeasurementMethod>ACCOUNTING_CONSOLIDATION</rr:MeasurementMethod><rr:QuantifierAmount>75.50</rr:QuantifierAmount><rr:QuantifierUnits>PERCENTAGE</rr:QuantifierUnits></rr:RelationshipQuantifier></rr:RelationshipQuantifiers>';
    const { facts } = await read(rrFile(relation('IS_DIRECTLY_CONSOLIDATED_BY', quantifiers)));
    expect(facts[0]?.fact).toMatchObject({ interest: 'UNKNOWN', note: 'Stated: 75.50 % (ACCOUNTING_CONSOLIDATION).' });
    expect(facts[0]?.fact).not.toHaveProperty('percent');
    const head =
      'Relationship.StartNode.NodeID,Relationship.StartNode.NodeIDType,Relationship.EndNode.NodeID,Relationship.EndNode.NodeIDType,Relationship.RelationshipType,Relationship.RelationshipStatus,Relationship.Quantifiers.1.MeasurementMethod,Relationship.Quantifiers.1.QuantifierAmount,Relationship.Quantifiers.1.QuantifierUnits,Registration.LastUpdateDate,Registration.RegistrationStatus';
    const row = `${A},LEI,${B},LEI,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE,ACCOUNTING_CONSOLIDATION,75.50,PERCENTAGE,2023-05-05T01:00:00Z,PUBLISHED`;
    const table = await read(`${head}\n${row}\n`, 'rr.csv');
    expect(table.facts[0]?.fact.note).toBe(facts[0]?.fact.note);
  });

  test('one that is over without saying since when ends with its last update at the latest', async () => {
    const { facts } = await read(rrFile(relation('IS_ULTIMATELY_CONSOLIDATED_BY', '', 'INACTIVE')));
    expect(facts[0]).toMatchObject({ fact: { direct: 'INDIRECT' }, over: { by: '2023-05-05' } });
    expect(facts[0]?.fact).not.toHaveProperty('to');
    expect(facts[0]).not.toHaveProperty('observedOn');
  });

  test('so does one whose end comes before its start, unless it is active', async () => {
    const periods = `<rr:RelationshipPeriods>${period('RELATIONSHIP_PERIOD', '2019-04-01T00:00:00Z', '2018-02-01T00:00:00Z')}</rr:RelationshipPeriods>`;
    const of = async (status?: string) => read(rrFile(relation('IS_DIRECTLY_CONSOLIDATED_BY', periods, status)));
    const [over, active] = [await of('INACTIVE'), await of()];
    expect([over, active].map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['PERIOD_EMPTY'],
      ['PERIOD_EMPTY'],
    ]);
    expect(over.facts[0]).toMatchObject({ fact: { from: '2019-04-01' }, over: { by: '2023-05-05' } });
    expect(over.facts[0]).not.toHaveProperty('observedOn');
    expect(active.facts[0]).not.toHaveProperty('over');
    for (const { facts } of [over, active]) expect(facts[0]?.fact).not.toHaveProperty('to');
  });

  test.each([
    ['9999', 'ACTIVE', ['the end']],
    ['soon', 'INACTIVE', ['the end']],
    ['2023-02-29', 'ACTIVE', ['the end']],
    ['2024-02-29', 'ACTIVE', []],
    ['2024-02-29T00:00:00Z', 'ACTIVE', []],
  ])('an end that is no day is told: %s, %s', async (end, status, told) => {
    const periods = `<rr:RelationshipPeriods>${period('RELATIONSHIP_PERIOD', '2019-04-01T00:00:00Z', end)}</rr:RelationshipPeriods>`;
    const { facts, problems } = await read(rrFile(relation('IS_DIRECTLY_CONSOLIDATED_BY', periods, status)));
    expect(problems).toMatchObject(
      told.map((what) => ({
        severity: 'warning',
        code: 'DAY_UNREAD',
        message: `"${end}" is no day: ${what} of "${A} IS_DIRECTLY_CONSOLIDATED_BY ${B}" is left out`,
      })),
    );
    expect(facts[0]?.fact.from).toBe('2019-04-01');
    expect(facts[0]?.fact.to).toBe(told.length === 0 ? '2024-02-29' : undefined);
    if (status === 'INACTIVE') expect(facts[0]).toMatchObject({ over: { by: '2023-05-05' } });
  });

  test('a lapsed one was last seen when it was last updated', async () => {
    const lapsed = await read(rrFile(relation('IS_DIRECTLY_CONSOLIDATED_BY', '', 'ACTIVE', 'LAPSED')));
    const kept = await read(rrFile(relation('IS_DIRECTLY_CONSOLIDATED_BY')));
    expect([lapsed.facts[0]?.observedOn, kept.facts[0]?.observedOn]).toEqual(['2023-05-05', '2024-02-01']);
  });

  test.each(['IS_FUND-MANAGED_BY', 'IS_SUBFUND_OF', 'IS_FEEDER_TO', 'IS_INTERNATIONAL_BRANCH_OF'])(
    '%s is no holding',
    async (type) => {
      const { facts, problems } = await read(rrFile(relation(type)));
      expect(problems).toEqual([]);
      expect(facts).toMatchObject([
        {
          fact: {
            kind: 'HAS_ATTRIBUTE',
            subject: A,
            detail: [
              { key: 'type', value: type },
              { key: 'LEI', value: B },
            ],
          },
        },
      ]);
    },
  );

  test('a type nobody knows is kept in words, with a warning', async () => {
    const { facts, problems } = await read(rrFile(relation('IS_COUSIN_OF')));
    expect(facts.map(({ fact }) => fact.kind)).toEqual(['HAS_ATTRIBUTE']);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'RELATIONSHIP_TYPE' }]);
  });
});

describe('an exception', () => {
  const exception = (reason: string) =>
    `LEI,Exception.Category,Exception.Reason.1,Exception.Reason.2,Exception.Reference.1\n${C},ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT,${reason},,See the prospectus\n`;

  test.each([
    ['NO_LEI', 'Company', 'CONSOLIDATED_SUBSIDIARY'],
    ['NATURAL_PERSONS', 'Person', 'NONE'],
    ['NON_CONSOLIDATING', 'Company', 'NONE'],
    ['NO_KNOWN_PERSON', 'Company', 'UNKNOWN'],
    ['DISCLOSURE_DETRIMENTAL', 'Company', 'CONSOLIDATED_SUBSIDIARY'],
  ])('%s', async (reason, type, accounting) => {
    const { parties, facts, problems } = await read(exception(reason), 'repex.csv');
    expect(problems).toEqual([]);
    expect(parties[1]).toMatchObject({ type, name: undefined, unknown: { reason } });
    expect(parties[1]?.unknown?.detail).toContain('See the prospectus');
    expect(facts).toMatchObject([{ fact: { kind: 'HOLDS', object: C, direct: 'INDIRECT', accounting } }]);
  });
});

describe('what is wrong with the file', () => {
  test.each([
    ['cut off', leiFile(KABUSHIKI).slice(0, 900), 'XML_CUT_OFF'],
    ['a document type', leiFile(KABUSHIKI).replace('?>', '?><!DOCTYPE a [<!ENTITY x "y">]>'), 'XML_DOCTYPE'],
    ['a record without an LEI', leiFile('<lei:LEIRecord><lei:Entity/></lei:LEIRecord>'), 'RECORD_INCOMPLETE'],
    ['a row that is too short', `LEI,Exception.Category,Exception.Reason.1\n${A},X\n`, 'CSV_NOT_WELL_FORMED'],
    [
      'a key twice',
      '{"data":[],"data":{"type":"lei-records"},"links":{"self":"https://api.gleif.org/"}}',
      'JSON_DUPLICATE_KEY',
    ],
    ['an answer without its record', '{"data":{"type":"lei-records","attributes":{"lei":"x"}}}', 'RECORD_INVALID'],
  ])('%s', async (_, content, code) => {
    const { problems } = await read(content);
    expect(problems.map((one) => [one.severity, one.code])).toContainEqual(['error', code]);
  });

  test.each([
    ['a page', '<html><body>LEIData</body></html>'],
    ['other XML', '<a xmlns="http://www.gleif.org/data/schema/leidata/2016"/>'],
    ['another table', 'Name,LEI\nx,y\n'],
    ['other JSON', '{"data":[]}'],
  ])('%s is not recognised', async (_, content) => {
    expect(await gleifImporter.recognises(fileOf('f', content))).toBe(0);
    expect(await gleifImporter.recognises(fileOf('f', leiFile('')))).toBe(1);
  });
});

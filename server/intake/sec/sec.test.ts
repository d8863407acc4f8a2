import { describe, expect, test } from 'vitest';
import { fileOf, said } from '../../../test/support/intake/intake-file.ts';
import { placeOf } from './edgar-places.ts';
import { amountOf, cikOf, flagOf, percentOf } from './sec-amounts.ts';
import { secImporter } from './sec-importer.ts';
import { surnameLast } from './sec-party.ts';

const read = (content: string, published?: string) =>
  said(secImporter, fileOf('filing.xml', content, 97), { published });

describe('words of EDGAR', () => {
  test.each([
    ['QUILL ADA M JR', 'ADA M QUILL JR'],
    ['Quill Ada', 'Ada Quill'],
    ['VAN DER QUILL ADA', 'ADA VAN DER QUILL'],
    ['Quill', 'Quill'],
  ])('%s is said %s', (printed, turned) => expect(surnameLast(printed)).toBe(turned));

  test.each([
    ['X1', 'US'],
    ['X0', 'GB'],
    ['DE', 'US-DE'],
    ['M0', 'JP'],
    ['2M', 'DE'],
    ['ZZ', 'ZZ'],
  ])('%s is %s', (code, place) => expect(placeOf(code)).toBe(place));

  test.each([
    ['1', true],
    ['true', true],
    ['Y', true],
    ['0', false],
    ['false', false],
    ['', false],
    [undefined, false],
    ['maybe', undefined],
  ])('the flag %s is %s', (text, flag) => expect(flagOf(text)).toBe(flag));

  test.each([
    ['10000000.00', '10000000'],
    ['1,234.50', '1234.5'],
    ['0', '0'],
    ['007', '7'],
    ['-5', undefined],
    ['1e5', undefined],
    ['1,23', undefined],
    ['n/a', undefined],
  ])('the amount %s is %s', (text, amount) => expect(amountOf(text)).toBe(amount));

  test('percentages and numbers of filers', () => {
    expect(['5.10%', '.5', '19,6 %', 'less than 1'].map(percentOf)).toEqual(['5.10', '0.5', undefined, undefined]);
    expect(['320193', '0000320193', '0', 'x'].map(cikOf)).toEqual(['0000320193', '0000320193', undefined, undefined]);
  });
});

const owner = (cik: string, name: string, flags: string) =>
  `<reportingOwner><reportingOwnerId><rptOwnerCik>${cik}</rptOwnerCik><rptOwnerName>${name}</rptOwnerName></reportingOwnerId><reportingOwnerRelationship>${flags}</reportingOwnerRelationship></reportingOwner>`;
const form = (owners: string, rest: string) =>
  `<ownershipDocument><documentType>4</documentType><periodOfReport>2024-05-01</periodOfReport><issuer><issuerCik>0000000077</issuerCik><issuerName>Made Up Inc</issuerName><issuerTradingSymbol>MADE</issuerTradingSymbol></issuer>${owners}${rest}<ownerSignature><signatureDate>2024-05-03</signatureDate></ownerSignature></ownershipDocument>`;
const row = (kind: string, title: string, after: string, direct: string, more = '') =>
  `<nonDerivative${kind}><securityTitle><value>${title}</value></securityTitle>${more}<postTransactionAmounts><sharesOwnedFollowingTransaction><value>${after}</value></sharesOwnedFollowingTransaction></postTransactionAmounts><ownershipNature><directOrIndirectOwnership><value>${direct}</value></directOrIndirectOwnership></ownershipNature></nonDerivative${kind}>`;
const ADA = owner(
  '0000000001',
  'Quill Ada',
  '<isDirector>true</isDirector><isOfficer>1</isOfficer><officerTitle>CEO</officerTitle>',
);

describe('forms 3, 4 and 5', () => {
  test('the last transaction of each class and way of holding, and each holding, are what is held', async () => {
    const rows =
      row('Transaction', 'Common', '300', 'D') +
      row('Transaction', 'Common', '250.5', 'D') +
      row('Transaction', 'Class B', '7', 'D') +
      row('Holding', 'Common', '40', 'I');
    const { facts, all } = await read(form(ADA, `<nonDerivativeTable>${rows}</nonDerivativeTable>`));
    expect(all[0]).toMatchObject({ says: 'SOURCE', published: '2024-05-03' });
    expect(
      facts.map(({ fact }) => (fact.kind === 'HOLDS' ? [fact.shareClass, fact.shares, fact.direct] : fact.kind)),
    ).toEqual([
      'SITS_ON',
      'WORKS_FOR',
      ['Common', '250.5', 'DIRECT'],
      ['Class B', '7', 'DIRECT'],
      ['Common', '40', 'INDIRECT'],
    ]);
    expect(facts.every(({ observedOn }) => observedOn === '2024-05-01')).toBe(true);
    expect(new Set(facts.map(({ record }) => record)).size).toBe(5);
  });

  test('a later form takes the place of the same row: the record is the same', async () => {
    const of = async (after: string) =>
      (await read(form(ADA, `<nonDerivativeTable>${row('Transaction', 'Common', after, 'D')}</nonDerivativeTable>`)))
        .facts[2]?.record;
    expect(await of('1')).toBe(await of('2'));
  });

  test('joint owners: each a fact, all of one block; a company is no person', async () => {
    const fund = owner('0000000002', 'Hollow Tree Partners LP', '<isTenPercentOwner>1</isTenPercentOwner>');
    const { facts, party } = await read(
      form(ADA + fund, `<nonDerivativeTable>${row('Holding', 'Common', '9', 'D')}</nonDerivativeTable>`),
    );
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [[fact.subject, fact.block]] : []));
    expect(holdings.map(([subject]) => subject)).toEqual(['cik:0000000001', 'cik:0000000002']);
    expect(holdings[0]?.[1]).toBe(holdings[1]?.[1]);
    expect([party('cik:0000000001')?.type, party('cik:0000000002')?.type]).toEqual(['Person', 'Company']);
  });

  test('acquired more than is held afterwards is a contradiction, as much as is held is not', async () => {
    const moved = (n: string) =>
      `<transactionAmounts><transactionShares><value>${n}</value></transactionShares><transactionAcquiredDisposedCode><value>A</value></transactionAcquiredDisposedCode></transactionAmounts>`;
    const of = async (n: string) =>
      (
        await read(
          form(ADA, `<nonDerivativeTable>${row('Transaction', 'Common', '100', 'D', moved(n))}</nonDerivativeTable>`),
        )
      ).all.filter((one) => one.says === 'FINDING').length;
    expect([await of('99'), await of('100'), await of('101')]).toEqual([0, 0, 1]);
  });

  test('nothing owned and something listed is told; a flag that is neither yes nor no counts as not said', async () => {
    const odd = owner('0000000003', 'Quill Bo', '<isDirector>perhaps</isDirector>');
    const { facts, problems } = await read(
      form(
        odd,
        `<noSecuritiesOwned>1</noSecuritiesOwned><nonDerivativeTable>${row('Holding', 'Common', '9', 'D')}</nonDerivativeTable>`,
      ),
    );
    expect(problems.map(({ code }) => code)).toEqual(['FLAG', 'SECURITIES_OWNED']);
    expect(facts.map(({ fact }) => (fact.kind === 'HOLDS' ? fact.shares : fact.kind))).toEqual(['9']);
  });
});

interface Reporter {
  readonly name: string;
  readonly sole: string;
  readonly shared: string;
  readonly total: string;
  readonly percent: string;
}
const schedule = (
  reporters: readonly Reporter[],
  cusip = '<issuerCusips><issuerCusipNumber>123456789</issuerCusipNumber></issuerCusips>',
) =>
  `<edgarSubmission xmlns="http://www.sec.gov/edgar/schedule13D"><headerData><submissionType>SCHEDULE 13D/A</submissionType></headerData><formData><coverPageHeader><securitiesClassTitle>Common</securitiesClassTitle><dateOfEvent>02/29/2024</dateOfEvent><issuerInfo><issuerCIK>77</issuerCIK>${cusip}<issuerName>Made Up Inc</issuerName></issuerInfo></coverPageHeader><reportingPersons>${reporters
    .map(
      ({ name, sole, shared, total, percent }) =>
        `<reportingPersonInfo><reportingPersonName>${name}</reportingPersonName><soleVotingPower>${sole}</soleVotingPower><sharedVotingPower>${shared}</sharedVotingPower><soleDispositivePower>${sole}</soleDispositivePower><sharedDispositivePower>${shared}</sharedDispositivePower><aggregateAmountOwned>${total}</aggregateAmountOwned><percentOfClass>${percent}</percentOfClass><typeOfReportingPerson>IN</typeOfReportingPerson></reportingPersonInfo>`,
    )
    .join(
      '',
    )}</reportingPersons><signatureInfo><signaturePerson><signatureDetails><date>03/04/2024</date></signatureDetails></signaturePerson></signatureInfo></formData></edgarSubmission>`;

describe('schedules 13D and 13G', () => {
  test('alone: no block, power alone, the number of the security wherever it stands', async () => {
    const one = { name: 'Quill Ada', sole: '10', shared: '0', total: '10', percent: '6.25' };
    const { facts, all } = await read(schedule([one]));
    expect(all[0]).toMatchObject({ says: 'SOURCE', published: '2024-03-04' });
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      observedOn: '2024-02-29',
      fact: { shares: '10', percent: '6.25', votingPower: 'SOLE' },
    });
    expect(facts[0]?.fact).not.toHaveProperty('block');
    expect(facts[0]?.fact.note).toContain('123456789');
    expect((await read(schedule([one], '<issuerCUSIP>123456789</issuerCUSIP>'))).facts[0]?.fact.note).toContain(
      '123456789',
    );
  });

  test.each([
    ['what is shared counts once', ['3', '20', '23'], ['2', '20', '22'], '25', true],
    ['the same number of two is the same shares', ['20', '0', '20'], ['20', '0', '20'], '20', true],
    ['numbers of their own add up', ['20', '0', '20'], ['5', '0', '5'], '25', false],
  ])('together: %s', async (_, a, b, amount, block) => {
    const of = ([sole = '', shared = '', total = '']: string[], name: string) => ({
      name,
      sole,
      shared,
      total,
      percent: '5',
    });
    const { facts } = await read(schedule([of(a, 'Quill Ada'), of(b, 'Quill Bo')]));
    expect(facts.find(({ fact }) => fact.kind === 'HAS_ATTRIBUTE')?.fact).toMatchObject({ amount, basis: 'DERIVED' });
    const blocks = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact.block] : []));
    expect(blocks.map((one) => one !== undefined)).toEqual([block, block]);
  });
});

test.each([
  ['the day itself', '2024-05-01', '2024-05-01', []],
  ['the day before: a year mistyped, or the period', '2024-04-30', undefined, ['SIGNED_BEFORE_REPORTED_DAY']],
])('a form signed on %s', async (_, signed, published, codes) => {
  const form = `<ownershipDocument><documentType>4</documentType><periodOfReport>2024-05-01</periodOfReport><issuer><issuerCik>0000000077</issuerCik><issuerName>Made Up Inc</issuerName></issuer><reportingOwner><reportingOwnerId><rptOwnerCik>0000000001</rptOwnerCik><rptOwnerName>Quill Ada</rptOwnerName></reportingOwnerId><reportingOwnerRelationship><isDirector>1</isDirector></reportingOwnerRelationship></reportingOwner><ownerSignature><signatureDate>${signed}</signatureDate></ownerSignature></ownershipDocument>`;
  const { all, facts, problems } = await said(secImporter, fileOf('form4.xml', form));
  expect(all[0]).toMatchObject({ says: 'SOURCE', published });
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(codes.map((code) => `warning ${code}`));
  expect(facts.map(({ observedOn }) => observedOn)).toEqual(['2024-05-01']);
  // The day that is given stands, whatever the signature says.
  const given = await said(secImporter, fileOf('form4.xml', form), { published: '2024-05-03' });
  expect([given.all[0], given.problems]).toMatchObject([{ published: '2024-05-03' }, []]);
});

test('values of form 13F are thousands until 2023-01-02 and dollars from 2023-01-03', async () => {
  const table =
    '<informationTable><infoTable><nameOfIssuer>Made Up</nameOfIssuer><cusip>123456789</cusip><value>7</value></infoTable></informationTable>';
  const of = async (published?: string) => (await read(table, published)).facts.at(-1)?.fact;
  expect(await of('2023-01-02')).toMatchObject({ amount: '7000', unit: 'USD' });
  expect(await of('2023-01-03')).toMatchObject({ amount: '7', unit: 'USD' });
  expect(await of()).toMatchObject({ amount: '7', unit: 'as filed' });
});

describe('what is wrong with the file', () => {
  test.each([
    ['cut off', form(ADA, '').slice(0, 300), 'XML_CUT_OFF'],
    ['a document type', `<!DOCTYPE ownershipDocument SYSTEM "x">${form(ADA, '')}`, 'XML_DOCTYPE'],
    ['no owner', form('', ''), 'FORM_INCOMPLETE'],
    ['no reporting person', schedule([]), 'FORM_INCOMPLETE'],
    ['another submission', schedule([]).replace('SCHEDULE 13D/A', '144'), 'SUBMISSION_TYPE'],
    ['a schedule as text', '<TYPE>SC 13D\nSCHEDULE 13D\n', 'SCHEDULE_AS_TEXT'],
  ])('%s', async (_, content, code) => {
    expect((await read(content)).problems.map((one) => [one.severity, one.code])).toContainEqual(['error', code]);
  });

  test.each(['<edgarSubmission><a/></edgarSubmission>', '<html><body>13D</body></html>', '{"a":1}'])(
    '%s is not recognised',
    async (content) => {
      expect(await secImporter.recognises(fileOf('f', content))).toBe(0);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { counted, fileOf, said } from '../../../test/support/intake/intake-file.ts';
import { secImporter } from './sec-importer.ts';

const read = (content: string, published?: string) =>
  said(secImporter, fileOf('0000000001-24-000001.txt', content, 61), { published });
const HEADER = (type: string, filers: readonly (readonly [name: string, cik: string])[]) =>
  [
    '<SEC-DOCUMENT>0000000001-24-000001.txt : 20240506',
    '<SEC-HEADER>0000000001-24-000001.hdr.sgml : 20240506',
    'ACCESSION NUMBER:\t\t0000000001-24-000001',
    `CONFORMED SUBMISSION TYPE:\t${type}`,
    'CONFORMED PERIOD OF REPORT:\t20240331',
    'FILED AS OF DATE:\t\t20240506',
    ...filers.flatMap(([name, cik]) => [`\t\tCOMPANY CONFORMED NAME:\t\t${name}`, `\t\tCENTRAL INDEX KEY:\t\t${cik}`]),
    '</SEC-HEADER>',
    '',
  ].join('\n');
const document = (type: string, file: string, text: string) =>
  `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>1\n<FILENAME>${file}\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`;
const xml = (content: string) => `<XML>\n<?xml version="1.0"?>\n${content}\n</XML>`;

const FORM4 = `<ownershipDocument><documentType>4/A</documentType><periodOfReport>2024-05-01</periodOfReport><issuer><issuerCik>0000000077</issuerCik><issuerName>Made Up Inc</issuerName></issuer>
<reportingOwner><reportingOwnerId><rptOwnerCik>0000000001</rptOwnerCik><rptOwnerName>Quill Ada</rptOwnerName></reportingOwnerId><reportingOwnerRelationship><isDirector>1</isDirector></reportingOwnerRelationship></reportingOwner>
<nonDerivativeTable><nonDerivativeHolding><securityTitle><value>Common</value><footnoteId id="F1"/></securityTitle><postTransactionAmounts><sharesOwnedFollowingTransaction><value>12</value></sharesOwnedFollowingTransaction></postTransactionAmounts><ownershipNature><directOrIndirectOwnership><value>D</value></directOrIndirectOwnership></ownershipNature></nonDerivativeHolding></nonDerivativeTable>
<footnotes><footnote id="F1">Held with care.</footnote></footnotes><ownerSignature><signatureDate>2024-05-03</signatureDate></ownerSignature></ownershipDocument>`;
const TABLE =
  '<informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable"><infoTable><nameOfIssuer>MADE UP INC</nameOfIssuer><cusip>000000001</cusip><value>1000</value></infoTable><infoTable><nameOfIssuer>WEIR INC</nameOfIssuer><cusip>000000002</cusip><value>234</value></infoTable></informationTable>';
const COVER = (more = '') =>
  `<edgarSubmission xmlns="http://www.sec.gov/edgar/thirteenffiler"><headerData><submissionType>13F-HR</submissionType><filerInfo><filer><credentials><cik>0000000099</cik></credentials></filer></filerInfo></headerData><formData><coverPage><reportCalendarOrQuarter>03-31-2024</reportCalendarOrQuarter><filingManager><name>Hollow Tree LLC</name></filingManager></coverPage><signatureBlock><signatureDate>05-03-2024</signatureDate></signatureBlock><summaryPage><tableEntryTotal>2</tableEntryTotal><tableValueTotal>1234</tableValueTotal></summaryPage></formData>${more}</edgarSubmission>`;
const TREE = [['Hollow Tree LLC', '0000000099']] as const;

describe('a complete submission', () => {
  test('says what its document says by itself, of the day on which it was filed', async () => {
    const parties = [
      ['Quill Ada', '0000000001'],
      ['Made Up Inc', '0000000077'],
    ] as const;
    const whole = await read(HEADER('4/A', parties) + document('4/A', 'form4.xml', xml(FORM4)));
    const alone = await said(secImporter, fileOf('form4.xml', FORM4), {});
    const bare = (facts: typeof whole.facts) => facts.map(({ fact, record, observedOn }) => [fact, record, observedOn]);
    expect(whole.problems).toEqual([]);
    expect(bare(whole.facts)).toEqual(bare(alone.facts));
    expect(counted(whole.facts.map(({ fact }) => fact.kind))).toEqual({ SITS_ON: 1, HOLDS: 1 });
    expect([whole.all[0], alone.all[0]]).toMatchObject([{ published: '2024-05-06' }, { published: '2024-05-03' }]);
    expect(whole.facts[1]?.fact.note).toBe('F1: Held with care.');
    expect(whole.facts[1]?.at.place).toBe('4/A (form4.xml), Table I, row 1');
    // Eleven lines of the header, five before the text, two of the wrapping, and the third of the form.
    expect(whole.facts[1]?.at.line).toBe(11 + 5 + 2 + 3);
  });

  test('as the feed has it, with a header of tags', async () => {
    const header = [
      '<SUBMISSION>',
      '<ACCESSION-NUMBER>0000000001-24-000001',
      '<TYPE>4/A',
      '<PERIOD>20240331',
      '<FILING-DATE>20240506',
      '<CONFORMED-NAME>Quill Ada',
      '<CIK>0000000001',
      '',
    ].join('\n');
    const { all, facts, problems } = await read(`${header}${document('4/A', 'form4.xml', xml(FORM4))}</SUBMISSION>\n`);
    expect(problems).toEqual([]);
    expect(all[0]).toMatchObject({ says: 'SOURCE', published: '2024-05-06' });
    expect(counted(facts.map(({ fact }) => fact.kind))).toEqual({ SITS_ON: 1, HOLDS: 1 });
  });

  test.each([
    [
      'in two documents',
      HEADER('13F-HR', TREE) +
        document('13F-HR', 'a.xml', xml(COVER())) +
        document('INFORMATION TABLE', 'b.xml', xml(TABLE)),
    ],
    [
      'in one, as base64',
      COVER(
        `<documents><document><contents>${Buffer.from(TABLE).toString('base64')}</contents></document></documents>`,
      ),
    ],
  ])('cover and table of a form 13F, %s, are of one manager and of the end of the quarter', async (_, content) => {
    const { facts, parties, problems } = await read(content);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    const totals = facts.flatMap(({ fact, observedOn }) =>
      fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'FILED_TOTAL'
        ? [[fact.subject, fact.amount, fact.count, observedOn]]
        : [],
    );
    expect(totals).toEqual([
      ['cik:0000000099', '1234', 2, '2024-03-31'],
      ['cik:0000000099', '1234', 2, '2024-03-31'],
    ]);
    expect(parties.every(({ unknown }) => unknown === undefined)).toBe(true);
    expect(facts.filter(({ fact }) => fact.kind === 'HOLDS')).toEqual([]);
  });

  test('the registrant of an exhibit 21 is the filer; the report beside it is told', async () => {
    const list =
      '<html><p>Exhibit 21</p><p>Subsidiaries of the Registrant</p><table><tr><th>Name</th><th>Jurisdiction of Incorporation</th></tr><tr><td>Made Up GmbH</td><td>Germany</td></tr></table></html>';
    const { facts, party, problems } = await read(
      HEADER('10-K', [['Made Up Inc', '0000000077']]) +
        document('10-K', 'a.htm', '<html>…</html>') +
        document('EX-21.1', 'b.htm', list) +
        document('GRAPHIC', 'c.jpg', 'begin 644 c.jpg\n…\nend'),
    );
    expect(party('registrant')).toMatchObject({ name: 'Made Up Inc', identifiers: ['cik:0000000077'] });
    expect(facts.map(({ fact, observedOn }) => [fact.kind, fact.subject, observedOn])).toEqual([
      ['HOLDS', 'registrant', '2024-05-06'],
    ]);
    expect(problems.map(({ code, message }) => [code, message.includes('10-K (a.htm)')])).toEqual([
      ['DOCUMENT_NOT_READ', true],
    ]);
  });

  test.each([
    ['a schedule as text', document('SC 13G', 'a.txt', 'SCHEDULE 13G CUSIP No. 0'), 'SCHEDULE_AS_TEXT'],
    [
      'a table as text',
      document('13F-HR', 'a.txt', 'FORM 13F\n<TABLE>\nMADE UP 000000001 10\n</TABLE>'),
      'DOCUMENT_AS_TEXT',
    ],
    ['documents of other kinds', document('8-K', 'a.htm', '<html/>'), 'SUBMISSION_TYPE'],
    ['no document', '', 'SUBMISSION_TYPE'],
    ['a form that is cut off', document('4', 'a.xml', xml(FORM4)).slice(0, 400), 'XML_CUT_OFF'],
  ])('with %s is refused', async (_, documents, code) => {
    const { facts, problems } = await read(HEADER('X', TREE) + documents);
    expect(problems.map((one) => [one.severity, one.code])).toContainEqual(['error', code]);
    expect(facts).toEqual([]);
  });

  test('with a line without end is refused before it is read', async () => {
    const long = `${HEADER('4', TREE)}<DOCUMENT>\n<TYPE>4\n<TEXT>\n${'x'.repeat(17 * 1024 * 1024)}`;
    const { problems } = await said(secImporter, fileOf('a.txt', long, 256 * 1024), {});
    expect(problems.map(({ code }) => code)).toEqual(['LINE_TOO_LONG']);
  });
});

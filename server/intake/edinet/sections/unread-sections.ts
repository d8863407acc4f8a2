import type { StatedFact } from '../../importer.ts';
import { POLICY_BLOCK } from './printed-policy.ts';
import { ISSUED_BLOCK } from './printed-shares.ts';
import { RELATED_PARTIES } from '../xbrl/text-blocks.ts';
import type { FactBook, XbrlFact } from '../xbrl/xbrl-facts.ts';
import type { EdinetReport } from './report-statements.ts';

/** A part of a report that is looked for, the text block it stands in, and what is read from it. */
interface Part {
  readonly words: string;
  readonly block: string | RegExp;
  readonly isRead: (report: EdinetReport) => boolean;
  /** What a text has that is about more than this part, where it is about it. */
  readonly tells?: RegExp;
}

const PARTS: readonly Part[] = [
  {
    words: 'the largest shareholders',
    block: 'MajorShareholdersTextBlock',
    isRead: (report) => has(report, 'holders'),
  },
  {
    words: 'the shares issued',
    block: ISSUED_BLOCK,
    isRead: ({ statements }) => statements.some((one) => one.says === 'FACT' && isIssued(one.fact)),
  },
  {
    // Until 2019 they stand within the account of how the company is governed.
    words: 'shares held for other than pure investment',
    block: POLICY_BLOCK,
    isRead: (report) => has(report, 'policy'),
    tells: /銘\s*柄/,
  },
  {
    words: 'transactions with related parties',
    block: RELATED_PARTIES,
    isRead: () => false,
    tells: /取引\s*の?\s*(?:内容|金額)/,
  },
  {
    words: 'attendance at meetings',
    block: 'OverviewOfCorporateGovernanceTextBlock',
    isRead: () => false,
    tells: /出席\s*(?:状況|回数|率)/,
  },
  {
    words: 'relations of outside officers with the company',
    block: 'InformationAboutOfficersTextBlock',
    isRead: () => false,
    tells:
      /社外(?:取締役|監査役|役員)[^。]{0,80}(?:人的|資本|取引|利害)[^。]{0,10}関係|(?:当社|会社)との[^。]{0,30}関係/,
  },
  {
    // Those with a contract of employment or mandate, whom no law knows: 執行役 are read.
    words: 'executive officers who are no directors',
    block: 'InformationAboutOfficersTextBlock',
    isRead: () => false,
    tells: /執行役員(?:は|を)[^。]{0,60}(?:次の|以下の|下記の|とおり|通り)|執行役員の(?:状況|氏名|一覧|構成)/,
  },
  {
    words: 'the shareholders of a company that is to be listed',
    block: 'SummaryOfShareholdersTextBlock',
    isRead: () => false,
  },
  {
    words: 'the largest shareholders after an allotment',
    block: 'MajorShareholdersAfterThirdPartyAllotmentTextBlock',
    isRead: () => false,
  },
];

/** Says which parts the report has and nothing was read from, and of a document of another kind that nothing was. */
export function tellUnread(report: EdinetReport): void {
  const { book, filing, file } = report;
  const title = book.value('DocumentTitleCoverPage')?.replace(/[\s\u3000]+/g, '');
  if (!report.statements.some(({ says }) => says === 'FACT')) {
    report.warn(
      'DOCUMENT_NOT_READ',
      `nothing is read of a document of this kind${title === undefined ? '' : ` (${title})`} but who files it`,
      'import the annual securities report of the company, or a large holding report',
      { place: file },
    );
    return;
  }
  // A fund, a trust or an investment corporation: its units, holders and officers stand in elements of their own.
  if (filing.source.startsWith('jpsps'))
    report.warn(
      'DOCUMENT_READ_IN_PART',
      `of a document on funds, trusts or investment corporations${title === undefined ? '' : ` (${title})`} only who files it and its auditors are read`,
      'read the rest in the filing',
      { place: file },
    );
  for (const { words, block, isRead, tells } of PARTS) {
    const fact = typeof block === 'string' ? book.plain(block) : firstOf(book, block);
    if (fact?.value === undefined || isRead(report) || !mayHaveTable(fact.value, report.flat)) continue;
    if (fact.value !== '' && tells?.test(fact.value) === false) continue;
    const lost = report.flat
      ? `this package (type 5, CSV) has lost its cells`
      : `it stands in a text that no reader knows`;
    report.warn(
      'SECTION_NOT_READ',
      `the report has a part on ${words}, and nothing was read from it: ${lost}`,
      report.flat ? `import the XBRL package (type 1) of the same filing, ${filing.source}` : 'read it in the filing',
      report.spot(fact, `The part on ${words}`),
    );
  }
}

/** Of the accounts of the group, or of the company where it has none. */
function firstOf(book: FactBook, pattern: RegExp): XbrlFact | undefined {
  const found = [...book.elements].filter((element) => pattern.test(element)).map((element) => book.plain(element));
  return found.find((fact) => fact?.value !== undefined);
}

/** A text that is kept shows whether there is a table in it, or figures where the table is lost. */
function mayHaveTable(text: string, flat: boolean): boolean {
  return text === '' || (flat ? /[0-9０-９]{3}/ : /<table/i).test(text);
}

function has({ statements }: EdinetReport, section: string): boolean {
  return statements.some((one) => one.says === 'FACT' && (one.record ?? '').endsWith(`:${section}`));
}

function isIssued(fact: StatedFact): boolean {
  return fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'SHARES_ISSUED';
}

import { isDay, type Day } from '../../../time/day.ts';
import type { Spot, StatedFact } from '../../importer.ts';
import { isPersonName, spaced } from '../words/company-name.ts';
import { kindOf } from '../words/holder-name.ts';
import { japaneseDate } from '../../japanese-date.ts';
import { readHolderLenders } from '../large-holding/holder-lenders.ts';
import { readPersonName } from '../words/japanese-name.ts';
import type { XbrlFact } from '../xbrl/xbrl-facts.ts';
import { percentOf, sharesOf, sumOf } from './figures.ts';
import { fiveCharacters, securityCodeOf } from './filing.ts';
import type { EdinetReport } from './report-statements.ts';

const MEMBER = /FilerLargeVolumeHolder(\d+)Member$|JointHolder(\d+)Member$/;
/** By what right the shares count as held (Financial Instruments and Exchange Act, article 27-23 (3)). */
const CLAUSES = [
  { element: 'TotalArticle27233MainClause', right: undefined },
  {
    element: 'TotalArticle27233Item1',
    right: 'article 27-23(3) item 1: votes or instructions by a trust or other contract',
  },
  { element: 'TotalArticle27233Item2', right: 'article 27-23(3) item 2: discretion to invest for others' },
  { element: 'TotalArticle27233Item3', right: 'article 27-23(3) item 3: rights to acquire' },
] as const;

/**
 * A large holding report: each holder with shares of its own, which are separate amounts, and the total of the joint
 * holders as filed. Whoever submits it for them is no holder.
 */
export function readLargeHolding(report: EdinetReport): void {
  const { book } = report;
  const issuer = readIssuer(report);
  if (issuer === undefined) return;
  const arose = dayIn(book.value('DateWhenFilingRequirementAroseCoverPage')) ?? report.filing.published;
  const held: { shares: string; percent: string | undefined }[] = [];
  const denominators = new Map<string, { fact: XbrlFact; day: Day | undefined }>();
  const names = holderNames(report);
  const silent: XbrlFact[] = [];
  for (const fact of names) {
    const at = report.spot(fact, `Holder ${numberOf(report, fact)}`);
    const { key: holder, isPerson } = readHolder(report, fact, at);
    const total = book.at('TotalNumberOfStocksEtcHeld', fact.context);
    const shares = sharesOf(total?.value);
    const percent = percentOf(book.at('HoldingRatioOfShareCertificatesEtc', fact.context)?.value);
    if (shares !== undefined) held.push({ shares, percent });
    const blocks = blocksOf(report, fact, shares, percent);
    for (const block of blocks) holding(report, holder, issuer, block, fact, at, arose);
    if (blocks.length === 0) silent.push(fact);
    readHolderLenders(report, fact.context, { key: holder, isPerson }, at, arose);
    const outstanding = book.at('TotalNumberOfOutstandingStocksEtc', fact.context);
    const count = sharesOf(outstanding?.value);
    if (outstanding !== undefined && count !== undefined && !denominators.has(count))
      denominators.set(count, { fact: outstanding, day: dayIn(book.at('BaseDate', fact.context)?.value) });
  }
  for (const [amount, { fact, day }] of denominators)
    report.fact(
      'issuer',
      {
        kind: 'HAS_ATTRIBUTE',
        subject: issuer,
        object: '',
        attribute: 'SHARES_ISSUED',
        amount,
        unit: 'shares',
        label: 'As a large holding report states them',
      },
      report.spot(fact, 'Shares issued'),
      day,
    );
  if (held.length === 0)
    report.warn(
      'HOLDER_NOT_TAGGED',
      'the report says of no holder how many shares it has; no holding is read from it',
      'read them in the filing',
      { place: report.file },
    );
  for (const fact of held.length === 0 ? [] : silent)
    report.warn(
      'HOLDER_WITHOUT_FIGURES',
      `the report says nothing of how many shares holder ${numberOf(report, fact)} has; its earlier holding stands`,
      'read it in the filing',
      report.spot(fact, `Holder ${numberOf(report, fact)}`),
    );
  // Of one holder without a member it is that holder's figure.
  if (names.some((fact) => numberOf(report, fact) !== '')) readTotal(report, issuer, held, arose);
}

function readIssuer(report: EdinetReport): string | undefined {
  const { book } = report;
  const fact = book.plain('NameOfIssuer');
  if (fact?.value === undefined) {
    report.warn('ISSUER_MISSING', 'the report names no issuer; nothing is read from it', 'fetch the filing again', {
      place: report.file,
    });
    return undefined;
  }
  const code = fiveCharacters(book.value('SecurityCodeOfIssuer'));
  return report.company(spaced(fact.value), report.spot(fact, 'Issuer'), {
    kind: 'COMPANY',
    ...(code === undefined ? {} : { identifiers: [securityCodeOf(code)] }),
    ...(book.value('ListedOrOTC') === '上場' ? { listed: true } : {}),
  });
}

/** One fact for each holder, in their order; a report of one holder may have no member. */
function holderNames(report: EdinetReport): readonly XbrlFact[] {
  const { book } = report;
  const named = book.all('Name').filter((fact) => fact.value !== undefined && numberOf(report, fact) !== '');
  if (named.length > 0) return named.sort((a, b) => Number(numberOf(report, a)) - Number(numberOf(report, b)));
  const filers = book
    .all('FilerNameInJapaneseDEI')
    .filter((fact) => fact.value !== undefined && numberOf(report, fact) !== '');
  if (filers.length > 0) return filers;
  // Without a member the figures of the whole report are those of its one holder.
  const alone = [book.plain('Name'), book.plain('FilerNameInJapaneseDEI')];
  return alone.filter((fact) => fact?.value !== undefined).slice(0, 1) as XbrlFact[];
}

function numberOf(report: EdinetReport, fact: XbrlFact): string {
  for (const member of report.book.contextOf(fact).members) {
    const match = MEMBER.exec(member);
    if (match) return match[1] ?? match[2] ?? '';
  }
  return '';
}

function readHolder(
  report: EdinetReport,
  fact: XbrlFact,
  at: Spot,
): { readonly key: string; readonly isPerson: boolean } {
  const { book } = report;
  const value = (element: string) => book.at(element, fact.context)?.value;
  const printed = spaced(fact.value ?? '');
  const code = value('EDINETCodeDEI');
  const sort = value('IndividualOrCorporation') ?? '';
  const person = /個人/.test(sort) || (!/法人|組合/.test(sort) && isPersonName(printed));
  const english = value('FilerNameInEnglishDEI');
  const former = value('FormerName');
  const names = [
    ...(english === undefined ? [] : [{ text: english, language: 'en' }]),
    ...(former === undefined ? [] : [{ text: spaced(former), language: 'ja', use: 'FORMER' as const }]),
  ];
  const identifiers = code === undefined ? [] : [`edinet:${code}`];
  const key = code === undefined ? `${report.filing.code}:holder:${printed}` : `edinet:${code}`;
  const name = person ? readPersonName(printed).name : printed;
  const born = japaneseDate(value('DateOfBirth') ?? '');
  const about = { nameLocal: name, names, identifiers };
  if (person) report.party(key, 'Person', name, at, { ...about, ...(born === undefined ? {} : { born }) });
  else report.party(key, 'Company', name, at, { ...about, kind: kindOf(name, false, false) });
  return { key, isPerson: person };
}

interface HeldBlock {
  readonly shares: string | undefined;
  readonly percent: string | undefined;
  readonly right: string | undefined;
}

/** The shares by the clauses under which they count; as one when there is one clause, or the clauses do not add up. */
function blocksOf(
  report: EdinetReport,
  fact: XbrlFact,
  shares: string | undefined,
  percent: string | undefined,
): HeldBlock[] {
  const parts = CLAUSES.flatMap(({ element, right }) => {
    const amount = sharesOf(report.book.at(element, fact.context)?.value);
    return amount === undefined || amount === '0' ? [] : [{ shares: amount, percent: undefined, right }];
  });
  const [only] = parts;
  if (shares === undefined && percent === undefined) return parts;
  const whole = parts.length > 0 && sumOf(parts.map((part) => part.shares)) === shares;
  // What an earlier report stated as owned is so no more where all of it is held by other rights.
  const again = percentOf(report.book.at('HoldingRatioOfShareCertificatesEtcPerLastReport', fact.context)?.value);
  const owned = parts.some(({ right }) => right === undefined);
  const none: HeldBlock[] =
    whole && !owned && again !== undefined ? [{ shares: '0', percent: undefined, right: undefined }] : [];
  if (parts.length === 1) return [{ shares, percent, right: only?.right }, ...none];
  return whole ? [...parts, ...none] : [{ shares, percent, right: undefined }];
}

function holding(
  report: EdinetReport,
  holder: string,
  issuer: string,
  block: HeldBlock,
  fact: XbrlFact,
  at: Spot,
  arose: Day | undefined,
): void {
  const { book } = report;
  const value = (element: string) => book.at(element, fact.context)?.value;
  const before = percentOf(value('HoldingRatioOfShareCertificatesEtcPerLastReport'));
  const residual = sharesOf(value('NumberOfResidualStocksHeld'));
  const purpose = value('PurposeOfHolding');
  const note = [
    ...(purpose === undefined ? [] : [`Purpose as stated: ${spaced(purpose).slice(0, 300)}.`]),
    ...(before === undefined ? [] : [`${before} % in the last report.`]),
    ...(residual === undefined || residual === '0' ? [] : [`Rights to ${residual} shares are included.`]),
  ].join(' ');
  const figure = book.at('TotalNumberOfStocksEtcHeld', fact.context) ?? fact;
  const { shares, percent, right } = block;
  const stated: StatedFact = {
    kind: 'HOLDS',
    subject: holder,
    object: issuer,
    // Discretion over the shares of others, and votes by contract, are powers: they own nothing.
    interest:
      right === undefined
        ? 'SHARES'
        : right.includes('item 3')
          ? 'OPTIONS'
          : right.includes('item 1')
            ? 'VOTES'
            : 'CONTRACT',
    direct: right === undefined ? 'DIRECT' : 'UNKNOWN',
    nominee: false,
    accounting: 'UNKNOWN',
    account: right ?? 'large holding report',
    ...(shares === undefined ? {} : { shares }),
    ...(percent === undefined ? {} : { percent }),
    ...(right === undefined ? {} : { right }),
    ...(right?.includes('item 2') === true ? { disposalPower: 'SOLE' as const } : {}),
    ...(note === '' ? {} : { note }),
  };
  report.fact(`holder:${holder}`, stated, report.spot(figure, at.place), arose);
}

/** The group's total, absent in a report of one holder. */
function readTotal(
  report: EdinetReport,
  issuer: string,
  held: readonly { shares: string; percent: string | undefined }[],
  arose: Day | undefined,
): void {
  const { book } = report;
  const total = book.plain('TotalNumberOfStocksEtcHeld');
  const amount = sharesOf(total?.value);
  if (total === undefined || amount === undefined) return;
  const percent = percentOf(book.value('HoldingRatioOfShareCertificatesEtc'));
  const added = sumOf(held.map(({ shares }) => shares));
  const at = report.spot(total, 'Filers and joint holders, total');
  report.fact(
    'total',
    {
      kind: 'HAS_ATTRIBUTE',
      subject: issuer,
      object: '',
      attribute: 'FILED_TOTAL',
      label: 'Filers and joint holders',
      amount,
      unit: 'shares',
      count: held.length,
      detail: [
        ...(percent === undefined ? [] : [{ key: 'percent', value: percent }]),
        { key: 'sum of the holders', value: added },
      ],
    },
    at,
    arose,
  );
  if (added !== amount)
    report.finding({
      kind: 'ARITHMETIC',
      severity: 'MEDIUM',
      title: 'The total of the joint holders is not the sum of theirs',
      detail: `The holders add up to ${added} shares and the total says ${amount}; shares that joint holders may claim of each other are deducted there.`,
      about: [issuer],
      at,
    });
}

function dayIn(text: string | undefined): Day | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
}

import { dayInWords, span } from './days.ts';
import type { FactData, FactOf } from './fact-fields.ts';
import { amountText, boundsText, compareDecimals, grouped, percentText } from './figures.ts';
import { ACCOUNTING_WORDS, ATTRIBUTE_WORDS, DIRECTNESS_WORDS, POWER_WORDS } from './words.ts';

/** A fact in a plain sentence with its figures; what the source leaves out is said, never filled in. */
export function phraseFact(fact: FactData): string {
  switch (fact.__typename) {
    case 'Holding':
      return holding(fact);
    case 'Seat':
      return seat(fact);
    case 'Nomination':
      return nomination(fact);
    case 'Post':
      return sentence([
        fact.title ?? 'Post; the title is not stated',
        fact.executive === true && 'executive',
        fact.employee === true && 'employee',
        fact.representative === true && 'representative',
        span(fact.from, fact.to),
      ]);
    case 'Loan':
      return sentence([
        fact.amount === null ? 'Balance not stated' : amountText(fact.amount, fact.currency),
        fact.balanceOn !== null && `balance on ${dayInWords(fact.balanceOn)}`,
        fact.heading !== null && `under “${fact.heading}”`,
      ]);
    case 'Trade':
      return trade(fact);
    case 'AuditEngagement':
      return sentence([
        'Accounting auditor',
        fact.fee !== null && `fee ${amountText(fact.fee, fact.currency)}`,
        fact.totalPaid !== null && `${amountText(fact.totalPaid, fact.currency)} paid by the group in all`,
        fact.period !== null && periodText(fact.period),
      ]);
    case 'Signature':
      return sentence([
        fact.role ?? 'Signed the audit report',
        fact.firm !== null && `for ${fact.firm.name}`,
        fact.signedOn !== null && `on ${dayInWords(fact.signedOn)}`,
      ]);
    case 'LiabilityContract':
      return sentence([
        'Liability to the company limited by contract',
        fact.cap !== null && `to ${amountText(fact.cap, fact.currency)}`,
        fact.capRule,
        fact.article !== null && articleText(fact.article),
      ]);
    case 'BusinessTransfer':
      return sentence([
        fact.business ?? 'Business not named',
        `from ${fact.transferor.name} to ${fact.receiver.name}`,
        fact.amount !== null && `for ${amountText(fact.amount, fact.currency)}`,
        span(fact.from, fact.to),
      ]);
    case 'Kinship':
      return sentence([
        fact.relation ?? 'Related',
        fact.degree !== null && `${String(fact.degree)} degree`,
        fact.byMarriage === true && 'by marriage',
      ]);
    case 'Attribute':
      return attribute(fact);
    default:
      return fact.summary;
  }
}

/** `50,475 of 204,300 shares = 24.706 %`, `86.1 %`, `Share not stated`. */
export function shareText(
  fact: Pick<FactOf<'Holding'>, 'shares' | 'percent' | 'percentPrinted' | 'arithmetic' | 'range'>,
): string {
  const { shares, percent, percentPrinted, arithmetic, range } = fact;
  const counts = /^([\d,]+) \/ ([\d,]+) shares$/.exec(arithmetic ?? '');
  const printed =
    percentPrinted !== null && percent !== null && compareDecimals(percentPrinted, percent) !== 0
      ? ` (printed ${percentPrinted} %)`
      : '';
  if (counts?.[1] !== undefined && counts[2] !== undefined && percent !== null) {
    return `${counts[1]} of ${counts[2]} shares = ${percentText(percent)}${printed}`;
  }
  const share =
    percentPrinted !== null
      ? `${percentPrinted} %`
      : percent !== null
        ? percentText(percent)
        : range
          ? boundsText(range)
          : undefined;
  const owned = shares === null ? undefined : `${grouped(shares)} shares`;
  if (share === undefined) return owned === undefined ? 'Share not stated' : `${owned}; the percentage is not stated`;
  return owned === undefined ? share : `${share}, ${owned}`;
}

/** What a holding is of, where it is not of shares. */
const INTERESTS: Readonly<Partial<Record<FactOf<'Holding'>['interest'], string>>> = {
  VOTES: 'of the votes',
  OPTIONS: 'options',
  BOARD_APPOINTMENT: 'right to appoint or remove members of the board',
  DOMINANT_INFLUENCE: 'significant influence or control',
  VETO: 'right of veto',
  PROFIT: 'right to profit',
  ASSETS_ON_DISSOLUTION: 'right to assets on dissolution',
  ARRANGEMENT_ROLE: 'role in the arrangement',
  CONTRACT: 'rights under a contract',
};
const OF_SHARES: readonly string[] = ['SHARES', 'VOTES', 'OPTIONS', 'OTHER', 'UNKNOWN'];

function holding(fact: FactOf<'Holding'>): string {
  const isSized = fact.percent !== null || fact.shares !== null || fact.range !== null;
  return sentence([
    // A power is no share, and none is missing.
    (isSized || OF_SHARES.includes(fact.interest)) && shareText(fact),
    DIRECTNESS_WORDS[fact.direct],
    ACCOUNTING_WORDS[fact.accounting],
    INTERESTS[fact.interest],
    fact.right,
    fact.majority === true && 'over the majority of the board',
    fact.shareClass,
    fact.account,
    fact.votingPower !== null && `votes ${POWER_WORDS[fact.votingPower]}`,
    fact.disposalPower !== null && `disposal ${POWER_WORDS[fact.disposalPower]}`,
    fact.block !== null && `block ${fact.block}, reported by several`,
    fact.nominee && 'held as a nominee',
    fact.via !== null && `through ${fact.via}`,
    fact.price !== null && `price ${amountText(fact.price, fact.currency)}`,
    fact.planned === true && 'agreed, not yet effective when published',
    span(fact.from, fact.to),
  ]);
}

function seat(fact: FactOf<'Seat'>): string {
  return sentence([
    fact.title ?? 'Member; the title is not stated',
    fact.outside === true && 'outside, as the company states',
    fact.representative === true && !/representative/i.test(fact.title ?? '') && 'representative',
    fact.fullTime === true && !/full-time/i.test(fact.title ?? '') && 'full-time',
    fact.responsibility,
    ...fact.attendance.map(attendanceText),
    span(fact.from, fact.to),
    fact.termEnds !== null && `term ends ${dayInWords(fact.termEnds)}`,
  ]);
}

/** `attended 14 of 14 meetings`; a number of meetings that the source leaves out is said to be left out. */
export function attendanceText({ attended, held, body, period }: FactOf<'Seat'>['attendance'][number]): string {
  const where = body === null ? '' : ` of the ${body.name}`;
  const count =
    held === null
      ? `attended ${String(attended)} meetings, how many were held is not stated`
      : `attended ${String(attended)} of ${String(held)} meetings`;
  return `${count}${where} (${periodText(period)})`;
}

function nomination(fact: FactOf<'Nomination'>): string {
  return sentence([
    `Candidate at the meeting of ${dayInWords(fact.meeting)}`,
    fact.proposal,
    fact.incumbent === true ? 'in office' : fact.incumbent === false && 'new',
    fact.outside === true && 'outside',
  ]);
}

function trade(fact: FactOf<'Trade'>): string {
  const period =
    fact.periodFrom !== null && fact.periodTo !== null
      ? `${dayInWords(fact.periodFrom)} to ${dayInWords(fact.periodTo)}`
      : undefined;
  return sentence([
    `${fact.payer.name} pays ${fact.payee.name} ${fact.amount === null ? 'an amount that is not stated' : amountText(fact.amount, fact.currency)}`,
    fact.nature,
    period,
    fact.balance !== null &&
      `${fact.account ?? 'balance'} ${amountText(fact.balance, fact.currency)}${fact.balanceOn === null ? '' : ` on ${dayInWords(fact.balanceOn)}`}`,
    fact.terms,
  ]);
}

function attribute(fact: FactOf<'Attribute'>): string {
  const figure =
    fact.amount !== null
      ? measured(fact.amount, fact.unit)
      : fact.count !== null
        ? grouped(String(fact.count))
        : undefined;
  const detail = fact.detail.map(({ key, value }) => `${key}: ${value}`).join('; ');
  const said = sentence([figure, fact.text, detail, fact.period !== null && periodText(fact.period)]);
  return said === '' ? fact.summary : said;
}

/** What the figure is of: the source's own label, or the word of its kind. */
export function attributeLabel(fact: FactOf<'Attribute'>): string {
  return fact.label ?? ATTRIBUTE_WORDS[fact.attribute];
}

/** `14294625000`, `JPY` → `¥14,294,625,000`; `204300`, `shares` → `204,300 shares`. */
function measured(amount: string, unit: string | null): string {
  if (unit === null) return grouped(amount);
  return /^[A-Z]{3}$/.test(unit) ? amountText(amount, unit) : `${grouped(amount)} ${unit}`;
}

/** `2006-04-01/2007-03-31` → `1 April 2006 to 31 March 2007`; other text as it is. */
export function periodText(period: string): string {
  const [from = '', to = ''] = period.split('/');
  return /^\d{4}/.test(from) && /^\d{4}/.test(to) ? `${dayInWords(from)} to ${dayInWords(to)}` : period;
}

function articleText(article: string): string {
  return /article/i.test(article) ? article : `Article ${article}`;
}

function sentence(parts: readonly (string | false | null | undefined)[]): string {
  const said = parts.filter((part): part is string => typeof part === 'string' && part !== '');
  // A part that came as a sentence of its own ends inside this one.
  return said.map((part, index) => (index < said.length - 1 ? part.replace(/\.$/, '') : part)).join(', ');
}

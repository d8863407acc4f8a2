import { endsOf } from '../ends.ts';
import type { FactReader } from '../fact-reader.ts';
import { isKind, type FactView, type ViewOf } from '../fact-view.ts';
import type { Attribute, FactKind } from '../../shared/facts.ts';
import { holdingSentence } from './holding.ts';
import { aside, dateText, figure, isOver, money, periodText, plainWord, span, unlessIn } from './wording.ts';

/**
 * A fact as one plain sentence with its figures. Nothing is said that the fact does not hold; what it leaves open is called
 * unknown. The tense is that of the day asked about, or of the day of the asker.
 */
export async function summaryOf(view: FactView, facts: FactReader): Promise<string> {
  const { parties, board, source } = await endsOf(view.fact, facts);
  const names = {
    a: parties[0]?.name ?? '',
    b: parties[1]?.name ?? '',
    board: board?.name ?? '',
    source: source?.title ?? '',
  };
  if (isKind(view, 'HOLDS')) return holdingSentence(view, await facts.share(view), names.a, names.b);
  const tell = SENTENCES[view.fact.kind as Told] as Tell<FactKind>;
  return tell(view, names);
}

type Told = Exclude<FactKind, 'HOLDS'>;
type Tell<K extends FactKind> = (view: ViewOf<K>, names: Names) => string;

/** Names of the two parties, and of the board or the source where one is an end. */
interface Names {
  readonly a: string;
  readonly b: string;
  readonly board: string;
  readonly source: string;
}

const SENTENCES: { readonly [K in Told]: Tell<K> } = {
  SITS_ON: (view, { a, board }) => {
    const { title, representative, outside, fullTime } = view.fact;
    const said = aside(
      representative === true && unlessIn(title, 'representative'),
      outside === true && unlessIn(title, 'outside'),
      fullTime === true && unlessIn(title, 'full-time'),
    );
    return `${a} ${isOver(view) ? 'sat' : 'sits'} on the ${board}${title === undefined ? '' : ` as ${title}`}${said}${span(view)}`;
  },
  NOMINATED_TO: ({ fact: { meeting, incumbent, outside } }, { a, board }) =>
    `${a} is nominated to the ${board} for election on ${dateText(meeting)}${aside(
      incumbent === true && 'an incumbent',
      outside === true && 'outside',
    )}`,
  WORKS_FOR: (view, { a, b }) => {
    const { title, representative } = view.fact;
    const over = isOver(view);
    const does = title === undefined ? `${over ? 'worked' : 'works'} for` : `${over ? 'was' : 'is'} ${title} of`;
    return `${a} ${does} ${b}${aside(representative === true && unlessIn(title, 'representative'))}${span(view)}`;
  },
  LENDS_TO: ({ fact: { amount, currency, balanceOn } }, { a, b }) =>
    `${a} lends ${money(amount, currency)} to ${b}${inBrackets(balanceOn && `balance on ${dateText(balanceOn)}`)}`,
  TRADES_WITH: ({ fact }, { a, b }) => {
    const { nature, periodFrom, periodTo, account, balance, balanceOn } = fact;
    const time = [periodFrom && `from ${dateText(periodFrom)}`, periodTo && `to ${dateText(periodTo)}`]
      .filter(Boolean)
      .join(' ');
    const owed =
      balance &&
      `; ${account ?? 'balance'} ${money(balance, fact.currency)}${balanceOn ? ` on ${dateText(balanceOn)}` : ''}`;
    return `${a} pays ${b} ${money(fact.amount, fact.currency)}${inBrackets(nature, time)}${owed ?? ''}`;
  },
  AUDITS: (view, { a, b }) => {
    const { fee, currency, period } = view.fact;
    const paid = fee === undefined ? '' : ` for a fee of ${money(fee, currency)}`;
    return `${a} ${isOver(view) ? 'audited' : 'audits'} ${b}${paid}${inBrackets(period && periodText(period))}`;
  },
  SIGNS_AUDIT_OF: ({ fact: { role, signedOn } }, { a, b }) =>
    `${a} signs the audit of ${b}${role === undefined ? '' : ` as ${role}`}${signedOn === undefined ? '' : ` on ${dateText(signedOn)}`}`,
  NOMINEE_FOR: (view, { a, b }) => `${a} ${isOver(view) ? 'was' : 'is'} nominee for ${b}${span(view)}`,
  SUCCEEDS: ({ fact: { from } }, { a, b }) => `${a} succeeds ${b}${inBrackets(from && dateText(from))}`,
  KIN_OF: ({ fact: { relation, degree, byMarriage } }, { a, b }) =>
    `${a} is kin of ${b}${aside(
      relation,
      degree !== undefined && `degree ${String(degree)}`,
      byMarriage === true && 'by marriage',
    )}`,
  LIABILITY_LIMITED_BY: ({ fact: { cap, currency, capRule } }, { a, b }) => {
    // The rule holds the cap in it; the cap alone would leave out "whichever is higher".
    const limit = capRule ?? (cap === undefined ? 'the amount is unknown' : money(cap, currency));
    return `A contract limits the liability of ${a} to ${b}: ${limit}`;
  },
  TRANSFERS_BUSINESS_TO: ({ fact: { business, amount, currency, from } }, { a, b }) =>
    `${a} transfers a business to ${b}${amount === undefined ? '' : ` for ${money(amount, currency)}`}${inBrackets(
      from && dateText(from),
    )}${business === undefined ? ', which is not named' : `: ${business}`}`,
  HAS_ATTRIBUTE: ({ fact }, { a, board }) => {
    const value = attributeValue(fact);
    return `${board || a}: ${fact.label ?? plainWord(fact.attribute)}${value === undefined ? '' : `: ${value}`}`;
  },
  COVERED_BY: ({ fact: { extent, count, matter } }, { a, source }) => {
    const largest = count === undefined ? 'the largest' : `the ${String(count)} largest`;
    const part = { COMPLETE: 'all', LARGEST: largest, IMPORTANT_ONLY: 'the important', PARTIAL: 'some' }[extent];
    return `“${source}” covers ${part} ${MATTERS[matter]} ${a}`;
  },
};

const MATTERS: Readonly<Record<FactKind, string>> = {
  HOLDS: 'holdings in',
  SITS_ON: 'board seats at',
  NOMINATED_TO: 'nominations at',
  WORKS_FOR: 'posts at',
  LENDS_TO: 'loans to',
  TRADES_WITH: 'transactions with',
  AUDITS: 'audits of',
  SIGNS_AUDIT_OF: 'signatures under the audit of',
  NOMINEE_FOR: 'nominees of',
  SUCCEEDS: 'predecessors of',
  KIN_OF: 'kinship at',
  LIABILITY_LIMITED_BY: 'liability contracts with',
  TRANSFERS_BUSINESS_TO: 'business transfers of',
  HAS_ATTRIBUTE: 'particulars of',
  COVERED_BY: 'sources on',
};

/** What an attribute says, figure first; undefined when it only has details. */
export function attributeValue({ amount, count, unit, text, period }: Attribute): string | undefined {
  const said = [
    amount === undefined ? undefined : figure(amount, unit),
    count === undefined ? undefined : figure(String(count), amount === undefined ? unit : undefined),
    text,
  ].filter((part) => part !== undefined);
  if (said.length === 0) return undefined;
  return `${said.join('; ')}${inBrackets(period && periodText(period))}`;
}

function inBrackets(...words: readonly (string | undefined)[]): string {
  const said = words.filter((word) => word !== undefined && word !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

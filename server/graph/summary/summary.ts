import { endsOf, type Ends } from '../../facts/ends.ts';
import type { FactReader } from '../../facts/fact-reader.ts';
import { isKind, type FactOf, type FactView } from '../../facts/fact-view.ts';
import type { Attribute, Fact, FactKind } from '../../shared/facts.ts';
import { holdingSentence } from './holding.ts';
import { aside, dateText, figure, isOver, money, plainWord, span } from './wording.ts';

/**
 * A fact as one plain sentence with its figures. Nothing is said that the fact does not hold; what it leaves open is called
 * unknown. The tense is that of the day asked about, or of the day of the asker.
 */
export async function summaryOf(view: FactView, facts: FactReader): Promise<string> {
  const ends = await endsOf(view.fact, facts);
  const day = view.on ?? view.knownOn;
  if (isKind(view, 'HOLDS')) {
    const [holder, company] = ends.parties;
    return holdingSentence(view.fact, await facts.share(view), holder?.name ?? '', company?.name ?? '', day);
  }
  return sentence(view.fact as ToldFact, ends, isOver(view.fact, day));
}

type Told = Exclude<FactKind, 'HOLDS'>;
type ToldFact = FactOf<Told>;
type Tell<K extends Told> = (fact: FactOf<K>, names: Names) => string;

interface Names {
  readonly a: string;
  readonly b: string;
  readonly board: string;
  readonly source: string;
  readonly over: boolean;
}

function sentence(fact: ToldFact, { parties, board, source }: Ends, over: boolean): string {
  const names = {
    a: parties[0]?.name ?? '', b: parties[1]?.name ?? '', board: board?.name ?? '', source: source?.title ?? '', over,
  };
  const tell = SENTENCES[fact.kind] as (fact: Fact, names: Names) => string;
  return tell(fact, names);
}

const SENTENCES: { readonly [K in Told]: Tell<K> } = {
  SITS_ON: (seat, { a, board, over }) =>
    `${a} ${over ? 'sat' : 'sits'} on the ${board}${seat.title === undefined ? '' : ` as ${seat.title}`}${aside(
      seat.representative === true && 'representative', seat.outside === true && 'outside',
      seat.fullTime === true && 'full-time',
    )}${span(seat)}`,
  NOMINATED_TO: (nomination, { a, board }) =>
    `${a} is nominated to the ${board} for election on ${dateText(nomination.meeting)}${aside(
      nomination.incumbent === true && 'an incumbent', nomination.outside === true && 'outside',
    )}`,
  WORKS_FOR: (post, { a, b, over }) => {
    const does = post.title === undefined
      ? `${over ? 'worked' : 'works'} for`
      : `${over ? 'was' : 'is'} ${post.title} of`;
    return `${a} ${does} ${b}${aside(post.representative === true && 'representative')}${span(post)}`;
  },
  LENDS_TO: (loan, { a, b }) =>
    `${a} lends ${money(loan.amount, loan.currency)} to ${b}${
      loan.balanceOn === undefined ? '' : ` (balance on ${dateText(loan.balanceOn)})`}`,
  TRADES_WITH: (trade, { a, b }) => {
    const balance = trade.balance === undefined ? '' :
      `; ${trade.account ?? 'balance'} ${money(trade.balance, trade.currency)}${
        trade.balanceOn === undefined ? '' : ` on ${dateText(trade.balanceOn)}`}`;
    return `${a} pays ${b} ${money(trade.amount, trade.currency)}${
      trade.nature === undefined ? '' : ` for ${trade.nature}`}${period(trade.periodFrom, trade.periodTo)}${balance}`;
  },
  AUDITS: (audit, { a, b, over }) =>
    `${a} ${over ? 'audited' : 'audits'} ${b}${audit.fee === undefined ? '' : ` for a fee of ${money(audit.fee, audit.currency)}`}${
      audit.period === undefined ? '' : ` (${audit.period})`}`,
  SIGNS_AUDIT_OF: (signature, { a, b }) =>
    `${a} signs the audit of ${b}${signature.role === undefined ? '' : ` as ${signature.role}`}${
      signature.signedOn === undefined ? '' : ` on ${dateText(signature.signedOn)}`}`,
  NOMINEE_FOR: (link, { a, b, over }) => `${a} ${over ? 'was' : 'is'} nominee for ${b}${span(link)}`,
  SUCCEEDS: (succession, { a, b }) =>
    `${a} succeeds ${b}${succession.from === undefined ? '' : ` (${dateText(succession.from)})`}`,
  KIN_OF: (kinship, { a, b }) =>
    `${a} is kin of ${b}${aside(
      kinship.relation, kinship.degree !== undefined && `degree ${String(kinship.degree)}`,
      kinship.byMarriage === true && 'by marriage',
    )}`,
  LIABILITY_LIMITED_BY: (contract, { a, b }) => {
    const cap = contract.cap !== undefined ? money(contract.cap, contract.currency) : contract.capRule;
    return `A contract limits the liability of ${a} to ${b}${cap === undefined ? ', up to an unknown amount' : `: ${cap}`}`;
  },
  TRANSFERS_BUSINESS_TO: (transfer, { a, b }) =>
    `${a} transfers ${transfer.business ?? 'a business that is not named'} to ${b}${
      transfer.amount === undefined ? '' : ` for ${money(transfer.amount, transfer.currency)}`}${
      transfer.from === undefined ? '' : ` (${dateText(transfer.from)})`}`,
  HAS_ATTRIBUTE: (attribute, { a, board }) => `${board || a}: ${attribute.label ?? plainWord(attribute.attribute)}${colon(attributeValue(attribute))}`,
  COVERED_BY: (coverage, { a, source }) => {
    const extent = {
      COMPLETE: 'all', LARGEST: coverage.count === undefined ? 'the largest' : `the ${String(coverage.count)} largest`,
      IMPORTANT_ONLY: 'the important', PARTIAL: 'some',
    }[coverage.extent];
    return `"${source}" covers ${extent} of the facts ${MATTERS[coverage.matter]} ${a}`;
  },
};

const MATTERS: Readonly<Record<FactKind, string>> = {
  HOLDS: 'on holdings in', SITS_ON: 'on board seats at', NOMINATED_TO: 'on nominations at', WORKS_FOR: 'on posts at',
  LENDS_TO: 'on loans to', TRADES_WITH: 'on transactions with', AUDITS: 'on the audit of', SIGNS_AUDIT_OF: 'on signatures under the audit of',
  NOMINEE_FOR: 'on nominees at', SUCCEEDS: 'on predecessors of', KIN_OF: 'on kinship at', LIABILITY_LIMITED_BY: 'on liability contracts with',
  TRANSFERS_BUSINESS_TO: 'on business transfers of', HAS_ATTRIBUTE: 'on the figures of', COVERED_BY: 'on the coverage of',
};

/** What an attribute says, figure first; undefined when it only has details. */
export function attributeValue({ amount, count, unit, text, period: time }: Attribute): string | undefined {
  const said = [
    amount === undefined ? undefined : figure(amount, unit),
    count === undefined ? undefined : figure(String(count), amount === undefined ? unit : undefined),
    text,
  ].filter((part) => part !== undefined);
  if (said.length === 0) return undefined;
  return `${said.join('; ')}${time === undefined ? '' : ` (${time})`}`;
}

function colon(text: string | undefined): string {
  return text === undefined ? '' : `: ${text}`;
}

function period(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return '';
  return ` (${[from === undefined ? '' : `from ${dateText(from)}`, to === undefined ? '' : `to ${dateText(to)}`].filter(Boolean).join(' ')})`;
}

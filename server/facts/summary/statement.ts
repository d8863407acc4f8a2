import type { Parts, Say } from '../../vocabulary/kind.ts';
import type { Accounting, Directness, Interest, Power } from '../../vocabulary/word-lists.ts';
import type { Attendance } from '../../shared/facts.ts';
import type { FactReader } from '../fact-reader.ts';
import type { ViewOf } from '../fact-view.ts';
import { shareWords } from './share-words.ts';

const DIRECTNESS_WORDS: Readonly<Record<Directness, string | undefined>> = {
  DIRECT: 'direct',
  INDIRECT: 'indirect',
  BOTH: 'direct and indirect together',
  UNKNOWN: undefined,
};
const ACCOUNTING_WORDS: Readonly<Record<Accounting, string | undefined>> = {
  CONSOLIDATED_SUBSIDIARY: 'consolidated subsidiary',
  EQUITY_METHOD: 'equity-method investee',
  OTHER_AFFILIATED: 'other affiliated company',
  NONE: undefined,
  UNKNOWN: undefined,
};
const POWER_WORDS: Readonly<Record<Power, string>> = { SOLE: 'alone', SHARED: 'with others', NONE: 'none' };
/** What a holding is of, where it is not of shares. */
const INTEREST_WORDS: Readonly<Partial<Record<Interest, string>>> = {
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
const OF_SHARES: readonly Interest[] = ['SHARES', 'VOTES', 'OPTIONS', 'OTHER', 'UNKNOWN'];

/** What a holding says beside its parties; a power is no share, and none is missing. */
export async function stateHolding(view: ViewOf<'HOLDS'>, facts: FactReader, say: Say): Promise<Parts> {
  const { fact } = view;
  const share = await facts.share(view);
  const isSized = share.percent !== undefined || fact.shares !== undefined || share.range !== undefined;
  return [
    (isSized || OF_SHARES.includes(fact.interest)) && shareWords(fact, share),
    DIRECTNESS_WORDS[fact.direct],
    ACCOUNTING_WORDS[fact.accounting],
    INTEREST_WORDS[fact.interest],
    fact.right,
    fact.majority === true && 'over the majority of the board',
    fact.shareClass,
    fact.account,
    fact.votingPower && `votes ${POWER_WORDS[fact.votingPower]}`,
    fact.disposalPower && `disposal ${POWER_WORDS[fact.disposalPower]}`,
    fact.block && `block ${fact.block}, reported by several`,
    fact.nominee && 'held as a nominee',
    fact.via && `through ${fact.via}`,
    fact.price && `price ${say.sum(fact.price, fact.currency)}`,
    fact.planned === true && 'agreed, not yet effective when published',
    say.held,
  ];
}

/** What a seat says beside its person and its board. */
export async function stateSeat(view: ViewOf<'SITS_ON'>, facts: FactReader, say: Say): Promise<Parts> {
  const { title, outside, representative, fullTime, attendance, termEnds } = view.fact;
  const attended = await Promise.all(
    attendance.map(async (meetings) => attendanceWords(meetings, (await facts.board(meetings.body))?.name, say)),
  );
  return [
    title ?? 'Member; the title is not stated',
    outside === true && 'outside, as the company states',
    representative === true && say.unlessIn(title, 'representative'),
    fullTime === true && say.unlessIn(title, 'full-time'),
    responsibilityOf(view),
    ...attended,
    say.held,
    termEnds && `term ends ${say.date(termEnds)}`,
  ];
}

/** The start of a seat is that of its title; since when its holder has been in charge of something, no source says. */
export function responsibilityOf({ fact, on, observedOn }: ViewOf<'SITS_ON'>): string | undefined {
  return on !== undefined && observedOn !== undefined && on < observedOn ? undefined : fact.responsibility;
}

/** `attended 14 of 14 meetings`; a number of meetings that the source leaves out is said to be left out. */
export function attendanceWords(
  { attended, held, period }: Attendance,
  body: string | undefined,
  say: Pick<Say, 'period'>,
): string {
  const count =
    held === undefined
      ? `attended ${String(attended)} meetings, how many were held is not stated`
      : `attended ${String(attended)} of ${String(held)} meetings`;
  return `${count}${body === undefined ? '' : ` of the ${body}`} (${say.period(period)})`;
}

/** What an attribute says: its figure with the sign of its currency, its words, its parts. */
export function stateAttribute({ fact }: ViewOf<'HAS_ATTRIBUTE'>, say: Say): Parts {
  const { amount, unit, count, text, detail = [], period } = fact;
  const isMoney = unit !== undefined && /^[A-Z]{3}$/.test(unit);
  return [
    amount === undefined
      ? count === undefined
        ? undefined
        : say.figure(String(count))
      : isMoney
        ? say.sum(amount, unit)
        : say.figure(amount, unit),
    text,
    detail.map(({ key, value }) => `${key}: ${value}`).join('; '),
    period && say.period(period),
  ];
}

import type { Parts, Say } from '../../vocabulary/kind.ts';
import type { Interest } from '../../vocabulary/word-lists.ts';
import type { Attendance } from '../../shared/facts.ts';
import type { WordsReader } from '../words-reader.ts';
import type { ViewOf } from '../fact-view.ts';
import { shownBoard } from '../names/name-in-language.ts';
import { shareWords } from './share-words.ts';
import { STATED_WORDS, type StatedWords } from './stated-words.ts';

const OF_SHARES: readonly Interest[] = ['SHARES', 'VOTES', 'OPTIONS', 'OTHER', 'UNKNOWN'];

/** What a holding says beside its parties; a power is no share, and none is missing. */
export async function stateHolding(view: ViewOf<'HOLDS'>, facts: WordsReader, say: Say): Promise<Parts> {
  const { fact } = view;
  const words = STATED_WORDS[facts.language];
  const share = await facts.share(view);
  const isSized = share.percent !== undefined || fact.shares !== undefined || share.range !== undefined;
  return [
    (isSized || OF_SHARES.includes(fact.interest)) && shareWords(fact, share, facts.language),
    words.direct[fact.direct],
    words.accounting[fact.accounting],
    words.interest[fact.interest],
    fact.right,
    fact.majority === true && words.majority,
    fact.shareClass,
    fact.account,
    fact.votingPower && words.votes[fact.votingPower],
    fact.disposalPower && words.disposal[fact.disposalPower],
    fact.block && words.block(fact.block),
    fact.nominee && words.nominee,
    fact.via && words.via(fact.via),
    fact.price && words.price(say.sum(fact.price, fact.currency)),
    fact.planned === true && words.planned,
    say.held,
  ];
}

/** What a seat says beside its person and its board. */
export async function stateSeat(view: ViewOf<'SITS_ON'>, facts: WordsReader, say: Say): Promise<Parts> {
  const { title, outside, representative, fullTime, attendance, termEnds } = view.fact;
  const words = STATED_WORDS[facts.language];
  const attended = await Promise.all(
    attendance.map(async (meetings) => {
      // The board it is a seat on stands beside it; it is named only where meetings of another one are counted too.
      const own = attendance.length === 1 && meetings.body === view.fact.object;
      return attendanceWords(meetings, own ? undefined : await bodyName(meetings.body, facts), words, say);
    }),
  );
  return [
    title ?? words.untitled,
    outside === true && words.outside,
    representative === true && say.unlessIn(title, words.representative),
    fullTime === true && say.unlessIn(title, words.fullTime),
    responsibilityOf(view),
    ...attended,
    say.held,
    termEnds && words.termEnds(say.date(termEnds)),
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
  words: Pick<StatedWords, 'attended'>,
  say: Pick<Say, 'period'>,
): string {
  return words.attended(attended, held, body, say.period(period));
}

async function bodyName(id: string, facts: WordsReader): Promise<string | undefined> {
  const [board, company] = await Promise.all([facts.board(id), facts.companyOfBoard(id)]);
  return board && (company === undefined ? board.name : shownBoard(board, company, facts.language));
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

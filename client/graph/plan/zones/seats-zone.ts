import { agedOn } from '../../../lib/facts/fact-age.ts';
import { ratioText } from './share.ts';
import type { PlanAnswer, PlanBoard, PlanSeat } from '../plan-answer.ts';
import { lastStated } from './last-stated.ts';
import { shortNames } from '../../../lib/party-name.ts';
import type { HeadingPart, ZoneRow, Zone, ZoneKey } from './zone.ts';
import { say } from './messages/words.ts';

const RANKS: readonly (readonly [RegExp, number])[] = [
  [/vice[- ]chair/i, 2],
  [/chair/i, 0],
  [/(executive|senior) vice[- ]president/i, 3],
  [/vice[- ]president/i, 4],
  [/president|chief executive|\bCEO\b/i, 1],
  [/senior managing/i, 5],
  [/managing/i, 6],
  [/full[- ]time|standing/i, 7],
];

/** The rank a title gives; the smaller the higher. A plain member comes last. */
export function rankOf(seat: Pick<PlanSeat, 'title' | 'fullTime' | 'representative'>): number {
  const rank = RANKS.find(([words]) => words.test(seat.title ?? ''))?.[1];
  return rank ?? (seat.fullTime === true ? 7 : seat.representative === true ? 4.5 : 9);
}

/** A board's members by rank, those from outside together, the group with the highest member first. */
export function orderSeats(seats: readonly PlanSeat[]): PlanSeat[] {
  const groups = [seats.filter((seat) => seat.outside !== true), seats.filter((seat) => seat.outside === true)];
  return groups
    .map((group) =>
      group
        .map((seat, place) => ({ seat, place }))
        .sort((a, b) => rankOf(a.seat) - rankOf(b.seat) || a.place - b.place),
    )
    .map((group) => group.map(({ seat }) => seat))
    .sort((a, b) => best(a) - best(b))
    .flat();
}

function best(seats: readonly PlanSeat[]): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...seats.map(rankOf));
}

export function seatsZone(
  key: ZoneKey,
  title: string,
  boards: readonly PlanBoard[],
  answer: PlanAnswer,
  on?: string,
): Zone {
  const seats = boards.flatMap((board) => orderSeats(board.seats));
  const unique = [...new Map(seats.map((seat) => [seat.person.id, seat])).values()];
  const outside = unique.filter((seat) => seat.outside === true).length;
  const unsaid = unique.filter((seat) => seat.outside === null).length;
  const totals: HeadingPart[] =
    unique.length === 0
      ? []
      : [
          { text: String(unique.length), importance: 0 },
          unsaid === unique.length
            ? { text: say('outsideNotSaid'), importance: 1 }
            : { text: say('outsideOutside', { outside }), importance: 1 },
          ...(unsaid > 0 && unsaid < unique.length ? [{ text: say('unsaidNotSaid', { unsaid }), importance: 2 }] : []),
          ...(outside > 0 && unsaid === 0
            ? [{ text: ratioText(BigInt(outside), BigInt(unique.length)), importance: 3 }]
            : []),
          ...lastStated(unique, on),
        ];
  return {
    key,
    title,
    totals,
    rows: unique.map((seat) => seatRow(seat, answer, on)),
    subjects: boards.map((board) => board.id),
    empty: say('noValueIsNamedInThe', { value: key === 'directors' ? say('director') : say('companyAuditor') }),
    unseen: 0,
  };
}

function seatRow(seat: PlanSeat, answer: PlanAnswer, on: string | undefined): ZoneRow {
  const mark = seat.outside === true ? 'outside' : 'person';
  return {
    party: seat.person.id,
    facts: [seat.id],
    mark,
    name: seat.person.name,
    shortNames: [seat.person.name],
    subtitles: describe(seat, answer),
    figure: undefined,
    weight: undefined,
    line: 'seat',
    stroke: 'solid',
    ...agedOn([seat], on),
    keys: [mark, 'seats'],
    detail: seat.summary,
    children: [],
  };
}

const PLAIN = /^(outside |non-executive |external )?(director|(company |statutory )?auditor|member)s?$/i;

/** What tells a member from the others: a rank; for an outsider where he comes from; else what he is in charge of. */
function describe(seat: PlanSeat, answer: PlanAnswer): string[] {
  const title = seat.title?.replace(/ and Representative Director$/i, '') ?? undefined;
  const ranked =
    title !== undefined && !PLAIN.test(title) && !/^full[- ]time company auditor$/i.test(title) ? title : undefined;
  const fullTime = seat.fullTime === true && /auditor/i.test(seat.title ?? '') ? say('fullTime') : undefined;
  const elsewhere = employer(seat, answer.id);
  const own = [seat.outside === true ? undefined : ranked, seat.responsibility ?? undefined].find(
    (text) => text !== undefined,
  );
  const main = seat.outside === true ? (elsewhere ?? texts(ranked ?? own)) : (texts(own) ?? elsewhere);
  const whole = main ?? texts(fullTime === undefined ? (title ?? say('titleNotStated')) : undefined) ?? [];
  if (fullTime === undefined) return whole;
  return [...whole.map((text) => `${fullTime} · ${text}`), fullTime];
}

/** A text, and shorter for where there is little room: abbreviated, then what stands before its "of" and its "and". */
function texts(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const heads = [/ of /, /,? and |, /].map((word) => text.split(word)[0] ?? text);
  return [...new Set([text, abbreviate(text), ...heads.flatMap((head) => [head, abbreviate(head)])])];
}

const SHORT_AS_IT_IS = 24;

/**
 * The company elsewhere that the member serves, and how many more; what is certain on the day before what may be over.
 */
function employer(seat: PlanSeat, focus: string): string[] | undefined {
  const services = [
    ...(seat.person.posts ?? []).map((post) => ({ ...post, company: post.company })),
    ...(seat.person.seats ?? []).map((other) => ({ ...other, company: other.board.company })),
  ].filter(({ company }) => company.id !== focus);
  const certain = services.filter((service) => service.certainty !== 'POSSIBLE');
  const counted =
    certain.length > 0 ? certain : services.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? '')).slice(0, 1);
  const companies = [...new Map(counted.map(({ company }) => [company.id, company])).values()];
  const [first, ...others] = companies;
  if (!first) return undefined;
  const more = others.length > 0 ? ` + ${String(others.length)}` : '';
  // A name that is short as it is stays whole: "Japan Post Corporation" is not "Japan Post".
  const names = first.name.length <= SHORT_AS_IT_IS ? [first.name, ...shortNames(first)] : shortNames(first);
  return [...names.map((name) => name + more), ...names.map((name) => name + more.replace(' + ', ' +'))];
}

function abbreviate(text: string): string {
  return text
    .replace(/\bExecutive\b/g, 'Exec.')
    .replace(/\bSenior\b/g, 'Sr.')
    .replace(/\bGeneral Manager\b/g, 'GM')
    .replace(/\bDivision Director\b/g, 'Div. Director')
    .replace(/\bManaging Director\b/g, 'Man. Director')
    .replace(/\bDepartment\b/g, 'Dept.')
    .replace(/\bDivision\b/g, 'Div.');
}

import type { FactReader } from '../../facts/fact-reader.ts';
import type { FactView } from '../../facts/fact-view.ts';
import type { Day } from '../../time/day.ts';
import type { Board, Fact } from '../../shared/facts.ts';
import { companiesNamedIn, isOnBoard } from '../../vocabulary/ends.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import { eachInTurns } from '../../shared/turns/in-turns.ts';
import { turn } from '../../shared/turns/turns.ts';
import type { WorldContent } from './world.ts';

/** Steps followed upward through holders and downward through subsidiaries, and parties one of them asks about. */
const STEPS = 6;
const WIDEST = 5000;
const ABOUT_ORGS: readonly FactKind[] = [
  'HOLDS',
  'JOINT_BLOCK',
  'SUCCEEDS',
  'NOMINEE_FOR',
  'HAS_ATTRIBUTE',
  'TRADES_WITH',
  'LENDS_TO',
  'GUARANTEES',
  'TRANSFERS_BUSINESS_TO',
  'AUDITS',
];
/** What leads from one party to another that may answer for it: holdings, nominees, successions. */
const LEADS: readonly FactKind[] = ['HOLDS', 'SUCCEEDS', 'NOMINEE_FOR'];
/** Who holds somebody, or came in the place of somebody; and what tells of those who are held. */
const HELD_BY: readonly FactKind[] = ['HOLDS', 'JOINT_BLOCK', 'SUCCEEDS'];
const OF_THE_HELD: readonly FactKind[] = ['HAS_ATTRIBUTE', 'NOMINEE_FOR', 'SUCCEEDS'];
/** Boards that are no committees. */
const OF_DIRECTORS: ReadonlySet<BoardKind> = new Set(['DIRECTORS', 'COMPANY_AUDITORS']);
/** Steps from relative to relative. */
const MOST_STEPS = 3;
const OF_RELATIVES: readonly FactKind[] = [
  'KIN_OF',
  'SITS_ON',
  'WORKS_FOR',
  'HOLDS',
  'JOINT_BLOCK',
  'TRADES_WITH',
  'LENDS_TO',
  'GUARANTEES',
  'SIGNS_AUDIT_OF',
  'NOMINEE_FOR',
];

/**
 * Everything the books can ask about a company's officers, in a number of questions that depends on neither books nor
 * people: the company and its boards, then their members, then their other organisations, then those above and below.
 * `also` names parties a what-if speaks of.
 */
export async function fetchWorld(
  facts: FactReader,
  company: string,
  on: Day,
  knownOn: Day,
  also: readonly string[] = [],
): Promise<WorldContent> {
  const found = new Map<string, Fact>();
  const keep = async (views: readonly FactView[]): Promise<readonly FactView[]> => {
    await eachInTurns(views, ({ fact }) => found.set(fact.id, fact), facts.signal);
    return views;
  };
  const boards = new Map<string, Board>();
  const keepBoards = (list: readonly (Board | undefined)[]) => {
    for (const board of list) if (board !== undefined) boards.set(board.id, board);
  };

  const own = await facts.withBoards([company]);
  keepBoards(await facts.boardsOf([company]));
  const here = await keep(await facts.about([...own, ...also.filter((id) => id !== company)], { knownOn }));

  // Those with a post may be executives, who tie the company to others without sitting on its boards.
  const isAtCompany = (fact: Fact) => isOnBoard(fact) || (fact.kind === 'WORKS_FOR' && fact.object === company);
  const people = unique([...also, ...here.flatMap(({ fact }) => (isAtCompany(fact) ? [fact.subject] : []))]);
  const theirs = await keep(await facts.about(people, { knownOn }));
  // A relative of a relative may be one: family is followed as far as the rules reckon it.
  const relatives: string[] = [];
  const others: FactView[] = [];
  let frontier = kinIn(theirs);
  for (let step = 0; step < MOST_STEPS && frontier.length > 0; step += 1) {
    const met = new Set([...people, ...relatives]);
    const next = frontier.filter((id) => !met.has(id));
    const told = await keep(await facts.about(next, { knownOn, kinds: OF_RELATIVES }));
    relatives.push(...next);
    others.push(...told);
    frontier = kinIn(told);
  }

  const seats = [...here, ...theirs, ...others].flatMap(({ fact }) => (isOnBoard(fact) ? [fact.object] : []));
  await turn();
  const boardIds = unique([...also.filter((id) => id !== company), ...seats]);
  keepBoards(await Promise.all(boardIds.map((id) => facts.board(id))));
  const named = new Set([...boards.values()].map((board) => board.company));
  const nameAll = ({ fact }: FactView) => {
    for (const id of companiesNamedIn(fact)) named.add(id);
  };
  for (const views of [here, theirs, others]) await eachInTurns(views, nameAll, facts.signal);
  for (const id of [company, ...people, ...relatives]) named.delete(id);
  const orgs = [...named];
  const around: (readonly FactView[])[] = [];
  let theirBoards: readonly Board[] = [];
  for (let first = 0; first < orgs.length; first += WIDEST) {
    const some = orgs.slice(first, first + WIDEST);
    around.push(await keep(await facts.about(some, { knownOn, kinds: ABOUT_ORGS })));
    theirBoards = theirBoards.concat(await facts.boardsOf(some));
  }
  keepBoards(theirBoards);
  const sitting = await keep(
    await facts.to(
      theirBoards.map(({ id }) => id),
      { knownOn, kinds: ['SITS_ON'] },
    ),
  );
  // Who decides on pay elsewhere may be an executive of a company of the group.
  const committees = new Set(theirBoards.flatMap(({ id, kind }) => (OF_DIRECTORS.has(kind) ? [] : [id])));
  const deciding = unique(sitting.flatMap(({ fact }) => (committees.has(fact.object) ? [fact.subject] : [])));
  const known = new Set([...people, ...relatives]);
  await keep(
    await facts.from(
      deciding.filter((id) => !known.has(id)),
      { knownOn, kinds: ['WORKS_FOR', 'SITS_ON'] },
    ),
  );

  await turn();
  await climb(orgs, found.values(), facts.signal, async (frontier) =>
    (await keep(await facts.about(frontier, { knownOn, kinds: ABOUT_ORGS }))).map(({ fact }) => fact),
  );
  // However many steps above it stands: who is at the head of a group decides who belongs to it.
  const below = new Set([company, ...orgs]);
  const addEnds = ({ fact }: FactView) => {
    if (!isOnBoard(fact) && fact.kind !== 'HAS_ATTRIBUTE') below.add(fact.subject).add(fact.object);
  };
  for (const views of [here, theirs, others, ...around]) await eachInTurns(views, addEnds, facts.signal);
  await ascend(below, async (frontier) => {
    const [holders, more] = await Promise.all([
      facts.to(frontier, { knownOn, kinds: HELD_BY }),
      facts.from(frontier, { knownOn, kinds: OF_THE_HELD }),
    ]);
    return (await keep([...holders, ...more])).map(({ fact }) => fact);
  });

  const ids = new Set([company, ...also]);
  const meet = ({ subject, object }: Fact) => {
    ids.add(subject);
    ids.add(object);
  };
  await eachInTurns(found.values(), meet, facts.signal);
  for (const board of boards.values()) ids.add(board.company);
  const [parties, sources] = await Promise.all([facts.parties([...ids]), facts.sources()]);
  return { company, on, knownOn, parties, boards: [...boards.values()], sources, facts: [...found.values()] };
}

function kinIn(views: readonly FactView[]): string[] {
  return unique(views.flatMap(({ fact }) => (fact.kind === 'KIN_OF' ? [fact.subject, fact.object] : [])));
}

/** Everybody above these, to the last. */
async function ascend(
  from: Iterable<string>,
  next: (frontier: readonly string[]) => Promise<readonly Fact[]>,
): Promise<void> {
  const seen = new Set(from);
  let frontier = [...seen];
  while (frontier.length > 0) {
    const above = new Set<string>();
    for (let first = 0; first < frontier.length; first += WIDEST) {
      for (const { kind, subject, object } of await next(frontier.slice(first, first + WIDEST)))
        if (LEADS.includes(kind)) for (const id of [subject, object]) if (!seen.has(id)) above.add(id);
    }
    for (const id of above) seen.add(id);
    frontier = [...above];
    await turn();
  }
}

async function climb(
  known: readonly string[],
  facts: Iterable<Fact>,
  signal: AbortSignal | undefined,
  next: (frontier: readonly string[]) => Promise<readonly Fact[]>,
): Promise<void> {
  const seen = new Set(known);
  const ends = async (list: Iterable<Fact>): Promise<string[]> => {
    const met = new Set<string>();
    const look = ({ kind, subject, object }: Fact) => {
      if (!LEADS.includes(kind)) return;
      for (const id of [subject, object]) if (!seen.has(id)) met.add(id);
    };
    await eachInTurns(list, look, signal);
    return [...met];
  };
  let frontier = await ends(facts);
  for (let step = 0; step < STEPS && frontier.length > 0; step += 1) {
    const asked = frontier.slice(0, WIDEST);
    for (const id of asked) seen.add(id);
    frontier = await ends(await next(asked));
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

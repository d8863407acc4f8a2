import type { Days } from './asked-days.ts';
import { latestFirst } from '../../facts/fact-order.ts';
import type { FactReader } from '../../facts/fact-reader.ts';
import { isKind, type ViewOf } from '../../facts/fact-view.ts';
import { hasClasses, type ClassVotes } from '../../facts/votes-by-class.ts';
import { readBlocks, type Block, type HoldingStatement } from '../../holdings/blocks.ts';
import { controlOf, measureOf } from '../../holdings/measures.ts';
import { exactly, type Interval } from '../../numbers/interval.ts';
import { isNothing, type Share } from '../../numbers/percent.ts';
import type { Rational } from '../../numbers/rational.ts';
import type { Party } from '../../shared/facts.ts';
import { filterInTurns, mapInTurns, stepInTurns, stepThrough } from '../../shared/turns/in-turns.ts';
import { allReady, type Ready } from '../../shared/turns/ready.ts';
import { turn } from '../../shared/turns/turns.ts';
import { classVotesOf, votesOfClass } from './class-votes.ts';
import { rangeText, readEdge, shareText, type Edge } from './edge.ts';
import type { Direction } from '../exact/reach.ts';
import { fromNothing } from './graph-edge.ts';
import { jointReportsOf, type JointReports } from './joint-reports.ts';
import {
  createHoldingMemory,
  NOTHING_HELD,
  type HoldingMemory,
  type Holdings,
  type ReadingNote,
  type PowerOver,
} from './holding-memory.ts';
import { isNotNamed, latestTable, statementOf, type HoldersTable } from '../../facts/holding-statements.ts';

/** Holdings and parties on one day, as known on another; asked for level by level. */
export interface HoldingReader {
  /** The holdings in each company (UP) or of each holder (DOWN), in the order of `ids`. */
  holdings(ids: readonly string[], direction: Direction): Promise<readonly Holdings[]>;
  /** In the order of `ids`; those of no party are left out. */
  parties(ids: readonly string[]): Promise<readonly Party[]>;
}

/** What the shares of so many holdings rest on is asked of the store as one. */
const ASKED_TOGETHER = 2000;

/**
 * Reads what the memory does not hold yet in one question to the store for all ids. `version` tells one graph from
 * another; without a memory everything is read anew.
 */
export function createHoldingReader(
  facts: FactReader,
  { on, knownOn }: Days,
  memory: HoldingMemory = createHoldingMemory(),
  version = '',
): HoldingReader {
  const { signal } = facts;
  const shelf = memory.shelf(`${version} ${on} ${knownOn}`);
  const parties = async (ids: readonly string[]): Promise<readonly Party[]> => {
    const unread = ids.filter((id) => !shelf.parties.has(id));
    if (unread.length > 0) for (const party of await facts.parties(unread)) shelf.keepParty(party);
    return ids.flatMap((id) => shelf.parties.get(id) ?? []);
  };
  return {
    parties,
    holdings: async (ids, direction) => {
      const kept = direction === 'UP' ? shelf.up : shelf.down;
      const unread = ids.filter((id) => !kept.has(id));
      if (unread.length > 0) {
        const query = { kinds: ['HOLDS', 'JOINT_BLOCK'] as const, on, knownOn };
        const found = await (direction === 'UP' ? facts.to(unread, query) : facts.from(unread, query));
        const joint = await jointReportsOf(facts, found, direction, { on, knownOn });
        const views = [
          ...(
            await filterInTurns(found, (view) => isKind(view, 'HOLDS') && measureOf(view.fact) !== 'NONE', signal)
          ).filter((view) => isKind(view, 'HOLDS')),
          ...joint.added,
        ];
        const tables = await tablesOf(facts, views, { on, knownOn });
        await turn();
        const counted = views.filter(({ fact }) => fact.shares !== undefined || fact.shareClass !== undefined);
        const classes = await classVotesOf(facts, [...new Set(counted.map(({ fact }) => fact.object))], {
          on,
          knownOn,
        });
        const byNode = new Map<string, ViewOf<'HOLDS'>[]>(unread.map((id) => [id, []]));
        for (const view of views) byNode.get(direction === 'UP' ? view.fact.object : view.fact.subject)?.push(view);
        await turn();
        await parties([...new Set(views.flatMap(({ fact }) => [fact.subject, fact.object]))]);
        await turn();
        const beside = { parties: shelf.parties, tables, classes, joint };
        const shares = await mapInTurns(
          unread,
          (id) => allReady((byNode.get(id) ?? []).map((view) => facts.share(view))),
          { together: ASKED_TOGETHER, signal },
        );
        // Apart from the asking: what waits for one answer goes on all at once when it is there.
        const readOne = (id: string, i: number) => readHoldings(byNode.get(id) ?? [], shares[i] ?? [], beside, signal);
        const read = await mapInTurns(unread, readOne, { signal });
        unread.forEach((id, i) => {
          shelf.keepHoldings(direction, id, read[i] ?? NOTHING_HELD);
        });
        memory.trim();
      }
      return ids.map((id) => kept.get(id) ?? NOTHING_HELD);
    },
  };
}

type View = ViewOf<'HOLDS'>;

/**
 * The latest table of holders of each company of which a holding only possibly holds; of the others none is asked for.
 */
async function tablesOf(
  facts: FactReader,
  views: readonly View[],
  { on, knownOn }: Days,
): Promise<ReadonlyMap<string, HoldersTable>> {
  const open = new Set(views.flatMap(({ certainty, fact }) => (certainty === 'POSSIBLE' ? [fact.object] : [])));
  if (open.size === 0) return new Map();
  const coverage = await facts.from([...open], { kinds: ['COVERED_BY'], on, knownOn });
  return new Map(
    [...open].flatMap((company) => {
      const table = latestTable(coverage.filter(({ fact }) => fact.subject === company));
      return table === undefined ? [] : [[company, table] as const];
    }),
  );
}

/** What holdings are read with. */
interface Beside {
  readonly parties: ReadonlyMap<string, Party>;
  readonly tables: ReadonlyMap<string, HoldersTable>;
  readonly classes: ReadonlyMap<string, ClassVotes>;
  readonly joint: JointReports;
}

/** Holdings that are read at a stretch. */
const READ_AT_ONCE = 250;

/** Of a holder of thousands with rests in which others are served; at once where there are few. */
function readHoldings(
  views: readonly View[],
  read: readonly Share[],
  beside: Beside,
  signal: AbortSignal | undefined,
): Ready<Holdings> {
  const steps = readingHoldings(views, read, beside);
  return views.length > READ_AT_ONCE ? stepInTurns(steps, signal) : stepThrough(steps);
}

/** `read` are the shares, in the order of the holdings. */
function* readingHoldings(
  views: readonly View[],
  read: readonly Share[],
  { parties, tables, classes, joint }: Beside,
): Generator<undefined, Holdings> {
  if (views.length === 0) return NOTHING_HELD;
  const isNomineeOf = ({ fact }: View): boolean => fact.nominee || isNominee(parties.get(fact.subject));
  const shares = new Map(views.map((view, i) => [view, read[i] ?? {}]));
  const shareOf = (view: View): Share => shares.get(view) ?? {};
  const all: HoldingStatement<View>[] = [];
  for (const view of views) {
    all.push(statementOf(view, shareOf(view)));
    if (all.length % READ_AT_ONCE === 0) yield;
  }
  const gone = all.filter((one) => isNotNamed(one, tables.get(one.company)));
  const isGone = new Set(gone.map(({ of }) => of));
  const retired = (view: View): boolean => isGone.has(view) && tables.get(view.fact.object)?.extent === 'LARGEST';
  yield;
  const { blocks, questions } = readBlocks(
    all.filter((one) => countsBesideChains(one) && (!isGone.has(one.of) || retired(one.of))),
  );
  yield;
  const measured = (measure: string) => blocks.filter(({ of }) => measureOf(of.fact) === measure);
  // Who is stated to hold nothing is a fact worth telling, and no holder.
  const edgesOf = function* (list: readonly Block<View>[]): Generator<undefined, Edge[]> {
    const edges: Edge[] = [];
    for (const [i, block] of list.entries()) {
      if (i % READ_AT_ONCE === READ_AT_ONCE - 1) yield;
      const { of } = block;
      if (isNothing(of.fact, shareOf(of))) continue;
      const more = { nominee: isNomineeOf(of), retired: retired(of), joint: joint.jointOf(of) };
      edges.push(edgeOfBlock(block, shareOf(of), more));
    }
    return edges.sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const edgeOfBlock: typeof readEdge = (block, share, more) => {
    const edge = readEdge(block, share, more);
    return joint.perhapsAgain.has(block.of) && edge.share !== undefined ? perhapsNothing(edge, edge.share) : edge;
  };
  // A report is a party to a block, and no holding to be shown.
  const shown = (edge: Edge): Edge =>
    edge.view !== undefined && joint.added.has(edge.view) ? { ...edge, view: undefined } : edge;
  const capital = yield* edgesOf(measured('CAPITAL'));
  yield;
  const withCapital = new Set(measured('CAPITAL').map(({ of }) => pairOf(of)));
  const stated = yield* edgesOf(measured('VOTES'));
  yield;
  const standIns = stated.filter(({ view }) => view !== undefined && !withCapital.has(pairOf(view)));
  const inPlace = new Set(standIns);
  const told = new Set(stated.flatMap(({ view }) => (view === undefined ? [] : [pairOf(view)])));
  const reckoned = capital.flatMap((edge) => {
    const of = classes.get(edge.held);
    return of === undefined || edge.view === undefined || told.has(pairOf(edge.view))
      ? []
      : (votesOfClass(edge, of) ?? []);
  });
  yield;
  const withVotes = new Set(reckoned.map(({ id }) => id));
  const notes: ReadingNote[] = [
    ...questions,
    ...gone.map((one): ReadingNote => ({
      kind: 'NOT_NAMED',
      statements: [one],
      holder: parties.get(one.holder)?.name ?? one.holder,
      table: `${tables.get(one.company)?.source ?? ''} as of ${tables.get(one.company)?.day ?? ''}`,
    })),
  ];
  return {
    edges: [
      ...capital.map((edge) => {
        const of = classes.get(edge.held);
        const isOpen = of !== undefined && hasClasses(of) && !withVotes.has(`${edge.id} votes`);
        return isOpen ? { ...edge, votesUnknown: true } : edge;
      }),
      ...standIns,
    ]
      .map(shown)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    votes: [...stated.filter((edge) => !inPlace.has(edge)), ...reckoned].map(shown),
    treasury: [...new Set(views.map(({ fact }) => fact.object))].flatMap((company) =>
      treasuryEdge(company, classes.get(company)?.treasury),
    ),
    powers: [
      ...measured('POWER').flatMap(({ of: view }) => {
        const control = controlOf(view.fact);
        if (control === 'NO') return [];
        const certain = control === 'CERTAIN' && view.certainty !== 'POSSIBLE';
        return [powerOver(view, certain, view.fact.interest === 'ARRANGEMENT_ROLE')];
      }),
      ...capital.flatMap(({ held, view }) =>
        view !== undefined && isArrangement(parties.get(held)) ? [powerOver(view, false, true)] : [],
      ),
    ].filter(({ view }) => !isNomineeOf(view)),
    notes,
    stated: views
      .filter(({ fact }) => fact.direct === 'INDIRECT' || fact.direct === 'BOTH')
      .filter(
        (view) => isShare(view) && !joint.added.has(view) && !isNothing(view.fact, shareOf(view)) && !isGone.has(view),
      )
      .sort(latestFirst)
      .map((view) => {
        const share = shareOf(view);
        return { view, share: share.range, text: shareText(share), nominee: isNomineeOf(view) };
      }),
  };
}

function powerOver(view: View, certain: boolean, isRole: boolean): PowerOver {
  return { view, holder: view.fact.subject, held: view.fact.object, certain, isRole };
}

/**
 * Whoever has a part of a joint shareholding, a trust or another arrangement perhaps decides over all of it: of shares
 * held jointly each counts as holding them whole (Companies Act 2006, Schedule 1A, paragraphs 11 and 12).
 */
function isArrangement(party: Party | undefined): boolean {
  return party?.type === 'Company' && party.kind === 'ARRANGEMENT';
}

/**
 * A part that is stated as indirect is what chains of direct holdings make up, and not added to them. A power is: it
 * is had or not, whether through others or not, and the others may not be named.
 */
function countsBesideChains({ of, directness }: HoldingStatement<View>): boolean {
  return directness !== 'INDIRECT' || measureOf(of.fact) === 'POWER';
}

function perhapsNothing(edge: Edge, share: Interval): Edge {
  const range = fromNothing(share);
  return { ...edge, share: range, figure: undefined, text: rangeText(range) };
}

function pairOf({ fact }: View): string {
  return JSON.stringify([fact.subject, fact.object]);
}

function isShare({ fact }: View): boolean {
  return measureOf(fact) === 'CAPITAL' || measureOf(fact) === 'VOTES';
}

function treasuryEdge(company: string, part: Rational | undefined): Edge[] {
  if (part === undefined || part.num === 0n) return [];
  const share = exactly(part);
  const ends = { holder: company, held: company, directness: 'DIRECT' as const, nominee: false };
  return [{ ...ends, id: `${company} treasury`, view: undefined, share, figure: part, text: rangeText(share) }];
}

/** Behind a nominee stand others than those who own the nominee. */
export function isNominee(party: Party | undefined): boolean {
  return party?.type === 'Company' && (party.kind === 'NOMINEE' || party.kind === 'TRUST_ACCOUNT');
}

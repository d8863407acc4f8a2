import { boardAt, companyAt, endsOf, partyAt, personAt } from '../facts/ends.ts';
import type { FactView, ViewOf } from '../facts/fact-view.ts';
import { toPercentRange } from '../numbers/interval.ts';
import { whenReady } from '../shared/ready.ts';
import { damaged } from '../shared/record.ts';
import type { FactKind } from '../shared/facts.ts';
import { ownAttendance } from './attendance.ts';
import type { BoardView } from './board-view.ts';
import { jointWith, lastKnownHolding } from './holdings.ts';
import type { Field } from './resolver.ts';
import { summaryOf } from '../facts/summary/summary.ts';

/** The GraphQL type of each kind of fact. */
export const FACT_TYPES: Readonly<Record<FactKind, string>> = {
  HOLDS: 'Holding',
  SITS_ON: 'Seat',
  NOMINATED_TO: 'Nomination',
  WORKS_FOR: 'Post',
  LENDS_TO: 'Loan',
  TRADES_WITH: 'Trade',
  AUDITS: 'AuditEngagement',
  SIGNS_AUDIT_OF: 'Signature',
  NOMINEE_FOR: 'NomineeLink',
  SUCCEEDS: 'Succession',
  KIN_OF: 'Kinship',
  LIABILITY_LIMITED_BY: 'LiabilityContract',
  TRANSFERS_BUSINESS_TO: 'BusinessTransfer',
  HAS_ATTRIBUTE: 'Attribute',
  COVERED_BY: 'Coverage',
};

type Fields<View> = Readonly<Record<string, Field<View>>>;

/** What every fact answers, whatever its kind. */
const COMMON: Fields<FactView> = {
  ...own('id', 'kind', 'from', 'to', 'knownFrom', 'knownTo', 'basis', 'note'),
  summary: (view, _, { facts }) => summaryOf(view, facts),
  parties: async (view, _, { facts }) => (await endsOf(view.fact, facts)).parties,
  citations: (view, _, { facts }) => facts.citations(view),
  supersedes: async (view, _, { facts }) => (await facts.supersedes(view))[0],
  supersededBy: (view, _, { facts }) => facts.supersededBy(view),
};

const subject = {
  party: ((view, _, { facts }) => partyAt(view.fact.subject, view.fact, facts)) satisfies Field<FactView>,
  company: ((view, _, { facts }) => companyAt(view.fact.subject, view.fact, facts)) satisfies Field<FactView>,
  person: ((view, _, { facts }) => personAt(view.fact.subject, view.fact, facts)) satisfies Field<FactView>,
};
const object = {
  party: ((view, _, { facts }) => partyAt(view.fact.object, view.fact, facts)) satisfies Field<FactView>,
  company: ((view, _, { facts }) => companyAt(view.fact.object, view.fact, facts)) satisfies Field<FactView>,
  person: ((view, _, { facts }) => personAt(view.fact.object, view.fact, facts)) satisfies Field<FactView>,
  board: (async (view, _, { facts }) =>
    asked(view, await boardAt(view.fact.object, view.fact, facts))) satisfies Field<FactView>,
};

const HOLDING: Fields<ViewOf<'HOLDS'>> = {
  ...own('shares', 'interest', 'direct', 'nominee', 'accounting', 'via', 'price', 'currency'),
  ...own('shareClass', 'account', 'block', 'votingPower', 'disposalPower', 'right', 'majority'),
  exact: ({ fact }) => fact.exact ?? false,
  jointWith: (view, _, { facts }) => jointWith(view, facts),
  holder: subject.party,
  company: object.company,
  planned: ({ fact }) => fact.planned ?? false,
  percentPrinted: ({ fact }) => fact.percent,
  percent: (view, _, { facts }) => whenReady(facts.share(view), ({ percent }) => percent),
  arithmetic: (view, _, { facts }) => whenReady(facts.share(view), ({ arithmetic }) => arithmetic),
  range: (view, _, { facts }) => whenReady(facts.share(view), ({ range }) => range && toPercentRange(range)),
  lastKnown: (view, _, { facts }) => lastKnownHolding(view, facts),
};

const SEAT: Fields<ViewOf<'SITS_ON'>> = {
  ...own('title', 'outside', 'representative', 'fullTime', 'termEnds'),
  // The start of a seat is that of its title; since when its holder has been in charge of something, no source says.
  responsibility: ({ fact, on, observedOn }) =>
    on !== undefined && observedOn !== undefined && on < observedOn ? undefined : fact.responsibility,
  person: subject.person,
  board: object.board,
  attended: ({ fact }) => ownAttendance(fact)?.attended,
  held: ({ fact }) => ownAttendance(fact)?.held,
  attendance: ({ fact, on, knownOn }, _, { facts }) =>
    fact.attendance.map((meetings) => ({
      ...meetings,
      body: async () => {
        const board = await facts.board(meetings.body);
        return board && { board, on, knownOn };
      },
    })),
};

const OWN: Readonly<Record<FactKind, Readonly<Record<string, unknown>>>> = {
  HOLDS: HOLDING,
  SITS_ON: SEAT,
  NOMINATED_TO: { ...own('meeting', 'proposal', 'incumbent', 'outside'), person: subject.person, board: object.board },
  WORKS_FOR: {
    ...own('title', 'executive', 'employee', 'representative'),
    person: subject.person,
    company: object.company,
  },
  LENDS_TO: { ...own('amount', 'currency', 'balanceOn', 'heading'), lender: subject.party, borrower: object.company },
  TRADES_WITH: {
    ...own('amount', 'currency', 'periodFrom', 'periodTo', 'nature', 'account', 'balance', 'balanceOn', 'terms'),
    payer: subject.party,
    payee: object.party,
  },
  AUDITS: { ...own('fee', 'totalPaid', 'currency', 'period'), auditor: subject.company, company: object.company },
  SIGNS_AUDIT_OF: {
    ...own('role', 'signedOn'),
    person: subject.person,
    company: object.company,
    firm: (({ fact }, _, { facts }) => fact.firm && companyAt(fact.firm, fact, facts)) satisfies Field<
      ViewOf<'SIGNS_AUDIT_OF'>
    >,
  },
  NOMINEE_FOR: { nominee: subject.company, for: object.party },
  SUCCEEDS: { successor: subject.company, predecessor: object.company },
  KIN_OF: { ...own('degree', 'byMarriage', 'relation'), person: subject.person, relative: object.person },
  LIABILITY_LIMITED_BY: {
    ...own('cap', 'currency', 'capRule', 'article'),
    person: subject.person,
    company: object.company,
  },
  TRANSFERS_BUSINESS_TO: {
    ...own('business', 'amount', 'currency'),
    transferor: subject.company,
    receiver: object.company,
  },
  HAS_ATTRIBUTE: {
    ...own('attribute', 'label', 'text', 'amount', 'unit', 'count', 'period'),
    detail: (({ fact }) => fact.detail ?? []) satisfies Field<ViewOf<'HAS_ATTRIBUTE'>>,
    board: (async (view, _, { facts }) => {
      const board = await facts.board(view.fact.subject);
      return board && asked(view, board);
    }) satisfies Field<FactView>,
  },
  COVERED_BY: {
    ...own('matter', 'extent', 'count', 'duty'),
    company: subject.company,
    source: (async ({ fact }, _, { facts }) => {
      const source = await facts.source(fact.object);
      if (source === undefined) throw damaged(`fact ${fact.id}`, `its source "${fact.object}" is not in the graph`);
      return source;
    }) satisfies Field<ViewOf<'COVERED_BY'>>,
  },
};

/** Resolvers of the interface Fact and of every type that implements it. */
export const factTypes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Fact: { __resolveType: (view: FactView) => FACT_TYPES[view.fact.kind] },
  ...Object.fromEntries(
    (Object.keys(FACT_TYPES) as FactKind[]).map((kind) => [FACT_TYPES[kind], { ...COMMON, ...OWN[kind] }]),
  ),
};

/** Fields that are read from the fact as they stand there. */
function own(...names: readonly string[]): Fields<FactView> {
  return Object.fromEntries(
    names.map((name) => [name, ({ fact }: FactView) => (fact as unknown as Readonly<Record<string, unknown>>)[name]]),
  );
}

function asked(view: FactView, board: BoardView['board']): BoardView {
  return { board, on: view.on, knownOn: view.knownOn };
}

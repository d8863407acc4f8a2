import type { Context } from '../../context.ts';
import { boardAt, companyAt, endsOf, partyAt, personAt } from '../../facts/parties-at-ends.ts';
import type { FactView, ViewOf } from '../../facts/fact-view.ts';
import { toPercentRange } from '../../numbers/interval.ts';
import { toldShare, toldWords } from '../../phrases/told.ts';
import { whenReady } from '../../shared/turns/ready.ts';
import { damaged } from '../../shared/record.ts';
import { ownAttendance } from '../parties/own-attendance.ts';
import { shapeOf } from '../../vocabulary/ends.ts';
import type { End, EndForm } from '../../vocabulary/kind.ts';
import { everyKind, KINDS, type FactKind } from '../../vocabulary/kinds.ts';
import type { BoardView } from '../parties/board-view.ts';
import { jointWith, lastKnownHolding } from './holdings.ts';
import type { FieldResolver } from '../resolver.ts';
import { shareWords } from '../../facts/summary/share-words.ts';
import { responsibilityOf } from '../../facts/summary/statement.ts';
import { statementOf, summaryOf } from '../../facts/summary/summary.ts';
import { toldDetail } from '../../facts/summary/told-view.ts';

/** The GraphQL type of each kind of fact. */
export const FACT_TYPES = everyKind((kind): string => KINDS[kind].type);

type Fields<View> = Readonly<Record<string, FieldResolver<View>>>;

/** What every fact answers, whatever its kind. */
const COMMON: Fields<FactView> = {
  ...own('id', 'kind', 'from', 'to', 'knownFrom', 'knownTo', 'basis'),
  note: ({ fact: { note } }, _, { facts }) => note && toldWords(facts, note),
  summary: (view, _, { facts }) => summaryOf(view, facts),
  statement: (view, _, { facts }) => statementOf(view, facts),
  parties: async (view, _, { facts }) => (await endsOf(view.fact, facts)).parties,
  citations: (view, _, { facts }) => facts.citations(view),
  supersedes: async (view, _, { facts }) => (await facts.supersedes(view))[0],
  supersededBy: (view, _, { facts }) => facts.supersededBy(view),
};

/** The two ends by their names, and the own fields as they stand in the fact; a company in a field is that company. */
function described(kind: FactKind): Fields<FactView> {
  const { subject, object, fields } = shapeOf(kind);
  const answered = Object.entries(fields).filter(([, { api }]) => api !== 'no');
  return {
    ...endField(subject, ({ fact }) => fact.subject),
    ...endField(object, ({ fact }) => fact.object),
    ...own(...answered.filter(([, { is }]) => is !== 'text').map(([name]) => name)),
    ...ownTexts(...answered.filter(([, { is }]) => is === 'text').map(([name]) => name)),
    ...Object.fromEntries(answered.flatMap(([name, { is }]) => (is === 'company' ? [[name, companyIn(name)]] : []))),
  };
}

function endField(end: End, idOf: (view: FactView) => string): Fields<FactView> {
  const read = endReader(end.is, idOf);
  return read === undefined ? {} : { [end.name]: read };
}

function endReader(is: EndForm, idOf: (view: FactView) => string): FieldResolver<FactView> | undefined {
  switch (is) {
    case 'party':
      return (view, _, { facts }) => partyAt(idOf(view), view.fact, facts);
    case 'person':
      return (view, _, { facts }) => personAt(idOf(view), view.fact, facts);
    case 'company':
      return (view, _, { facts }) => companyAt(idOf(view), view.fact, facts);
    case 'board':
      return async (view, _, { facts }) => asked(view, await boardAt(idOf(view), view.fact, facts));
    case 'company or board':
      return async (view, _, { facts }) => {
        const board = await facts.board(idOf(view));
        return board && asked(view, board);
      };
    case 'source':
      return async (view, _, { facts }) => {
        const source = await facts.source(idOf(view));
        if (source === undefined)
          throw damaged(`fact ${view.fact.id}`, `its source "${idOf(view)}" is not in the graph`);
        return source;
      };
    case 'itself':
      return undefined;
  }
}

function companyIn(field: string): FieldResolver<FactView> {
  return ({ fact }, _, { facts }) => {
    const id = (fact as unknown as Readonly<Record<string, unknown>>)[field];
    return typeof id === 'string' ? companyAt(id, fact, facts) : undefined;
  };
}

const HOLDING: Fields<ViewOf<'HOLDS'>> = {
  exact: ({ fact }) => fact.exact ?? false,
  jointWith: (view, _, { facts }) => jointWith(view, facts),
  planned: ({ fact }) => fact.planned ?? false,
  percentPrinted: ({ fact }) => fact.percent,
  percent: (view, _, { facts }) => whenReady(facts.share(view), ({ percent }) => percent),
  arithmetic: (view, _, { facts }) =>
    whenReady(facts.share(view), ({ arithmetic }) => arithmetic && toldShare(facts, arithmetic)),
  range: (view, _, { facts }) => whenReady(facts.share(view), ({ range }) => range && toPercentRange(range)),
  size: (view, _, { facts }) => whenReady(facts.share(view), (share) => shareWords(view.fact, share, facts.language)),
  lastKnown: (view, _, { facts }) => lastKnownHolding(view, facts),
};

const SEAT: Fields<ViewOf<'SITS_ON'>> = {
  responsibility: responsibilityOf,
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

/** What is worked out, by kind; the test of the schema finds what is named in a description and not here. */
const WORKED_OUT: { readonly [K in FactKind]?: Fields<ViewOf<K>> } = {
  HOLDS: HOLDING,
  SITS_ON: SEAT,
  HAS_ATTRIBUTE: { detail: ({ fact }, _, { facts }) => toldDetail(fact.detail ?? [], facts) },
};

/** Resolvers of the interface Fact and of every type that implements it. */
export const factTypes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Fact: { __resolveType: (view: FactView) => FACT_TYPES[view.fact.kind] },
  ...Object.fromEntries(
    (Object.keys(FACT_TYPES) as FactKind[]).map((kind) => [
      FACT_TYPES[kind],
      { ...COMMON, ...described(kind), ...WORKED_OUT[kind] },
    ]),
  ),
};

/** Fields that are read from the fact as they stand there. */
function own(...names: readonly string[]): Fields<FactView> {
  return Object.fromEntries(
    names.map((name) => [name, ({ fact }: FactView) => (fact as unknown as Readonly<Record<string, unknown>>)[name]]),
  );
}

/** Texts of the document, and words that a reader of files put in their place, in the language asked for. */
function ownTexts(...names: readonly string[]): Fields<FactView> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      ({ fact }: FactView, _: unknown, { facts }: Context) => {
        const text = (fact as unknown as Readonly<Record<string, unknown>>)[name];
        return typeof text === 'string' ? toldWords(facts, text) : text;
      },
    ]),
  );
}

function asked(view: FactView, board: BoardView['board']): BoardView {
  return { board, on: view.on, knownOn: view.knownOn };
}

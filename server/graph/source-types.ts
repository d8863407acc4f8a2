import type { Context } from '../context.ts';
import { MAX_LINES } from '../facts/documents.ts';
import { notFound } from '../facts/near-ids.ts';
import { pageOf } from '../facts/page.ts';
import type { FactView } from '../facts/fact-view.ts';
import { toldProblem, toldWords } from '../phrases/told.ts';
import { whenReady } from '../shared/turns/ready.ts';
import { damaged } from '../shared/record.ts';
import type { Finding, Source } from '../shared/facts.ts';
import type { Citation } from '../shared/citation.ts';
import { partyAsked, type FieldResolver, type ListArgs, type OneParty } from './resolver.ts';

const sourceFields = {
  title: ({ title }, _, { facts }) => toldWords(facts, title),
  kind: ({ kind }, _, { facts }) => kind && toldWords(facts, kind),
  publisher: async ({ id, publisher }, _, { facts }) => {
    const party = await facts.party(publisher);
    if (party?.type !== 'Company')
      throw damaged(`source ${id}`, `its publisher "${publisher}" is no company of the graph`);
    return party;
  },
  hasText: (source, _, { documents }) => documents.hasText(source),
  lineCount: (source, _, { documents }) => documents.lineCount(source),
  text: (source, { from, to }, { documents }) => documents.lines(source, from ?? 1, to ?? (from ?? 1) + MAX_LINES - 1),
  facts: async ({ id }, args, { facts }) => pageOf(await facts.citing(id), args, (view: FactView) => view.fact.id),
  findings: ({ id }, _, { facts }) => facts.findingsCiting(id),
} satisfies Record<string, FieldResolver<Source, ListArgs & { from?: number | null; to?: number | null }>>;

const citationFields = {
  place: ({ place }, _, { facts }) => toldWords(facts, place),
  source: (citation, _, { facts }) =>
    whenReady(facts.source(citation.source), (source) => {
      if (source === undefined)
        throw damaged(`source ${citation.source}`, 'a citation names it, but it is not in the graph');
      return source;
    }),
} satisfies Record<string, FieldResolver<Citation>>;

const findingFields = {
  title: ({ title }, _, { facts }) => toldProblem(facts, title),
  detail: ({ detail }, _, { facts }) => toldProblem(facts, detail),
  about: async ({ about }, _, { facts }) => {
    // A finding about a board is shown with the board's company.
    const parties = await Promise.all(about.map(async (id) => (await facts.party(id)) ?? facts.companyOfBoard(id)));
    return [...new Map(parties.flatMap((party) => (party === undefined ? [] : [[party.id, party]]))).values()];
  },
  facts: (finding, _, { facts }) => facts.ofFinding(finding),
} satisfies Record<string, FieldResolver<Finding>>;

export const sourceTypes = { Source: sourceFields, Citation: citationFields, Finding: findingFields };

export const sourceQueries = {
  sources: (_: unknown, __: unknown, { facts }: Context) => facts.sources(),
  source: async (_: unknown, { id }: { id: string }, { facts, store }: Context) =>
    (await facts.source(id)) ?? Promise.reject(await notFound(store, 'source', id, ['Source'])),
  findings: async (_: unknown, args: OneParty, { facts, store }: Context) => {
    const company = partyAsked(args);
    if (company === undefined) return facts.findings();
    if ((await facts.party(company)) === undefined)
      throw await notFound(store, 'party', company, ['Company', 'Person']);
    return facts.findings(await facts.withBoards([company]));
  },
};

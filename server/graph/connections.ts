import type { Context } from '../context.ts';
import { notFound } from '../facts/near-ids.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import type { Finding, Party, Source } from '../shared/facts.ts';

/** Lists that grow with the graph, page by page; beside the plain lists of the same things. */
export const connectionQueries = {
  findingsConnection: async (
    _: unknown,
    { party, source, ...page }: PageArgs & { readonly party?: string | null; readonly source?: string | null },
    { facts, store }: Context,
  ) => {
    if (party != null && (await facts.party(party)) === undefined)
      throw await notFound(store, 'party', party, ['Company', 'Person']);
    if (source != null && (await facts.source(source)) === undefined)
      throw await notFound(store, 'source', source, ['Source']);
    if (party == null)
      return findingPage(await (source == null ? facts.findings() : facts.findingsCiting(source)), page);
    const about = await facts.findings(await facts.withBoards([party]));
    return findingPage(source == null ? about : about.filter((finding) => cites(finding, source)), page);
  },
  sourcesConnection: async (_: unknown, page: PageArgs, { facts }: Context) =>
    pageOf(await facts.sources(), page, ({ id }) => id),
};

const findingsAbout = async ({ id }: Party, page: PageArgs, { facts }: Context) =>
  findingPage(await facts.findings(await facts.withBoards([id])), page);

export const connectionTypes = {
  Company: { findingsConnection: findingsAbout },
  Person: { findingsConnection: findingsAbout },
  Source: {
    findingsConnection: async ({ id }: Source, page: PageArgs, { facts }: Context) =>
      findingPage(await facts.findingsCiting(id), page),
  },
  Finding: {
    citationsConnection: ({ citations }: Finding, page: PageArgs) =>
      pageOf(citations, page, (citation) => String(citations.indexOf(citation))),
  },
};

function findingPage(findings: readonly Finding[], page: PageArgs) {
  return pageOf(findings, page, ({ id }) => id);
}

function cites({ citations }: Finding, source: string): boolean {
  return citations.some((citation) => citation.source === source);
}

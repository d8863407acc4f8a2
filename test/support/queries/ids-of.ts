import type { Ids } from './random-values.ts';

type Ask = (query: string) => Promise<{ readonly data: unknown }>;

/** Some ids of every kind that the API knows, got from the API itself. */
export async function idsOf(ask: Ask): Promise<Ids> {
  const { data } = await ask(`{
    sources { id facts(first: 200) { edges { node { id parties { __typename id } ... on Seat { board { id } } } } } }
    rulebooks { id }
  }`);
  const { sources, rulebooks } = data as {
    sources: {
      id: string;
      facts: {
        edges: { node: { id: string; parties: { __typename: string; id: string }[]; board?: { id: string } } }[];
      };
    }[];
    rulebooks: { id: string }[];
  };
  const facts = sources.flatMap((source) => source.facts.edges.map(({ node }) => node));
  const parties = facts.flatMap((fact) => fact.parties);
  const of = (type: string) => unique(parties.filter(({ __typename }) => __typename === type));
  return {
    companies: of('Company'),
    persons: of('Person'),
    boards: unique(facts.flatMap(({ board }) => board ?? [])),
    sources: unique(sources),
    facts: unique(facts),
    books: unique(rulebooks),
  };
}

function unique(found: readonly { readonly id: string }[]): string[] {
  return [...new Set(found.map(({ id }) => id))].sort();
}

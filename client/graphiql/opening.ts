import contradictions from './samples/contradictions.graphql?raw';
import interlocks from './samples/interlocks.graphql?raw';
import owners from './samples/owners.graphql?raw';
import person from './samples/person.graphql?raw';
import throughTime from './samples/through-time.graphql?raw';

/** What the page opens with: whom its queries are about, and on which day. */
export interface EditorOpening {
  readonly company: Named | undefined;
  readonly person: Named | undefined;
  readonly on: string | undefined;
  readonly first: string | undefined;
  readonly last: string | undefined;
}
interface Named {
  readonly id: string;
  readonly name: string;
}
interface Party extends Named {
  readonly __typename: 'Company' | 'Person';
}
type Ask = (request: object) => Promise<Record<string, unknown>>;

const LOADED = `query Loaded($ids: [ID!]!) {
  nodes(ids: $ids) { __typename ... on Company { id name: shownName } ... on Person { id name: shownName } }
  dataset {
    firstDay
    lastDay
    beginnings { mostTold { party { __typename id name: shownName } } mostSeated { party { __typename id name: shownName } } }
  }
}`;
interface Loaded {
  readonly nodes: readonly (Party | null)[];
  readonly dataset: {
    readonly firstDay: string | null;
    readonly lastDay: string | null;
    readonly beginnings: Readonly<Record<'mostTold' | 'mostSeated', readonly { readonly party: Party }[]>>;
  };
}

/**
 * The company, the person and the day that the reader came from (`?company=…&on=…`), else those of which most is
 * loaded.
 */
export async function readOpening(ask: Ask, search: string): Promise<EditorOpening> {
  const given = new URLSearchParams(search);
  const ids = [given.get('company'), given.get('person')].filter((id) => id !== null);
  const { data } = (await ask({ query: LOADED, variables: { ids } })) as { data?: Loaded | null };
  const parties = (data?.nodes ?? []).filter((node) => node !== null);
  const { mostTold = [], mostSeated = [] } = data?.dataset.beginnings ?? {};
  const told = [...parties, ...[...mostTold, ...mostSeated].map(({ party }) => party)];
  const firstOf = (type: Party['__typename']) => told.find(({ __typename }) => __typename === type);
  return {
    company: firstOf('Company'),
    person: firstOf('Person'),
    on: given.get('on') ?? data?.dataset.lastDay ?? undefined,
    first: data?.dataset.firstDay ?? undefined,
    last: data?.dataset.lastDay ?? undefined,
  };
}

/** A tab for each sample query, with variables of what the page opens with. */
export function tabsFor({
  company,
  person: someone,
  on,
  first,
  last,
}: EditorOpening): { query: string; variables: string }[] {
  const known = { company: company?.id ?? 'id-of-a-company', person: someone?.id ?? 'id-of-a-person', on, first, last };
  return [owners, throughTime, interlocks, person, contradictions].map((query) => ({
    query,
    variables: JSON.stringify(
      Object.fromEntries(Object.entries(known).filter(([name]) => query.includes(`$${name}:`))),
      null,
      2,
    ),
  }));
}

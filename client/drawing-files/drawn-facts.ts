import type { Client } from 'urql';
import { describeProblem, type Problem } from '../lib/answer.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import type { Scene } from '../canvas/scene.ts';
import { say } from './messages/words.ts';

const drawnFactsQuery = graphql(`
  query DrawnFacts($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Fact {
        id
        kind
        summary
        from
        to
        parties {
          __typename
          id
          name
        }
        citations {
          place
          line
          source {
            id
            title
            published
          }
        }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof drawnFactsQuery>['nodes'][number]>;
/** A fact that a drawing shows, with its parties and every place that states it. */
export type DrawnFact = Extract<Node, { readonly summary: string }>;

/** Ids asked for at once, well within the bounds of a query. */
const STEP = 60;

/** What boxes and lines of a drawing stand for: every fact among it, in the order of the drawing; or what went wrong. */
export async function drawnFacts(
  client: Client,
  scene: Scene,
): Promise<{ readonly facts: readonly DrawnFact[] } | { readonly problem: Problem }> {
  const ids = [...new Set([...scene.lines, ...scene.boxes].flatMap(({ subjects }) => subjects))];
  const facts: DrawnFact[] = [];
  for (let from = 0; from < ids.length; from += STEP) {
    const { data, error } = await client.query(drawnFactsQuery, { ids: ids.slice(from, from + STEP) }).toPromise();
    if (!data) return { problem: error ? describeProblem(error) : { message: say('noAnswer') } };
    for (const node of data.nodes) if (node !== null && 'summary' in node) facts.push(node);
  }
  return { facts };
}

export function citationText({ place, line, source }: DrawnFact['citations'][number]): string {
  return [source.title, place, line == null ? undefined : say('line', { line })].filter(Boolean).join(', ');
}

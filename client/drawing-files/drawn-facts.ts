import { COMMA } from '../lib/language/language.ts';
import type { Client } from 'urql';
import { describeProblem, type Problem } from '../lib/answer.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { lineBeside } from '../lib/facts/line-beside.ts';
import { ofOneGraph } from '../lib/of-one-graph.ts';
import type { Scene } from '../canvas/scene.ts';
import { say } from './messages/words.ts';

const factsInFileQuery = graphql(`
  query FactsInFile($ids: [ID!]!, $known: Date) {
    facts(where: { ids: $ids, knownOn: $known }, first: 60) {
      edges {
        node {
          __typename
          id
          kind
          summary
          from
          to
          parties {
            __typename
            id
            name: shownName
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
  }
`);

/** A fact that a drawing shows, with its parties and every place that states it. */
export type DrawnFact = ResultOf<typeof factsInFileQuery>['facts']['edges'][number]['node'];

/** Ids asked for at once, as many as the query gives; well within the bounds of one. */
const STEP = 60;

/**
 * What boxes and lines of a drawing stand for: every fact among it, as far as could be known on the day `known` of the
 * drawing, today when undefined, in the order of the drawing; or what went wrong.
 */
export async function drawnFacts(
  client: Client,
  scene: Pick<Scene, 'lines' | 'boxes'>,
  known: string | undefined,
): Promise<{ readonly facts: readonly DrawnFact[] } | { readonly problem: Problem }> {
  const ids = [...new Set([...scene.lines, ...scene.boxes].flatMap(({ subjects }) => subjects))];
  return ofOneGraph(async () => {
    const found = new Map<string, DrawnFact>();
    for (let from = 0; from < ids.length; from += STEP) {
      const asked = { ids: ids.slice(from, from + STEP), known: known ?? null };
      const { data, error } = await client
        .query(factsInFileQuery, asked, { requestPolicy: 'network-only' })
        .toPromise();
      if (!data) return { problem: error ? describeProblem(error) : { message: say('noAnswer') } };
      for (const { node } of data.facts.edges) found.set(node.id, node);
    }
    return { facts: ids.flatMap((id) => found.get(id) ?? []) };
  });
}

export function citationText({ place, line: stated, source }: DrawnFact['citations'][number]): string {
  const line = lineBeside(place, stated);
  return [source.title, place, line === undefined ? undefined : say('line', { line })].filter(Boolean).join(COMMA);
}

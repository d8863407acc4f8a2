import { boardTypes } from './board-types.ts';
import { byIdQueries } from './by-id.ts';
import { factTypes } from './fact-types.ts';
import { graphQueries, graphTypes } from './graph-queries.ts';
import { partyQueries, partyTypes } from './party-types.ts';
import { sourceQueries, sourceTypes } from './source-types.ts';

/**
 * Answers to graph.graphql. Parents: Party is a Party, Board a BoardView, every Fact a FactView, Source, Citation and
 * Finding as in shared/facts.ts.
 */
export const graphResolvers = {
  Query: { ...partyQueries, ...byIdQueries, ...sourceQueries, ...graphQueries },
  ...partyTypes,
  ...boardTypes,
  ...factTypes,
  ...sourceTypes,
  ...graphTypes,
};

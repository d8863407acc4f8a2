import { boardTypes } from './parties/board-types.ts';
import { connectionQueries, connectionTypes } from './connections.ts';
import { byIdQueries } from './by-id.ts';
import { factTypes } from './facts/fact-types.ts';
import { figureTypes } from './directory/figure-types.ts';
import { graphQueries, graphTypes } from './graph-queries.ts';
import { nodeQueries, nodeTypes } from './nodes.ts';
import { partyQueries, partyTypes } from './parties/party-types.ts';
import { sourceQueries, sourceTypes } from './source-types.ts';
import { wholeListQueries } from './whole-lists.ts';

/**
 * Answers to the SDL of this folder. Parents: Party is a Party, Board a BoardView, every Fact a FactView, Source,
 * Citation and Finding as in shared/facts.ts.
 */
export const graphResolvers = {
  Query: {
    ...wholeListQueries,
    ...connectionQueries,
    ...nodeQueries,
    ...partyQueries,
    ...byIdQueries,
    ...sourceQueries,
    ...graphQueries,
  },
  ...nodeTypes,
  ...partyTypes,
  Company: { ...partyTypes.Company, ...connectionTypes.Company },
  Person: { ...partyTypes.Person, ...connectionTypes.Person },
  ...figureTypes,
  ...boardTypes,
  ...factTypes,
  ...sourceTypes,
  Source: { ...sourceTypes.Source, ...connectionTypes.Source },
  Finding: { ...sourceTypes.Finding, ...connectionTypes.Finding },
  ...graphTypes,
};

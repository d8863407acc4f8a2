import { citationFields } from './citation.ts';
import { partyRef } from './fact-fields.ts';
import { graphql, type ResultOf } from '../graphql.ts';

/** A contradiction or gap in the sources, with the places that show it. */
export const findingFields = graphql(
  `
    fragment FindingFields on Finding {
      id
      kind
      severity
      title
      detail
      resolution
      about {
        ...PartyRef
      }
      citations {
        ...CitationFields
      }
    }
  `,
  [citationFields, partyRef],
);

export type FindingData = ResultOf<typeof findingFields>;

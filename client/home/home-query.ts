import { partyRef } from '../lib/facts/fact-fields.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** What is loaded, and where a reader who does not know it may begin. */
export const homeQuery = graphql(
  `
    query Home {
      dataset {
        version
        companies
        people
        facts
        sources
        findings
        firstDay
        lastDay
        beginnings {
          mostTold {
            count
            party {
              ...PartyRef
            }
          }
          largestGroups {
            count
            party {
              ...PartyRef
            }
          }
          mostOutside {
            count
            party {
              ...PartyRef
            }
          }
          mostSeated {
            count
            party {
              ...PartyRef
            }
          }
        }
      }
      sources {
        id
        title
        published
        kind
      }
    }
  `,
  [partyRef],
);

export type Home = ResultOf<typeof homeQuery>;
export type Beginnings = Home['dataset']['beginnings'];
export type CountedParty = Beginnings['mostTold'][number];

import { partyRef } from '../../lib/facts/fact-fields.ts';
import { graphql } from '../../lib/graphql.ts';

/** The figures of a stake by every definition, without how they come about. */
export const stakeFigures = graphql(
  `
    fragment StakeFigures on Stake {
      party {
        ...PartyRef
        names
      }
      distance
      directShare {
        min
        minExclusive
        max
        maxExclusive
      }
      directPercent
      direct {
        shares
        percent
        percentPrinted
        arithmetic
        accounting
      }
      stated {
        percent
        direct
        accounting
      }
      byPath {
        min
        minExclusive
        max
        maxExclusive
      }
      byPathPercent
      integrated {
        percent
        range {
          min
          minExclusive
          max
          maxExclusive
        }
      }
      integratedCorrected {
        percent
      }
      controls
      controlVotes {
        figure
        certain
        possible
        arithmetic
      }
      subsidiary {
        id
      }
      ownerUnknown
    }
  `,
  [partyRef],
);

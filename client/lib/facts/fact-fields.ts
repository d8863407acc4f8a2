import { citationFields } from './citation.ts';
import { graphql, type ResultOf } from '../graphql.ts';

/** A party as far as a link to it needs. */
export const partyRef = graphql(`
  fragment PartyRef on Party {
    __typename
    id
    name: shownName
    reading
    ... on Company {
      kind
    }
  }
`);

export type PartyRefData = ResultOf<typeof partyRef>;

/** Everything a fact says, with its citations: the one shape in which facts are shown anywhere. */
export const factFields = graphql(
  `
    fragment FactFields on Fact {
      __typename
      id
      kind
      summary
      statement
      from
      to
      observedOn
      lastObservedOn
      knownFrom
      knownTo
      certainty
      basis
      note
      citations {
        ...CitationFields
      }
      parties {
        ...PartyRef
      }
      ... on Holding {
        size
        shares
        percent
        percentPrinted
        arithmetic
        range {
          min
          minExclusive
          max
          maxExclusive
        }
        interest
        direct
        nominee
        accounting
        via
        planned
        price
        currency
        exact
        shareClass
        account
        block
        votingPower
        disposalPower
        right
        majority
        holder {
          ...PartyRef
        }
        company {
          ...PartyRef
        }
        lastKnown {
          id
          size
          from
          observedOn
          lastObservedOn
          citations {
            ...CitationFields
          }
        }
      }
      ... on Seat {
        person {
          ...PartyRef
        }
        board {
          id
          name: shownName
          kind
          company {
            ...PartyRef
          }
        }
        title
        outside
        representative
        fullTime
        responsibility
        termEnds
        attendance {
          body {
            id
            name: shownName
          }
          period
          attended
          held
        }
      }
      ... on Nomination {
        person {
          ...PartyRef
        }
        board {
          id
          name: shownName
          company {
            ...PartyRef
          }
        }
        meeting
        proposal
        incumbent
        outside
      }
      # Written by npm run codegen from server/vocabulary/kinds/.
      ... on JointBlock {
        party {
          ...PartyRef
        }
        company {
          ...PartyRef
        }
        blockOfJointBlock: block
        shares
        percent
        shareClass
        votingPower
        disposalPower
      }
      ... on Post {
        person {
          ...PartyRef
        }
        company {
          ...PartyRef
        }
        title
        executive
        employee
        representative
      }
      ... on Loan {
        lender {
          ...PartyRef
        }
        borrower {
          ...PartyRef
        }
        amount
        currency
        balanceOn
        heading
      }
      ... on Guarantee {
        guarantor {
          ...PartyRef
        }
        debtor {
          ...PartyRef
        }
        beneficiary {
          ...PartyRef
        }
        amount
        currency
        balanceOn
      }
      ... on Trade {
        payer {
          ...PartyRef
        }
        payee {
          ...PartyRef
        }
        amount
        balance
        currency
        periodFrom
        periodTo
        nature
        account
        balanceOn
        terms
      }
      ... on AuditEngagement {
        auditor {
          ...PartyRef
        }
        company {
          ...PartyRef
        }
        fee
        totalPaid
        currency
        period
      }
      ... on Signature {
        person {
          ...PartyRef
        }
        company {
          ...PartyRef
        }
        firm {
          ...PartyRef
        }
        role
        signedOn
      }
      ... on Kinship {
        person {
          ...PartyRef
        }
        relative {
          ...PartyRef
        }
        degree
        byMarriage
        relation
      }
      ... on LiabilityContract {
        person {
          ...PartyRef
        }
        company {
          ...PartyRef
        }
        cap
        currency
        capRule
        article
      }
      ... on BusinessTransfer {
        transferor {
          ...PartyRef
        }
        receiver {
          ...PartyRef
        }
        business
        amount
        currency
      }
      # End of what is written.
      ... on Attribute {
        attribute
        ofBoard: board {
          id
          name: shownName
        }
        label
        text
        amount
        unit
        count
        period
        detail {
          key
          value
        }
      }
      ... on Coverage {
        matter
        extent
        count
        question
        duty
      }
    }
  `,
  [citationFields, partyRef],
);

export type FactData = ResultOf<typeof factFields>;
export type FactOf<Name extends FactData['__typename']> = Extract<FactData, { __typename: Name }>;

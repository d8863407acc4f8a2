import { graphql, type ResultOf } from '../lib/graphql.ts';
import type { PlanAnswer } from './plan/plan-answer.ts';

export const planParty = graphql(`
  fragment PlanParty on Party {
    __typename
    id
    name: shownName
    nameLocal
    names
    ... on Company {
      kind
    }
  }
`);

const planHolding = graphql(`
  fragment PlanHolding on Holding {
    id
    summary
    certainty
    lastObservedOn
    from
    observedOn
    shares
    percent
    percentPrinted
    range {
      min
      minExclusive
      max
      maxExclusive
    }
    interest
    shareClass
    account
    block
    direct
    nominee
    accounting
    planned
    lastKnown {
      percent
      lastObservedOn
      from
    }
  }
`);

const planStated = graphql(`
  fragment PlanStated on StatedBefore {
    possible
    told
    first
    last
  }
`);

/** Everything the plan of one company shows on a day, in one question. */
export const planQuery = graphql(
  `
    query Plan($id: ID!, $on: Date!, $known: Date) {
      party(id: $id) {
        ...PlanParty
        ... on Company {
          sharesOutstanding(on: $on, knownOn: $known) {
            amount
            count
          }
          listings: attributes(on: $on, knownOn: $known, kinds: [LISTING]) {
            text
            label
          }
          heldInAll(on: $on, knownOn: $known) {
            holders
            share {
              min
              minExclusive
              max
              maxExclusive
            }
            percent
            ofVotes
            shares
            stated {
              ...PlanStated
            }
          }
          groupInAll(on: $on, knownOn: $known) {
            companies
            subsidiaries
            equityMethod
            others
            stated {
              ...PlanStated
            }
          }
          holders(on: $on, knownOn: $known, first: 100) {
            totalCount
            edges {
              node {
                ...PlanHolding
                holder {
                  ...PlanParty
                }
              }
            }
          }
          boards {
            id
            name: shownName
            kind
            seats(on: $on, knownOn: $known) {
              id
              summary
              certainty
              lastObservedOn
              from
              observedOn
              title
              outside
              representative
              fullTime
              responsibility
              person {
                ...PlanParty
                posts(on: $on, knownOn: $known) {
                  certainty
                  from
                  company {
                    ...PlanParty
                  }
                }
                seats(on: $on, knownOn: $known) {
                  certainty
                  from
                  board {
                    company {
                      ...PlanParty
                    }
                  }
                }
              }
            }
          }
          lenders(on: $on, knownOn: $known) {
            id
            summary
            certainty
            lastObservedOn
            from
            observedOn
            amount
            currency
            lender {
              ...PlanParty
            }
          }
          trades(on: $on, knownOn: $known) {
            id
            summary
            certainty
            lastObservedOn
            from
            observedOn
            amount
            currency
            nature
            payer {
              ...PlanParty
            }
            payee {
              ...PlanParty
            }
          }
          auditors(on: $on, knownOn: $known) {
            id
            summary
            certainty
            lastObservedOn
            from
            observedOn
            auditor {
              ...PlanParty
            }
          }
          holdings(on: $on, knownOn: $known, first: 100) {
            totalCount
            edges {
              node {
                ...PlanHolding
                company {
                  ...PlanParty
                  holdings(on: $on, knownOn: $known, first: 20) {
                    edges {
                      node {
                        ...PlanHolding
                        company {
                          ...PlanParty
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [planParty, planHolding, planStated],
);

type Party = NonNullable<ResultOf<typeof planQuery>['party']>;

/** The company asked about; a person has no plan. */
export function companyOf(party: Party | null | undefined): PlanAnswer | undefined {
  return party?.__typename === 'Company' ? party : undefined;
}

import { partyRef } from '../../lib/facts/fact-fields.ts';
import { problemFields } from '../../lib/graph-work.ts';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql.ts';
import { resultFields } from '../page/independence-query.ts';

/** The open questions as forms, what came in before, and whether this server takes answers. */
export const formsQuery = graphql(
  `
    query AnswerForms($company: ID!, $on: Date!, $books: [ID!], $allBooks: Boolean) {
      importing {
        allowed
      }
      independence(company: $company, on: $on, books: $books) {
        company {
          ...PartyRef
        }
        forms(allBooks: $allBooks) {
          person {
            ...PartyRef
          }
          role
          questions {
            id
            text
            form
            answeredBy
            no
            settles
            openIn
            rules
            fields {
              name
              says
              is
              needed
              known
              choices
            }
          }
        }
        answers {
          id
          sourceTitle
          published
          importedAt
          facts {
            kind
            count
          }
        }
      }
    }
  `,
  [partyRef],
);

export const stageAnswersMutation = graphql(`
  mutation StageAnswers($input: AnswersInput!) {
    stageAnswers(input: $input) {
      id
    }
  }
`);

/** What staged answers would do, once they are READY; what is wrong, once they are REFUSED. */
export const lookQuery = graphql(
  `
    query AnswersLook($id: ID!) {
      graphWork(id: $id) {
        state
        files {
          importId
          problems {
            ...ImportProblemFields
          }
          parties(first: 200) {
            id
            name
            matched
          }
        }
        answers {
          openBefore
          openAfter
          facts {
            kind
            summary
            question
          }
          verdicts {
            person {
              ...PartyRef
            }
            before {
              ...ResultFields
            }
            after {
              ...ResultFields
            }
            rules
          }
          checks {
            rule {
              id
              title
            }
            before
            after
          }
        }
      }
    }
  `,
  [partyRef, problemFields, resultFields],
);

export const acceptAnswersMutation = graphql(`
  mutation AcceptAnswers($work: ID!) {
    acceptImport(work: $work) {
      id
    }
  }
`);

export const takeBackMutation = graphql(`
  mutation TakeBackAnswers($id: ID!) {
    withdrawImport(id: $id) {
      id
    }
  }
`);

export type AnswersInput = VariablesOf<typeof stageAnswersMutation>['input'];
type Forms = ResultOf<typeof formsQuery>['independence'];
export type AnswerForm = Forms['forms'][number];
export type FormQuestion = AnswerForm['questions'][number];
export type AnswerField = FormQuestion['fields'][number];
export type Given = Forms['answers'][number];
type Looked = ResultOf<typeof lookQuery>['graphWork'];
export type LookedAnswers = NonNullable<Looked['answers']>;
export type LookedFile = Looked['files'][number];
export type AnswerProblem = LookedFile['problems'][number];

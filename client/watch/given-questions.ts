import { say } from './messages/words.ts';

/** A question of the API without variables that somebody may want to watch, and what it is called. */
export interface GivenQuestion {
  readonly title: string;
  readonly query: string;
}

/** Each is answered in an order of its own, so that its answer is another only when the graph says something else. */
export const GIVEN_QUESTIONS: readonly GivenQuestion[] = [
  {
    title: say('findings'),
    query: '{\n  findingsConnection {\n    totalCount\n    edges { node { id kind severity title } }\n  }\n}',
  },
  {
    title: say('circles'),
    query: '{\n  circularHoldings {\n    totalCount\n    edges { node { companies { id name } } }\n  }\n}',
  },
  {
    title: say('sources'),
    query: '{\n  sourcesConnection {\n    totalCount\n    edges { node { id title published } }\n  }\n}',
  },
  { title: say('howMany'), query: '{\n  dataset { companies people facts sources }\n}' },
];

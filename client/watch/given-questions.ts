/** A question of the API without variables that somebody may want to watch, and what it is called. */
export interface GivenQuestion {
  readonly title: string;
  readonly query: string;
}

/** Each is answered in an order of its own, so that its answer is another only when the graph says something else. */
export const GIVEN_QUESTIONS: readonly GivenQuestion[] = [
  {
    title: 'Findings: contradictions and gaps',
    query: '{\n  findingsConnection {\n    totalCount\n    edges { node { id kind severity title } }\n  }\n}',
  },
  {
    title: 'Circles of holdings',
    query: '{\n  circularHoldings {\n    totalCount\n    edges { node { companies { id name } } }\n  }\n}',
  },
  {
    title: 'Sources',
    query: '{\n  sourcesConnection {\n    totalCount\n    edges { node { id title published } }\n  }\n}',
  },
  { title: 'How many parties and facts there are', query: '{\n  dataset { companies people facts sources }\n}' },
];

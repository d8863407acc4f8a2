import { CombinedError } from 'urql';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { describeProblem } from './answer.ts';

test('the server is quoted, with its code and the ids it offers', () => {
  const error = new CombinedError({
    graphQLErrors: [
      new GraphQLError('No company has the id "iij-tecnology". Did you mean "iij-technology"?', {
        extensions: { code: 'NOT_FOUND', suggestions: ['iij-technology', 5] },
      }),
    ],
  });
  expect(describeProblem(error)).toEqual({
    message: 'No company has the id "iij-tecnology". Did you mean "iij-technology"?',
    code: 'NOT_FOUND',
    suggestions: ['iij-technology'],
  });
});

test('no answer at all is told apart from an answer that is an error', () => {
  const problem = describeProblem(new CombinedError({ networkError: new TypeError('Failed to fetch') }));
  expect(problem.code).toBe('NETWORK');
  expect(problem.message).toMatch(/server does not answer/);
});

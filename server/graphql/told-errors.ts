import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';
import { toldRefusal } from '../phrases/told.ts';

/** Why something was refused, in the language of who asked; the code stays the same. */
export function toldErrors(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body }, contextValue: { facts } }) => {
          if (body.kind === 'single' && body.singleResult.errors !== undefined && facts.language !== 'en')
            body.singleResult.errors = body.singleResult.errors.map((error) => ({
              ...error,
              message: toldRefusal(facts, error.message),
            }));
          return Promise.resolve();
        },
      }),
  };
}

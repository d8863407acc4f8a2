import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';

/** Tells of each error that an answer of the API holds, by its code. */
export function countRefusals(refused: (code: string) => void): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body } }) => {
          const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          for (const { extensions } of errors) {
            const code = extensions?.['code'];
            refused(typeof code === 'string' ? code : 'INTERNAL');
          }
          return Promise.resolve();
        },
      }),
  };
}

import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../__generated__/graphql-env.d.ts';

/**
 * Typed GraphQL documents: the types come from the SDL through `__generated__`. Days and exact decimals stay text.
 * Fragments are not masked: a part states its fragment beside itself and takes `ResultOf` it.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; PartialDate: string; Decimal: string };
  disableMasking: true;
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';

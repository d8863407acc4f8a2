import { getNamedType, isCompositeType, isObjectType, type GraphQLCompositeType, type GraphQLField } from 'graphql';
import type { Making } from './random-query.ts';
import { Dice, randomArguments } from './random-values.ts';

/** A query for one root field with every field below it, as many levels deep; the arguments are random. */
export function fullQuery({ schema, ids }: Making, root: string, seed: number, levels: number): string {
  const dice = new Dice(seed);
  const written = (field: GraphQLField<unknown, unknown>, alias: string, left: number): string => {
    const type = getNamedType(field.type);
    const head = `${alias}${field.name}${randomArguments(field, dice, ids)}`;
    return isCompositeType(type) ? `${head} ${select(type, left - 1)}` : head;
  };
  const select = (type: GraphQLCompositeType, left: number): string => {
    const types = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
    const parts = types.map((one) => {
      const fields = Object.values(one.getFields()).filter(
        (field) => left > 0 || !isCompositeType(getNamedType(field.type)),
      );
      // Fields of one name may be of different types in different objects: each has a name of its own here.
      const own = fields.map((field) => written(field, `${one.name}_${field.name}: `, left));
      return `... on ${one.name} { ${own.join(' ')} }`;
    });
    return `{ __typename ${parts.join(' ')} }`;
  };
  const field = schema.getQueryType()?.getFields()[root];
  if (field === undefined) throw new Error(`There is no ${root}.`);
  return `{ ${written(field, '', levels)} }`;
}

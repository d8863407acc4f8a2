import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Dice, randomArguments, type Ids } from './random-values.ts';

export interface Making {
  readonly schema: GraphQLSchema;
  readonly ids: Ids;
}

type Field = GraphQLField<unknown, unknown>;

/**
 * A valid query that wanders: at each object a few fields, any of them, a few levels deep. What an ordinary program
 * might ask, and much that none would.
 */
export function wanderingQuery({ schema, ids }: Making, seed: number): string {
  const dice = new Dice(seed);
  const select = (type: GraphQLCompositeType, depth: number): string => {
    const objects = isObjectType(type) ? [] : schema.getPossibleTypes(type);
    const fields = fieldsOf(type).filter((field) => depth > 0 || isLeaf(field));
    const chosen = Array.from({ length: fields.length === 0 ? 0 : 1 + dice.below(4) }, () => dice.of(fields));
    const parts = unique(chosen).map((field) => written(field, depth));
    if (objects.length > 0 && dice.chance(0.5)) {
      const one = dice.of(objects);
      const own = fieldsOf(one).filter((field) => !(field.name in byName(type)) && (depth > 0 || isLeaf(field)));
      if (own.length > 0) parts.push(`... on ${one.name} { ${written(dice.of(own), depth)} }`);
    }
    return `{ __typename ${parts.join(' ')} }`;
  };
  const written = (field: Field, depth: number): string => {
    const type = getNamedType(field.type);
    const head = `${field.name}${randomArguments(field, dice, ids)}`;
    return isCompositeType(type) ? `${head} ${select(type, depth - 1)}` : head;
  };
  const roots = queryFields(schema);
  return `{ ${unique(Array.from({ length: 1 + dice.below(2) }, () => dice.of(roots)))
    .map((field) => written(field, 2 + dice.below(6)))
    .join(' ')} }`;
}

/**
 * A valid query that looks for trouble: always on to the next list, the same under several aliases, through fragments
 * that are used again and again.
 */
export function hostileQuery({ schema, ids }: Making, seed: number): string {
  const dice = new Dice(seed);
  const fragments: string[] = [];
  const made = new Map<string, string[]>();
  let alias = 0;
  const body = (type: GraphQLObjectType, depth: number): string => {
    const fields = fieldsOf(type);
    const lists = fields.filter((field) => depth > 0 && isListType(getNullableType(field.type)) && !isLeaf(field));
    const onward = fields.filter((field) => depth > 0 && !isLeaf(field));
    const leaves = fields.filter(isLeaf);
    // Under a name of its own: fields of two types that are called alike may not be alike.
    const parts = leaves.length === 0 ? ['__typename'] : [`a${String((alias += 1))}: ${written(dice.of(leaves), 0)}`];
    for (let i = 0; i <= dice.below(3) && onward.length > 0; i += 1) {
      const field = dice.of(lists.length > 0 && dice.chance(0.7) ? lists : onward);
      for (let times = 0; times <= dice.below(3); times += 1)
        parts.push(`a${String((alias += 1))}: ${written(field, depth)}`);
    }
    return parts.join(' ');
  };
  const select = (type: GraphQLCompositeType, depth: number): string => {
    const objects = isObjectType(type) ? [type] : dice.chance(0.5) ? schema.getPossibleTypes(type).slice(0, 3) : [];
    const spreads = objects.map((object) => `...${fragment(object, depth)}`);
    return `{ __typename ${spreads.join(' ')} }`;
  };
  /** A new fragment, or one that was made for the same type at a lower level. */
  const fragment = (type: GraphQLObjectType, depth: number): string => {
    const known = made.get(`${type.name} ${String(depth)}`) ?? [];
    if (known.length > 0 && dice.chance(0.5)) return dice.of(known);
    const name = `F${String(fragments.length)}`;
    fragments.push('');
    const at = fragments.length - 1;
    fragments[at] = `fragment ${name} on ${type.name} { ${body(type, depth)} }`;
    made.set(`${type.name} ${String(depth)}`, [...known, name]);
    return name;
  };
  const written = (field: Field, depth: number): string => {
    const type = getNamedType(field.type);
    const head = `${field.name}${randomArguments(field, dice, ids)}`;
    return isCompositeType(type) ? `${head} ${select(type, depth - 1)}` : head;
  };
  const roots = queryFields(schema);
  const field = dice.of(roots);
  const copies = Array.from(
    { length: 1 + dice.below(5) },
    (_, i) => `r${String(i)}: ${written(field, 2 + dice.below(4))}`,
  );
  return `{ ${copies.join(' ')} } ${fragments.join(' ')}`;
}

function queryFields(schema: GraphQLSchema): Field[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {});
}

function fieldsOf(type: GraphQLCompositeType): Field[] {
  return Object.values(byName(type));
}

function byName(type: GraphQLCompositeType): Readonly<Record<string, Field>> {
  return isObjectType(type) || (isAbstractType(type) && 'getFields' in type) ? type.getFields() : {};
}

function isLeaf(field: Field): boolean {
  return !isCompositeType(getNamedType(field.type));
}

function unique(fields: readonly Field[]): Field[] {
  return [...new Set(fields)];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  GraphQLEnumType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { EXIT_CODES } from '../errors.ts';
import { projectRoot } from '../shared/project-root.ts';
import { FACT_KINDS } from '../vocabulary/kinds.ts';
import { joinSchema } from './join-schema.ts';
import { createSchema } from './schema.ts';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test('every type, field, argument and word has a description', () => {
  const bare: string[] = [];
  const check = (place: string, { description }: { description?: string | null | undefined }) => {
    if (description == null || description.trim() === '') bare.push(place);
  };
  for (const type of types) {
    check(type.name, type);
    if (type instanceof GraphQLEnumType)
      for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (!(type instanceof GraphQLObjectType) && !(type instanceof GraphQLInterfaceType)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  expect(bare).toStrictEqual([]);
});

test('every question of the API is answered by a resolver', () => {
  const unanswered = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    (field) => field.resolve === undefined,
  );
  expect(unanswered.map((field) => field.name)).toStrictEqual([]);
});

test('every fact type has citations that are never null', () => {
  const facts = schema.getPossibleTypes(schema.getType('Fact') as GraphQLInterfaceType);
  expect(facts.length).toBe(FACT_KINDS.length);
  for (const type of facts)
    expect(`${type.name} ${String(type.getFields()['citations']?.type)}`).toBe(`${type.name} [Citation!]!`);
});

test('whatever has an id of its own and is a fact is found by `node`', () => {
  const facts = schema.getPossibleTypes(schema.getType('Fact') as GraphQLInterfaceType);
  const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
  expect(facts.filter((type) => !nodes.includes(type)).map(({ name }) => name)).toEqual([]);
});

test('the README lists the codes of the closed family and no other', () => {
  const readme = readFileSync(join(projectRoot(), 'server/graphql/README.md'), 'utf8');
  const listed = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)]
    .map((row) => row[1] ?? '')
    .filter((word) => !word.startsWith('MAX_') && !word.startsWith('REQUEST_'));
  expect(listed.sort()).toStrictEqual(Object.keys(EXIT_CODES).sort());
});

test('resolvers that fit no field, or fit one twice, are named at once', () => {
  const answer = () => null;
  const joining = () =>
    joinSchema(
      ['type Query { a: Int }'],
      [{ Query: { a: answer, b: answer }, Nothing: { c: answer } }, { Query: { a: answer } }],
    );
  expect(joining).toThrow(/no field Query\.b.*no field Nothing\.c.*Query\.a is answered twice/);
});

test('nothing of the last release is broken that was not deprecated in it', () => {
  const text = (file: string) => readFileSync(join(projectRoot(), file), 'utf8');
  const released = buildSchema(text('docs/released-schema.graphql'));
  expect(breaks(released, schema)).toEqual([]);
});

test('taking away what was deprecated is no break, taking away anything else is one', () => {
  const before = buildSchema(
    'type Query { a: Int  b: Int @deprecated(reason: "a")  c(x: Int, y: Int @deprecated(reason: "x")): Int }',
  );
  expect(breaks(before, buildSchema('type Query { a: Int  c(x: Int): Int }'))).toEqual([]);
  expect(breaks(before, buildSchema('type Query { b: Int  c(x: Int): Int }'))).toEqual(['Query.a was removed.']);
  expect(breaks(before, buildSchema('type Query { a: Int  c(x: Int!): Int }'))).toHaveLength(1);
});

/** Changes that break a query which the old schema answers and does not call deprecated. */
function breaks(before: GraphQLSchema, after: GraphQLSchema): string[] {
  const gone = new Set<string>();
  for (const type of Object.values(before.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.deprecationReason != null) gone.add(`${type.name}.${field.name} was removed.`);
      for (const argument of field.args)
        if (argument.deprecationReason != null)
          gone.add(`${type.name}.${field.name} arg ${argument.name} was removed.`);
    }
  }
  return findBreakingChanges(before, after)
    .map(({ description }) => description)
    .filter((description) => !gone.has(description));
}

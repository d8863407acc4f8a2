import {
  print,
  buildSchema,
  getNamedType,
  isLeafType,
  Kind,
  type DocumentNode,
  type GraphQLEnumType,
  type GraphQLInterfaceType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import sdl from '../../__generated__/schema.graphql?raw';
import { FACT_HEADINGS, FACT_LINES, HEADINGS } from '../../__generated__/fact-kinds.ts';
import { FACT_KIND_WORDS } from './kind-words.ts';
import { headingOf } from './fact-ends.ts';
import { factFields, type FactData } from './fact-fields.ts';

/** A kind of fact that the API has is asked for, worded, listed under a heading and drawn. */
const schema = buildSchema(sdl);
const KINDS = (schema.getType('FactKind') as GraphQLEnumType).getValues().map(({ name }) => name);
const TYPES = schema.getPossibleTypes(schema.getType('Fact') as GraphQLInterfaceType);
const COMMON = Object.keys((schema.getType('Fact') as GraphQLInterfaceType).getFields());
/** Told in another way: meetings by `attendance`, the ends of the others by `parties`. */
const TOLD_OTHERWISE = ['Seat.attended', 'Seat.held'];

test('the tables of kinds have those of the API and no others', () => {
  expect(Object.keys(FACT_KIND_WORDS).sort()).toEqual([...KINDS].sort());
  expect(Object.keys(FACT_LINES).sort()).toEqual([...KINDS].sort());
  expect(Object.keys(FACT_HEADINGS).sort()).toEqual([...KINDS].sort());
  expect(new Set(HEADINGS).size).toBe(HEADINGS.length);
  for (const { subject, object } of Object.values(FACT_HEADINGS))
    expect(HEADINGS).toEqual(expect.arrayContaining([subject, object]));
});

describe.each(TYPES.map((type) => [type.name, type] as const))('%s', (name, type) => {
  test('every figure and word that it has of its own is asked for', () => {
    const own = Object.values(type.getFields()).filter(
      (field) =>
        !COMMON.includes(field.name) &&
        isLeafType(getNamedType(field.type)) &&
        !TOLD_OTHERWISE.includes(`${name}.${field.name}`),
    );
    const asked = askedOf(factFields, name);
    expect(own.map((field) => field.name).filter((field) => !asked.includes(field))).toEqual([]);
  });
});

test('the sentence and the statement of a fact are those of the API', () => {
  const asked = print(factFields);
  expect(asked).toMatch(/^  summary\n  statement$/m);
});

test.each(KINDS)('%s is listed on either side', (kind) => {
  const parties = [
    { __typename: 'Person' as const, id: 'a', name: 'A' },
    { __typename: 'Person' as const, id: 'b', name: 'B' },
  ];
  const fact = { __typename: 'New', kind, parties } as unknown as FactData;
  expect(HEADINGS).toContain(headingOf(fact, 'a'));
  expect(HEADINGS).toContain(headingOf(fact, 'b'));
});

/** Names, not aliases, of the fields asked of one type. */
function askedOf(document: DocumentNode, type: string): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind !== Kind.FRAGMENT_DEFINITION
      ? []
      : definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === type
            ? selection.selectionSet.selections.flatMap((field) =>
                field.kind === Kind.FIELD ? [field.name.value] : [],
              )
            : [],
        ),
  );
}

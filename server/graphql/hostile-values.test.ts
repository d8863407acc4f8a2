import {
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isCompositeType,
  getNamedType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXIT_CODES } from '../errors.ts';
import { unseenIn } from '../shared/unseen-characters.ts';
import { removeTemporaryFolders, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';
import { createSchema } from './schema.ts';

const TIMEOUT_MS = 4000;
/** The longest error: one that quotes a book's name lists all books. */
const LONGEST_MESSAGE = 2_000;
const HOSTILE: readonly [string, string][] = [
  ['controls, an override of direction and half a character', 'a\u0000\u001B\u202Eb\uD800'],
  ['nothing that can be seen', '\u200B\u2060'],
  ['a word of the language', '__proto__'],
  ['ninety thousand digits', '9'.repeat(90_000)],
];
const GOOD: Readonly<Record<string, unknown>> = {
  ID: 'acme',
  String: 'word',
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2007-03-31',
  PartialDate: '2007',
  Decimal: '1',
};

let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed({
    SEED_DIR: temporarySeed(),
    REQUEST_TIMEOUT_MS: String(TIMEOUT_MS),
    CLIENT_REQUESTS: '0',
    CLIENT_WRITES: '0',
  });
});
afterAll(async () => {
  await server.stop();
  removeTemporaryFolders();
});

/** A value the type takes, with what it must have and nothing more. */
function good(type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [good(inner.ofType)];
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, good(field.type)]),
    );
  if (isScalarType(inner)) return GOOD[inner.name];
  return isLeafType(inner) ? (inner.getValues()[0]?.name ?? null) : null;
}

/** Every place within a value where somebody writes text, as the value around what is written there. */
function* places(type: GraphQLInputType, depth = 0): Generator<[string, (text: string) => unknown]> {
  const inner = getNullableType(type);
  if (depth > 4) return;
  if (isListType(inner)) {
    for (const [path, around] of places(inner.ofType, depth + 1)) yield [`[]${path}`, (text) => [around(text)]];
  } else if (isInputObjectType(inner)) {
    const least = good(inner) as object;
    for (const field of Object.values(inner.getFields()))
      for (const [path, around] of places(field.type, depth + 1))
        yield [`.${field.name}${path}`, (text) => ({ ...least, [field.name]: around(text) })];
  } else if (isScalarType(inner) && !['Int', 'Float', 'Boolean'].includes(inner.name)) yield ['', (text) => text];
}

function question(root: string, field: GraphQLField<unknown, unknown>, hostile: GraphQLArgument): string {
  const args = field.args.filter((arg) => arg === hostile || isRequiredArgument(arg));
  return `${root}(${args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')}) {
    ${field.name}(${args.map(({ name }) => `${name}: $${name}`).join(', ')}) ${isCompositeType(getNamedType(field.type)) ? '{ __typename }' : ''}
  }`;
}

const schema = createSchema();
const ROOTS = [
  ['query', schema.getQueryType()],
  ['mutation', schema.getMutationType()],
] as const;

const FIELDS = ROOTS.flatMap(([root, type]) =>
  Object.values(type?.getFields() ?? {}).map((field) => [`${root} ${field.name}`, root, field] as const),
);

test.each(FIELDS)(
  '%s: whatever is written into it is taken or refused in words, shortly and in time',
  async (_, root, field) => {
    for (const arg of field.args) {
      for (const [path, around] of places(arg.type)) {
        for (const [what, text] of HOSTILE) {
          const variables = {
            ...Object.fromEntries(field.args.filter(isRequiredArgument).map(({ name, type }) => [name, good(type)])),
            [arg.name]: around(text),
          };
          const place = `${what} as ${arg.name}${path}`;
          const began = performance.now();
          const { errors } = await server.ask(question(root, field, arg), variables);
          expect(performance.now() - began, place).toBeLessThan(TIMEOUT_MS * 1.5);
          for (const { message, extensions } of errors) {
            expect(Object.keys(EXIT_CODES), place).toContain(extensions['code']);
            expect(extensions['code'], `${place}: ${message}`).not.toBe('INTERNAL');
            expect(unseenIn(message), place).toBeUndefined();
            expect(JSON.stringify({ message, extensions }).length, place).toBeLessThan(LONGEST_MESSAGE);
          }
        }
      }
    }
  },
  120_000,
);

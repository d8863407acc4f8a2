import { buildSchema, Kind, validate, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import sdl from '../__generated__/schema.graphql?raw';

const modules = import.meta.glob<Record<string, unknown>>(['../**/*-query.ts', '../**/party-search.ts'], {
  eager: true,
});
const questions = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module).flatMap(([name, value]) => {
    const document = value as DocumentNode | undefined;
    const asks =
      document?.kind === Kind.DOCUMENT && document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return asks ? [[`${path} ${name}`, document] as const] : [];
  }),
);
const schema = buildSchema(sdl);

test('there are questions', () => expect(questions.length).toBeGreaterThan(20));

// One field under two names, or two fields under one, is refused only when the question is asked.
test.each(questions)('%s is one that the API answers', (_, document) => {
  expect(validate(schema, document).map(({ message }) => message)).toStrictEqual([]);
});

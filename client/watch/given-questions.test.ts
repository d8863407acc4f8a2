import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { GIVEN_QUESTIONS } from './given-questions.ts';

const schema = buildSchema(readFileSync(new URL('../__generated__/schema.graphql', import.meta.url), 'utf8'));

test.each(GIVEN_QUESTIONS)('$title is a question of the API that can be asked as it stands', ({ title, query }) => {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const [asks, ...more] = document.definitions;
  expect([asks?.kind, more]).toEqual(['OperationDefinition', []]);
  expect(asks).toMatchObject({ operation: 'query', variableDefinitions: [] });
  // The server takes titles of at most 200 characters.
  expect(title.length).toBeLessThanOrEqual(200);
});

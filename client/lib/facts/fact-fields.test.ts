import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, print, validate } from 'graphql';
import { expect, it } from 'vitest';
import { connectionQuery } from '../../interlocks/interlocks-query.ts';

it('asks of every kind of fact what one answer can hold: no field is always there in one kind and null in another', () => {
  const schema = buildSchema(
    readFileSync(join(import.meta.dirname, '..', '..', '__generated__', 'schema.graphql'), 'utf8'),
  );
  const text = print(connectionQuery);
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  const clashing = text.replace('blockOfJointBlock: block', 'block');
  expect(clashing).not.toBe(text);
  expect(validate(schema, parse(clashing))).toHaveLength(1);
});

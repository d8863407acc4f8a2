import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXIT_CODES } from '../errors.ts';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';
import { idsOf } from '../../test/support/queries/ids-of.ts';
import { hostileQuery, wanderingQuery } from '../../test/support/queries/random-query.ts';
import type { Ids } from '../../test/support/queries/random-values.ts';
import { createSchema } from './schema.ts';

const TIMEOUT_MS = 5000;
const EACH = 150;
const schema = createSchema();

let server: ServedSeed;
let ids: Ids;
beforeAll(async () => {
  server = await serveSeed({ REQUEST_TIMEOUT_MS: String(TIMEOUT_MS) });
  ids = await idsOf((query) => server.ask(query));
});
afterAll(() => server.stop());

test.each([
  ['wandering', wanderingQuery],
  ['hostile', hostileQuery],
] as const)(
  'random %s queries meet no fault of the server and are answered in time',
  async (_, make) => {
    let answered = 0;
    for (let seed = 1; seed <= EACH; seed += 1) {
      const query = make({ schema, ids }, seed);
      expect(validate(schema, parse(query)), query).toEqual([]);
      const began = performance.now();
      const { errors, status } = await server.ask(query);
      const took = performance.now() - began;
      expect(status, query).toBeLessThan(500);
      for (const { extensions, message } of errors) {
        expect(Object.keys(EXIT_CODES), query).toContain(extensions['code']);
        expect(extensions['code'], `${message}\n${query}`).not.toBe('INTERNAL');
      }
      // A busy machine is slow to say that the time is over; one that ran on would be far later.
      expect(took, query).toBeLessThan(TIMEOUT_MS * 1.5);
      if (errors.length === 0) answered += 1;
    }
    expect(answered).toBeGreaterThan(EACH / 10);
  },
  300_000,
);

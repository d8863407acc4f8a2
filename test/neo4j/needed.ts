import { beforeEach, inject } from 'vitest';

/** Where no Neo4j can run, every test of the project is skipped, saying why. */
beforeEach(({ skip }) => {
  const given = inject('neo4j');
  if ('missing' in given) skip(given.missing);
});

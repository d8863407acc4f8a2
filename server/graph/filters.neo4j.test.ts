import { EMBEDDED, neo4jVariant } from '../../test/support/engines/engine-variants.ts';
import { filtersContract } from '../../test/support/engines/filters.contract.ts';
import { givenNeo4j, neededNeo4j } from '../../test/support/engines/given-neo4j.ts';

// Where no Neo4j can run every test is skipped, but what prepares for them would run: it gets the embedded engine.
filtersContract(givenNeo4j() === undefined ? EMBEDDED : neo4jVariant(neededNeo4j), [7]);

import { EMBEDDED, neo4jVariant } from '../../test/support/engines/engine-variants.ts';
import { engineContract, largeContract } from '../../test/support/engines/engine.contract.ts';
import { givenNeo4j, neededNeo4j } from '../../test/support/engines/given-neo4j.ts';
import { neo4jContract } from '../../test/support/engines/neo4j.contract.ts';

// Where no Neo4j can run every test is skipped, but what prepares for them would run: it gets the embedded engine.
const variant = givenNeo4j() === undefined ? EMBEDDED : neo4jVariant(neededNeo4j);
engineContract(variant, EMBEDDED);
largeContract(variant, EMBEDDED, 10_000);
neo4jContract(neededNeo4j);

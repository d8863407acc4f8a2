import { APART, EMBEDDED, SHUFFLED } from '../../test/support/engines/engine-variants.ts';
import { engineContract, largeContract, scanContract } from '../../test/support/engines/engine.contract.ts';

/** The embedded engine; engines.neo4j.test.ts has the same on a real Neo4j. */
engineContract(EMBEDDED, SHUFFLED);
largeContract(EMBEDDED, SHUFFLED, 2_000);
scanContract(EMBEDDED);
engineContract(APART, SHUFFLED);
largeContract(APART, SHUFFLED, 2_000);

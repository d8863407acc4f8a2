import { analystQuestions } from '../../../test/support/engines/analyst-questions.contract.ts';
import { neo4jVariant } from '../../../test/support/engines/engine-variants.ts';
import { neededNeo4j } from '../../../test/support/engines/given-neo4j.ts';

analystQuestions(neo4jVariant(neededNeo4j));

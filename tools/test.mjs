// npm test: what is quick; npm run test:all: everything; with a filter (npm test -- server/seed) the tests that match
// it.
import { requireNode } from './install/node-version.mjs';

requireNode();
import('./run-tests.mjs');

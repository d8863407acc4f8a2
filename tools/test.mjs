// npm test: everything, or with a filter (npm test -- server/seed) the tests that match it.
import { requireNode } from './node-version.mjs';

requireNode();
import('./run-tests.mjs');

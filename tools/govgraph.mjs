// npm run govgraph -- <command>: the command line, installed and built first where needed. Progress goes to stderr, so
// that stdout is the command's own.
import { requireNode } from './install/node-version.mjs';

requireNode();
import('./run-cli.mjs');

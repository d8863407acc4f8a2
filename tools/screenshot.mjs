// node tools/screenshot.mjs: takes docs/screenshot.png from the running product, as README shows it.
import { requireNode } from './install/node-version.mjs';

requireNode();
import('./take-screenshot.mjs');

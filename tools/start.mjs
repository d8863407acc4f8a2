// npm start: installs what is missing, builds what has changed, and becomes the server. Only Node's own modules are
// used before the packages are there, and only old syntax before the version of Node is known.
import { requireNode } from './install/node-version.mjs';

requireNode();
import('./serve.mjs');

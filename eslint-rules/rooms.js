import { readdirSync } from 'node:fs';

/**
 * Which room may import which. Each room, a folder or a file, lists everything it may import besides itself and
 * packages. A file that stands directly in `server/` or `client/` and is not listed (`main.ts`) may import everything.
 */
const WORDS = ['errors.ts', 'vocabulary', 'shared', 'time', 'numbers'];
const SERVER = {
  'errors.ts': [],
  vocabulary: [],
  time: ['errors.ts', 'shared'],
  numbers: ['errors.ts', 'vocabulary', 'shared', 'time'],
  shared: ['errors.ts', 'vocabulary', 'time'],
  holdings: ['errors.ts', 'vocabulary', 'shared', 'time', 'numbers'],
  journal: [...WORDS, 'store'],
  database: [...WORDS, 'store', 'journal'],
  access: [...WORDS, 'store', 'journal'],
  trail: [...WORDS, 'store', 'journal', 'database', 'access'],
  metrics: [],
  'setting.ts': ['shared'],
  'access-settings.ts': ['access', 'setting.ts'],
  'config.ts': ['errors.ts', 'shared', 'access', 'setting.ts', 'access-settings.ts'],
  'store-of.ts': ['config.ts', 'store'],
  __generated__: ['shared', 'time'],
  codegen: [...WORDS],
  store: [...WORDS, '__generated__'],
  seed: [...WORDS, 'holdings', 'store', '__generated__'],
  intake: [...WORDS, 'store', 'journal', 'database', 'seed', '__generated__'],
  phrases: ['vocabulary', 'shared'],
  facts: [...WORDS, 'holdings', 'phrases', 'store', '__generated__'],
  'import-plan-of.ts': ['config.ts', 'store-of.ts', 'intake'],
  'context.ts': [...WORDS, 'access', 'database', 'store', 'facts', '__generated__'],
};
const SERVER_BASE = [
  ...WORDS,
  'access',
  'database',
  'holdings',
  'phrases',
  'store',
  'facts',
  'context.ts',
  '__generated__',
];
SERVER.determinations = [...WORDS, 'store', 'journal', 'database'];
// The rooms of the rules: a pattern asks one thing of one person or company, a verdict joins what the patterns found.
SERVER['rules/books'] = [...WORDS, 'seed', ...shapesOfPatterns()];
SERVER['rules/world'] = [...SERVER_BASE, 'rules/books', 'determinations'];
SERVER['rules/person'] = [...SERVER['rules/world'], 'rules/world', 'rules/patterns', 'rules/verdict'];
SERVER['rules/patterns'] = [...SERVER['rules/world'], 'rules/world', 'rules/person', 'rules/company'];
SERVER['rules/company'] = [...SERVER['rules/world'], 'rules/world', 'rules/person', 'rules/patterns', 'rules/verdict'];
SERVER['rules/verdict'] = [...SERVER['rules/world'], 'rules/world', 'rules/person', 'rules/patterns', 'rules/company'];
const RULES = ['rules/books', 'rules/world', 'rules/person', 'rules/patterns', 'rules/company', 'rules/verdict'];
SERVER.independence = [...SERVER_BASE, ...RULES, 'determinations', 'report', 'questionnaire'];
SERVER.report = [...SERVER_BASE, ...RULES, 'determinations', 'independence'];
// Answers are given, looked at and taken in as files are.
SERVER.questionnaire = [...SERVER_BASE, ...RULES, 'determinations', 'independence', 'report', 'imports', 'intake'];
const SERVER_FEATURES = ['graph', 'ownership', 'interlocks', 'search'];
for (const feature of SERVER_FEATURES) SERVER[feature] = SERVER_BASE;
// Whose group a company is in is a question of control; rankings count what the features find.
SERVER.interlocks = [...SERVER_BASE, 'ownership'];
SERVER.rankings = [...SERVER_BASE, 'ownership', 'interlocks'];
SERVER.imports = [...SERVER_BASE, 'intake'];
// What is watched is asked as anybody asks; the question is put by who runs the server.
SERVER.watch = [...SERVER_BASE];
// What people keep is theirs: it names parties, facts and pages by id and address alone.
SERVER.views = [...SERVER_BASE];
SERVER.notes = [...SERVER_BASE];
SERVER.graphql = [
  ...SERVER_BASE,
  'trail',
  'metrics',
  'watch',
  'views',
  'notes',
  ...SERVER_FEATURES,
  'rankings',
  ...RULES,
  'determinations',
  'independence',
  'report',
  'imports',
  'questionnaire',
];
SERVER.cli = [...SERVER.graphql, 'config.ts', 'store-of.ts', 'import-plan-of.ts', 'seed', 'intake'];
SERVER.http = [...SERVER.graphql, 'graphql', 'config.ts'];

const CLIENT = {
  __generated__: [],
  ui: ['__generated__', 'lib/files/csv.ts', 'lib/language', 'lib/window/paper.ts'],
  lib: ['__generated__'],
  canvas: ['ui', 'lib', '__generated__'],
  facts: ['ui', 'lib', '__generated__'],
  twin: ['ui', 'lib', 'canvas', '__generated__'],
  notes: ['ui', 'lib', '__generated__'],
  // Tables and drawings as files.
  'drawing-files': ['ui', 'lib', 'canvas', '__generated__'],
};
const CLIENT_BASE = ['ui', 'lib', 'canvas', 'facts', 'twin', 'notes', 'drawing-files', '__generated__'];
const CLIENT_FEATURES = [
  'home',
  'imports',
  'matches',
  'graph',
  'ownership',
  'interlocks',
  'independence',
  'boards',
  'audits',
  'directory',
  'person',
  'company',
  'rankings',
  'watch',
  'views',
  'search',
  'sources',
  'panel',
  'timebar',
  'help',
];
for (const feature of CLIENT_FEATURES) CLIENT[feature] = CLIENT_BASE;
CLIENT.graphiql = ['ui', 'lib'];
CLIENT.public = [];
CLIENT.app = [...CLIENT_BASE, ...CLIENT_FEATURES];

/** Which fields a test of a pattern has stands in the folder of the pattern, and imports no more than a book does. */
function shapesOfPatterns() {
  const folder = 'server/rules/patterns';
  return readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true })
    .filter((path) => path.endsWith('-shape.ts'))
    .map((path) => `rules/patterns/${path.split('\\').join('/')}`);
}

/** Zones for `import-x/no-restricted-paths`: everything of the same side that a room does not list is closed to it. */
export function zones() {
  return [...walls('server', SERVER), ...walls('client', CLIENT), ...sides()];
}

/** The names of the rooms of one side that have walls. */
export function roomsOf(side) {
  return Object.keys(side === 'server' ? SERVER : CLIENT);
}

/** Client and server never import each other. */
export function sides() {
  return [apart('client', 'server'), apart('server', 'client')];
}

function walls(side, rooms) {
  return Object.entries(rooms).map(([room, open]) => ({
    target: `./${side}/${room}`,
    from: `./${side}`,
    except: [room, ...open].map((name) => `./${name}`),
    message: `${side}/${room} may import ${open.length === 0 ? 'nothing' : open.join(', ')}; see "Imports run one way" in CONTRIBUTING.md.`,
  }));
}

function apart(target, from) {
  return { target: `./${target}`, from: `./${from}`, message: 'client and server share only the SDL.' };
}

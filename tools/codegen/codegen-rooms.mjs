import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRoot } from '../project.mjs';

const PAGE = inRoot('docs', 'architecture.md');
const SECTION = /(<!-- rooms of (\S+) -->\n)[^]*?(<!-- end -->)/g;

/** docs/architecture.md with the pictures of its rooms, drawn from the imports of the code as it stands. */
export function roomsFile() {
  const text = readFileSync(PAGE, 'utf8').replace(
    SECTION,
    (_, open, side, close) => `${open}\n\`\`\`mermaid\n${picture(side)}\n\`\`\`\n\n${close}`,
  );
  return { path: PAGE, text };
}

/**
 * An arrow from each room to those it imports; one that other arrows imply is left out, so that the way can be seen.
 */
function picture(side) {
  const edges = importsOf(side);
  const rooms = [...new Set([...edges.keys(), ...[...edges.values()].flatMap((to) => [...to])])].sort();
  const lines = rooms.flatMap((from) =>
    [...(edges.get(from) ?? [])]
      .sort()
      .filter((to) => !isImplied(edges, from, to))
      .map((to) => `  ${node(from)} --> ${node(to)}`),
  );
  return ['graph TD', ...lines].join('\n');
}

function node(room) {
  return `${room.replace(/\W/g, '_')}["${room}"]`;
}

function importsOf(side) {
  const edges = new Map();
  for (const file of sources(inRoot(side))) {
    const from = roomOf(side, file);
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const to = roomOf(side, join(dirname(file), specifier));
      if (to === undefined || from === undefined || to === from) continue;
      if (!edges.has(from)) edges.set(from, new Set());
      edges.get(from).add(to);
    }
  }
  return edges;
}

/**
 * The folder below the side, or the name of a file that stands in it directly. Undefined for what is generated or
 * outside.
 */
function roomOf(side, path) {
  const inside = relative(inRoot(side), path).split('\\').join('/');
  if (inside.startsWith('..') || inside.startsWith('__generated__')) return undefined;
  return inside.split('/')[0].replace(/\.tsx?$/, '');
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name) && !/\.(test|contract|fixture|arbitrary|test-kit|d)\.tsx?$/.test(entry.name))
      yield path;
  }
}

/** Whether another way leads there. */
function isImplied(edges, from, to) {
  const seen = new Set();
  const open = [...(edges.get(from) ?? [])].filter((next) => next !== to);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (seen.has(next) || next === from) continue;
    seen.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return false;
}

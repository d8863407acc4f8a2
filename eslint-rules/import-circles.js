import { dirname, posix } from 'node:path';
import ts from 'typescript';

/**
 * Files that import each other in a circle, types included: `import type`, `export … from` and `import('…')` bind two
 * files as a value does, for neither can be read or moved without the other. A rule of ESLint sees one file and keeps
 * its answer while that file stays the same; a circle is closed in another one, so that all files are looked at
 * together.
 * @param {ReadonlyMap<string, string>} texts the text of each file by its path, with `/`
 * @returns {string[][]} each circle once, as the shortest way round it beginning at its first file
 */
export function importCircles(texts) {
  const imports = new Map([...texts].map(([file, text]) => [file, importedBy(file, text, texts)]));
  return knots(imports).map((knot) => shortestWayRound(knot, imports));
}

/** What an import may leave out of the name of a file. */
const EXTENSIONS = ['.ts', '.tsx', '.mjs', '.js'];
const ENDINGS = ['', ...EXTENSIONS, ...EXTENSIONS.map((extension) => `/index${extension}`)];

function importedBy(file, text, texts) {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => posix.join(dirname(file), fileName.replace(/\?.*$/, '')))
    .map((path) => ENDINGS.map((ending) => `${path}${ending}`).find((found) => texts.has(found)))
    .filter((found) => found !== undefined);
}

/** Strongly connected files (Tarjan 1972) of more than one, or one that imports itself; without recursion. */
function knots(imports) {
  const [order, low, open, stack, found] = [new Map(), new Map(), new Set(), [], []];
  for (const root of [...imports.keys()].sort()) {
    if (order.has(root)) continue;
    const path = [];
    const enter = (file) => {
      order.set(file, order.size);
      low.set(file, order.get(file));
      stack.push(file);
      open.add(file);
      path.push({ file, rest: [...imports.get(file)] });
    };
    enter(root);
    while (path.length > 0) {
      const { file, rest } = path.at(-1);
      const next = rest.pop();
      if (next !== undefined) {
        if (!order.has(next)) enter(next);
        else if (open.has(next)) low.set(file, Math.min(low.get(file), order.get(next)));
        continue;
      }
      path.pop();
      const above = path.at(-1)?.file;
      if (above !== undefined) low.set(above, Math.min(low.get(above), low.get(file)));
      if (low.get(file) !== order.get(file)) continue;
      const knot = stack.splice(stack.indexOf(file));
      for (const one of knot) open.delete(one);
      if (knot.length > 1 || imports.get(file).includes(file)) found.push(knot.sort());
    }
  }
  return found.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function shortestWayRound([first, ...others], imports) {
  const inKnot = new Set([first, ...others]);
  const cameFrom = new Map();
  for (let edge = [first]; edge.length > 0;) {
    const next = [];
    for (const file of edge)
      for (const to of imports.get(file)) {
        if (!inKnot.has(to) || cameFrom.has(to)) continue;
        cameFrom.set(to, file);
        next.push(to);
      }
    if (cameFrom.has(first)) break;
    edge = next;
  }
  const way = [];
  for (let file = cameFrom.get(first); file !== first; file = cameFrom.get(file)) way.unshift(file);
  return [first, ...way];
}

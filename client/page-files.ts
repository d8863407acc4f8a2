import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Lies beside the built pages; the server tells browsers of what is in it (`server/http/files/page-links.ts`). */
const PAGE_FILES = '.pages.json';

/** Files of each page by its path, as the routes have it: what a browser needs beside what every page begins with. */
export type PageFiles = Readonly<Record<string, readonly string[]>>;

interface Entries {
  /** The program of every page. */
  readonly explorer: string;
  /** The module that names the path of each page and loads it when it is opened. */
  readonly routes: string;
}

/**
 * Writes down which files each page is in, so that a browser asks for them with the page itself and not when the
 * program that shows it has come and runs.
 */
export function pageFiles({ explorer, routes }: Entries): Plugin {
  return {
    name: 'govgraph-page-files',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const source = filesOfPages(chunks, { explorer, modules: modulesIn(readFileSync(routes, 'utf8'), routes) });
      this.emitFile({ type: 'asset', fileName: PAGE_FILES, source: JSON.stringify(source) });
    },
  };
}

/**
 * The module of each path, as the text of the routes has them. Where one path is two pages, the other is shown when the
 * address has a focus.
 */
export function modulesIn(text: string, file: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('createRoute(').flatMap((route) => {
      const path = /path: '([^']+)'/.exec(route)?.[1];
      const modules = [...route.matchAll(/import\('([^']+)'\)/g)].map(([, module = '']) => module);
      if (path === undefined) return [];
      return modules.map((module, i) => [i === 0 ? path : `${path}?focus`, resolve(dirname(file), module)] as const);
    }),
  );
}

/** What the bundler says of a file. */
interface BuiltFile extends Pick<Rolldown.OutputChunk, 'fileName' | 'imports' | 'facadeModuleId' | 'moduleIds'> {
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** Scripts first, in the order in which they are needed, then styles. */
export function filesOfPages(
  chunks: readonly BuiltFile[],
  { explorer, modules }: { readonly explorer: string; readonly modules: ReadonlyMap<string, string> },
): PageFiles {
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const holding = (module: string) =>
    chunks.find((chunk) => chunk.facadeModuleId === module) ?? chunks.find((chunk) => chunk.moduleIds.includes(module));
  const closure = (module: string): ReadonlySet<string> => {
    const first = holding(module)?.fileName;
    const found = new Set(first === undefined ? [] : [first]);
    for (const file of found) for (const next of named.get(file)?.imports ?? []) found.add(next);
    return found;
  };
  const stylesOf = (files: Iterable<string>) =>
    new Set([...files].flatMap((file) => [...(named.get(file)?.viteMetadata?.importedCss ?? [])]));
  const begun = closure(explorer);
  const begunStyles = stylesOf(begun);
  return Object.fromEntries(
    [...modules].map(([path, module]) => {
      const scripts = [...closure(module)].filter((file) => !begun.has(file));
      const styles = [...stylesOf(scripts)].filter((file) => !begunStyles.has(file));
      return [path, [...scripts, ...styles].map((file) => `/${file}`)];
    }),
  );
}

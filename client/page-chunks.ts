/** What the bundler says of a module. */
interface Bundled {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;
}

interface Entries {
  /** The program of every page of the explorer. */
  readonly explorer: string;
  /** The module that loads each page when it is opened. */
  readonly routes: string;
  /** Programs of other pages, which must not run what the explorer does as it starts. */
  readonly others: readonly string[];
}

/**
 * In which file a module travels, so that a visit asks for few: a browser that asks for seventy small ones is busier
 * with asking than with drawing. What pages share is in four files, each page's own part in one more:
 *
 * - `libraries`: what the explorer and the other programs both need to start;
 * - `explorer`: what every page of the explorer needs beside;
 * - `pages`: what several pages need, but not all;
 * - `drawings`: what only pages with a drawing need, the drawing's library among it.
 *
 * Undefined leaves a module to the bundler: what one page needs alone, or what is loaded when it is asked for. What a
 * module imports is wherever it is needed itself, so that no two of the files import each other.
 */
export function pageChunks({ explorer, routes, others }: Entries): (id: string, modules: Bundled) => string | null {
  let names: ReadonlyMap<string, string> | undefined;
  return (id, modules) => {
    names ??= namesOf(modules);
    return names.get(id) ?? null;
  };

  function namesOf(modules: Bundled): ReadonlyMap<string, string> {
    const closure = (...from: string[]): ReadonlySet<string> => {
      const found = new Set(from);
      for (const one of found) for (const next of modules.getModuleInfo(one)?.importedIds ?? []) found.add(next);
      return found;
    };
    const start = closure(explorer);
    const elsewhere = closure(...others);
    const pages = (modules.getModuleInfo(routes)?.dynamicallyImportedIds ?? []).map((page) => closure(page));
    const plain = pages.filter((page) => ![...page].some(isDrawingLibrary));
    const found = new Map<string, string>();
    for (const id of new Set([...start, ...pages.flatMap((page) => [...page])])) {
      if (start.has(id)) found.set(id, elsewhere.has(id) ? 'libraries' : 'explorer');
      else if (pages.filter((page) => page.has(id)).length > 1)
        found.set(id, plain.some((page) => page.has(id)) ? 'pages' : 'drawings');
    }
    return found;
  }
}

function isDrawingLibrary(id: string): boolean {
  return /[\\/]node_modules[\\/]cytoscape[\\/]/.test(id);
}

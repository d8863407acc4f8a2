import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files of a page that the build wrote down, for the `Link` header of the page; undefined where there are none. With a
 * party in focus a page may be another one.
 */
export type PageLinks = (page: string, isFocused: boolean) => string | undefined;

/**
 * What a browser is to ask for at once of each page: the page itself names only what every page begins with, and the
 * program that knows the rest runs a moment later.
 */
export function pageLinks(folder: string): PageLinks {
  const links = new Map(
    Object.entries(filesIn(folder)).flatMap(([page, files]) =>
      files.length === 0 ? [] : [[page, files.map(linkTo).join(', ')]],
    ),
  );
  return (page, isFocused) => (isFocused ? links.get(`${page}?focus`) : undefined) ?? links.get(page);
}

function linkTo(file: string): string {
  return file.endsWith('.css')
    ? `<${file}>; rel=preload; as=style; crossorigin`
    : `<${file}>; rel=modulepreload; crossorigin`;
}

/** None where the pages are not built, or by another version. */
function filesIn(folder: string): Readonly<Record<string, readonly string[]>> {
  try {
    return JSON.parse(readFileSync(join(folder, '.pages.json'), 'utf8')) as Record<string, string[]>;
  } catch {
    return {};
  }
}

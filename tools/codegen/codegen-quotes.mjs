import { readFileSync } from 'node:fs';
import { Complaint, inRoot } from '../project.mjs';

const PAGES = ['docs/tour.md', 'docs/settings.md'];
const SECTION = /(<!-- from (\S+) -->\n)[^]*?(<!-- end -->)/g;

/**
 * Pages with the parts that stand in other files: the queries of the tour, the table of settings.
 * `made` gives the text of the files that are not quoted as they are.
 */
export function quotingPages(made) {
  return PAGES.map((page) => {
    const path = inRoot(page);
    const text = readFileSync(path, 'utf8').replace(
      SECTION,
      (_, open, from, close) => `${open}\n${made[from] ?? quoted(page, from)}\n\n${close}`,
    );
    return { path, text };
  });
}

function quoted(page, path) {
  try {
    return `\`\`\`graphql\n${readFileSync(inRoot(path), 'utf8').trim()}\n\`\`\``;
  } catch (error) {
    throw new Complaint(`${page} quotes ${path}, which cannot be read: ${error.message}`);
  }
}

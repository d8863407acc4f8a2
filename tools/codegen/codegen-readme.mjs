import { readFileSync } from 'node:fs';
import { Complaint, inRoot } from '../project.mjs';

const README = inRoot('README.md');
const SECTION = /(<!-- from (\S+) -->\n)[^]*?(<!-- end -->)/g;

/**
 * README.md with the parts that stand in other files: the queries of the tour, the table of settings.
 * `made` gives the text of the files that are not quoted as they are.
 */
export function readmeFile(made) {
  const text = readFileSync(README, 'utf8').replace(
    SECTION,
    (_, open, path, close) => `${open}\n${made[path] ?? quoted(path)}\n\n${close}`,
  );
  return { path: README, text };
}

function quoted(path) {
  try {
    return `\`\`\`graphql\n${readFileSync(inRoot(path), 'utf8').trim()}\n\`\`\``;
  } catch (error) {
    throw new Complaint(`README.md quotes ${path}, which cannot be read: ${error.message}`);
  }
}

import { createHash } from 'node:crypto';
import { canonicalTexts } from '../shared/canonical-text.ts';
import { stepThrough } from '../shared/turns/in-turns.ts';
import type { GraphContent } from '../store/graph-content.ts';
import { GRAPH_FORMAT } from '../store/store.ts';

/** Records that are hashed at once: the text of a whole large graph is longer than a text can be. */
const AT_ONCE = 250;

/**
 * SHA-256 of what a load would write: the content (not its comments, order of files or layout) and the format in which
 * this program stores it. The same hash means that there is nothing to load. It is that of the JSON of both, the fields
 * of every record in order of name.
 */
export function seedHash(graph: GraphContent): string {
  return stepThrough(hashingSeed(graph));
}

/** The same, stopping after some records. */
export function* hashingSeed(graph: GraphContent): Generator<undefined, string> {
  const hash = createHash('sha256').update(`[${JSON.stringify(GRAPH_FORMAT)},{`);
  const textOf = canonicalTexts();
  const lists = Object.entries<readonly object[]>({ ...graph }).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [i, [name, records]] of lists.entries()) {
    hash.update(`${i === 0 ? '' : ','}${JSON.stringify(name)}:[`);
    for (let from = 0; from < records.length; from += AT_ONCE) {
      const some = records.slice(from, from + AT_ONCE).map(textOf);
      hash.update(`${from === 0 ? '' : ','}${some.join(',')}`);
      yield;
    }
    hash.update(']');
  }
  return hash.update('}]').digest('hex');
}

import type { Attribute } from '../../shared/facts.ts';
import { identifierOf, OWN_SCHEME } from '../identity/identifiers.ts';
import { digest, slug } from './ids.ts';
import { citationOf } from './make-fact.ts';
import type { Resolved } from './resolve-parties.ts';
import type { FileSources } from './sources.ts';
import { namesSaid } from './stand-in-names.ts';
import type { MergeWorld } from './merge-world.ts';

/**
 * A cited SPELLING for every name by which a file calls a party that the graph knew by other names. Each is to be put
 * into the world before the next is asked for.
 */
export function* spellingsMet(
  world: MergeWorld,
  parties: Iterable<Resolved>,
  sources: FileSources,
): Generator<Attribute> {
  for (const { id, matched, statements, knownAs } of parties) {
    if (!matched || knownAs === undefined) continue;
    // A file may call a party by its id in the graph.
    const known = new Set([id, ...knownAs]);
    for (const statement of statements) {
      const source = sources.of(statement.source) ?? sources.main;
      for (const text of namesSaid(statement)) {
        if (known.has(text)) continue;
        known.add(text);
        const fact = `spelling-${slug(id, 60)}-${digest(10, id, text)}`;
        if (world.facts.has(fact)) continue;
        yield {
          id: fact,
          kind: 'HAS_ATTRIBUTE',
          subject: id,
          object: fact,
          basis: 'STATED',
          knownFrom: source.published,
          attribute: 'SPELLING',
          text,
          citations: [{ source: source.id, place: statement.at.place, observedOn: source.published }],
        };
      }
    }
  }
}

/**
 * A cited IDENTIFIER for every identifier that a file gives a party, once. Each is to be put into the world before the
 * next is asked for.
 */
export function* identifiersMet(
  world: MergeWorld,
  parties: Iterable<Resolved>,
  sources: FileSources,
): Generator<Attribute> {
  for (const { id, statements } of parties) {
    // The earliest source that states it, in whatever order the file has them.
    const dated = statements
      .map((statement) => ({ ...statement, cited: sources.of(statement.source) ?? sources.main }))
      .sort((a, b) => (a.cited.published < b.cited.published ? -1 : a.cited.published > b.cited.published ? 1 : 0));
    for (const { identifiers = [], cited: source, at } of dated) {
      for (const text of identifiers.flatMap((printed) => identifierOf(printed) ?? [])) {
        if (text.scheme === OWN_SCHEME || text.scheme === 'table') continue;
        const fact = `identifier-${slug(id, 60)}-${digest(10, id, text.text)}`;
        if (world.facts.has(fact) || isStated(world, id, text.text)) continue;
        yield {
          id: fact,
          kind: 'HAS_ATTRIBUTE',
          subject: id,
          object: fact,
          basis: 'STATED',
          knownFrom: source.published,
          attribute: 'IDENTIFIER',
          text: text.text,
          citations: [citationOf(source.id, at, source.published)],
        };
      }
    }
  }
}

/** The own format states identifiers as facts itself. */
function isStated({ identifierFacts }: MergeWorld, party: string, text: string): boolean {
  return identifierFacts.has(`${party} ${text}`);
}

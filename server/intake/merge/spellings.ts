import type { Attribute } from '../../shared/facts.ts';
import type { PartyStatement } from '../importer.ts';
import { digest, slug } from './ids.ts';
import type { Resolved } from './resolve-parties.ts';
import type { FileSources } from './sources.ts';
import type { World } from './world.ts';

/** A cited SPELLING for every name by which a file calls a party that the graph knew by other names. */
export function* spellingsMet(world: World, parties: Iterable<Resolved>, sources: FileSources): Generator<Attribute> {
  for (const { id, matched, statements, knownAs } of parties) {
    if (!matched) continue;
    // A file may call a party by its id in the graph.
    const known = new Set([id, ...knownAs]);
    for (const statement of statements) {
      const source = sources.of(statement.source) ?? sources.main;
      for (const text of namesIn(statement)) {
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

function namesIn({ name, nameLocal, names }: PartyStatement): string[] {
  return [name, nameLocal, ...(names ?? []).map(({ text }) => text)].filter((text) => text !== undefined);
}

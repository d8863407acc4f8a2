import type { Attribute } from '../../../shared/facts.ts';
import { turn } from '../../../shared/turns/turns.ts';
import { identifierOf, OWN_SCHEME } from '../../identity/identifiers.ts';
import { digest, slug } from '../ids.ts';
import { citationOf } from '../make-fact.ts';
import type { Resolved } from '../resolve-parties.ts';
import type { FileSources } from '../sources.ts';
import { putShownName } from './shown-names.ts';
import { namesSaid } from './stand-in-names.ts';
import { formerNameId, nameFact, namesOfKinds } from './name-facts.ts';
import { putName, putNames } from './put-names.ts';
import type { MergeWorld } from '../merge-world.ts';

/** What the file says of names besides: the sources, and the names that facts of it tell. */
interface NamesBeside {
  readonly sources: FileSources;
  readonly format: string;
  /** Whether a fact of the file tells the spelling, as the own format does. */
  readonly isTold: (party: string, text: string) => boolean;
}

/**
 * Gives parties the names that they have, and puts a cited SPELLING for every other name that a file gives one with its
 * kind or its days, and for every name by which it calls one that the graph knew by other names.
 */
export async function putSpellings(
  world: MergeWorld,
  parties: Iterable<Resolved>,
  { sources, format, isTold }: NamesBeside,
): Promise<void> {
  for (const party of parties) {
    await turn();
    putShownName(world, party, sources, format);
    const { id, matched, statements, knownAs } = party;
    const own = world.parties.get(id)?.name ?? '';
    // A file may call a party by its id in the graph.
    const known = new Set([id, ...(knownAs ?? [])]);
    const told = new Set<string>();
    // One place of a file is enough, however often it says the name.
    const once = (fact: Attribute) => {
      if (told.has(fact.id)) return;
      told.add(fact.id);
      putName(world, fact);
    };
    for (const statement of statements) {
      const source = sources.of(statement.source) ?? sources.main;
      const day = statement.knownFrom ?? source.published;
      const place = { party: id, source: sources.on(source, day), day, statement };
      const kinds = namesOfKinds(statement, own);
      const facts = kinds.map((named) => nameFact(named, place));
      if (statement.record === undefined) for (const fact of facts) once(fact);
      else putNames(world, { format, record: statement.record, day, facts });
      if (!matched || knownAs === undefined) continue;
      const ofKinds = new Set(kinds.map(({ text }) => text));
      for (const text of namesSaid(statement)) {
        if (ofKinds.has(text) || isTold(id, text)) continue;
        const fact = nameFact({ text }, place);
        const isNew = !known.has(text) && text !== own && !world.facts.has(formerNameId(id, text));
        if (isNew || world.facts.has(fact.id)) once(fact);
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
        const known = world.facts.get(fact);
        if (known === undefined ? isStated(world, id, text.text) : known.knownFrom <= source.published) continue;
        yield {
          id: fact,
          kind: 'HAS_ATTRIBUTE',
          subject: id,
          object: fact,
          basis: 'STATED',
          knownFrom: source.published,
          attribute: 'IDENTIFIER',
          text: text.text,
          // What an earlier file says of later is said all the same.
          citations: [citationOf(source.id, at, source.published), ...(known?.citations.slice(0, 1) ?? [])],
        };
      }
    }
  }
}

/** The own format states identifiers as facts itself. */
function isStated({ identifierFacts }: MergeWorld, party: string, text: string): boolean {
  return identifierFacts.has(`${party} ${text}`);
}

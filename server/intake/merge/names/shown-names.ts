import type { Attribute } from '../../../shared/facts.ts';
import type { Day } from '../../../time/day.ts';
import type { PartyStatement } from '../../importer.ts';
import { citationOf } from '../make-fact.ts';
import type { MergeWorld, NamedBy } from '../merge-world.ts';
import type { Resolved } from '../resolve-parties.ts';
import type { FileSources } from '../sources.ts';
import { NAME_LABELS } from '../../name-labels.ts';
import { formerNameId } from './name-facts.ts';
import { putName } from './put-names.ts';
import { isStandIn } from './stand-in-names.ts';

/** One edition of a record that names its party. */
interface NamedIn {
  readonly statement: PartyStatement;
  readonly text: string;
  readonly record: string;
  readonly day: Day;
  /** Where it says so. */
  readonly at: NamedBy['at'];
}

/**
 * A party that a record named bears the name of the latest edition of that record; what it was called before is a
 * former name, of which is known by when it was over. A name that anybody else gave it first stays.
 */
export function putShownName(
  world: MergeWorld,
  { id, statements, knownAs }: Resolved,
  sources: FileSources,
  format: string,
): void {
  const party = world.parties.get(id);
  if (party === undefined || (party.namedBy === undefined && knownAs !== undefined)) return;
  const editions = editionsIn(statements, sources, format);
  const record = party.namedBy?.record ?? editions[0]?.record;
  if (record === undefined || (party.namedBy === undefined && isNamedOtherwise(party.name, editions))) return;
  let { name, nameLocal, namedBy } = party;
  for (const edition of editions) {
    if (edition.record !== record) continue;
    const { text, day, at, statement } = edition;
    if (namedBy === undefined) [name, namedBy] = [text, { record, since: day, day, at }];
    else if (day < namedBy.day) {
      if (text !== name && day < namedBy.since)
        putName(world, formerName(id, text, { record, since: day, day, at }, namedBy.since));
    } else if (text === name || isSaidBeside(statement, name)) namedBy = { ...namedBy, day };
    else {
      if (!(statement.names ?? []).some((one) => one.text === name)) putName(world, formerName(id, name, namedBy, day));
      [name, namedBy] = [text, { record, since: day, day, at }];
      nameLocal = statement.nameLocal ?? nameLocal;
    }
  }
  if (namedBy === undefined || namedBy === party.namedBy) return;
  const names = name === party.name ? party.names : [...new Set([name, ...party.names])];
  world.parties.set(id, { ...party, name, names, namedBy, ...(nameLocal === undefined ? {} : { nameLocal }) });
}

function editionsIn(statements: readonly PartyStatement[], sources: FileSources, format: string): NamedIn[] {
  const found = statements.flatMap((statement): NamedIn[] => {
    const { record, name } = statement;
    if (record === undefined || name === undefined || isStandIn(statement)) return [];
    const source = sources.of(statement.source) ?? sources.main;
    const day = statement.knownFrom ?? source.published;
    const at = citationOf(sources.on(source, day).id, statement.at, statement.observedOn ?? day);
    return [{ statement, text: name, record: `${format} ${record}`, day, at }];
  });
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Another record names it too, or what is none does. */
function isNamedOtherwise(name: string, editions: readonly NamedIn[]): boolean {
  return editions.some(({ record }) => record !== editions[0]?.record) || !editions.some(({ text }) => text === name);
}

/** Of names that stand beside each other none is the later one. */
function isSaidBeside({ nameLocal, names = [] }: PartyStatement, name: string): boolean {
  return nameLocal === name || names.some(({ text, use }) => text === name && use !== 'FORMER' && use !== 'MAIDEN');
}

/** What editions called a party from the first of them on, until a later one called it otherwise. */
function formerName(party: string, text: string, { since, at }: NamedBy, until: Day): Attribute {
  const id = formerNameId(party, text);
  return {
    id,
    kind: 'HAS_ATTRIBUTE',
    subject: party,
    object: id,
    basis: 'STATED',
    knownFrom: since,
    supersededFrom: until,
    supersededKnownFrom: until,
    attribute: 'SPELLING',
    label: NAME_LABELS.FORMER,
    text,
    citations: [at],
  };
}

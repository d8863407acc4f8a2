import type { Attribute, Source } from '../../../shared/facts.ts';
import { firstDay, type Day } from '../../../time/day.ts';
import type { NameStated, PartyStatement } from '../../importer.ts';
import { NAME_LABELS } from '../../name-labels.ts';
import { digest, slug } from '../ids.ts';
import { citationOf } from '../make-fact.ts';

/** Where and when a name is told. */
export interface NameTold {
  readonly party: string;
  readonly source: Source;
  /** The day from which it is known. */
  readonly day: Day;
  readonly statement: PartyStatement;
}

/** The names of a statement that are of a kind, or have days, each once; the party's own name is no other name. */
export function namesOfKinds({ names = [] }: PartyStatement, own: string): NameStated[] {
  const found = new Map<string, NameStated>();
  for (const one of names) {
    const { text, use, from, to } = one;
    if (use === undefined && from === undefined && to === undefined) continue;
    if (text === own && use !== 'FORMER') continue;
    found.set(keyOf(one), one);
  }
  return [...found.values()];
}

/** Two sources that tell the same name of the same kind and days tell one fact. */
export function nameFact(named: NameStated, told: NameTold): Attribute {
  const { text, use, language, from, to } = named;
  const { party, source, day } = told;
  const id = nameId(party, named);
  // A name that somebody had before was over by the day on which it is told; one of today is seen on that day.
  const over = use === 'FORMER' && to === undefined && (from === undefined || firstDay(from) < day);
  const past = use === 'FORMER' || (to !== undefined && firstDay(to) <= day);
  return {
    id,
    kind: 'HAS_ATTRIBUTE',
    subject: party,
    object: id,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    basis: 'STATED',
    knownFrom: day,
    ...(over ? { supersededFrom: day, supersededKnownFrom: day } : {}),
    attribute: 'SPELLING',
    ...(use === undefined ? {} : { label: NAME_LABELS[use] }),
    text,
    ...(language === undefined ? {} : { detail: [{ key: 'language', value: language }] }),
    citations: [citationOf(source.id, told.statement.at, past ? undefined : (told.statement.observedOn ?? day))],
  };
}

/** Of a former name whose days nobody tells. */
export function formerNameId(party: string, text: string): string {
  return nameId(party, { text, use: 'FORMER' });
}

/** Of a spelling of no kind, the id that a text alone makes. */
function nameId(party: string, named: NameStated): string {
  const plain = named.use === undefined && named.from === undefined && named.to === undefined;
  return `spelling-${slug(party, 60)}-${plain ? digest(10, party, named.text) : digest(10, party, keyOf(named))}`;
}

function keyOf({ text, use, language, from, to }: NameStated): string {
  return JSON.stringify([text, use ?? '', language ?? '', from ?? '', to ?? '']);
}

import type { BoardStatement, FactStatement, PartyStatement, StatedFact } from './importer.ts';

/** A fact as a file states it, for people who look at the file before it is accepted. */
export interface FactExample {
  readonly kind: string;
  readonly place: string;
  readonly pointer?: string;
  /** Its figures, days and words as text, by the name of the field. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** As the file states it, and whom and what it names, for telling it in words. */
  readonly stated: StatedExample;
}

export interface StatedExample {
  readonly fact: StatedFact;
  readonly parties: readonly Pick<PartyStatement, 'key' | 'type' | 'name' | 'nameLocal'>[];
  readonly boards: readonly NamedBoard[];
}

type NamedBoard = Pick<BoardStatement, 'key' | 'company' | 'name' | 'kind'>;

const MOST = 20;
/** Said by the parties, or the same for every fact that says nothing else. */
const LEFT_OUT: ReadonlySet<string> = new Set(['kind', 'subject', 'object', 'beneficiary']);

/** Some facts of a file, of each kind in turn. A field that is no more than "no" is left out. */
export function factExamples(
  facts: Iterable<{ readonly says: string }>,
  parties: Iterable<PartyStatement>,
  boards: Iterable<NamedBoard>,
): FactExample[] {
  const examples = ofEachKind(facts).slice(0, MOST);
  // Of a large file only those that are named, be it in a field.
  const wanted = new Set<unknown>(examples.flatMap(({ fact }) => namedIn(fact)));
  const found = new Map<unknown, NamedBoard>();
  for (const { key, company, name, kind } of boards) if (wanted.has(key)) found.set(key, { key, company, name, kind });
  for (const { company } of found.values()) wanted.add(company);
  const met = new Map<unknown, StatedExample['parties'][number]>();
  for (const { key, type, name, nameLocal } of parties)
    if (wanted.has(key)) met.set(key, { key, type, name, ...(nameLocal !== undefined && { nameLocal }) });
  return examples.map(({ fact, at }) => {
    const values = fact as unknown as Readonly<Record<string, unknown>>;
    const seats = namedIn(fact).flatMap((key) => found.get(key) ?? []);
    const names = [...namedIn(fact), ...seats.map(({ company }) => company)];
    return {
      kind: fact.kind,
      place: at.place,
      ...(at.pointer !== undefined && { pointer: at.pointer }),
      fields: Object.entries(values).flatMap(([name, value]) =>
        LEFT_OUT.has(name) || !(typeof value === 'string' || typeof value === 'number' || value === true)
          ? []
          : [{ name, value: value === true ? 'yes' : String(value) }],
      ),
      stated: { fact, parties: [...new Set(names)].flatMap((key) => met.get(key) ?? []), boards: seats },
    };
  });
}

/** What may be the key of a party or a board: its ends, and each word of its fields. */
function namedIn(fact: StatedFact): unknown[] {
  return Object.values(fact).filter((value) => typeof value === 'string' && value !== '');
}

/** The first of each kind, then the second of each, …; attributes after what joins two. */
function ofEachKind(facts: Iterable<{ readonly says: string }>): FactStatement[] {
  const kinds = new Map<string, FactStatement[]>();
  for (const statement of facts) {
    if (statement.says !== 'FACT') continue;
    const one = statement as FactStatement;
    const same = kinds.get(one.fact.kind);
    if (same === undefined) kinds.set(one.fact.kind, [one]);
    else if (same.length < MOST) same.push(one);
  }
  const attributes = kinds.get('HAS_ATTRIBUTE');
  if (attributes !== undefined) {
    kinds.delete('HAS_ATTRIBUTE');
    kinds.set('HAS_ATTRIBUTE', attributes);
  }
  return Array.from({ length: MOST }, (_, i) => [...kinds.values()].flatMap((same) => same[i] ?? [])).flat();
}

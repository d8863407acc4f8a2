import type { FactStatement, PartyStatement } from './importer.ts';

/** A fact as a file states it, for people who look at the file before it is accepted. */
export interface FactExample {
  readonly kind: string;
  readonly place: string;
  readonly pointer?: string;
  /** Names of the parties it is about: who, and whom or what. */
  readonly parties: readonly string[];
  /** Its figures, days and words as text, by the name of the field. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

const MOST = 20;
/** Said by the parties, or the same for every fact that says nothing else. */
const LEFT_OUT: ReadonlySet<string> = new Set(['kind', 'subject', 'object', 'beneficiary']);

/** Some facts of a file, of each kind in turn. A field that is no more than "no" is left out. */
export function factExamples(
  facts: Iterable<{ readonly says: string }>,
  parties: Iterable<PartyStatement>,
  boards: Iterable<{ readonly key: string; readonly company: string; readonly name: string }>,
): FactExample[] {
  const examples = ofEachKind(facts).slice(0, MOST);
  // Of a large file only those that are named.
  const wanted = new Set<unknown>(
    examples.flatMap(({ fact }) => [fact.subject, fact.object, (fact as { beneficiary?: string }).beneficiary]),
  );
  const found = new Map<string, { readonly company: string; readonly name: string }>();
  for (const board of boards) if (wanted.has(board.key)) found.set(board.key, board);
  for (const { company } of found.values()) wanted.add(company);
  const names = new Map<string, string>();
  for (const { key, name } of parties) if (wanted.has(key)) names.set(key, name ?? 'somebody');
  const seats = new Map(
    [...found].map(([key, { company, name }]) => [key, `${names.get(company) ?? company}, ${name}`]),
  );
  const named = (key: unknown) =>
    typeof key === 'string' && key !== '' ? [names.get(key) ?? seats.get(key) ?? key] : [];
  return examples.map(({ fact, at }) => {
    const values = fact as unknown as Readonly<Record<string, unknown>>;
    return {
      kind: fact.kind,
      place: at.place,
      ...(at.pointer !== undefined && { pointer: at.pointer }),
      parties: [values['subject'], values['object'], values['beneficiary']].flatMap(named),
      fields: Object.entries(values).flatMap(([name, value]) =>
        LEFT_OUT.has(name) || !(typeof value === 'string' || typeof value === 'number' || value === true)
          ? []
          : [{ name, value: value === true ? 'yes' : String(value) }],
      ),
    };
  });
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

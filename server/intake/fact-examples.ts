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
  facts: readonly { readonly says: string }[],
  parties: readonly PartyStatement[],
  boards: readonly { readonly key: string; readonly company: string; readonly name: string }[],
): FactExample[] {
  const names = new Map(parties.map(({ key, name }) => [key, name ?? 'somebody']));
  const seats = new Map(boards.map(({ key, company, name }) => [key, `${names.get(company) ?? company}, ${name}`]));
  const named = (key: unknown) =>
    typeof key === 'string' && key !== '' ? [names.get(key) ?? seats.get(key) ?? key] : [];
  return ofEachKind(facts.filter((one): one is FactStatement => one.says === 'FACT'))
    .slice(0, MOST)
    .map(({ fact, at }) => {
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
function ofEachKind(facts: readonly FactStatement[]): FactStatement[] {
  const kinds = new Map<string, FactStatement[]>();
  for (const one of facts) {
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

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

/** The first facts of a file. A field that is no more than "no" is left out. */
export function factExamples(
  facts: readonly { readonly says: string }[],
  parties: readonly PartyStatement[],
  boards: readonly { readonly key: string; readonly company: string; readonly name: string }[],
): FactExample[] {
  const names = new Map(parties.map(({ key, name }) => [key, name ?? 'somebody']));
  const seats = new Map(boards.map(({ key, company, name }) => [key, `${names.get(company) ?? company}, ${name}`]));
  const named = (key: unknown) =>
    typeof key === 'string' && key !== '' ? [names.get(key) ?? seats.get(key) ?? key] : [];
  return facts
    .filter((one): one is FactStatement => one.says === 'FACT')
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

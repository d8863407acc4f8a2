import { OWN_FIELDS } from '../../shared/kind-fields.ts';
import type { Fact } from '../../shared/facts.ts';
import { STEP_KINDS } from '../../vocabulary/ends.ts';
import { FACT_KINDS, type FactKind } from '../../vocabulary/kinds.ts';
import type { ExportedGraph } from '../exporter.ts';

/** The fields of all kinds of facts but the ends and the citations, in a fixed order. */
export const FACT_COLUMNS: readonly string[] = [
  ...new Set([
    'from',
    'to',
    'knownFrom',
    'knownTo',
    'supersededBy',
    'supersededFrom',
    'supersededKnownFrom',
    'basis',
    'note',
    ...FACT_KINDS.flatMap((kind) => Object.keys(OWN_FIELDS[kind])),
  ]),
];

/** Facts that join two nodes of a drawing. */
export const DRAWN: readonly FactKind[] = STEP_KINDS;

export function fieldsOf(fact: Fact): Readonly<Record<string, string | number | boolean>> {
  const fields = fact as Fact & Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    FACT_COLUMNS.flatMap((name): [string, string | number | boolean][] => {
      const value = fields[name];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, value]]
        : [];
    }),
  );
}

/** Names of everything that has one, by id. */
export function labelsOf({ companies, persons, boards, sources }: ExportedGraph): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...[...companies, ...persons, ...boards].map(({ id, name }) => [id, name] as const),
    ...sources.map(({ id, title }) => [id, title] as const),
  ]);
}

/** "Annual report (2007-06-29), table 3" for each citation. */
export function citedText(
  { citations }: Fact,
  { sources }: ExportedGraph,
  titles: ReadonlyMap<string, string> = titlesOf(sources),
): string {
  return citations
    .map(
      ({ source, place, pointer }) =>
        `${titles.get(source) ?? source}, ${place}${pointer === undefined ? '' : ` [${pointer}]`}`,
    )
    .join('; ');
}

export function titlesOf(sources: ExportedGraph['sources']): ReadonlyMap<string, string> {
  return new Map(sources.map(({ id, title, published }) => [id, `${title} (${published})`]));
}

import type { NameStated } from './importer.ts';

export type NameUse = NonNullable<NameStated['use']>;

/** What kind of name a spelling is, as the graph labels the fact of it. */
export const NAME_LABELS: Readonly<Record<NameUse, string>> = {
  ALIAS: 'Alias',
  WEAK_ALIAS: 'Weak alias',
  FORMER: 'Former name',
  READING: 'Reading',
  MAIDEN: 'Name at birth',
  TRADING: 'Trading name',
  TRANSLATION: 'Translated name',
};

const USES: ReadonlyMap<string, NameUse> = new Map(
  Object.entries(NAME_LABELS).map(([use, label]) => [label, use as NameUse]),
);

/** The kind of name that a label says; undefined of a spelling of no kind. */
export function nameUse(label: string | undefined): NameUse | undefined {
  return USES.get(label ?? '');
}

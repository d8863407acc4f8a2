import { shapeOf } from '../../vocabulary/ends.ts';
import type { FieldForm } from '../../vocabulary/kind.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import { BOARD_KINDS, COMPANY_KINDS } from '../../vocabulary/parties.ts';

/** What a row may state, by the name that templates and mappings give it. */
export const TABLE_KINDS = {
  shareholders: 'HOLDS',
  seats: 'SITS_ON',
  posts: 'WORKS_FOR',
  loans: 'LENDS_TO',
  guarantees: 'GUARANTEES',
  payments: 'TRADES_WITH',
} as const satisfies Readonly<Record<string, FactKind>>;
export type TableKind = keyof typeof TABLE_KINDS;
export const TABLE_NAMES = Object.keys(TABLE_KINDS) as readonly TableKind[] as readonly [TableKind, ...TableKind[]];

/** What is said of a party besides its name, and the scheme of those that are identifiers. */
export const IDENTIFIER_COLUMNS = {
  Lei: 'lei',
  GbCompanyNumber: 'gb-coh',
  JpCorporateNumber: 'jp-corporate-number',
  Edinet: 'edinet',
  Cik: 'cik',
  Id: 'govgraph',
} as const;
const PARTY_WORDS = [...COMPANY_KINDS, 'PERSON'] as const;

/** A field that a column can be: of a party at an end, or of the fact. */
export interface TableField {
  readonly name: string;
  /** Of which party, for fields of parties; `of` itself is its name. */
  readonly of?: string;
  readonly is: FieldForm;
  readonly required: boolean;
}

/** Ends of the kind and other parties that its rows name, and what each may be. */
export interface TableParty {
  readonly role: string;
  readonly may: 'party' | 'person' | 'company';
  readonly required: boolean;
}

export function partiesOf(table: TableKind): readonly TableParty[] {
  const { subject, object, fields } = shapeOf(TABLE_KINDS[table]);
  const further = Object.entries(fields).flatMap(([role, { is }]) =>
    is === 'company' ? [{ role, may: 'company' as const, required: false }] : [],
  );
  const end = ({ name, is }: { name: string; is: string }): TableParty => {
    const role = is === 'board' ? 'company' : name;
    const may = is === 'person' ? 'person' : is === 'party' ? 'party' : 'company';
    return { role, may, required: true };
  };
  return [end(subject), end(object), ...further];
}

/** Every field of a kind, in the order of its template. */
export function fieldsOf(table: TableKind): readonly TableField[] {
  const { fields } = shapeOf(TABLE_KINDS[table]);
  const text = (name: string, of: string, required = false): TableField => ({ name, of, is: 'text', required });
  const parties = partiesOf(table).flatMap(({ role, may, required }) => [
    text(role, role, required),
    ...(may === 'party' ? [{ name: `${role}Kind`, of: role, is: PARTY_WORDS, required: false }] : []),
    ...(may === 'company' ? [{ name: `${role}Kind`, of: role, is: COMPANY_KINDS, required: false }] : []),
    ...(may === 'company' ? [] : [{ name: `${role}Born`, of: role, is: 'date' as const, required: false }]),
    ...(may === 'person'
      ? [text(`${role}Id`, role)]
      : Object.keys(IDENTIFIER_COLUMNS).map((one) => text(`${role}${one}`, role))),
    text(`${role}Identifier`, role),
  ]);
  const own = Object.entries(fields).flatMap(([name, { is }]): TableField[] =>
    is === 'company' ? [] : [{ name, is, required: false }],
  );
  const board: TableField[] = table === 'seats' ? [{ name: 'board', is: BOARD_KINDS, required: false }] : [];
  const times = ['from', 'to'].map((name): TableField => ({ name, is: 'date', required: false }));
  // The day as of which the row is stated.
  const stated: TableField = { name: 'observedOn', is: 'day', required: false };
  return [...parties, ...board, ...own, ...times, stated, { name: 'note', is: 'text', required: false }];
}

/** A heading as it is compared: without capitals, spaces and signs. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.]/g, '');
}

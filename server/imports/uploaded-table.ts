import { BadInput } from '../errors.ts';
import { ENCODINGS } from '../intake/tables/encoding.ts';
import { unitInHeading } from '../intake/tables/heading-units.ts';
import { guessColumns } from '../intake/tables/look/guess-columns.ts';
import { fieldsOf, TABLE_NAMES } from '../intake/tables/table-kinds.ts';
import { SEPARATORS } from '../intake/tables/table-rows.ts';
import type { ImportDesk } from './import-desk.ts';

export interface LayoutInput {
  readonly sheet?: string | null;
  readonly header?: number | null;
  readonly separator?: string | null;
  readonly encoding?: string | null;
  readonly kind?: string | null;
}

/** What the rows of a table may state, with the fields of each. */
export function tableKinds() {
  return TABLE_NAMES.map((name) => ({
    name,
    fields: fieldsOf(name).map((field) => ({
      name: field.name,
      required: field.required,
      party: field.of ?? null,
      form: typeof field.is === 'string' ? field.is : 'words',
      words: typeof field.is === 'string' ? [] : field.is,
    })),
  }));
}

/**
 * The first rows of what was sent, and how its columns could be read. Throws BAD_INPUT for a layout of words that are
 * not known.
 */
export async function uploadedTable(desk: ImportDesk, upload: string, layout: LayoutInput) {
  const { sheet, header } = layout;
  const separator = among('separator', layout.separator, SEPARATORS);
  const encoding = among('encoding', layout.encoding, ENCODINGS);
  const kind = among('kind', layout.kind, TABLE_NAMES);
  const look = await desk.look(upload, {
    ...(sheet != null && { sheet }),
    ...(header != null && { header }),
    ...(separator !== undefined && { separator }),
    ...(encoding !== undefined && { encoding }),
  });
  if (look === undefined) return null;
  const below = look.rows.filter(({ row }) => row > look.header).map(({ cells }) => cells);
  const guess = guessColumns(look.headings, below, kind);
  const fields = new Map([...guess.columns].map(([field, column]) => [column, field]));
  return {
    ...look,
    columns: look.columns.map((name, i) => {
      const heading = look.headings[i] ?? '';
      return { name, heading, field: fields.get(i) ?? null, unit: unitInHeading(heading) ?? null };
    }),
    kind: guess.kind,
    decimal: guess.decimal ?? null,
    dates: guess.dates ?? null,
  };
}

function among<Word extends string>(
  name: string,
  word: string | null | undefined,
  words: readonly Word[],
): Word | undefined {
  if (word == null) return undefined;
  const found = words.find((one) => one === word);
  if (found === undefined)
    throw new BadInput(
      `"${name}" is ${JSON.stringify(word)}; it is one of ${words.map((one) => JSON.stringify(one)).join(', ')}.`,
    );
  return found;
}

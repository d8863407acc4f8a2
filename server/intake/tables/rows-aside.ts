import type { TextFault } from '../../shared/text-faults.ts';
import { plainHeading } from './table-kinds.ts';

/** Where rows name who they are about, and what else is read of them. */
export interface RowPlaces {
  /** Columns of the parties that every row has, the leftmost first, each with those of its identifiers. */
  readonly names: readonly { readonly column: number; readonly identifiers: readonly number[] }[];
  readonly all: readonly number[];
}

const TOTAL =
  /^(?:(?:grand|sub|overall)[ -]?)?totals?$|^total (?:shares|issued|outstanding|number|general|général)(?: [a-z]+){0,2}$|^shares outstanding$|^(?:zwischen|gesamt)?summe$|^gesamt$|^insgesamt$|^(?:total|totale|somma|suma|sum)$|^(?:小|合|総|総合|累)?計$|^発行済株式(?:総数|の総数)$/i;
const MANY =
  /^(?:all )?others?$|^(?:all )?other (?:share|stock)?holders$|^other investors$|^(?:public )?free[ -]?float$|^(?:general |the )?public$|^public float$|^treasury (?:shares|stock)$|^own shares$|^(?:the )?rest$|^remaining(?: (?:share|stock)holders| shares)?$|^minority (?:share|stock)holders$|^various$|^(?:übrige|sonstige|weitere|andere)(?: aktionäre)?$|^streubesitz$|^eigene aktien$|^autres(?: actionnaires)?$|^flottant$|^public$|^その他(?:の?(?:株主|個人|法人|少数株主|者))?$|^一般株主$|^少数株主$|^浮動株(?:主)?$|^自己株式$|^自己名義(?:株式)?$|^他$/i;
const NOTE =
  /^(?:[※*†‡§]|\(?注\)?|注記|備考|出典|出所|資料|\[\d+\]|\(\d+\) |\d+\) )|^(?:notes?|sources?|quellen?|anmerkung(?:en)?|hinweis|remarks?|footnotes?|fußnoten?)\s*[:.\d(]|。$/i;
/** A name of so many words is a sentence. */
const MANY_WORDS = 12;

/**
 * Why a row states nothing of a party: it adds up others, stands for nobody in particular, repeats the headings, or is
 * a note beside the table. Undefined of any other row.
 */
export function asideOf(
  cells: readonly string[],
  { names, all }: RowPlaces,
  headings: readonly string[],
  isBelowBlank: boolean,
): (TextFault & { readonly column: number }) | undefined {
  const has = (column: number) => (cells[column] ?? '').trim() !== '';
  const [start = 0] = all;
  const alike = (i: number) => has(i) && plainHeading(cells[i] ?? '') === plainHeading(headings[i] ?? '');
  // Headings have no figures, and most rows begin otherwise.
  if (all.length > 1 && cells[start]?.trim().length === headings[start]?.trim().length && all.every(alike))
    return {
      code: 'ROW_OF_HEADINGS',
      message: 'it repeats the headings, and is left out',
      mend: 'check that the rows below it belong to the same table',
      column: start,
    };
  const named = names.find(({ column }) => has(column));
  // Whoever has an identifier is a party, however it is called.
  if (named === undefined || named.identifiers.some(has)) return undefined;
  const { column } = named;
  const printed = (cells[column] ?? '').normalize('NFKC').trim();
  const name = plainName(printed);
  const left = (code: string, message: string, mend: string) => ({ code, message, mend, column });
  if (TOTAL.test(name))
    return left(
      'ROW_OF_TOTALS',
      `"${printed.slice(0, 80)}" adds up other rows; the row is left out`,
      'give a party that is called so its whole name, or an identifier',
    );
  if (MANY.test(name))
    return left(
      'ROW_OF_MANY',
      `"${printed.slice(0, 80)}" is no single party; the row is left out`,
      'give each party a row of its own; give one that is called so its whole name, or an identifier',
    );
  const isAlone = cells.every((cell, i) => i === column || cell.trim() === '');
  if (isAlone && (NOTE.test(printed) || (all.length > 1 && (isBelowBlank || printed.split(/\s+/).length > MANY_WORDS))))
    return left(
      'ROW_OF_A_NOTE',
      `"${printed.slice(0, 80)}" stands alone, as a note beside the table does; the row is left out`,
      'give a party of which nothing more is known an identifier, or put its row beside the others',
    );
  return undefined;
}

/** Without marks of footnotes, brackets behind it and the blanks that set Japanese words of two characters apart. */
function plainName(printed: string): string {
  return printed
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/^[-–—=]+|[-–—=:*†‡※.]+$/g, '')
    .replace(/\s*[([][^)\]]*[)\]]$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

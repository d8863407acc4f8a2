import { parse } from 'csv-parse/sync';
import { BadInput } from '../../errors.ts';
import { lookUp } from '../../shared/look-up.ts';

/** Names of legal forms by their code of ISO 20275. */
export type LegalForms = ReadonlyMap<string, string>;

/** Codes that say that there is no code. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  '8888': 'a form that is not on the list yet',
  '9999': 'no list of forms for this jurisdiction',
};

/** Whether a row of column names is that of GLEIF's list of legal forms. */
export function isLegalFormsList(names: string): boolean {
  return /^\uFEFF?"?ELF Code"?,/.test(names);
}

/**
 * GLEIF's list of legal forms as it is published, a table in CSV. A form with names in several languages has them all.
 */
export function legalForms(text: string | undefined): LegalForms {
  if (text === undefined) return new Map();
  if (!isLegalFormsList(text)) {
    throw new BadInput('The mapping for GLEIF files is its list of legal forms, whose first column is "ELF Code".');
  }
  const rows = parse(text, { bom: true, columns: true, relax_column_count: true, skip_empty_lines: true });
  const forms = new Map<string, string>();
  for (const row of rows as Record<string, string | undefined>[]) {
    const code = row['ELF Code']?.trim() ?? '';
    const name = row['Entity Legal Form name Local name']?.trim() ?? '';
    const known = forms.get(code);
    if (code === '' || name === '' || known?.split(' / ').includes(name) === true) continue;
    forms.set(code, known === undefined ? name : `${known} / ${name}`);
  }
  return forms;
}

/** The form in words: by the list, else as the entity puts it itself, else undefined. */
export function formName(forms: LegalForms, code: string | undefined, own: string | undefined): string | undefined {
  return (
    (code === undefined ? undefined : forms.get(code)) ??
    own ??
    (code === undefined ? undefined : lookUp(PLACEHOLDERS, code))
  );
}

import type { IntakeFile } from '../importer.ts';
import { csvRows } from '../csv/csv-rows.ts';
import { dayFirst } from '../stated-day.ts';
import { filled } from '../xml/xml-element.ts';
import { yearEnd, type CompanyRecord } from './profile.ts';

const ADDRESS = [
  'CareOf',
  'POBox',
  'AddressLine1',
  'AddressLine2',
  'PostTown',
  'County',
  'PostCode',
  'Country',
] as const;

/** Whether a text begins with the names of the columns of the register's free company data. */
export function isBulkHeader(head: string): boolean {
  return /^\uFEFF?"?CompanyName"?,\s*"?CompanyNumber"?,/.test(head);
}

/**
 * The rows of the register's free company data (BasicCompanyData): many names of columns begin with a space, days are
 * written day first, and numbers keep their leading zeros.
 */
export async function* bulkRows(
  file: IntakeFile,
): AsyncGenerator<{ company: CompanyRecord | undefined; line: number }> {
  let names: Map<string, number> | undefined;
  for await (const { cells, line } of csvRows(file.stream())) {
    if (names === undefined) names = new Map(cells.map((name, i) => [name.trim(), i]));
    else yield { company: companyOf(names, cells), line };
  }
}

function companyOf(names: ReadonlyMap<string, number>, cells: readonly string[]): CompanyRecord | undefined {
  const of = (name: string) => filled(cells[names.get(name) ?? -1]);
  const [name, number] = [of('CompanyName'), of('CompanyNumber')];
  if (name === undefined || number === undefined) return undefined;
  const former = Array.from({ length: 10 }, (_, i) => ({
    text: of(`PreviousName_${i + 1}.CompanyName`),
    to: dayFirst(of(`PreviousName_${i + 1}.CONDATE`)),
  }));
  return {
    number,
    name,
    type: of('CompanyCategory'),
    status: of('CompanyStatus'),
    created: dayFirst(of('IncorporationDate')),
    dissolved: dayFirst(of('DissolutionDate')),
    jurisdiction: of('CountryOfOrigin'),
    address: ADDRESS.flatMap((part) => of(`RegAddress.${part}`) ?? []).join(', ') || undefined,
    business: [1, 2, 3, 4].flatMap((i) => of(`SICCode.SicText_${i}`) ?? []),
    formerNames: former.flatMap(({ text, to }) => (text === undefined ? [] : [{ text, to }])),
    yearEnd: yearEnd(of('Accounts.AccountRefDay'), of('Accounts.AccountRefMonth')),
    lastAccounts: dayFirst(of('Accounts.LastMadeUpDate')),
  };
}

import { answersImporter } from './answers/answers-importer.ts';
import { BODS } from './bods/bods-importer.ts';
import { companiesHouseImporter } from './companies-house/companies-house-importer.ts';
import { edinetImporter } from './edinet/edinet-importer.ts';
import { FTM } from './ftm/ftm-importer.ts';
import { gleifImporter } from './gleif/gleif-importer.ts';
import { holdingsTable } from './holdings-table/holdings-table.ts';
import { secImporter } from './sec/sec-importer.ts';
import type { Importer } from './importer.ts';
import { openCorporatesImporter } from './opencorporates/opencorporates-importer.ts';
import { ownImporter } from './own-format/read-own.ts';
import { tableImporter } from './tables/table-importer.ts';

/**
 * Every format that is read, each a folder beside this file. Who writes one adds it here, in the order of the alphabet.
 */
export const IMPORTERS: readonly Importer[] = [
  answersImporter,
  BODS,
  companiesHouseImporter,
  edinetImporter,
  FTM,
  gleifImporter,
  ownImporter,
  holdingsTable,
  openCorporatesImporter,
  secImporter,
  tableImporter,
];

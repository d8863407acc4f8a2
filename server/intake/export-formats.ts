import { bodsExporter } from './bods/write-bods.ts';
import { cypherExporter } from './export/cypher-script.ts';
import { cytoscapeExporter, gexfExporter, graphmlExporter } from './export/drawings.ts';
import { csvExporter, jsonlExporter } from './export/exported-tables.ts';
import type { Exporter } from './exporter.ts';
import { ftmExporter } from './ftm/write-ftm.ts';
import { ownExporter } from './own-format/write-own.ts';

/** Every format that the graph goes out in. Who writes one adds it here, in the order of the alphabet. */
export const EXPORTERS: readonly Exporter[] = [
  bodsExporter,
  csvExporter,
  cypherExporter,
  cytoscapeExporter,
  ftmExporter,
  gexfExporter,
  ownExporter,
  graphmlExporter,
  jsonlExporter,
];

import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { BadInput } from '../errors.ts';
import { EXPORTERS } from '../intake/export-formats.ts';
import { exportedGraph } from '../intake/exported-graph.ts';
import type { Exporter } from '../intake/exporter.ts';
import { didYouMean } from '../shared/names/nearness.ts';
import { errorCode } from '../store/files/load-lock.ts';
import { writeAll } from '../store/files/write-all.ts';
import { isDay } from '../time/day.ts';
import { importPlanOf } from '../import-plan-of.ts';
import { withFolders, type FolderOptions } from './folders.ts';
import type { Output } from './output.ts';
import { unwritten } from './write-answer.ts';

interface Options extends FolderOptions {
  readonly format: string;
  readonly on?: string;
  readonly knownOn?: string;
  readonly focus?: string;
  readonly depth?: string;
  readonly out: string;
  readonly json?: boolean;
}

/** `govgraph export`: the graph, or a part of it, as a file of another format. */
export function exportCommand(output: Output): Command {
  return new Command('export')
    .description('Write the graph of the seed and the imports, or a part of it, to a file.')
    .requiredOption('--format <name>', EXPORTERS.map(({ format }) => format).join(', '))
    .requiredOption('--out <file>', 'the file to write')
    .option('--on <day>', 'only what may hold on this day')
    .option('--known-on <day>', 'only what could be known on this day')
    .option('--focus <id>', 'only a party and what is near it')
    .option('--depth <n>', 'how many facts away from it, 1 by default')
    .option('--json', 'write what was written, in numbers, as JSON to the standard output')
    .option('--seed <folder>', 'the folder of facts (setting SEED_DIR)')
    .option('--documents <folder>', 'texts of the cited documents (setting DOCUMENTS_DIR)')
    .option('--data <folder>', 'the folder of the embedded store and the imports (setting DATA_DIR)')
    .addHelpText(
      'after',
      `\n${EXPORTERS.map(({ format, title, leavesOut }) => `${format}: ${title}${leavesOut.length === 0 ? '' : `; leaves out ${leavesOut.join(', ')}`}`).join('\n')}`,
    )
    .action(async (options: Options) => {
      const exporter = exporterOf(options.format);
      const [on, knownOn] = [day('--on', options.on), day('--known-on', options.knownOn)];
      const { focus, out } = options;
      const graph = await exportedGraph(importPlanOf(withFolders(options)), {
        on,
        knownOn,
        focus,
        depth: depth(options.depth),
      });
      const bytes = writeParts(out, exporter.write(graph));
      const { companies, persons, facts } = graph;
      output.say(
        `Wrote ${String(companies.length + persons.length)} parties and ${String(facts.length)} facts to ${out}.`,
      );
      if (options.json === true) {
        const counts = {
          companies: companies.length,
          persons: persons.length,
          boards: graph.boards.length,
          sources: graph.sources.length,
          findings: graph.findings.length,
          facts: facts.length,
        };
        output.answer(
          JSON.stringify(
            { format: exporter.format, file: out, bytes, ...counts, leavesOut: exporter.leavesOut },
            null,
            2,
          ),
        );
      }
    });
}

function exporterOf(format: string): Exporter {
  const found = EXPORTERS.find((exporter) => exporter.format === format);
  if (found !== undefined) return found;
  const all = EXPORTERS.map((exporter) => exporter.format);
  throw new BadInput(
    `--format ${format}: nothing is written in this format; ${didYouMean(format, all, `there are ${all.join(', ')}.`)}`,
  );
}

function day(option: string, text: string | undefined): string | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new BadInput(`${option} "${text}" is no day that exists; write it as YYYY-MM-DD, for instance 2007-06-26.`);
}

function depth(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new BadInput(`--depth "${text}" is no number of steps; write a whole number, for instance 2.`);
}

/** Writes beside the file and puts it in its place when it is whole; the number of bytes. */
function writeParts(out: string, parts: Iterable<string>): number {
  const fresh = join(dirname(out), `.${String(process.pid)}-${String(Date.now())}.part`);
  let bytes = 0;
  try {
    const file = openSync(fresh, 'w');
    try {
      let waiting = '';
      for (const part of parts) {
        waiting += part;
        if (waiting.length < 1_000_000) continue;
        bytes += writeAll(file, waiting);
        waiting = '';
      }
      bytes += writeAll(file, waiting);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, out);
    return bytes;
  } catch (error) {
    rmSync(fresh, { force: true });
    if (errorCode(error) === undefined) throw error;
    throw unwritten(out, error);
  }
}

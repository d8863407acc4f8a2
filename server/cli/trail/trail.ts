import { createWriteStream, existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { BadInput, StoreError } from '../../errors.ts';
import { csvCell } from '../../shared/csv-cell.ts';
import { isDay } from '../../time/day.ts';
import { openTrailEnd, TRAIL_FILE, trailEnd } from '../../trail/trail-file.ts';
import { trailLines, verifyTrail } from '../../trail/verify-trail.ts';
import { withFolders, type FolderOptions } from '../folders.ts';
import type { Output } from '../output.ts';
import { unwritten } from '../write-answer.ts';

interface Options extends FolderOptions {
  readonly from?: string;
  readonly after?: string;
  readonly holds?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly since?: string;
  readonly until?: string;
}

/** `govgraph trail`: whether the record of who asked what is whole, and that record as a file. */
export function trailCommand(output: Output): Command {
  const trail = new Command('trail').description('Verify and export the record of who asked and changed what.');
  trail.addCommand(
    shared(new Command('verify'))
      .description('Say whether every entry stands as it was recorded, and none is missing.')
      .option('--holds <seal>', 'a seal that was noted before and has to be among them')
      .option('--after <seal>', 'the seal that the first entry follows, of a trail whose beginning was moved away')
      .option('--json', 'the answer as JSON')
      .addHelpText(
        'after',
        '\nNote the last seal where nobody who may write the data folder can change it: with --holds it later tells whether all until then still stands.\nExit code: 0 when it is whole, 6 when it is not, 2 when there is none.',
      )
      .action(async (options: Options) => {
        const path = pathOf(options);
        // A file that was copied from elsewhere ends where it ends.
        const end = options.from === undefined ? endIn(withFolders(options).dataDir) : undefined;
        const found = await verifyTrail(path, { after: options.after ?? '', end, holds: options.holds });
        const { entries, first, last, seal, problems } = found;
        if (options.json === true) output.answer(JSON.stringify(found, null, 2));
        else
          output.answer(
            [
              `${String(entries)} entries${first === undefined ? '' : ` from ${first} to ${String(last)}`}`,
              `last seal ${seal || 'none'}`,
              ...problems,
              problems.length === 0 ? 'The trail is whole.' : 'The trail is not whole.',
            ].join('\n'),
          );
        if (problems.length > 0)
          throw new StoreError('STORE_DAMAGED', `${path} does not stand as it was recorded: ${problems[0] ?? ''}`);
      }),
  );
  trail.addCommand(
    shared(new Command('export'))
      .description('Write the trail as a file.')
      .requiredOption('--out <file>', 'file to write: .jsonl (the lines with their seals) or .csv')
      .option('--since <day>', 'only entries of this day and later (UTC)')
      .option('--until <day>', 'only entries of this day and earlier (UTC)')
      .addHelpText('after', '\nExit code: 0, 2 for a bad option or when there is no trail.')
      .action(async (options: Options & { out: string }) => {
        const format = extname(options.out).toLowerCase();
        if (format !== '.jsonl' && format !== '.csv')
          throw new BadInput(`--out ${options.out}: the name says no kind of file; let it end in .jsonl or .csv.`);
        for (const [name, day] of [
          ['--since', options.since],
          ['--until', options.until],
        ] as const)
          if (day !== undefined && !isDay(day)) throw new BadInput(`${name} ${day}: give a day as YYYY-MM-DD.`);
        const counted = { entries: 0 };
        try {
          await pipeline(
            Readable.from(exported(pathOf(options), format, options, counted)),
            createWriteStream(options.out, { mode: 0o600 }),
          );
        } catch (error) {
          throw error instanceof BadInput ? error : unwritten(options.out, error);
        }
        output.say(`Wrote ${String(counted.entries)} entries to ${options.out}.`);
      }),
  );
  return trail;
}

function shared(command: Command): Command {
  return command
    .option('--from <file>', 'the file to read; that of the data folder when left out')
    .option('--data <folder>', 'the data folder (setting DATA_DIR)');
}

function pathOf(options: Options): string {
  const path = options.from === undefined ? join(withFolders(options).dataDir, TRAIL_FILE) : resolve(options.from);
  if (!existsSync(path)) {
    const end = options.from === undefined ? endIn(withFolders(options).dataDir) : undefined;
    if (end !== undefined) throw new StoreError('STORE_DAMAGED', `${path} is gone, with all that was recorded in it.`);
    throw new BadInput(`There is no trail ${path}; it begins with the first change.`);
  }
  return path;
}

function endIn(dataDir: string): ReturnType<typeof trailEnd> {
  const database = openTrailEnd(dataDir);
  try {
    return trailEnd(database);
  } finally {
    database.close();
  }
}

const COLUMNS = [
  'at',
  'does',
  'phase',
  'codes',
  'how',
  'name',
  'account',
  'graph',
  'request',
  'asked',
  'seal',
] as const;

async function* exported(
  path: string,
  format: '.jsonl' | '.csv',
  { since, until }: Pick<Options, 'since' | 'until'>,
  counted: { entries: number },
): AsyncGenerator<string> {
  if (format === '.csv') yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  for await (const { text } of trailLines(path)) {
    const entry = parsed(text);
    const day = cellOf(entry?.['at']).slice(0, 10);
    if ((since !== undefined && day < since) || (until !== undefined && day > until)) continue;
    counted.entries += 1;
    if (format === '.jsonl') yield `${text}\n`;
    else {
      const flat = { ...entry, ...(entry?.['who'] as object | undefined) } as Readonly<Record<string, unknown>>;
      yield `${COLUMNS.map((column) => csvCell(cellOf(entry === undefined && column === 'asked' ? text : flat[column]))).join(',')}\r\n`;
    }
  }
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { BadInput } from '../errors.ts';
import type { Output } from './output.ts';

/** `govgraph new FOLDER`: a folder of facts with one company, each part explained, that loads as it is. */
export function newCommand(output: Output): Command {
  return new Command('new')
    .description('Make a folder of facts with one commented company in it, to write your own from.')
    .argument('<folder>', 'a folder that is not there yet, or is empty')
    .addHelpText('after', '\nExit code: 0 when the folder is made, 2 when it is not empty or cannot be written.')
    .action((name: string) => {
      const folder = resolve(name);
      if (existsSync(folder) && readdirSync(folder).length > 0)
        throw new BadInput(`${name} is there and not empty; name a folder that is not there yet. Nothing was written.`);
      try {
        for (const [file, text] of Object.entries(FILES)) {
          mkdirSync(dirname(join(folder, file)), { recursive: true });
          writeFileSync(join(folder, file), text, { flag: 'wx' });
        }
      } catch (error) {
        throw new BadInput(`${name} cannot be written (${String(error)}); name a folder you may write in.`);
      }
      output.say(
        [
          `Made ${name} with ${Object.keys(FILES).join(', ')}.`,
          `  npm run govgraph -- check --seed ${name}    # all that is wrong, with file, line and mend`,
          `  SEED_DIR=${name} DATA_DIR=${name}-data npm start    # the explorer over it`,
        ].join('\n'),
      );
    });
}

const FILES: Readonly<Record<string, string>> = {
  'sources.yaml': `# Every document once. Each fact cites one of these by its id.
sources:
  - id: annual-report-2025
    title: "Annual report 2025"
    publisher: example-works # id of the company that published it
    published: "2025-06-20" # from this day on its facts can be known
    kind: "Annual report"
    # language: en
    # file: annual-report-2025.txt   # its text in the folder DOCUMENTS_DIR, to open citations at their line
`,
  'people.yaml': `# Every person once.
people:
  - id: mary-example
    name: "Mary Example"
    # nameLocal: "..."    the name in its own script
    # born: "1960"        as far as the document says it
    citations: [{ source: annual-report-2025, place: "Directors" }]
  - id: john-sample
    name: "John Sample"
    citations: [{ source: annual-report-2025, place: "Directors" }]
`,
  'companies/example-works.yaml': `# One file for each company. A fact stands with the company it is about, and cites where it was read.
# Leave out what the document does not say: unknown is not zero and not "no".
id: example-works
name: "Example Works Inc."
kind: COMPANY
listed: true
jurisdiction: JP # where it is incorporated, ISO 3166
# identifiers: ["lei:..."]
citations: [{ source: annual-report-2025, place: "Cover" }]

boards:
  - id: example-works-directors
    name: "Board of Directors"
    kind: DIRECTORS
    citations: [{ source: annual-report-2025, place: "Directors" }]

seats:
  # A start and no end: the seat holds on the day the report came out. Add to: with the first day it no longer holds.
  - person: mary-example
    board: example-works-directors
    title: "Outside Director"
    outside: true
    from: "2021-06-25"
    citations: [{ source: annual-report-2025, place: "Directors" }]
  - person: john-sample
    board: example-works-directors
    title: "President"
    outside: false
    representative: true
    from: "2019-06-26"
    citations: [{ source: annual-report-2025, place: "Directors" }]

posts:
  # A career is of the past unless the document says otherwise: current: true.
  - person: mary-example
    title: "Director, Finance"
    from: "2004-04"
    to: "2012-04"
    citations: [{ source: annual-report-2025, place: "Career of Mary Example" }]

attributes:
  - attribute: SHARES_OUTSTANDING
    amount: "1000000" # exact numbers are quoted
    observedOn: "2025-03-31" # the day as of which the document states it
    citations: [{ source: annual-report-2025, place: "Stock" }]

holders:
  - holder: example-bank
    shares: "49000"
    percent: "4.9" # as printed
    observedOn: "2025-03-31"
    citations: [{ source: annual-report-2025, place: "Major shareholders" }]
`,
  'companies/example-bank.yaml': `id: example-bank
name: "Example Bank Ltd."
kind: BANK
citations: [{ source: annual-report-2025, place: "Major shareholders" }]
`,
};

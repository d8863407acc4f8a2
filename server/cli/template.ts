import { writeFileSync } from 'node:fs';
import { Argument, Command } from 'commander';
import { BadInput } from '../errors.ts';
import { TEMPLATE_NAMES, templateText, type TemplateName } from '../intake/tables/templates.ts';
import type { Output } from './output.ts';

/** `govgraph template`: an empty table to fill in, which `import` knows by its headings. */
export function templateCommand(output: Output): Command {
  return new Command('template')
    .description('Print an empty table (CSV) to fill in and import: its headings, and an example that is not read.')
    .addArgument(new Argument('<table>', 'what its rows state').choices(TEMPLATE_NAMES))
    .option('--out <file>', 'write it to a new file')
    .addHelpText('after', '\nExit code: 0, or 2 when there is no such table or the file is there already.')
    .action((name: TemplateName, { out }: { out?: string }) => {
      const text = templateText(name);
      if (out === undefined) return output.answer(text.trimEnd());
      try {
        writeFileSync(out, text, { flag: 'wx' });
      } catch (error) {
        throw new BadInput(`${out} cannot be written (${String(error)}); name a file that is not there yet.`);
      }
      output.say(`Wrote ${out}. Fill it in, then: npm run -s govgraph -- import ${out} --published YYYY-MM-DD`);
    });
}

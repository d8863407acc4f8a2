import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { BadInput } from '../errors.ts';
import { CONCLUDED, openDeterminations, type Attachment } from '../determinations/determinations.ts';
import { standingOf, type FollowUpKind } from '../determinations/follow-up.ts';
import { recordOn } from '../independence/record-determination.ts';
import { askedDay } from './asked-day.ts';
import { inAuditWorld } from './audit/audit-world.ts';
import { withFolders, type FolderOptions } from './folders.ts';
import type { Output } from './output.ts';

const CONCLUSIONS = ['SPEAKS_AGAINST', 'DOES_NOT_SPEAK_AGAINST', 'LEFT_OPEN'] as const;

interface Options extends FolderOptions {
  readonly on: string;
  readonly known?: string;
  readonly person?: string;
  readonly check?: string;
  readonly book: string;
  readonly rule?: string;
  readonly conclusion?: (typeof CONCLUSIONS)[number];
  readonly verdict?: (typeof CONCLUDED)[number];
  readonly by: string;
  readonly reason: string;
  readonly evidence: string;
  readonly attach?: readonly string[];
}

/** `govgraph conclude`: what an auditor concludes on a criterion, a check, or a person under a book. */
export function concludeCommand(output: Output): Command {
  return new Command('conclude')
    .description('Record what an auditor concludes, beside what is computed; it is appended to the determinations.')
    .argument('<company>', 'id of the company, for instance iij')
    .requiredOption('--on <day>', 'day of facts and law, YYYY-MM-DD')
    .requiredOption('--book <id>', 'the rule book')
    .requiredOption('--by <name>', 'who prepares it')
    .requiredOption('--reason <text>', 'why')
    .requiredOption('--evidence <text>', 'on which evidence')
    .option('--person <id>', 'whom it is about; left out for a check of the company')
    .option('--check <id>', 'the check, where a rule gives several')
    .option('--rule <id>', 'the rule, with --conclusion; left out where a verdict is concluded')
    .addOption(new Option('--conclusion <word>', 'on the rule').choices(CONCLUSIONS))
    .addOption(new Option('--verdict <word>', 'on the person under the whole book').choices(CONCLUDED))
    .option(
      '--attach <files...>',
      'files that are evidence: their names and SHA-256 are recorded, the files are not kept',
    )
    .option('--known <day>', 'nothing published later is used; today when left out')
    .option('--seed <folder>', 'the folder of facts and rule books (setting SEED_DIR)')
    .option('--documents <folder>', 'texts of the cited documents (setting DOCUMENTS_DIR)')
    .option('--data <folder>', 'the folder of the embedded store (setting DATA_DIR)')
    .addHelpText(
      'after',
      '\nIt is prepared by --by; `govgraph review` and `govgraph sign` follow, by others. Exit code: 0, 2 for a bad option or nothing to conclude, 6 when it cannot be written.',
    )
    .action(async (company: string, options: Options) => {
      const on = askedDay(options.on, '--on');
      const knownOn = options.known === undefined ? undefined : askedDay(options.known, '--known');
      const attachments = (options.attach ?? []).map(attachmentOf);
      const shelf = openDeterminations(withFolders(options).dataDir);
      const one = await inAuditWorld(options, output, async ({ judging, fresh }) => {
        const context = fresh();
        const asked = { company, on, ...(knownOn && { knownOn }), books: [options.book] };
        const report = await judging.report(asked, context);
        const parties = await context.facts.parties(report.checks.flatMap(({ subject }) => subject ?? []));
        const { verdict, conclusion, ...rest } = options;
        const input = { ...rest, company, on, conclusion: conclusion ?? null, concludes: verdict ?? null, attachments };
        const isPerson = (id: string) => parties.some((party) => party.id === id && party.type === 'Person');
        return recordOn(report, input, shelf, isPerson, { by: options.by });
      });
      output.say(`Recorded ${one.id}, prepared by ${one.by}; the program had found ${one.computed}.`);
      output.answer(one.id);
    });
}

const FOLLOWING: readonly { name: string; does: FollowUpKind; says: string; text: string; needed: boolean }[] = [
  {
    name: 'review',
    does: 'REVIEWS',
    says: 'Record that somebody else has reviewed a determination.',
    text: 'a word of the reviewer',
    needed: false,
  },
  {
    name: 'sign',
    does: 'SIGNS',
    says: 'Record that a reviewed determination is signed.',
    text: 'a word of who signs',
    needed: false,
  },
  { name: 'note', does: 'NOTES', says: 'Note something on a determination.', text: 'the note', needed: true },
  {
    name: 'retract',
    does: 'WITHDRAWS',
    says: 'Withdraw a determination: it stays told, and concludes nothing.',
    text: 'why',
    needed: true,
  },
];

/** `govgraph review`, `sign`, `note`, `retract`: what follows a determination. */
export function followCommands(output: Output): Command[] {
  return FOLLOWING.map(({ name, does, says, text, needed }) =>
    new Command(name)
      .description(says)
      .argument('<id>', 'id of the determination')
      .requiredOption('--by <name>', 'who')
      .addOption(new Option('--text <text>', text).makeOptionMandatory(needed))
      .option('--data <folder>', 'the folder of the embedded store (setting DATA_DIR)')
      .action(async (id: string, options: FolderOptions & { by: string; text?: string }) => {
        const shelf = openDeterminations(withFolders(options).dataDir);
        const one = await shelf.follow({ of: id, does, by: options.by, text: options.text ?? '' });
        output.say(`Recorded: ${id} is ${standingOf(one).state}.`);
      }),
  );
}

function attachmentOf(path: string): Attachment {
  try {
    return { name: basename(path), sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
  } catch (error) {
    throw new BadInput(
      `--attach ${path}: the file cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

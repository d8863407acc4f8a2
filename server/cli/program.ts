import { Command, CommanderError } from 'commander';
import { EXIT_CODES, GovernanceError } from '../errors.ts';
import { answersCommand } from './questionnaire/answers.ts';
import { auditCommand } from './audit/audit.ts';
import { backupCommands } from './backup/backup.ts';
import { checkCommand } from './check.ts';
import { concludeCommand, followCommands } from './conclude.ts';
import { decideCommand, decisionsCommand, matchesCommand } from './decide.ts';
import { determinationsCommand } from './determinations.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { importsCommand, withdrawCommand } from './imports.ts';
import { loadCommand } from './load.ts';
import { newCommand } from './new.ts';
import { ownershipCommand } from './ownership.ts';
import { errorJson, type Output } from './output.ts';
import { questionnaireCommand } from './questionnaire/questionnaire.ts';
import { templateCommand } from './template.ts';
import { tokenCommand } from './token.ts';
import { trailCommand } from './trail/trail.ts';
import { trailCommandBegins, type CommandEnds } from './trail/trailed-command.ts';

/** Runs `govgraph` with the words after its name; returns the exit code. Never throws. */
export async function runProgram(words: readonly string[], output: Output): Promise<number> {
  let code = 0;
  const program = new Command('govgraph')
    .description('Who owns, governs, lends to and audits a company: every fact with its source.')
    .showHelpAfterError('(govgraph --help lists the commands)')
    .configureOutput({
      writeOut: (text) => {
        output.answer(text.trimEnd());
      },
      writeErr: (text) => {
        output.say(text.trimEnd());
      },
    })
    .exitOverride();
  const commands = [
    answersCommand(output, (end) => {
      code = end;
    }),
    auditCommand(output),
    ...backupCommands(output),
    checkCommand(output, (end) => {
      code = end;
    }),
    concludeCommand(output),
    decideCommand(output),
    decisionsCommand(output),
    determinationsCommand(output),
    exportCommand(output),
    ...followCommands(output),
    importCommand(output, (end) => {
      code = end;
    }),
    importsCommand(output),
    loadCommand(output),
    matchesCommand(output),
    newCommand(output),
    ownershipCommand(output),
    questionnaireCommand(output),
    templateCommand(output),
    tokenCommand(output),
    trailCommand(output),
    withdrawCommand(output),
  ];
  for (const command of commands) program.addCommand(settled(command, program));
  let ended: CommandEnds = () => undefined;
  program.hook('preAction', async (_, command) => {
    ended = await trailCommandBegins(command, output);
  });
  try {
    await program.parseAsync(words, { from: 'user' }).catch(async (error: unknown) => {
      await ended([error instanceof GovernanceError ? error.code : 'INTERNAL']);
      throw error;
    });
    await ended(code === 0 ? 'DONE' : [`exit ${String(code)}`]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES.BAD_INPUT;
    output.say(error instanceof GovernanceError ? error.message : unexpected(error));
    if (words.includes('--json')) output.answer(errorJson(error));
    return error instanceof GovernanceError ? error.exitCode : EXIT_CODES.INTERNAL;
  }
}

/**
 * A command with the settings of another, and so all below it: an option that is missing there ends nothing by itself.
 */
function settled(command: Command, like: Command): Command {
  command.copyInheritedSettings(like);
  for (const below of command.commands) settled(below, command);
  return command;
}

function unexpected(error: unknown): string {
  return `govgraph failed unexpectedly: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

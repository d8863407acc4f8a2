import { Command, Option } from 'commander';
import { openTokens, type KeptToken } from '../access/tokens.ts';
import { ROLES, type Role } from '../access/roles.ts';
import { BadInput } from '../errors.ts';
import { withFolders, type FolderOptions } from './folders.ts';
import type { Output } from './output.ts';

interface Options extends FolderOptions {
  readonly json?: boolean;
}

/** `govgraph token`: how programs say who they are. */
export function tokenCommand(output: Output): Command {
  const token = new Command('token').description(
    'Make, list and revoke the tokens by which programs say who they are.',
  );
  token.addCommand(
    shared(new Command('create'))
      .description('Make a token; it is shown this once, and only its hash is kept.')
      .requiredOption('--name <text>', 'what it is for: what the program does is signed with it')
      .addOption(new Option('--role <role...>', 'what it may do').choices(ROLES).makeOptionMandatory())
      .option('--group <name...>', 'a group it counts as being in, for sources that are restricted to groups')
      .option('--days <number>', 'how long it lasts', '90')
      .addHelpText(
        'after',
        '\nA program sends it as "Authorization: Bearer <token>". Exit code: 0, 2 for a bad option, 6 when it cannot be written.',
      )
      .action((options: Options & { name: string; role: Role[]; group?: string[]; days: string }) => {
        if (!/^\d{1,5}$/.test(options.days)) throw new BadInput(`--days ${options.days}: give a whole number of days.`);
        const { secret, token: made } = tokensOf(options).create({
          name: options.name,
          roles: options.role,
          ...(options.group && { groups: options.group }),
          days: Number(options.days),
        });
        output.say(
          `Made ${made.id} for ${made.name}, ${made.roles.join(', ')}, until ${made.expiresAt.slice(0, 10)}. It is shown this once:`,
        );
        output.answer(options.json === true ? JSON.stringify({ token: shown(made), secret }, null, 2) : secret);
      }),
  );
  token.addCommand(
    shared(new Command('list'))
      .description('List the tokens there are and were.')
      .action((options: Options) => {
        const all = tokensOf(options).all();
        if (options.json === true) return output.answer(JSON.stringify({ tokens: all.map(shown) }, null, 2));
        const lines = all.map(
          (one) =>
            `${one.id}  ${stateOf(one).padEnd(7)}  until ${one.expiresAt.slice(0, 10)}  ${one.roles.join(', ')}  ${one.name}`,
        );
        output.answer(lines.length === 0 ? 'There are no tokens.' : lines.join('\n'));
      }),
  );
  token.addCommand(
    shared(new Command('revoke'))
      .description('Make a token worthless, at once and for good.')
      .argument('<id>', 'its id, as token list says it')
      .action((id: string, options: Options) => {
        const made = tokensOf(options).revoke(id);
        output.say(`Revoked ${made.id} (${made.name}).`);
        if (options.json === true) output.answer(JSON.stringify({ token: shown(made) }, null, 2));
      }),
  );
  return token;
}

function shared(command: Command): Command {
  return command
    .option('--json', 'write the answer as JSON to the standard output')
    .option('--data <folder>', 'the folder of the embedded store and the tokens (setting DATA_DIR)');
}

function tokensOf(options: Options) {
  return openTokens(withFolders(options).dataDir);
}

function stateOf({ revokedAt, expiresAt }: KeptToken): string {
  if (revokedAt !== undefined) return 'revoked';
  return Date.parse(expiresAt) <= Date.now() ? 'expired' : 'valid';
}

/** Without the hash, which is nobody's business. */
function shown({ sha256: _, ...token }: KeptToken) {
  return { ...token, state: stateOf({ sha256: '', ...token }) };
}

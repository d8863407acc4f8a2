import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { openTrail, type Outcome } from '../trail/trail.ts';
import { withFolders, type FolderOptions } from './folders.ts';
import type { Output } from './output.ts';

/** Commands that change something in the data folder or in the graph. */
const CHANGING: ReadonlySet<string> = new Set([
  'answers',
  'conclude',
  'decide',
  'import',
  'load',
  'note',
  'retract',
  'review',
  'sign',
  'token create',
  'token revoke',
  'withdraw',
]);

export type CommandEnds = (outcome: Outcome) => void;

/** Puts a command that changes something into the trail before it begins; what it gives takes how it ended. */
export function trailCommandBegins(command: Command, output: Output): CommandEnds {
  const name = nameOf(command);
  if (!CHANGING.has(name)) return () => undefined;
  const { dataDir, trailStrict } = withFolders(command.opts<FolderOptions>());
  const trail = openTrail(dataDir, {
    reads: false,
    strict: trailStrict,
    onFault: (error) => {
      output.say(`This is not recorded in the trail: ${error instanceof Error ? error.message : String(error)}`);
    },
  });
  const ended = trail.write({
    who: { account: undefined, name: userName(), how: 'COMMAND' },
    asked: { command: name, words: command.args, options: command.opts() },
    request: randomUUID(),
  });
  return (outcome) => {
    ended(outcome);
    trail.close();
  };
}

function nameOf(command: Command): string {
  const above = command.parent;
  return above?.parent == null ? command.name() : `${nameOf(above)} ${command.name()}`;
}

/** A system may have no entry for the user, as in containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { openTrail, type TrailedRequest, type WriteOutcome } from '../../trail/trail.ts';
import { withFolders, type FolderOptions } from '../folders.ts';
import type { Output } from '../output.ts';

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

/**
 * Commands that ask nothing of the data folder, or may make one: what is restored brings its own trail, and whether a
 * trail is whole must not change it.
 */
const ASKING_NOTHING: ReadonlySet<string> = new Set(['check', 'new', 'restore', 'template', 'trail verify']);

export type CommandEnds = (outcome: WriteOutcome) => void | Promise<void>;

/**
 * Puts a command that changes something into the trail before it begins; what it gives takes how it ended. What only
 * reads is put there where reads are recorded. Throws STORE_FAILED where the trail is strict and cannot be written.
 */
export async function trailCommandBegins(command: Command, output: Output): Promise<CommandEnds> {
  const name = nameOf(command);
  const isChanging = CHANGING.has(name);
  if (!isChanging && ASKING_NOTHING.has(name)) return () => undefined;
  const { dataDir, trailStrict, trailReads } = withFolders(command.opts<FolderOptions>());
  if (!isChanging && !trailReads) return () => undefined;
  const trail = openTrail(dataDir, {
    reads: trailReads,
    strict: trailStrict,
    onFault: (error) => {
      output.say(`This is not recorded in the trail: ${error instanceof Error ? error.message : String(error)}`);
    },
  });
  const asked: TrailedRequest = {
    who: { account: undefined, name: userName(), how: 'COMMAND' },
    asked: { command: name, words: command.args, options: command.opts() },
    request: randomUUID(),
  };
  if (!isChanging) {
    const read = async () => {
      const recorded = trail.read(asked);
      // There is nothing to write together with it.
      trail.close();
      await recorded;
    };
    if (existsSync(dataDir)) {
      await read();
      return () => undefined;
    }
    // Of a folder that is not there nothing is read; a command that makes it reads what it made.
    return async () => {
      if (existsSync(dataDir)) await read();
    };
  }
  const ended = trail.write(asked);
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

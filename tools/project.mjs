import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const inRoot = (...parts) => join(root, ...parts);

export const version = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version;

/** Something the person at the keyboard can mend; printed without a stack. */
export class Complaint extends Error {}

/** Runs a whole program: complaints become one message and exit code 1, anything else keeps its stack. */
export async function program(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Complaint ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Turns the errors of a full, closed or read-only disk into a Complaint; gives back any other error as it is. */
export function diskComplaint(error) {
  const where = error?.path ? ` (${error.path})` : '';
  switch (error?.code) {
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new Complaint(
        `The project folder ${root} cannot be written to${where}. Copy it to a folder of your own, or let its owner run "npm start" once.`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new Complaint(
        `The disk is full${where}. About 1 GB is needed for the packages and the browser that tests; make room and try again.`,
      );
    default:
      return error;
  }
}

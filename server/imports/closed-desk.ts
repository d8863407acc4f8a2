import { BadInput } from '../errors.ts';
import type { ImportDesk } from './import-desk.ts';

/** The desk of a schema without a server: nothing was imported, and nothing can be. */
export function closedDesk(): ImportDesk {
  const refuse = (): never => {
    throw new BadInput('Nothing is imported here.');
  };
  const later = () => Promise.resolve().then(refuse);
  return {
    mostBytes: 0,
    uploads: {
      receive: later,
      get: refuse,
      drop: () => undefined,
      dropStale: () => undefined,
      close: () => undefined,
    },
    imports: () => [],
    decisions: () => ({ decisions: [], problems: [] }),
    works: () => [],
    work: refuse,
    stage: later,
    look: later,
    accept: later,
    withdraw: later,
    decide: later,
    undo: later,
    cancel: refuse,
    close: () => Promise.resolve(),
  };
}

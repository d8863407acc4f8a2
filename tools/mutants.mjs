// npm run mutants -- <room>: puts wrong changes into the code of one room, one after the other, and runs the tests of that room
// on each (StrykerJS). What no test noticed is listed; docs/mutants.md says which of them change nothing. Without a room it lists them.
import process from 'node:process';
import { runNode } from './command.mjs';
import { Complaint, inRoot, program } from './project.mjs';

/** Rooms that decide something: the files that are changed, and the tests that must notice. */
export const ROOMS = {
  'host-check': {
    mutate: ['server/http/host-check.ts'],
    tests: ['server/http/host-check.test.ts', 'server/http/refused-host.test.ts'],
  },
  paging: { mutate: ['server/facts/page.ts'], tests: ['server/facts/page.test.ts'] },
  time: {
    mutate: ['server/time/day.ts', 'server/time/validity.ts'],
    tests: ['server/time/day.test.ts', 'server/time/validity.test.ts'],
  },
  numbers: {
    mutate: ['server/numbers/rational.ts', 'server/numbers/percent.ts', 'server/numbers/interval.ts'],
    tests: ['server/numbers/*.test.ts'],
  },
  limits: {
    mutate: ['server/graphql/bounds.ts', 'server/graphql/cost.ts', 'server/graphql/turns.ts'],
    tests: ['server/graphql/bounds.test.ts', 'server/graphql/cost.test.ts', 'server/graphql/turns.test.ts'],
  },
  gate: {
    mutate: ['server/shared/text-faults.ts', 'server/intake/gate/gate.ts', 'server/intake/gate/fact-checks.ts'],
    tests: ['server/shared/text-faults.test.ts', 'server/intake/gate/gate.test.ts'],
  },
};

await program(async () => {
  const [name, ...rest] = process.argv.slice(2);
  if (!Object.hasOwn(ROOMS, name ?? ''))
    throw new Complaint(`Name a room: npm run mutants -- ${Object.keys(ROOMS).join(' | ')}`);
  const { mutate, tests } = ROOMS[name];
  const { code } = await runNode(
    [
      inRoot('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
      'run',
      inRoot('tools', 'mutants', 'stryker.config.mjs'),
      ...rest,
    ],
    { stdio: 'inherit', env: { MUTANTS_CODE: JSON.stringify(mutate), MUTANTS_TESTS: JSON.stringify(tests) } },
  );
  process.exitCode = code;
});

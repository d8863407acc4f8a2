// npm run mutants -- <room>: puts wrong changes into the code of one room, one after the other, and runs the tests of
// that room
// on each (StrykerJS). What no test noticed is listed; docs/mutants.md says which of them change nothing. Without a room it lists them.
// `--sample 200` changes only so many lines, drawn by chance (`--seed 7` draws others): for a room that would take
// hours.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { sampledLines } from './mutants/sample.mjs';
import { runNode } from './command.mjs';
import { Complaint, inRoot, program } from './project.mjs';

/**
 * Rooms that decide something: the files and folders that are changed, and the tests that must notice, all but the
 * slowest.
 */
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
    mutate: ['server/graphql/limits/cost.ts', 'server/graphql/limits/limits.ts', 'server/graphql/limits/admission.ts'],
    tests: ['server/graphql/limits/cost.test.ts', 'server/graphql/limits/admission.test.ts'],
  },
  // Apart from the limits: most changes of it end no more, and each takes its time until it is given up.
  turns: { mutate: ['server/shared/turns/turns.ts'], tests: ['server/shared/turns/turns.test.ts'] },
  gate: {
    mutate: ['server/shared/text-faults.ts', 'server/intake/gate/gate.ts', 'server/intake/gate/fact-checks.ts'],
    tests: ['server/shared/text-faults.test.ts', 'server/intake/gate/gate.test.ts'],
  },
  'seed-checks': {
    mutate: ['server/seed/check-seed.ts', 'server/seed/checks', 'server/seed/outstanding.ts'],
    tests: ['server/seed/{check,current,hostile-texts,read-seed}.test.ts', 'server/seed/checks/*.test.ts'],
  },
  ownership: {
    mutate: [
      'server/ownership/exact/equations',
      'server/ownership/exact/chain-sums.ts',
      'server/ownership/exact/condensation.ts',
      'server/ownership/exact/controlled-nodes.ts',
      'server/ownership/exact/exact-integrated.ts',
      'server/ownership/exact/flow.ts',
      'server/ownership/exact/holding-graph.ts',
      'server/ownership/exact/integrated.ts',
      'server/ownership/exact/policies.ts',
      'server/ownership/exact/reach.ts',
      'server/ownership/exact/scratch.ts',
      'server/ownership/exact/ultimate-owners.ts',
      'server/ownership/exact/vote-sums.ts',
      'server/ownership/exact/voting.ts',
    ],
    tests: ['server/ownership/exact/*.test.ts', 'server/ownership/exact/equations/*.test.ts'],
    // It takes longer than all the others together.
    except: ['server/ownership/exact/equations/thick-components.test.ts'],
  },
  'holdings-file': {
    mutate: ['server/ownership/exact/holdings-file'],
    tests: ['server/ownership/exact/holdings-file/*.test.ts'],
  },
  // Not those tests that load a graph: they take longer than all the others together.
  verdicts: {
    mutate: ['server/rules/verdict', 'server/rules/person', 'server/rules/company'],
    tests: ['server/rules/{verdict,person,company}/*.test.ts'],
    except: [
      'server/rules/verdict/{disguises,iij,loaded-cases,properties,second-world,verdict-steps}.test.ts',
      'server/rules/person/{after-meeting,basis}.test.ts',
    ],
  },
  'rules-world': {
    mutate: ['server/rules/world'],
    // What fetches a world is tested with a loaded graph.
    leave: ['server/rules/world/fetch-world.ts'],
    tests: ['server/rules/world/*.test.ts', 'server/rules/verdict/books.test.ts'],
  },
  patterns: {
    mutate: ['server/rules/patterns'],
    tests: ['server/rules/patterns/**/*.test.ts', 'server/rules/verdict/books.test.ts'],
    // The second reads names of patterns in the text of the code, which stands otherwise where it is changed.
    except: ['server/rules/patterns/holders/holders.test.ts', 'server/rules/patterns/pages.test.ts'],
  },
  books: { mutate: ['server/rules/books'], tests: ['server/rules/books/*.test.ts'] },
};

await program(async () => {
  const { positionals, values, tokens } = parseArgs({
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const [name] = positionals;
  if (!Object.hasOwn(ROOMS, name ?? ''))
    throw new Complaint(`Name a room: npm run mutants -- ${Object.keys(ROOMS).join(' | ')}`);
  const [sample, seed] = [wholeNumber('sample', values.sample), wholeNumber('seed', values.seed)];
  const { mutate, leave = [], tests, except = [] } = ROOMS[name];
  const files = mutate.flatMap(codeFiles).filter((file) => !leave.includes(file));
  const code = sample === undefined ? files : sampledLines(files.map(read), sample, seed);
  const others = tokens.filter(({ kind, name: option }) => kind === 'option' && !['sample', 'seed'].includes(option));
  const ended = await runNode(
    [
      inRoot('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
      'run',
      inRoot('tools', 'mutants', 'stryker.config.mjs'),
      ...others.map(({ rawName, value }) => (value === undefined ? rawName : `${rawName}=${value}`)),
    ],
    {
      stdio: 'inherit',
      env: {
        MUTANTS_CODE: JSON.stringify(code),
        MUTANTS_TESTS: JSON.stringify(tests),
        MUTANTS_WITHOUT: JSON.stringify(except),
      },
    },
  );
  process.exitCode = ended.code;
});

/** A file, or those of a folder that are no tests. */
function codeFiles(path) {
  if (statSync(inRoot(path)).isFile()) return [path];
  return readdirSync(inRoot(path), { recursive: true })
    .map((file) => `${path}/${file.split('\\').join('/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();
}

function read(path) {
  return { path, text: readFileSync(inRoot(path), 'utf8') };
}

function wholeNumber(name, text) {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new Complaint(`--${name} is a whole number from 1 on, not "${text}"`);
  return Number(text);
}

import { Command, Option } from 'commander';
import { NotFound } from '../errors.ts';
import { exportedGraph } from '../intake/exported-graph.ts';
import { candidatesOf } from '../intake/identity/match-candidates.ts';
import {
  cannotBeOne,
  readKeptDecisions,
  recordDecision,
  undoDecision,
  VERDICTS,
} from '../intake/identity/decisions.ts';
import { decided } from '../intake/import-files.ts';
import { nearest } from '../shared/names/nearness.ts';
import { importPlanOf } from '../import-plan-of.ts';
import { withFolders, type FolderOptions } from './folders.ts';
import type { Output } from './output.ts';

type Options = FolderOptions & { readonly json?: boolean };
const MOST_SHOWN = 50;
const IN_ENGLISH = { language: 'en' } as const;

function withOptions(command: Command): Command {
  return command
    .option('--json', 'write the answer as JSON to the standard output')
    .option('--seed <folder>', 'the folder of facts (setting SEED_DIR)')
    .option('--documents <folder>', 'texts of the cited documents (setting DOCUMENTS_DIR)')
    .option('--data <folder>', 'the folder of the embedded store and the imports (setting DATA_DIR)');
}

/** `govgraph matches`: parties that may be one, with what speaks for it. */
export function matchesCommand(output: Output): Command {
  const command = new Command('matches').description(
    'List parties that may be one, the likeliest first; nothing is joined before somebody decides.',
  );
  return withOptions(command).action(async (options: Options) => {
    const plan = importPlanOf(withFolders(options));
    const { decisions, problems } = readKeptDecisions(plan.dataDir);
    for (const problem of problems) output.say(problem);
    const candidates = candidatesOf(await exportedGraph(plan, {}), decisions);
    const matches = candidates.map(({ reasons, ...pair }) => ({
      ...pair,
      reasons: reasons.map((tell) => tell(IN_ENGLISH)),
    }));
    if (options.json === true) return output.answer(JSON.stringify({ matches }, null, 2));
    const lines = matches
      .slice(0, MOST_SHOWN)
      .map(({ a, b, score, reasons }) => `${String(score).padStart(3)}  ${a}  ${b}\n     ${reasons.join('; ')}`);
    if (matches.length > MOST_SHOWN) lines.push(`… and ${String(matches.length - MOST_SHOWN)} more; --json lists all.`);
    output.answer(lines.length === 0 ? 'No two parties look alike.' : lines.join('\n'));
  });
}

/** `govgraph decide`: whether two parties are one; recorded with who and why, and undone with `--undo`. */
export function decideCommand(output: Output): Command {
  const command = new Command('decide')
    .description('Record whether two parties are one; of the same, the first stays and has all that is stated of both.')
    .argument('<a>', 'id of a party; with --undo the id of a decision')
    .argument('[b]', 'id of the other')
    .addOption(
      new Option('--verdict <word>', 'what they are').choices(VERDICTS.map((verdict) => verdict.toLowerCase())),
    )
    .option('--undo', 'take a decision back')
    .requiredOption('--by <name>', 'who decides')
    .requiredOption('--reason <text>', 'why');
  return withOptions(command).action(
    async (
      a: string,
      b: string | undefined,
      options: Options & { verdict?: string; undo?: boolean; by: string; reason: string },
    ) => {
      const plan = importPlanOf(withFolders(options));
      const { by, reason, verdict, undo } = options;
      const made = await decided(plan, (graph) => {
        if (undo === true) return undoDecision(plan.dataDir, a, { by }, reason);
        const [first, second] = [a, b ?? ''].map((id) => {
          const type = graph.typeOf(id);
          if (type === undefined) throw new NotFound('party', id, nearest(id, graph.ids()));
          return type;
        });
        const said = VERDICTS.find((word) => word.toLowerCase() === verdict) ?? 'UNSURE';
        if (said === 'SAME' && first !== second) throw cannotBeOne(a, b ?? '');
        return recordDecision(plan.dataDir, { a, b: b ?? '', by, reason, verdict: said });
      });
      output.say(
        undo === true
          ? `Took back ${made.id}: ${made.a} and ${made.b}.`
          : `Recorded ${made.id}: ${made.a} and ${made.b} are ${made.verdict}.`,
      );
      if (options.json === true) output.answer(JSON.stringify({ decision: made, undone: undo === true }, null, 2));
    },
  );
}

/** `govgraph decisions`: those that stand. */
export function decisionsCommand(output: Output): Command {
  return withOptions(
    new Command('decisions').description('List what was decided about parties that may be one.'),
  ).action((options: Options) => {
    const { decisions, problems } = readKeptDecisions(withFolders(options).dataDir);
    for (const problem of problems) output.say(problem);
    if (options.json === true) return output.answer(JSON.stringify({ decisions }, null, 2));
    const lines = decisions.map(
      ({ id, at, by, a, b, verdict, reason }) =>
        `${id}  ${at.slice(0, 10)}  ${verdict.padEnd(9)}  ${a}  ${b}  (${by}: ${reason})`,
    );
    output.answer(lines.length === 0 ? 'Nothing was decided.' : lines.join('\n'));
  });
}

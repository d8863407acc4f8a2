import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { BadInput } from '../errors.ts';
import { fromDecimal, multiply, rational } from '../numbers/rational.ts';
import { readHoldings } from '../ownership/exact/holdings-file/holdings-file.ts';
import { HOLDER_KINDS } from '../ownership/exact/holdings-file/line-cells.ts';
import { POLICIES } from '../ownership/exact/policies.ts';
import { INTERESTS, POWERS } from '../vocabulary/word-lists.ts';
import { reportHoldings, streamedRows, type HoldingsReport } from '../ownership/exact/holdings-file/holdings-report.ts';
import { METHODS } from '../ownership/exact/holdings-file/report-row.ts';
import type { ReportMethod, ReportQuestion, ReportRow } from '../ownership/exact/holdings-file/report-row.ts';
import type { Output } from './output.ts';

interface Options {
  readonly holdings: string;
  readonly of?: string;
  readonly by?: string;
  readonly method: ReportMethod;
  readonly threshold: string;
  readonly policy?: string;
  readonly inclusive?: boolean;
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** Warnings said on a terminal. */
const MOST_WARNINGS = 100;
const LINES_AT_ONCE = 5_000;

const METHOD_HELP = `
Methods:
  integrated    all chains of holdings, cycles followed round for ever: (I - A)^-1 - I
  by-path       the sum over the chains that meet no company twice
  control       who controls whom: a holder and what it controls hold more than the threshold; percent is the votes counted
  attribution   votes of a holder and, in full, of everything it controls; the pairs that pass the threshold. What is between
                is controlled by majority; at a threshold of exactly 50, as the threshold says; with --policy, as the policy does

Control and attribution count votes; where the file gives none of a holder, its capital stands in for them. An answer that is
only possible says so.

The file is CSV with the columns holder,company,percent; a blank percent is unknown. Further columns, if wanted:
  holderKind    what the holder is: ${HOLDER_KINDS.join(', ')};
                a NOMINEE or TRUST_ACCOUNT holds for others: it controls nothing, and chains end at it
  shares        a number of shares (or votes): over the sum of the company's lines, where each gives shares and none a percent
  interest      what is held: ${INTERESTS.join(', ')}; SHARES when blank.
                Capital and votes are two measures; a right over the majority of the board and dominant influence control
  class, account   tell blocks of one holder apart
  block         lines of several holders with one block tell of the same shares: they count once
  voting        who may vote the block: ${POWERS.join(', ')}
  majority      of a right over the board: yes or no, whether it is over the majority
Several lines of one holder and one company are added up where amount, class, account or block tell them apart; the same amount
twice is one block or two, so a range. Either is told in a warning.
Exit code: 0 with an answer, 2 for a bad file or option.`;

/** `govgraph ownership`: answers about a file of holdings, without a store. */
export function ownershipCommand(output: Output): Command {
  return new Command('ownership')
    .description('Reckon who owns and controls whom in a file of holdings.')
    .requiredOption('--holdings <file>', 'CSV file of holdings')
    .option('--of <company>', 'only who has a share of this company')
    .option('--by <holder>', 'only what this holder has a share of')
    .addOption(new Option('--method <method>', 'what to reckon').choices(METHODS).default('integrated'))
    .option('--threshold <percent>', 'for control and attribution', '50')
    .addOption(
      new Option('--policy <policy>', 'for attribution: the thresholds of this policy').choices(
        POLICIES.map(({ id }) => id),
      ),
    )
    .option('--inclusive', 'the threshold itself passes: "at least" instead of "more than"')
    .option('--json', 'write the answer as JSON to the standard output')
    .addOption(
      new Option(
        '--jsonl',
        'of control and attribution: a row a line as it is found, by holder, for answers of any size',
      ).conflicts('json'),
    )
    .addHelpText('after', METHOD_HELP)
    .action((options: Options) => {
      if (options.jsonl === true && options.method !== 'control' && options.method !== 'attribution')
        throw new BadInput(
          `--jsonl: rows come one a line of the methods control and attribution, not of ${options.method}.`,
        );
      const file = readHoldings(read(options.holdings), options.holdings);
      const question: ReportQuestion = {
        method: options.method,
        ...thresholdsOf(options),
        ...(options.of === undefined ? {} : { of: options.of }),
        ...(options.by === undefined ? {} : { by: options.by }),
      };
      if (options.jsonl === true) {
        answerByLine(streamedRows(file, question), output);
        return;
      }
      const report = reportHoldings(file, question);
      if (options.json !== true) sayWarnings(report.warnings, output);
      output.answer(options.json === true ? JSON.stringify(report, null, 2) : asTable(report));
    });
}

/** Lines are handed on some thousand at a time, so that the answer is never in memory as a whole. */
function answerByLine({ rows, note, warnings }: ReturnType<typeof streamedRows>, output: Output): void {
  sayWarnings(warnings, output);
  if (note !== undefined) output.say(`note: ${note}`);
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(JSON.stringify(row));
    if (lines.length < LINES_AT_ONCE) continue;
    output.answer(lines.join('\n'));
    lines = [];
  }
  if (lines.length > 0) output.answer(lines.join('\n'));
}

/**
 * A file of a million lines can give tens of thousands of warnings; a terminal is told how many there are beyond the
 * first.
 */
function sayWarnings(warnings: readonly string[], output: Output): void {
  for (const warning of warnings.slice(0, MOST_WARNINGS)) output.say(`warning: ${warning}`);
  const more = warnings.length - MOST_WARNINGS;
  if (more > 0) output.say(`… and ${more.toLocaleString('en')} more warnings; --json gives them all.`);
}

function read(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new BadInput(`${file} is not UTF-8 text; save it as "CSV UTF-8".`);
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'is not there'
        : `cannot be read (${String((error as NodeJS.ErrnoException).code)})`;
    throw new BadInput(`--holdings ${file}: the file ${reason}.`);
  }
}

function thresholdsOf({ threshold, inclusive = false, method, policy: id }: Options) {
  const policy = POLICIES.find((one) => one.id === id);
  if (policy === undefined) return { threshold: { share: percentage(threshold), inclusive } };
  if (method !== 'attribution')
    throw new BadInput(`--policy ${policy.id}: a policy attributes votes; ask with --method attribution.`);
  return {
    threshold: policy.threshold,
    between: { control: policy.control, powers: policy.powers === 'ALWAYS' },
  };
}

function percentage(text: string): ReturnType<typeof fromDecimal> {
  if (!/^\d{1,3}(\.\d{1,30})?$/.test(text) || Number(text) > 100) {
    throw new BadInput(`--threshold ${text}: not a percentage from 0 to 100, such as 50 or 33.34.`);
  }
  return multiply(fromDecimal(text), rational(1n, 100n));
}

/** `55`, `20 to 40`, `at least 10`, `unknown`, `0 (by BOARD_APPOINTMENT)`, `0 to 60 (possible)`. */
function figureText({ percent, atLeast, most, certainty, through }: ReportRow): string {
  const figure =
    percent === null
      ? 'unknown'
      : most !== undefined
        ? `${String(percent)} to ${String(most)}`
        : `${atLeast === true ? 'at least ' : ''}${String(percent)}`;
  const by = through === undefined ? '' : ` (by ${through.join(', ')})`;
  return `${figure}${certainty === 'POSSIBLE' ? ' (possible)' : ''}${by}`;
}

function asTable({ rows, cycles }: HoldingsReport): string {
  const cells = [['holder', 'company', 'percent'], ...rows.map((row) => [row.holder, row.company, figureText(row)])];
  const widths = [0, 1, 2].map((column) =>
    cells.reduce((widest, line) => Math.max(widest, line[column]?.length ?? 0), 0),
  );
  const lines = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rings = cycles.map((cycle) => `cycle: ${cycle.join(', ')}`);
  return [...lines, ...(rings.length > 0 ? ['', ...rings] : [])].join('\n');
}

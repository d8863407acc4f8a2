import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { rational } from '../../server/numbers/rational.ts';
import { condensationOf } from '../../server/ownership/exact/condensation.ts';
import { controlledNodes } from '../../server/ownership/exact/controlled-nodes.ts';
import { integrated } from '../../server/ownership/exact/integrated.ts';
import { denseShares } from './dense.ts';
import { CLIQUE, generate, generator, RING, type Generated } from './generate.ts';
import { loadPaths } from './paths.ts';
import { ms, quantile, table, timed } from './timing.ts';
import { wholeFile } from './whole-file.ts';

/** Questions of one kind that are timed; the first third only warms up. */
const QUESTIONS = 400;
/** A matrix of more nodes takes minutes and gigabytes. */
const MOST_DENSE = 2_000;
const MOST_PATHS = 20_000;
const DEPTH = 8;
const MAJORITY = { share: rational(1n, 2n), inclusive: false };

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > RING + CLIQUE);
const chosen = sizes.length > 0 ? sizes : [1_000, 10_000, 100_000, 1_000_000];
const speed: string[][] = [];
const against: string[][] = [];
const whole: string[][] = [];

for (const companies of chosen) {
  const started = performance.now();
  const made = generate(companies);
  const built = performance.now() - started;
  const [condensing = NaN] = timed([() => condensationOf(made.graph)]);
  measure(made, built, condensing);
  if (made.graph.ids.length <= MOST_DENSE) compareDense(made);
  if (companies <= MOST_PATHS) await comparePaths(made);
  measureWhole(made);
  console.error(`${String(companies)} companies measured`);
}
write();

function measure({ graph, companies, ring, clique }: Generated, built: number, condensing: number): void {
  const random = generator(7);
  const some = (): number => Math.floor(random() * ring);
  const anybody = (): number => Math.floor(random() * graph.ids.length);
  const kinds: [string, (i: number) => () => { reached: number; residual: number }][] = [
    ['integrated, of a company', () => up(some())],
    ['integrated, by a holder', () => down(anybody())],
    ['integrated, by the oldest company', () => down(0)],
    ['integrated, of one in the ring', (i) => up(ring + (i % RING))],
    ['integrated, of one in the clique', (i) => up(clique + (i % CLIQUE))],
    ['control, by a holder', () => by(anybody())],
    ['control, by the oldest company', () => by(0)],
  ];
  const up = (node: number) => () => summary(integrated(graph, node, 'UP'));
  const down = (node: number) => () => summary(integrated(graph, node, 'DOWN'));
  const by = (node: number) => () => ({ reached: controlledNodes(graph, node, MAJORITY).length + 1, residual: 0 });
  for (const [kind, question] of kinds) {
    const calls = Array.from({ length: QUESTIONS }, (_, i) => question(i));
    const answers: { reached: number; residual: number }[] = [];
    const times = timed(calls.map((call) => () => answers.push(call()))).slice(QUESTIONS / 3);
    const reached = Math.max(...answers.map((answer) => answer.reached));
    const residual = Math.max(...answers.map((answer) => answer.residual));
    speed.push([
      companies.toLocaleString('en'),
      kind,
      ms(quantile(times, 0.5)),
      ms(quantile(times, 0.95)),
      ms(Math.max(...times)),
      reached.toLocaleString('en'),
      residual === 0 ? '0' : residual.toExponential(1),
    ]);
  }
  speed.push([
    companies.toLocaleString('en'),
    'once: adjacency, and its cycles',
    ms(built),
    ms(condensing),
    '',
    graph.edgeCount.toLocaleString('en'),
    '',
  ]);
}

function measureWhole(made: Generated): void {
  const { lines, pairs, parsed, read, reckoned, memory } = wholeFile(made);
  whole.push([
    made.companies.toLocaleString('en'),
    lines.toLocaleString('en'),
    pairs.toLocaleString('en'),
    parsed.toFixed(1),
    read.toFixed(1),
    reckoned.toFixed(1),
    `${((read + reckoned) / parsed).toFixed(1)} ×`,
    Math.round(memory).toLocaleString('en'),
  ]);
}

function summary({ nodes, residual }: ReturnType<typeof integrated>): { reached: number; residual: number } {
  return { reached: nodes.length, residual };
}

function compareDense(made: Generated): void {
  const { graph, companies, ring, clique } = made;
  for (const [where, target] of [
    ['any company', Math.floor(ring / 2)],
    ['the ring', ring + 7],
    ['the clique', clique + 7],
  ] as const) {
    let dense: Float64Array = new Float64Array(0);
    const [whole = NaN] = timed([
      () => {
        dense = denseShares(graph, target);
      },
    ]);
    const ours = quantile(
      timed(Array.from({ length: 60 }, () => () => integrated(graph, target, 'UP'))).slice(20),
      0.5,
    );
    const { nodes, figure } = integrated(graph, target, 'UP');
    const error = nodes.reduce((worst, node, i) => Math.max(worst, Math.abs((figure[i] ?? 0) - (dense[node] ?? 0))), 0);
    against.push([
      companies.toLocaleString('en'),
      `dense elimination, ${where}`,
      ms(ours),
      ms(whole),
      `${Math.round(whole / ours).toLocaleString('en')} ×`,
      `${error.toExponential(1)}`,
    ]);
  }
}

async function comparePaths(made: Generated): Promise<void> {
  const { graph, companies, ring, clique } = made;
  const paths = await loadPaths(made);
  const random = generator(11);
  const some = Array.from({ length: 60 }, () => Math.floor(random() * ring));
  // 200 companies that hold each other have 200 × 199 paths of two holdings, eight million of three.
  for (const [where, targets, depth] of [
    ['any company', some, DEPTH],
    ['the ring', [ring + 7], DEPTH],
    ['the clique', [clique + 7], 2],
  ] as const) {
    const theirs: number[] = [];
    let worst = 0;
    for (const target of targets) {
      const start = performance.now();
      const found = await paths.shares(target, depth);
      theirs.push(performance.now() - start);
      const { nodes, figure } = integrated(graph, target, 'UP');
      nodes.forEach((node, i) => {
        if (node !== target)
          worst = Math.max(worst, Math.abs((figure[i] ?? 0) - (found.get(graph.ids[node] ?? '') ?? 0)));
      });
    }
    const ours = quantile(
      timed(targets.flatMap((target) => Array.from({ length: 10 }, () => () => integrated(graph, target, 'UP')))),
      0.5,
    );
    const other = quantile(theirs, 0.5);
    against.push([
      companies.toLocaleString('en'),
      `Cypher paths to depth ${String(depth)}, ${where}`,
      ms(ours),
      ms(other),
      `${Math.round(other / ours).toLocaleString('en')} ×`,
      worst === 0 ? '0' : worst.toExponential(1),
    ]);
  }
}

function write(): void {
  const day = new Date().toISOString().slice(0, 10);
  const text = `# Ownership, ${day}

Node ${process.versions.node} on ${String(cpus().length)} cores. Milliseconds of compute for one question, the adjacency being there; a
target or source is drawn at random each time. Reached: parties the dearest question of the kind met. Residual: largest
error left in the equations of a cycle, as a fraction of the whole. \`npm run bench -- ownership\` measures again.

${table(['companies', 'question', 'p50', 'p95', 'max', 'reached', 'residual'], speed)}

In the last row of each size the columns p50 and p95 are the time to build the adjacency and to find its cycles, and
reached is the number of holdings.

## Who controls whom in a whole file

What \`govgraph ownership --method control --jsonl\` does. Seconds of the processor: the parser of CSV alone; the file read, checked and put in
blocks; everything that everybody controls. Ratio: reading and reckoning against parsing alone. Memory of the process, MB.

${table(['companies', 'holdings', 'pairs', 'parsed alone', 'read', 'reckoned', 'ratio', 'memory'], whole)}

## Against other ways

Difference: the largest between the two answers for any holder, as a fraction. Path products leave out what goes round a
cycle and what lies deeper than they look; that, not rounding, is their difference.

${table(['companies', 'other way', 'here, p50', 'there, p50', 'ratio', 'difference'], against)}
`;
  console.log(text);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/ownership-${day}.md`, text);
}

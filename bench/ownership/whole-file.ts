import { parse } from 'csv-parse/sync';
import { rational } from '../../server/numbers/rational.ts';
import { readHoldings } from '../../server/ownership/exact/holdings-file/holdings-file.ts';
import { streamedRows } from '../../server/ownership/exact/holdings-file/holdings-report.ts';
import type { Generated } from './generate.ts';

const MAJORITY = { share: rational(1n, 2n), inclusive: false };

export interface WholeFile {
  readonly lines: number;
  /** Pairs of a controller and a company. */
  readonly pairs: number;
  /**
   * Seconds of this process's processor time: the parser of CSV alone, the file read and checked, who controls whom.
   */
  readonly parsed: number;
  readonly read: number;
  readonly reckoned: number;
  /** Megabytes of memory of the process when the answer is there. */
  readonly memory: number;
}

/** What `govgraph ownership --method control` does with a file of the whole graph, beside the parser of CSV alone. */
export function wholeFile({ graph, parts }: Generated): WholeFile {
  const lines = ['holder,company,percent'];
  parts.forEach((part, edge) => {
    const ends = `p${String(graph.holder[edge])},p${String(graph.company[edge])}`;
    lines.push(`${ends},${String(Math.trunc(part / 1000))}.${String(part % 1000).padStart(3, '0')}`);
  });
  const text = lines.join('\n');
  const [parsed] = seconds(() => parse(text, { on_record: () => null }));
  const [read, file] = seconds(() => readHoldings(text, 'holdings.csv'));
  const [reckoned, pairs] = seconds(() => {
    let count = 0;
    for (const row of streamedRows(file, { method: 'control', threshold: MAJORITY }).rows)
      count += row.holder === '' ? 0 : 1;
    return count;
  });
  const memory = process.memoryUsage.rss() / 1e6;
  return { lines: lines.length - 1, pairs, parsed, read, reckoned, memory };
}

function seconds<T>(work: () => T): [number, T] {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, answer];
}

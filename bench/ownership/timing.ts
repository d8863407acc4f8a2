/** Milliseconds of one call each, in order. */
export function timed(calls: readonly (() => unknown)[]): number[] {
  return calls.map((call) => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
}

export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}

/** `0.42`, `12.3`, `1,240`: three digits that tell. */
export function ms(time: number): string {
  if (!Number.isFinite(time)) return '–';
  if (time >= 100) return Math.round(time).toLocaleString('en');
  return time.toPrecision(time >= 1 ? 3 : 2);
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

import type { Params } from '../../server/store/engine.ts';
import type { Store } from '../../server/store/store.ts';

/** Longest that one asking may take. */
const ONE_MS = 30_000;

/**
 * Milliseconds of each asking, one list for each store. The engines are asked by turns, so that what else the machine
 * does falls on both: `asks` times, or fewer (once at least) when `boxMs` are over before. A fifth of that before warms
 * up.
 */
export async function inTurn(
  stores: readonly Store[],
  name: string,
  params: (n: number) => Params,
  asks: number,
  boxMs: number,
): Promise<number[][]> {
  const question = name.split(',')[0] as Parameters<Store['ask']>[0];
  const round = async (n: number): Promise<number[]> => {
    const times: number[] = [];
    for (const store of stores) {
      const started = performance.now();
      await store.ask(question, params(n) as never, { timeoutMs: ONE_MS });
      times.push(performance.now() - started);
    }
    return times;
  };
  const rounds = async (from: number, most: number, limitMs: number): Promise<number[][]> => {
    const done: number[][] = [];
    const end = performance.now() + limitMs;
    while (done.length < most && (done.length === 0 || performance.now() < end))
      done.push(await round(from + done.length));
    return done;
  };
  const warm = await rounds(0, Math.ceil(asks / 5), boxMs / 5);
  const kept = await rounds(warm.length, asks, boxMs);
  return stores.map((_, i) => kept.map((times) => times[i] ?? NaN));
}

import { availableParallelism } from 'node:os';

/** As many jobs beside each other as there are cores; four of them fill the memory of a small machine. */
export const LANES = Math.min(availableParallelism(), 4);

/**
 * Runs jobs beside each other, at most `lanes` at a time. Whenever a lane is free, the first job of the list begins
 * that may: all jobs it comes `after` have ended, and none that is running `uses` what it uses. Put long jobs first.
 * @param {readonly { name: string, work: () => Promise<unknown>, after?: readonly string[], uses?: string }[]} jobs
 * @returns {Promise<void>} resolves when all have ended. A job that fails keeps others from beginning; those that run
 *   are waited for, and then its error is thrown.
 */
export async function inLanes(jobs, lanes = LANES) {
  const names = new Set(jobs.map(({ name }) => name));
  const unknown = jobs.flatMap(({ after = [] }) => after).filter((name) => !names.has(name));
  if (unknown.length > 0) throw new Error(`no job is called ${unknown.join(', ')}`);
  const [waiting, running, ended, errors] = [[...jobs], new Map(), new Set(), []];
  const mayBegin = ({ after = [], uses }) =>
    after.every((name) => ended.has(name)) &&
    (uses === undefined || [...running.keys()].every((other) => other.uses !== uses));
  const begin = (job) => {
    waiting.splice(waiting.indexOf(job), 1);
    const end = () => {
      running.delete(job);
      ended.add(job.name);
    };
    running.set(
      job,
      job.work().then(end, (error) => {
        end();
        errors.push(error);
      }),
    );
  };
  for (;;) {
    while (errors.length === 0 && running.size < Math.max(1, lanes)) {
      const next = waiting.find(mayBegin);
      if (next === undefined) break;
      begin(next);
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (errors.length > 0) throw errors[0];
  if (waiting.length > 0) throw new Error(`jobs wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
}

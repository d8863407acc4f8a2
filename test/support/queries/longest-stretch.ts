import process from 'node:process';

/**
 * Watches how long this process computes without giving the event loop its turn, in milliseconds of its own processor
 * time: what other programs on the machine take does not count. Ask once, when what is watched is over.
 */
export function watchStretches(): () => number {
  let longest = 0;
  let last = process.cpuUsage();
  let watching = true;
  const turn = () => {
    const { user, system } = process.cpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.cpuUsage();
    if (watching) setTimeout(turn, 1);
  };
  setTimeout(turn, 1);
  return () => {
    watching = false;
    return longest;
  };
}

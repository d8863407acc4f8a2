/**
 * Ends this process when the npm that started it is gone. A SIGTERM to npm ends npm and its shell, and on some systems
 * nobody passes it on: a server would go on, out of sight, and keep its port.
 */
export function endWithNpm({ everyMs = 500 } = {}) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  watch.unref();
}

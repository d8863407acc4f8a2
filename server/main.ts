import process from 'node:process';
import { GovernanceError } from './errors.ts';
import { startServer } from './start-server.ts';

/** The server as a program: starts, says where it is, ends on SIGTERM or SIGINT; a clear line and its exit code when it cannot. */
try {
  const server = await startServer({ say: (line) => process.stderr.write(`${line}\n`) });
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // Asked twice, it does not wait for what is running.
      if (stopping) process.exit(1);
      stopping = true;
      process.stderr.write(`${signal}: finishing what is running\n`);
      server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  process.stdout.write(`govgraph is at ${server.url}\n`);
} catch (error) {
  if (!(error instanceof GovernanceError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}

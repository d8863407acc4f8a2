import process from 'node:process';
import { readConfig } from './config.ts';
import { GovernanceError } from './errors.ts';
import { outliveFaults, outliveReaders } from './http/lasting-process.ts';
import { loggerFor, startServer } from './start-server.ts';

/**
 * The server as a program: starts, says where it is, ends on SIGTERM or SIGINT; a clear line and its exit code when it
 * cannot.
 */
outliveReaders(process.stdout, process.stderr);
try {
  const config = readConfig();
  const logger = loggerFor(config);
  outliveFaults(process, logger);
  const server = await startServer({ config, logger, say: (line) => process.stderr.write(`${line}\n`) });
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

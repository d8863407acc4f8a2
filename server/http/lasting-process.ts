import type { Writable } from 'node:stream';
import type { Logger } from 'pino';

/**
 * Lets a server live on when who reads its output has gone: writing to a closed pipe raises an error on the stream,
 * which nobody else would hear. What is written from then on is lost.
 */
export function outliveReaders(...streams: readonly Pick<Writable, 'on'>[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    });
  }
}

/** A promise that fails where nobody listens is a fault of one request: it is logged, and the others are served on. */
export function outliveFaults(process: Pick<NodeJS.Process, 'on'>, logger: Logger): void {
  process.on('unhandledRejection', (reason) => {
    logger.error({ err: reason }, 'a promise failed and nobody listened');
  });
}

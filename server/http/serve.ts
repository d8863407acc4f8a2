import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../errors.ts';
import { answerUnread } from './unread-requests.ts';

/** Longest time that requests under way get to finish when the server is stopped. */
export const GRACE_MS = 10_000;

/** An http server that does not wait for ever for slow or silent clients; it does not listen yet. */
export function httpServer(handler: RequestListener): Server {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 5_000 },
    handler,
  );
  server.maxRequestsPerSocket = 10_000;
  answerUnread(server);
  return server;
}

/**
 * Resolves with the address of the front page. A port or address that cannot be had is a ConfigError that says what to
 * do.
 */
export function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new ConfigError([listenProblem(error, host, port)]));
    });
    server.listen({ host, port }, () => {
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${String((server.address() as AddressInfo).port)}/`);
    });
  });
}

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${String(port)} of ${host} is taken by another program; choose another: PORT=${String(port + 1)} npm start`;
    case 'EACCES':
      return `this user may not listen on port ${String(port)}; choose one above 1023: PORT=4000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is not an address of this machine`;
    default:
      return `cannot listen on port ${String(port)} of ${host}: ${error.message}`;
  }
}

import type { RequestHandler } from 'express';
import { answer } from './faults.ts';

/** True for a Host header that names this machine. */
export function isLoopbackHost(header: string | undefined): boolean {
  const name = hostName(header ?? '');
  return name !== undefined && isLoopback(name);
}

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests whose Host header names neither this machine nor one of `allowed`, with 421. A page elsewhere can
 * make a name of its own point at 127.0.0.1 and then read the answers as its own (DNS rebinding); such requests carry
 * that name here. For a server on a loopback address, and for any whose names are known.
 */
export function hostCheck(allowed: readonly string[] = []): RequestHandler {
  const names = new Set(allowed.map((name) => name.toLowerCase()));
  return (request, response, next) => {
    const name = hostName(request.headers.host ?? '');
    if (name !== undefined && (isLoopback(name) || names.has(name))) {
      next();
      return;
    }
    const known = ['localhost', '127.0.0.1', '[::1]', ...names];
    const why = `This server answers to ${known.slice(0, -1).join(', ')} and ${known.at(-1) ?? ''} only. Open it by one of these, or set ALLOWED_HOSTS to serve other names.`;
    if (request.path === '/graphql') answer(response, 421, 'BAD_INPUT', why);
    else response.status(421).type('text/plain').send(`${why}\n`);
  };
}

/** The name in `name`, `name:port` or `[address]:port`, in lower case. */
function hostName(header: string): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::\d{1,5})?$/i.exec(header);
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

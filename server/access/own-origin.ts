import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of another site sent the request, as far as the browser says (`Origin`, and Fetch Metadata's
 * `Sec-Fetch-Site`). Programs send neither. `publicOrigin` is this server's own as browsers see it, where a proxy
 * changes the host.
 */
export function isFromOtherSite({ headers }: IncomingMessage, publicOrigin: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = headers;
  if (origin === undefined) return false;
  const own = host === undefined ? [] : [`http://${host}`, `https://${host}`];
  return ![...own, publicOrigin].includes(origin);
}

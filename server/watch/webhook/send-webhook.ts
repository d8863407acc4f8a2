import { createHmac } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Destination } from './webhook-address.ts';

const PATIENCE_MS = 10_000;

/**
 * The header by which who is called knows who calls: the second, and the HMAC-SHA-256 of `<second>.<body>` under the
 * secret.
 */
export function signature(secret: string, second: number, body: string): string {
  return `t=${second},v1=${createHmac('sha256', secret).update(`${second}.${body}`).digest('hex')}`;
}

/**
 * Posts a body and resolves when it was taken (2xx). Rejects with what came of it in words; goes nowhere else when told
 * to.
 */
export function sendWebhook(
  { url, address, family }: Destination,
  id: string,
  secret: string,
  body: string,
): Promise<void> {
  const bytes = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const call = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      agent: false,
      // The address that was checked, whatever the name says by now.
      lookup: (_, options, done) => {
        if (options.all === true) done(null, [{ address, family }]);
        else done(null, address, family);
      },
      headers: {
        'content-type': 'application/json',
        'content-length': bytes.length,
        'user-agent': 'govgraph',
        'govgraph-delivery': id,
        'govgraph-signature': signature(secret, Math.floor(Date.now() / 1000), body),
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    call.once('response', (response) => {
      const { statusCode = 0 } = response;
      // What it answers is of no use here, and may be long.
      response.destroy();
      if (statusCode >= 200 && statusCode < 300) resolve();
      else reject(new Error(`it answered ${statusCode}`));
    });
    call.once('error', reject);
    call.end(bytes);
  });
}

import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Node reads the address and the headers up to this, and closes the connection with an empty page above it. */
const MOST = '16 kB';

/** Answers in words what Node cannot read as a request: an address that is too long above all. */
export function answerUnread(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Duplex) => {
    // The other side is gone, or an answer is on its way already.
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, words } = problemOf(error.code);
    const isApi = /^[A-Z]+ \/(graphql|imports|export)\b/.test(
      error.rawPacket?.subarray(0, 40).toString('latin1') ?? '',
    );
    const [type, body] = isApi
      ? ['application/json', JSON.stringify({ errors: [{ message: words, extensions: { code: 'BAD_INPUT' } }] })]
      : ['text/html', page(words)];
    const head = [
      `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
      'Connection: close',
      `Content-Type: ${type}; charset=utf-8`,
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      "Content-Security-Policy: default-src 'none'",
      'X-Content-Type-Options: nosniff',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}

function problemOf(code: string | undefined): { status: number; words: string } {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: 431,
        words: `The address is too long: with the headers it may have ${MOST}. Take parts out of it, such as parties that were added; a query that is so long is sent by POST.`,
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, words: 'The request did not arrive in time. Send it again.' };
    default:
      return { status: 400, words: 'The request cannot be read: it is no HTTP.' };
  }
}

function page(words: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>govgraph</title></head><body><h1>This address cannot be opened</h1><p>${words}</p><p><a href="/">To the beginning</a></p></body></html>\n`;
}

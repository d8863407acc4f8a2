import { pino, type DestinationStream, type Logger } from 'pino';

/** Headers and fields that may carry a secret; they are masked wherever they turn up in a log line. */
const SECRETS = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["x-api-key"]',
  'res.headers["set-cookie"]',
  'password',
  '*.password',
  'NEO4J_PASSWORD',
  '*.NEO4J_PASSWORD',
];

interface LogOptions {
  readonly level: string;
  /** One line for a person instead of one JSON object. */
  readonly pretty: boolean;
}

/** The structured log. It goes to stderr, so that what a command prints stays apart from it. */
export function createLogger(options: LogOptions, stream: { write(text: string): unknown }): Logger {
  const destination: DestinationStream = options.pretty
    ? {
        write: (line) => {
          stream.write(prettyLine(line));
        },
      }
    : {
        write: (line) => {
          stream.write(line);
        },
      };
  return pino({ level: options.level, redact: { paths: SECRETS, censor: '***' }, base: null }, destination);
}

const NAMES: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/** `13:42:05 info  GET /graphql 200 12 ms`, then the cause of an error on lines of its own. */
function prettyLine(line: string): string {
  const entry = JSON.parse(line) as {
    level: number;
    time: number;
    msg?: string;
    requestId?: string;
    err?: { stack?: string };
  };
  const at = new Date(entry.time).toTimeString().slice(0, 8);
  const id = entry.requestId === undefined || entry.level < 40 ? '' : ` (request ${entry.requestId})`;
  const stack = entry.err?.stack === undefined ? '' : `\n${entry.err.stack}`;
  return `${at} ${(NAMES[entry.level] ?? '').padEnd(5)} ${entry.msg ?? ''}${id}${stack}\n`;
}

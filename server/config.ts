import process from 'node:process';
import { z } from 'zod';
import { trustedProxies } from './access/trusted-proxies.ts';
import { ACCESS_SETTINGS, accessProblems } from './access-settings.ts';
import { ConfigError } from './errors.ts';
import { folder, list, text, whole, yesOrNo, type Setting } from './setting.ts';

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Every setting, in the order docs/settings.md lists them. This file alone reads the environment. */
export const SETTINGS = {
  port: {
    name: 'PORT',
    default: '4000',
    parse: whole(0, 65_535),
    help: 'Port of the explorer and the API; `0` takes any free one.',
  },
  host: {
    name: 'HOST',
    default: '127.0.0.1',
    parse: z.string().regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address or a host name'),
    help: 'Address to listen on. Anything but a loopback address opens the server to the network.',
  },
  dataDir: { name: 'DATA_DIR', default: 'data', parse: folder, help: 'Folder of the embedded store.' },
  seedDir: { name: 'SEED_DIR', default: 'seed', parse: folder, help: 'Folder of the facts to load.' },
  documentsDir: {
    name: 'DOCUMENTS_DIR',
    default: '../shared/documents',
    parse: folder,
    help: 'Folder with the texts of the cited documents, shown at the cited lines; it may be missing.',
  },
  neo4jUri: {
    name: 'NEO4J_URI',
    parse: z
      .string()
      .regex(
        /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+/,
        'must start with neo4j://, neo4j+s://, bolt:// or bolt+s:// and name a server',
      )
      .refine((uri) => !uri.includes('@'), 'must not contain a user or a password; use NEO4J_USER and NEO4J_PASSWORD'),
    help: 'A Neo4j server to use instead of the embedded store.',
  },
  neo4jUser: { name: 'NEO4J_USER', default: 'neo4j', parse: text, help: 'User of the Neo4j server.' },
  neo4jPassword: { name: 'NEO4J_PASSWORD', parse: text, secret: true, help: 'Password of the Neo4j server.' },
  neo4jDatabase: {
    name: 'NEO4J_DATABASE',
    parse: text,
    help: 'Database on the Neo4j server; its default one when left out.',
  },
  logLevel: {
    name: 'LOG_LEVEL',
    default: 'info',
    parse: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }),
    help: `What is logged: ${LOG_LEVELS.map((level) => `\`${level}\``).join(', ')}.`,
  },
  logPretty: {
    name: 'LOG_PRETTY',
    default: 'auto',
    parse: z.enum(['auto', 'true', 'false'], { error: 'must be auto, true or false' }),
    help: 'Log lines for people (`true`) or as JSON (`false`); `auto` looks whether a terminal reads them.',
  },
  requestTimeoutMs: {
    name: 'REQUEST_TIMEOUT_MS',
    default: '10000',
    parse: whole(100, 600_000),
    help: 'Milliseconds after which a query is given up.',
  },
  keepFacts: {
    name: 'KEEP_FACTS',
    default: '100000',
    parse: whole(0, 100_000_000),
    help: 'Facts kept in memory from one query to the next, about 2 kB each; `0` keeps none.',
  },
  allowedHosts: {
    name: 'ALLOWED_HOSTS',
    default: '',
    parse: list(/^[A-Za-z0-9.-]+$/, 'must be host names without port, with commas between'),
    help: 'Host names the server answers to besides this machine, with commas between; others are refused. Without it a server on a network address answers to any.',
  },
  corsOrigins: {
    name: 'CORS_ORIGINS',
    default: '',
    parse: list(/^https?:\/\/[^\s/,]+$/, 'must be origins such as https://example.org, with commas between'),
    help: 'Origins whose pages may ask the API, with commas between.',
  },
  frameAncestors: {
    name: 'FRAME_ANCESTORS',
    default: '',
    parse: list(/^https?:\/\/[^\s/,;'"]+$/, 'must be origins such as https://example.org, with commas between'),
    help: 'Origins whose pages may show pages of this server in a frame, with `embed=1` in the address; without it none.',
  },
  maxDepth: { name: 'MAX_DEPTH', default: '15', parse: whole(1, 1000), help: 'Deepest nesting of a query.' },
  maxCost: {
    name: 'MAX_COST',
    default: '50000',
    parse: whole(1, 999_999_999),
    help: 'Highest cost of a query: roughly the number of objects its answer could hold; no answer holds more.',
  },
  maxAnswerMb: {
    name: 'MAX_ANSWER_MB',
    default: '16',
    parse: whole(1, 500),
    help: 'Megabytes (10^6 bytes) an answer may hold.',
  },
  maxUploadMb: {
    name: 'MAX_UPLOAD_MB',
    default: '1000',
    parse: whole(1, 100_000),
    help: 'Megabytes (10^6 bytes) a file may have that is imported on the page.',
  },
  maxWaiting: {
    name: 'MAX_WAITING',
    default: '200',
    parse: whole(0, 100_000),
    help: 'Queries that may wait while others take all the room; one more is answered TOO_BUSY.',
  },
  clientRequests: {
    name: 'CLIENT_REQUESTS',
    default: '1200',
    parse: whole(0, 1_000_000),
    help: 'Requests that one client may send in a minute, by account or, of who has none, by address; `0` for any number. The person at this machine is not counted.',
  },
  clientWrites: {
    name: 'CLIENT_WRITES',
    default: '60',
    parse: whole(0, 1_000_000),
    help: 'Changes that one client may make in a minute; `0` for any number.',
  },
  metricsPort: {
    name: 'METRICS_PORT',
    parse: whole(0, 65_535),
    help: 'Port of its own for `/metrics`, where nobody signs in; without it they are at `/metrics` for who is `admin`.',
  },
  metricsHost: {
    name: 'METRICS_HOST',
    default: '127.0.0.1',
    parse: z.string().regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address or a host name'),
    help: 'Address to listen on for them.',
  },
  ...ACCESS_SETTINGS,
  webhookAllow: {
    name: 'WEBHOOK_ALLOW',
    default: '',
    parse: list(/./, '').refine(
      (given) => trustedProxies(given) !== undefined,
      'must be addresses or networks such as 10.1.2.3 or 10.0.0.0/8, with commas between',
    ),
    help: 'Addresses and networks that are not of the public internet and may be called by webhooks all the same, with commas between.',
  },
  trailReads: {
    name: 'TRAIL_READS',
    default: 'false',
    parse: yesOrNo,
    help: 'Whether the trail (`data/trail.jsonl`) also says who read what (`true`); who changed what it says always.',
  },
  trailStrict: {
    name: 'TRAIL_STRICT',
    default: 'false',
    parse: yesOrNo,
    help: 'Whether to refuse whatever cannot be recorded in the trail (`true`), or to log that and go on.',
  },
} as const satisfies Readonly<Record<string, Setting>>;

type Settings = typeof SETTINGS;
type Value<S> = S extends { parse: z.ZodType<infer T, string> }
  ? S extends { default: string }
    ? T
    : T | undefined
  : never;

/**
 * The settings as read: folders are absolute paths, numbers are numbers, what was not given and has no default is
 * absent.
 */
export type Config = {
  readonly [K in keyof Settings as undefined extends Value<Settings[K]> ? never : K]: Value<Settings[K]>;
} & {
  readonly [K in keyof Settings as undefined extends Value<Settings[K]> ? K : never]?: NonNullable<Value<Settings[K]>>;
};

/**
 * Reads and checks all settings; throws one ConfigError that lists every unusable one. An empty variable counts as
 * absent.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const problems: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries<Setting>(SETTINGS)) {
    const given = environment[setting.name]?.trim();
    const value = given === undefined || given === '' ? setting.default : given;
    if (value === undefined) continue;
    const parsed = setting.parse.safeParse(value);
    if (parsed.success) config[key] = parsed.data;
    else
      problems.push(
        `${setting.name} ${reasons(parsed.error)}${setting.secret === true ? '' : `, not ${quoted(value)}`}`,
      );
  }
  if (config['neo4jUri'] !== undefined && config['neo4jPassword'] === undefined) {
    problems.push('NEO4J_PASSWORD must be set when NEO4J_URI is');
  }
  problems.push(...accessProblems(config));
  if (problems.length > 0) throw new ConfigError(problems);
  // Each value came out of the parser of its own setting.
  return Object.freeze(config) as unknown as Config;
}

/** The settings by their names, for a log: secrets are masked, absent ones left out. */
export function printableConfig(config: Config): Record<string, string> {
  const values = config as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries<Setting>(SETTINGS)
      .filter(([key]) => values[key] !== undefined)
      .map(([key, setting]) => [setting.name, setting.secret === true ? '***' : String(values[key])]),
  );
}

/** The table of settings in docs/settings.md, as Markdown. */
export function settingsTable(): string {
  const rows = Object.values<Setting>(SETTINGS).map(
    ({ name, default: value, help }) =>
      `| \`${name}\` | ${value === undefined || value === '' ? '' : `\`${value}\``} | ${help} |`,
  );
  return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}

/** As given, but without what may be a password in an address. */
function quoted(value: string): string {
  return JSON.stringify(value.replace(/\/\/.*@/, '//***@'));
}

function reasons(error: z.ZodError): string {
  return error.issues.map((issue) => issue.message).join(' and ');
}

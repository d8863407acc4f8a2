import { z } from 'zod';
import { sourceReaders, type SourceReaders } from './access/source-readers.ts';
import { roleMapping, ROLES, type RoleMapping } from './access/roles.ts';
import { trustedProxies } from './access/trusted-proxies.ts';
import { list, text, whole, type Setting } from './setting.ts';

const HEADER = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{1,60}$/, 'must be the name of a header')
  .transform((name) => name.toLowerCase());

/** Without TLS only on this machine: whoever is on the way could read what is sent. */
const address = (what: string) =>
  z
    .string()
    .refine(
      (given) => URL.canParse(given) && isSafe(new URL(given)),
      `must be ${what}, by https (by http only on this machine)`,
    );

function isSafe({ protocol, hostname, username, password, hash, search }: URL): boolean {
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return (
    (protocol === 'https:' || (protocol === 'http:' && here)) &&
    [username, password, hash, search].every((part) => part === '')
  );
}

/** Settings of who may ask, in the order README lists them. */
export const ACCESS_SETTINGS = {
  publicUrl: {
    name: 'PUBLIC_URL',
    parse: address('an address without a path, such as https://graph.example.org')
      .refine((given) => new URL(given).pathname === '/', 'must have no path')
      .transform((given) => new URL(given).origin),
    help: 'Address at which browsers open this server, where a proxy stands before it or people sign in. Its host is allowed.',
  },
  oidcIssuer: {
    name: 'OIDC_ISSUER',
    parse: address('the address of an OpenID provider'),
    help: 'OpenID provider where people sign in; see docs/access.md. Needs OIDC_CLIENT_ID and PUBLIC_URL.',
  },
  oidcClientId: { name: 'OIDC_CLIENT_ID', parse: text, help: 'Id of this server at the provider.' },
  oidcClientSecret: {
    name: 'OIDC_CLIENT_SECRET',
    parse: text,
    secret: true,
    help: 'Secret of this server at the provider; without it the server is a public client (PKCE alone).',
  },
  oidcScopes: {
    name: 'OIDC_SCOPES',
    default: 'openid profile email',
    parse: z.string().refine((given) => given.split(/\s+/).includes('openid'), 'must hold openid'),
    help: 'What the provider is asked to tell of people.',
  },
  oidcGroupsClaim: {
    name: 'OIDC_GROUPS_CLAIM',
    default: 'groups',
    parse: text,
    help: 'Claim that holds the groups of a person; a dot leads into an object.',
  },
  sessionHours: {
    name: 'SESSION_HOURS',
    default: '12',
    parse: whole(1, 720),
    help: 'Hours after which people sign in again.',
  },
  authHeader: {
    name: 'AUTH_HEADER',
    parse: HEADER,
    help: 'Header in which a proxy says who asks, such as X-Forwarded-User. Needs TRUST_PROXY.',
  },
  authGroupsHeader: {
    name: 'AUTH_GROUPS_HEADER',
    parse: HEADER,
    help: 'Header in which the proxy says their groups, with commas between.',
  },
  trustProxy: {
    name: 'TRUST_PROXY',
    default: '',
    parse: list(/./, '').refine(
      (given) => trustedProxies(given) !== undefined,
      'must be addresses or networks such as 127.0.0.1 or 10.0.0.0/8, with commas between',
    ),
    help: 'Addresses and networks of the proxies whose word on who asks is taken, with commas between.',
  },
  roles: {
    name: 'ROLES',
    default: '*=reader',
    parse: z.string().transform((given, context): RoleMapping => {
      const mapping = roleMapping(given);
      if (mapping !== undefined) return mapping;
      context.addIssue({
        code: 'custom',
        message: `must be group=role with commas between, the roles being ${ROLES.join(', ')}`,
      });
      return z.NEVER;
    }),
    help: 'Which group has which role: `group=role`, with commas between; the group `*` is everybody who is signed in. Roles: `reader`, `auditor` (also records and signs), `steward` (also imports and decides), `admin`.',
  },
  restrictedSources: {
    name: 'RESTRICTED_SOURCES',
    default: '',
    parse: z.string().transform((given, context): SourceReaders => {
      const readers = sourceReaders(given);
      if (typeof readers !== 'string') return readers;
      context.addIssue({ code: 'custom', message: readers });
      return z.NEVER;
    }),
    help: 'Sources that only some groups may read: `source=group`, with commas between, several groups with `|` between; `minutes-*` are all sources whose ids begin so. For others they are not there.',
  },
} as const satisfies Readonly<Record<string, Setting>>;

/** The settings that each make sense only together with others. */
export function accessProblems(config: Readonly<Record<string, unknown>>): string[] {
  const has = (key: string) => config[key] !== undefined;
  const problems: string[] = [];
  if (has('oidcIssuer') && !has('oidcClientId')) problems.push('OIDC_CLIENT_ID must be set when OIDC_ISSUER is');
  if (has('oidcIssuer') && !has('publicUrl'))
    problems.push('PUBLIC_URL must be set when OIDC_ISSUER is: the provider sends people back to it');
  for (const [key, name] of [
    ['oidcClientId', 'OIDC_CLIENT_ID'],
    ['oidcClientSecret', 'OIDC_CLIENT_SECRET'],
  ] as const)
    if (has(key) && !has('oidcIssuer')) problems.push(`OIDC_ISSUER must be set when ${name} is`);
  const trusted = config['trustProxy'];
  if (has('authHeader') && Array.isArray(trusted) && trusted.length === 0)
    problems.push('TRUST_PROXY must name the proxies whose AUTH_HEADER is taken');
  if (has('authGroupsHeader') && !has('authHeader'))
    problems.push('AUTH_HEADER must be set when AUTH_GROUPS_HEADER is');
  return problems;
}

import type { IncomingMessage } from 'node:http';
import { BadInput } from '../errors.ts';
import { unshownIn } from '../shared/unseen-characters.ts';
import { known, type Asker } from './asker.ts';
import { rolesOf, type RoleMapping } from './roles.ts';
import type { TrustedProxies } from './trusted-proxies.ts';

export interface ProxyIdentity {
  readonly isTrusted: TrustedProxies;
  /** Header with the name of who asks, in lower case. */
  readonly header: string;
  /** Header with the groups of who asks, commas between; in lower case. */
  readonly groupsHeader: string | undefined;
  readonly mapping: RoleMapping;
}

const MOST_CHARACTERS = 200;

/**
 * Who a trusted proxy says asks; undefined when it says nobody, or when somebody else says it. Throws BAD_INPUT for a
 * header that comes twice, or names two: then a proxy adds its own to what the asker sent, instead of putting it in its
 * place.
 */
export function proxyAsker(
  request: IncomingMessage,
  { isTrusted, header, groupsHeader, mapping }: ProxyIdentity,
): Asker | undefined {
  if (!isTrusted(request.socket.remoteAddress)) return undefined;
  const name = onlyValue(request, header);
  if (name === undefined || name === '') return undefined;
  if (name.includes(',')) throw new BadInput(twice(header));
  const amiss = unshownIn(name);
  if (amiss !== undefined || name.length > MOST_CHARACTERS)
    throw new BadInput(`The header ${header} ${amiss ?? `is longer than ${String(MOST_CHARACTERS)} characters`}.`);
  const groups = groupsHeader === undefined ? '' : (onlyValue(request, groupsHeader) ?? '');
  const given = groups.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  return known('PROXY', { account: `proxy:${name}`, name, roles: rolesOf(given, mapping), groups: given });
}

function onlyValue({ rawHeaders }: IncomingMessage, header: string): string | undefined {
  const values = rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === header);
  // Some programs behind a proxy read both as one header; who sends the second hopes that one of them does.
  const alike = rawHeaders.some(
    (name, i) => i % 2 === 0 && name.toLowerCase() !== header && sameButForDashes(name, header),
  );
  if (values.length > 1 || alike) throw new BadInput(twice(header));
  const [value] = values;
  // Node reads headers as Latin 1; names come in UTF-8.
  return value === undefined ? undefined : Buffer.from(value, 'latin1').toString('utf8').trim();
}

function sameButForDashes(a: string, b: string): boolean {
  return a.toLowerCase().replaceAll('_', '-') === b.replaceAll('_', '-');
}

function twice(header: string): string {
  return `The header ${header} says twice who asks. Let the proxy replace what comes in under that name, not add to it.`;
}

import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { BadInput } from '../../errors.ts';

/** Whether an address that is not public may be called all the same (WEBHOOK_ALLOW). */
export type Allowed = (address: string) => boolean;

/** Where a call goes: the name for TLS and the host header, and the one address that was checked. */
export interface Destination {
  readonly url: URL;
  readonly address: string;
  readonly family: 4 | 6;
}

/** Blocks of IPv4 that are not of the public internet (IANA's special-purpose registry, multicast, reserved). */
const NOT_PUBLIC = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  NOT_PUBLIC.addSubnet(network, bits, 'ipv4');
/** Of IPv6 only what is given out to the internet counts, without what carries an IPv4 address within it. */
const GIVEN_OUT = new BlockList();
GIVEN_OUT.addSubnet('2000::', 3, 'ipv6');
const WITHIN = new BlockList();
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  WITHIN.addSubnet(network, bits, 'ipv6');

export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  return isIP(address) === 6 && GIVEN_OUT.check(address, 'ipv6') && !WITHIN.check(address, 'ipv6');
}

/** An address that a webhook may have. Throws BAD_INPUT with the mend. */
export function webhookUrl(given: string): URL {
  if (!URL.canParse(given) || given.length > 2000)
    throw new BadInput('"webhook" is no address; give one such as https://hooks.example.org/govgraph.');
  const url = new URL(given);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new BadInput(`"webhook" begins with ${url.protocol}; give an address that begins with https://.`);
  if (url.username !== '' || url.password !== '')
    throw new BadInput('"webhook" holds a user or password; leave them out: the calls are signed.');
  return url;
}

/**
 * Looks the name up once, and takes the address that is then called, so that a name that leads elsewhere a moment later
 * leads nowhere. Every address of the name has to be public or allowed. Throws BAD_INPUT when one is not; http only
 * where allowed.
 */
export async function destinationOf(given: string, allowed: Allowed, resolve = resolveName): Promise<Destination> {
  const url = webhookUrl(given);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  for (const address of addresses)
    if (!allowed(address) && !isPublic(address))
      throw new BadInput(
        `"webhook" leads to ${address}, which is not an address of the public internet. Who runs the server may allow it: WEBHOOK_ALLOW=${address}`,
      );
  const [address] = addresses;
  if (address === undefined) throw new BadInput(`"webhook" names ${host}, which has no address.`);
  if (url.protocol === 'http:' && !addresses.every(allowed))
    throw new BadInput(
      '"webhook" begins with http:, so that everybody on the way could read it; give one with https:.',
    );
  return { url, address, family: isIP(address) === 6 ? 6 : 4 };
}

async function resolveName(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    throw new BadInput(`"webhook" names ${host}, which cannot be found.`);
  }
}

import { BlockList, isIP } from 'node:net';

/** Whether an address of a connection is one of those that are trusted; of no address it is not. */
export type TrustedProxies = (address: string | undefined) => boolean;

/** Reads addresses and networks (`10.0.0.0/8`, `::1`); undefined when one is neither. */
export function trustedProxies(list: readonly string[]): TrustedProxies | undefined {
  const trusted = new BlockList();
  for (const one of list) {
    const [address = '', bits, ...more] = one.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    if (version === 0 || more.length > 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
      return undefined;
    trusted.addSubnet(address, bits === undefined ? most : Number(bits), version === 4 ? 'ipv4' : 'ipv6');
  }
  return (address) => {
    if (address === undefined) return false;
    // A socket that takes both kinds gives the older one as ::ffff:10.0.0.1.
    const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
    const version = isIP(plain);
    return version !== 0 && trusted.check(plain, version === 4 ? 'ipv4' : 'ipv6');
  };
}

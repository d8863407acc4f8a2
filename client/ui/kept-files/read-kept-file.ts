import { say } from '../messages/words.ts';

/** Ids asked for at once: an address with more is cut or refused on its way by some proxies, and by servers. */
const IDS_AT_ONCE = 100;

interface Part {
  readonly errors?: readonly { readonly message?: string }[];
  readonly [list: string]: unknown;
}

/** Whether a file of these is asked for by one address. */
export function fitsAddress(ids: readonly string[]): boolean {
  return ids.length <= IDS_AT_ONCE;
}

/** Where a file of what is kept is had: of these, or of all where there are none. */
export function keptFileAddress(path: string, ids: readonly string[]): string {
  return ids.length === 0 ? path : `${path}?id=${ids.map(encodeURIComponent).join(',')}`;
}

/**
 * The file of many, asked for part by part and put together: the entries stand in `list`, such as "notes". Says in the
 * server's words what is wrong.
 */
export async function readKeptFile(
  path: string,
  list: string,
  ids: readonly string[],
): Promise<{ readonly text: string } | { readonly problem: string }> {
  let head: Part | undefined;
  const entries: unknown[] = [];
  try {
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
      const response = await fetch(keptFileAddress(path, ids.slice(at, at + IDS_AT_ONCE)), {
        headers: { accept: 'application/json' },
      });
      const part = (await response.json().catch(() => undefined)) as Part | undefined;
      const there = part?.[list];
      if (!response.ok || part === undefined || !Array.isArray(there))
        return { problem: part?.errors?.[0]?.message ?? say('serverGaveNoFile', { status: response.status }) };
      head ??= part;
      entries.push(...(there as unknown[]));
    }
  } catch {
    return { problem: say('serverIsSilent') };
  }
  return { text: `${JSON.stringify({ ...head, [list]: entries }, undefined, 2)}\n` };
}

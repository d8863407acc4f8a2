import type { Served } from './served.ts';

/** Pauses between two looks at /livez. */
const LOOK_EVERY_MS = 20;
/** Told of a request that nobody answered: the server is gone. */
export const NOT_ANSWERED = 'NOT_ANSWERED';

export interface WideAnswer {
  readonly took: number;
  readonly bytes: number;
  readonly text: string;
  /** Of the first error, or the status. */
  readonly code: string | undefined;
}

export function named(name: string, { code }: WideAnswer): string {
  return code === undefined ? name : `${name} (${code})`;
}

/** A server that ends meanwhile answers nobody, and nobody's measuring ends with it. */
export async function ask(url: string, body: object): Promise<WideAnswer> {
  const began = performance.now();
  let status: number;
  let text: string;
  try {
    const response = await fetch(new URL('graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    status = response.status;
    text = await response.text();
  } catch {
    return { took: performance.now() - began, bytes: 0, text: '', code: NOT_ANSWERED };
  }
  const took = performance.now() - began;
  const { errors } = JSON.parse(text) as { errors?: { message: string; extensions?: { code?: string } }[] };
  const code = errors === undefined ? undefined : (errors[0]?.extensions?.code ?? String(status));
  if (code === 'BAD_INPUT') console.error(errors?.[0]?.message);
  return { took, bytes: text.length, text, code };
}

/** Asks for /livez again and again; milliseconds of each answer, and how large the server was at most. */
export function watchHealth({ url, residentMb }: Pick<Served, 'url' | 'residentMb'>): {
  stop: () => Promise<number[]>;
  megabytes: () => number;
} {
  const waits: number[] = [];
  let going = true;
  let most = 0;
  const looking = (async () => {
    while (going) {
      const began = performance.now();
      try {
        await (await fetch(new URL('livez', url))).text();
        waits.push(performance.now() - began);
      } catch {
        // Nobody is there who could keep it waiting.
      }
      most = Math.max(most, residentMb());
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  return {
    stop: async () => {
      going = false;
      await looking;
      return waits;
    },
    megabytes: () => most,
  };
}

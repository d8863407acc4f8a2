/** Refusals of so many are recorded one by one within a minute; of the rest, how many there were. */
export const MOST_ONE_BY_ONE = 60;
const A_MINUTE_MS = 60_000;

/**
 * Keeps what anybody can cause without saying who they are from filling the disk, and from holding up those who work.
 */
export interface Refusals {
  /** Whether this one is to be recorded by itself; else it is counted. */
  readonly isOneByOne: () => boolean;
  /** Tells of those that were counted, where there are any. */
  readonly close: () => void;
}

export function refusals(tellMore: (count: number) => void): Refusals {
  let recorded = 0;
  let more = 0;
  let timer: NodeJS.Timeout | undefined;
  const close = () => {
    clearTimeout(timer);
    timer = undefined;
    const count = more;
    recorded = 0;
    more = 0;
    if (count > 0) tellMore(count);
  };
  return {
    isOneByOne: () => {
      timer ??= setTimeout(close, A_MINUTE_MS).unref();
      if (recorded >= MOST_ONE_BY_ONE) {
        more += 1;
        return false;
      }
      recorded += 1;
      return true;
    },
    close,
  };
}

import { useEffect, useState } from 'react';

/** Who asks, as `/auth/me` tells it. On a server of one person there is no name, and nothing to sign in to. */
export interface Account {
  /** How who is signed in is called, and signs; null when nobody is. */
  readonly name: string | null;
  readonly roles: readonly string[];
  /** Why what they may not do is refused, by permission (`RECORD`, `CHANGE`, …). */
  readonly whyNot: Readonly<Record<string, string>>;
  /**
   * Whether some sources are restricted to groups that they are not in: what is shown and concluded is without those.
   */
  readonly withheld: boolean;
  /** Where to sign in; null where nobody can, or somebody has. */
  readonly signIn: string | null;
  /** Where to sign out; null where signing in is not this server's own. */
  readonly signOut: string | null;
}

/** Asked once for each page that is opened: signing in and out opens one anew. */
let asked: Promise<Account | undefined> | undefined;

/** Who asks; undefined until that is known, and where it cannot be known. */
export function useAccount(): Account | undefined {
  const [account, setAccount] = useState<Account>();
  useEffect(() => {
    let isGone = false;
    asked ??= ask();
    void asked.then((told) => {
      if (!isGone) setAccount(told);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return account;
}

async function ask(): Promise<Account | undefined> {
  try {
    const response = await fetch('/auth/me', { headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as Account) : undefined;
  } catch {
    // A server that does not answer is told by what else asks it.
    return undefined;
  }
}

/** The address for signing in that leads back to the page being looked at. */
export function signInAddress(signIn: string): string {
  return `${signIn}?to=${encodeURIComponent(`${location.pathname}${location.search}${location.hash}`)}`;
}

/** Signs out here, and opens the page anew as somebody who has not signed in. */
export async function signOut(address: string): Promise<boolean> {
  const response = await fetch(address, { method: 'POST' }).catch(() => undefined);
  if (response?.ok !== true) return false;
  location.reload();
  return true;
}

import { Popover } from '@base-ui/react/popover';
import { CircleUserRound, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { signInAddress, signOut, useAccount, type Account } from '../lib/account.ts';
import './account-control.css';

/**
 * Who is signed in, and the way out; or the way in. Nothing on a server where nobody signs in. Before it, for who may not read
 * some sources, that what they see is without those.
 */
export function AccountControl() {
  const account = useAccount();
  if (account === undefined) return null;
  return (
    <>
      {account.withheld && account.signIn === null && <WithoutSome />}
      <WhoAsks account={account} />
    </>
  );
}

function WithoutSome() {
  return (
    <Popover.Root>
      <Popover.Trigger className="button button-plain account-trigger" aria-label="Without restricted sources">
        <EyeOff size={16} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-layer" sideOffset={6} align="end">
          <Popover.Popup className="popup account" aria-label="Restricted sources">
            <p className="account-name">Not all sources are open to you</p>
            <p className="caption">
              Some are restricted to groups that you are not in. What is shown, counted and concluded here, and in what
              you export, is without them.
            </p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function WhoAsks({ account }: { readonly account: Account }) {
  const { name, signIn } = account;
  if (signIn !== null)
    return (
      <a
        className="button button-plain account-way-in"
        href={signIn}
        // The page may have changed its address meanwhile.
        onClick={(event) => {
          event.currentTarget.href = signInAddress(signIn);
        }}
      >
        Sign in
      </a>
    );
  if (name === null) return null;
  return <SignedIn name={name} roles={account.roles} leave={account.signOut} />;
}

function SignedIn({
  name,
  roles,
  leave,
}: {
  readonly name: string;
  readonly roles: readonly string[];
  readonly leave: string | null;
}) {
  const [failed, setFailed] = useState(false);
  return (
    <Popover.Root>
      <Popover.Trigger className="button button-plain account-trigger" aria-label={`Signed in as ${name}`}>
        <CircleUserRound size={16} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-layer" sideOffset={6} align="end">
          <Popover.Popup className="popup account" aria-label="Who is signed in">
            <p className="account-name">{name}</p>
            <p className="caption">
              {roles.length === 0 ? 'No role: nothing is shown.' : `Roles: ${roles.join(', ')}`}
            </p>
            {leave !== null && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  void signOut(leave).then((left) => {
                    setFailed(!left);
                  });
                }}
              >
                Sign out
              </button>
            )}
            {failed && <p role="alert">The server did not take it. Try again.</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

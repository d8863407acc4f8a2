import { COMMA } from '../../lib/language/language.ts';
import { Popover } from '@base-ui/react/popover';
import { CircleUserRound, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { signInAddress, signOut, useAccount, type Account } from '../../lib/account.ts';
import './account-control.css';
import { say } from '../messages/words.ts';

/**
 * Who is signed in, and the way out; or the way in. Nothing on a server where nobody signs in. Before it, for who may
 * not read some sources, that what they see is without those.
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
      <Popover.Trigger className="button button-plain account-trigger" aria-label={say('withoutRestrictedSources')}>
        <EyeOff size={16} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-layer" sideOffset={6} align="end">
          <Popover.Popup className="popup account" aria-label={say('restrictedSources')}>
            <p className="account-name">{say('notAllSourcesAreOpenTo')}</p>
            <p className="caption">{say('someAreRestrictedToGroupsThat')}</p>
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
        {say('signIn')}
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
      <Popover.Trigger className="button button-plain account-trigger" aria-label={say('signedInAsName', { name })}>
        <CircleUserRound size={16} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-layer" sideOffset={6} align="end">
          <Popover.Popup className="popup account" aria-label={say('whoIsSignedIn')}>
            <p className="account-name">{name}</p>
            <p className="caption">
              {roles.length === 0 ? say('noRoleNothingIsShown') : say('rolesRoles', { roles: roles.join(COMMA) })}
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
                {say('signOut')}
              </button>
            )}
            {failed && <p role="alert">{say('theServerDidNotTakeIt')}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

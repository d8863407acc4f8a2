import { Link } from '@tanstack/react-router';
import type { PanelView } from './panel-view.ts';
import type { PanelParty } from './party-query.ts';
import { say } from './messages/words.ts';

/** Where to go from here. */
export function Leads({
  party,
  view,
  onExpand,
}: {
  readonly party: PanelParty;
  readonly view: PanelView;
  readonly onExpand: (id: string) => void;
}) {
  const day = { on: view.on, known: view.known };
  const isFocus = party.id === view.focus;
  return (
    <nav className="panel-leads" aria-label={say('fromHere')}>
      <Link to={party.__typename === 'Person' ? '/person' : '/company'} search={{ id: party.id, ...day }}>
        {say('allAboutNameOnAPage')}
      </Link>
      {!isFocus && (
        <>
          <Link to="/" search={{ ...day, focus: party.id }}>
            {say('drawTheGraphRoundName')}
          </Link>
          {!view.expand.includes(party.id) && (
            <button
              type="button"
              onClick={() => {
                onExpand(party.id);
              }}
            >
              {say('expandItHere')}
            </button>
          )}
        </>
      )}
      {party.__typename === 'Company' && (
        <>
          <Link to="/ownership" search={{ ...day, company: party.id, dir: 'up' }}>
            {say('whoOwnsItAlongEveryChain')}
          </Link>
          <Link to="/ownership" search={{ ...day, company: party.id, dir: 'down' }}>
            {say('whatItOwns')}
          </Link>
          <Link to="/interlocks" search={{ ...day, company: party.id }}>
            {say('peopleItSharesWithOtherCompanies')}
          </Link>
        </>
      )}
      {party.__typename === 'Person' && (
        <Link to="/ownership" search={{ ...day, company: party.id, dir: 'down' }}>
          {say('whatItOwns')}
        </Link>
      )}
      {!isFocus && (
        <Link to="/interlocks" search={{ ...day, company: view.focus, from: party.id, to: view.focus }}>
          {say('howItIsConnectedToThe')}
        </Link>
      )}
    </nav>
  );
}

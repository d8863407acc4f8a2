import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { PanelView } from './panel-view.ts';
import type { PanelParty } from './party-query.ts';

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
    <nav className="panel-leads" aria-label="From here">
      <Link to={party.__typename === 'Person' ? '/person' : '/company'} search={{ id: party.id, ...day }}>
        All about {party.name} on a page <ArrowRight size={13} aria-hidden />
      </Link>
      {!isFocus && (
        <>
          <Link to="/" search={{ ...day, focus: party.id }}>
            Draw the graph round {party.name} <ArrowRight size={13} aria-hidden />
          </Link>
          {!view.expand.includes(party.id) && (
            <button
              type="button"
              onClick={() => {
                onExpand(party.id);
              }}
            >
              Expand it here <ArrowRight size={13} aria-hidden />
            </button>
          )}
        </>
      )}
      {party.__typename === 'Company' && (
        <>
          <Link to="/ownership" search={{ ...day, company: party.id, dir: 'up' }}>
            Who owns it, along every chain <ArrowRight size={13} aria-hidden />
          </Link>
          <Link to="/ownership" search={{ ...day, company: party.id, dir: 'down' }}>
            What it owns <ArrowRight size={13} aria-hidden />
          </Link>
          <Link to="/interlocks" search={{ ...day, company: party.id }}>
            People it shares with other companies <ArrowRight size={13} aria-hidden />
          </Link>
        </>
      )}
      {party.__typename === 'Person' && (
        <Link to="/ownership" search={{ ...day, company: party.id, dir: 'down' }}>
          What {party.name} owns <ArrowRight size={13} aria-hidden />
        </Link>
      )}
      {!isFocus && (
        <Link to="/interlocks" search={{ ...day, company: view.focus, from: party.id, to: view.focus }}>
          How it is connected to the focus <ArrowRight size={13} aria-hidden />
        </Link>
      )}
    </nav>
  );
}

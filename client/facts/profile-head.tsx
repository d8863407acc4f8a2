import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayInWords } from '../lib/days.ts';
import type { PartyRefData } from '../lib/facts/fact-fields.ts';
import { markOf } from '../lib/facts/fact-ends.ts';
import { isJapanese } from '../lib/words.ts';
import { DayField } from '../ui/inputs/day-field.tsx';
import { PartyMark } from '../ui/party-mark.tsx';
import './profile.css';
import { say } from './messages/words.ts';

/** The head of a page about one party: what it is, its name, the day, and the other pages about it. */
export function ProfileHead({
  party,
  kind,
  on,
  known,
  onDay,
  children,
}: {
  readonly party: PartyRefData;
  readonly kind: string;
  readonly on: string;
  readonly known: string | undefined;
  readonly onDay: (on: string) => void;
  readonly children?: ReactNode;
}) {
  const day = { on, known };
  const isCompany = party.__typename === 'Company';
  return (
    <>
      <header className="page-head">
        <p className="overline">
          <PartyMark mark={markOf(party)} /> {kind}
        </p>
        <h1 lang={isJapanese(party.name) ? 'ja' : undefined}>{party.name}</h1>
        <p className="quiet">
          {say('onOnKnownByKnown', {
            on: dayInWords(on),
            known: known === undefined ? say('today') : dayInWords(known),
          })}
        </p>
        {children}
      </header>
      <div className="page-controls screen-only">
        <DayField label={say('day')} value={on} onChange={onDay} />
        <nav className="profile-leads" aria-label={say('otherPagesAboutName', { name: party.name })}>
          <Link to="/" search={{ focus: party.id, ...day }}>
            {say('graph')}
          </Link>
          <Link to="/ownership" search={{ company: party.id, ...day, dir: isCompany ? 'up' : 'down' }}>
            {say('ownership')}
          </Link>
          {isCompany && (
            <>
              <Link to="/interlocks" search={{ company: party.id, ...day }}>
                {say('interlocks')}
              </Link>
              <Link to="/independence" search={{ company: party.id, ...day }}>
                {say('independence')}
              </Link>
            </>
          )}
          <Link to={isCompany ? '/companies' : '/people'} search={day}>
            {isCompany ? say('allCompanies') : say('allPeople')}
          </Link>
        </nav>
      </div>
    </>
  );
}

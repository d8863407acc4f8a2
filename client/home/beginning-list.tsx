import { Link } from '@tanstack/react-router';
import { PartyLink } from '../facts/party-link.tsx';
import { counted } from '../lib/figures.ts';
import type { CountedParty } from './home-query.ts';
import { say } from './messages/words.ts';

/** One ranking of parties to begin with; nothing where there is nobody to rank. */
export function BeginningList({
  title,
  parties,
  unit,
}: {
  readonly title: string;
  readonly parties: readonly CountedParty[];
  /** What is counted: one, and more than one. */
  readonly unit: readonly [one: string, more: string];
}) {
  if (parties.length === 0) return null;
  return (
    <section className="home-card">
      <h2>{title}</h2>
      <ol>
        {parties.map(({ party, count }) => (
          <li key={party.id}>
            <span className="home-party">
              <PartyLink party={party} />
            </span>
            <span className="quiet">
              {counted(count, ...unit)} ·{' '}
              <Link to={party.__typename === 'Person' ? '/person' : '/company'} search={{ id: party.id }}>
                {say('pagePart', {
                  part: <span className="visually-hidden">{say('ofName', { name: party.name })}</span>,
                })}
              </Link>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { Link } from '@tanstack/react-router';
import { markOf } from '../lib/facts/fact-ends.ts';
import type { FactData, PartyRefData } from '../lib/facts/fact-fields.ts';
import { LongName } from '../ui/long-name.tsx';
import { isJapanese } from '../lib/words.ts';
import { PartyMark } from '../ui/party-mark.tsx';

/** A party with its mark; the link selects it where a graph is shown (`select`), or opens the graph around it. */
export function PartyLink({
  party,
  fact,
  outside = false,
  select = false,
  page = false,
}: {
  readonly party: PartyRefData;
  readonly fact?: FactData;
  /** Marked as an outside member, where no fact that says so is given. */
  readonly outside?: boolean;
  readonly select?: boolean;
  /** Opens the page about it instead of the graph. */
  readonly page?: boolean;
}) {
  return (
    <>
      <PartyMark mark={outside ? 'outside' : markOf(party, fact)} named />
      <Link
        to={!page ? '/' : party.__typename === 'Person' ? '/person' : '/company'}
        search={(previous: { on?: string | undefined; known?: string | undefined }) =>
          page
            ? { id: party.id, on: previous.on, known: previous.known }
            : select
              ? { ...previous, sel: party.id }
              : { focus: party.id, on: previous.on, known: previous.known }
        }
        lang={isJapanese(party.name) ? 'ja' : undefined}
      >
        <LongName name={party.name} />
      </Link>
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { markOf } from '../lib/fact-ends.ts';
import type { FactData, PartyRefData } from '../lib/fact-fields.ts';
import { isJapanese } from '../lib/words.ts';
import { PartyMark } from '../ui/party-mark.tsx';

/** A party with its mark; the link selects it where a graph is shown (`select`), or opens the graph around it. */
export function PartyLink({ party, fact, select = false, marked = true }: {
  readonly party: PartyRefData;
  readonly fact?: FactData;
  readonly select?: boolean;
  readonly marked?: boolean;
}) {
  return (
    <>
      {marked && <PartyMark mark={markOf(party, fact)} named />}
      <Link
        to="/"
        search={(previous: { on?: string | undefined; known?: string | undefined }) =>
          select ? { ...previous, sel: party.id } : { focus: party.id, on: previous.on, known: previous.known }
        }
        lang={isJapanese(party.name) ? 'ja' : undefined}
      >
        {party.name}
      </Link>
    </>
  );
}

import { COMMA } from '../lib/language/language.ts';
import type { ReactNode } from 'react';
import { otherEnds, shareUnknown } from '../lib/facts/fact-ends.ts';
import type { FactData, FactOf } from '../lib/facts/fact-fields.ts';
import { attributeLabel, BOARD_KIND_WORDS } from '../lib/words.ts';
import { basisNote, standing } from '../lib/facts/fact-standing.ts';
import { FactEntry } from '../ui/fact-entry.tsx';
import { Citations } from './citations.tsx';
import { PartyLink } from './party-link.tsx';

/** One fact as it is shown everywhere: the other end, the sentence, its standing and basis, and every citation. */
export function FactItem({
  fact,
  side,
  on,
  select = false,
  page = false,
  current = false,
  ofBoard = false,
  citations,
}: {
  readonly fact: FactData;
  /** The party from whose side it is read; without one, both ends are named. */
  readonly side?: string | undefined;
  readonly on?: string | undefined;
  /** Links to parties select them on the graph instead of opening another graph. */
  readonly select?: boolean;
  /** Links to parties open the pages about them. */
  readonly page?: boolean;
  readonly current?: boolean;
  /** It stands under the name of its board. */
  readonly ofBoard?: boolean;
  /** In the place of the citations, when they are shown in another way. */
  readonly citations?: ReactNode;
}) {
  return (
    <FactEntry
      label={<FactLabel fact={fact} side={side} select={select} page={page} ofBoard={ofBoard} />}
      sentence={fact.statement}
      unknown={fact.__typename === 'Holding' && shareUnknown(fact)}
      standing={standing(fact, on)}
      note={basisNote(fact)}
      current={current}
      citations={citations ?? <Citations citations={fact.citations} />}
    />
  );
}

function FactLabel({
  fact,
  side,
  select,
  page,
  ofBoard,
}: {
  readonly fact: FactData;
  readonly side: string | undefined;
  readonly select: boolean;
  readonly page: boolean;
  readonly ofBoard: boolean;
}) {
  const ends = otherEnds(fact, side);
  if (fact.__typename === 'Attribute') {
    return <span>{[attributeLabel(fact), fact.ofBoard?.name].filter(Boolean).join(COMMA)}</span>;
  }
  return (
    <span className="fact-ends">
      {ends.map((party) => (
        <span key={party.id}>
          <PartyLink party={party} fact={fact} select={select} page={page} />
        </span>
      ))}
      {fact.__typename === 'Seat' && !ofBoard && saysBoard(fact, side) && <span>{boardBeside(fact)}</span>}
    </span>
  );
}

/** Among the members of a company its directors are the usual ones. */
function saysBoard({ person, board }: FactOf<'Seat'>, side: string | undefined): boolean {
  return side === person.id || (side === board.company.id && board.kind !== 'DIRECTORS');
}

/** A board beside its company, whose name is not said twice. */
function boardBeside({ board }: FactOf<'Seat'>): string {
  return board.kind === 'OTHER' ? board.name : BOARD_KIND_WORDS[board.kind];
}

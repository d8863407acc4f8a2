import { Link } from '@tanstack/react-router';
import { PartyLink } from '../facts/party-link.tsx';
import { FactGroup } from './fact-group.tsx';
import { notKnown } from './not-known.ts';
import { NotKnown } from './not-known-list.tsx';
import { PanelHead } from './panel-head.tsx';
import type { PanelView } from './panel-view.ts';
import type { PanelBoard } from './party-query.ts';
import { say } from './messages/words.ts';

/** How many sit on it and are outside; what is not said of a member is never counted as no. */
export function membersText(seats: readonly Pick<PanelBoard['seats'][number], 'outside'>[]): string {
  const outside = seats.filter((seat) => seat.outside === true).length;
  const notSaid = seats.filter((seat) => seat.outside === null).length;
  if (notSaid === 0) return say('membersOutsideOfThemOutsideAs', { seats: seats.length, outside });
  return notSaid === seats.length
    ? say('membersOutsideNotSaid', { seats: seats.length })
    : say('membersOutsideSomeNotSaid', { seats: seats.length, outside, notSaid });
}

/** A board: its company, who sits on it, who stands for it at a meeting to come, and its figures. */
export function BoardPanel({ board, view }: { readonly board: PanelBoard; readonly view: PanelView }) {
  const { seats, attributes: figures } = board;
  const day = { on: view.on, known: view.known };
  const nominations = board.nominations.filter((fact) => fact.meeting >= view.on);
  return (
    <div className="panel-content">
      <PanelHead mark="board" kind={say('board')} name={board.name} view={view}>
        {seats.length > 0 && <p className="caption">{membersText(seats)}</p>}
      </PanelHead>
      <nav className="panel-leads" aria-label={say('fromHere')}>
        <span className="panel-lead">
          <PartyLink party={board.company} select />
        </span>
        <Link to="/boards" search={{ ...day, companies: board.company.id }}>
          {say('boardsOnAPage')}
        </Link>
        <Link to="/independence" search={{ ...day, company: board.company.id }}>
          {say('independenceOfIts')}
        </Link>
      </nav>
      {seats.length > 0 ? (
        <FactGroup title={say('members')} facts={seats} side={board.company.id} on={view.on} limit={20} ofBoard />
      ) : (
        <p className="quiet panel-none">{say('nobodyIsStatedToSitOn')}</p>
      )}
      {nominations.length > 0 && (
        <FactGroup title={say('candidates')} facts={nominations} side={board.company.id} on={view.on} />
      )}
      {figures.length > 0 && <FactGroup title={say('figures')} facts={figures} side={board.company.id} on={view.on} />}
      <NotKnown unknowns={notKnown([...seats, ...figures])} />
    </div>
  );
}

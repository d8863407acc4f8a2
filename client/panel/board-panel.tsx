import { PartyLink } from '../facts/party-link.tsx';
import { BOARD_KIND_WORDS } from '../lib/words.ts';
import { FactGroup } from './fact-group.tsx';
import { notKnown } from './not-known.ts';
import { NotKnown } from './not-known-list.tsx';
import { PanelHead } from './panel-head.tsx';
import type { PanelView } from './panel-view.ts';
import type { PanelBoard } from './party-query.ts';
import { say } from './messages/words.ts';

/** A board: its company, who sits on it, who stands for it at a meeting to come, and its figures. */
export function BoardPanel({ board, view }: { readonly board: PanelBoard; readonly view: PanelView }) {
  const { seats, attributes: figures } = board;
  const nominations = board.nominations.filter((fact) => fact.meeting >= view.on);
  const outside = seats.filter((fact) => fact.outside === true).length;
  return (
    <div className="panel-content">
      <PanelHead mark="board" kind={BOARD_KIND_WORDS[board.kind]} name={board.name} view={view}>
        <p className="fact-ends">
          <span>
            <PartyLink party={board.company} select />
          </span>
        </p>
        <p className="caption">{say('membersOutsideOfThemOutsideAs', { seats: seats.length, outside })}</p>
      </PanelHead>
      {seats.length > 0 ? (
        <FactGroup title={say('members')} facts={seats} side={board.company.id} on={view.on} limit={20} />
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

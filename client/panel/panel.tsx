import { useAnswer } from '../lib/answer.ts';
import { ProblemNotice } from '../ui/notice.tsx';
import { BoardPanel } from './board-panel.tsx';
import { FactPanel } from './fact-panel.tsx';
import { NamedTo } from './named-to.ts';
import { PanelLoading } from './panel-loading.tsx';
import type { PanelView } from './panel-view.ts';
import './panel.css';
import { PartyPanel } from './party-panel.tsx';
import { partyQuery, surroundingsQuery } from './party-query.ts';

interface PanelActions {
  readonly onExpand: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onFocus: (id: string) => void;
}

/** How many facts of one party are asked for at once. */
const PARTY_FACTS = 200;

/**
 * Everything known of what is selected. The id may be a party's, a board's or a fact's: parties are asked for by id,
 * and what is not a party is looked up among what surrounds the focus.
 */
export function Panel({ onName, ...props }: PanelActions & {
  readonly view: PanelView;
  /** Told the name of what is shown once it is known. */
  readonly onName: (name: string) => void;
}) {
  // Another selection starts anew: nobody sees the last party's facts under the next one's name.
  return (
    <NamedTo value={onName}>
      <SelectedPanel key={props.view.sel} {...props} />
    </NamedTo>
  );
}

function SelectedPanel({ view, onExpand, onSelect, onFocus }: PanelActions & { readonly view: PanelView }) {
  const knownOn = view.known ?? null;
  const party = useAnswer(partyQuery, { id: view.sel, on: view.on, knownOn, first: PARTY_FACTS });
  const notParty = party.problem?.code === 'NOT_FOUND' || (party.data !== undefined && party.data.party === null);
  const around = useAnswer(
    surroundingsQuery,
    { focus: [view.focus, ...view.expand], on: view.on, knownOn },
    { pause: !notParty },
  );

  if (!notParty) {
    if (party.problem) return <ProblemNotice problem={party.problem} onRetry={party.retry} />;
    if (!party.data?.party) return <PanelLoading />;
    return <PartyPanel party={party.data.party} view={view} stale={party.fetching} onExpand={onExpand} />;
  }
  if (around.problem) return <ProblemNotice problem={around.problem} onRetry={around.retry} onSuggestion={onFocus} />;
  if (!around.data) return <PanelLoading />;
  const { boards, facts } = around.data.graph;
  const board = boards.find(({ id }) => id === view.sel);
  if (board) return <BoardPanel board={board} facts={facts} view={view} />;
  const fact = facts.find(({ id }) => id === view.sel);
  if (fact) return <FactPanel fact={fact} view={view} />;
  return (
    <ProblemNotice
      onSuggestion={onSelect}
      problem={party.problem ?? { message: `Nothing here is called “${view.sel}” on this day. It may hold on another day.` }}
    />
  );
}

import { useAnswer, type Problem } from '../lib/answer.ts';
import { ProblemNotice } from '../ui/notice.tsx';
import { BoardPanel } from './board-panel.tsx';
import { FactPanel } from './fact-panel.tsx';
import { NamedTo } from './named-to.ts';
import { PanelLoading } from './panel-loading.tsx';
import type { PanelView } from './panel-view.ts';
import './panel.css';
import { PartyPanel } from './party-panel.tsx';
import { boardQuery, factQuery, partyQuery } from './party-query.ts';
import { say } from './messages/words.ts';

interface PanelActions {
  readonly onExpand: (id: string) => void;
  readonly onSelect: (id: string) => void;
}

/** How many facts of one party are asked for at once. */
const PARTY_FACTS = 200;

/**
 * Everything known of what is selected. The id may be a party's, a fact's or a board's: each is asked for by its id.
 */
export function Panel({
  onName,
  ...props
}: PanelActions & {
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

function SelectedPanel({ view, onExpand, onSelect }: PanelActions & { readonly view: PanelView }) {
  const { sel: id, on } = view;
  const knownOn = view.known ?? null;
  const party = useAnswer(partyQuery, { id, on, knownOn, first: PARTY_FACTS });
  const pause = !isMissing(party.problem);
  const fact = useAnswer(factQuery, { id, on, knownOn }, { pause });
  const board = useAnswer(boardQuery, { id, on, knownOn }, { pause });

  if (party.data?.party)
    return <PartyPanel party={party.data.party} view={view} stale={party.fetching} onExpand={onExpand} />;
  if (fact.data?.fact) return <FactPanel fact={fact.data.fact} view={view} />;
  if (fact.data?.ever) return <FactPanel fact={fact.data.ever} view={view} holds={false} />;
  if (board.data?.board) return <BoardPanel board={board.data.board} view={view} />;
  for (const { problem, retry } of [party, fact, board]) {
    if (problem && !isMissing(problem)) return <ProblemNotice problem={problem} onRetry={retry} />;
  }
  if (pause || fact.fetching || board.fetching) return <PanelLoading />;
  // A fact is there but could not be known on the day.
  if (!fact.problem) return <ProblemNotice problem={{ message: say('noSourceHadStatedIdBy', { id }) }} />;
  const suggestions = [party, board, fact].flatMap(({ problem }) => problem?.suggestions ?? []).slice(0, 3);
  return (
    <ProblemNotice
      problem={{ message: say('nothingIsCalledIdNoPerson', { id }), suggestions }}
      onSuggestion={onSelect}
    />
  );
}

function isMissing(problem: Problem | undefined): boolean {
  return problem?.code === 'NOT_FOUND';
}

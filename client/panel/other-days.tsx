import { useState } from 'react';
import { useAnswer } from '../lib/answer.ts';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { ProblemNotice } from '../ui/notice.tsx';
import { FactGroup } from './fact-group.tsx';
import { PanelLoading } from './panel-loading.tsx';
import type { PanelView } from './panel-view.ts';
import { otherDaysQuery } from './party-query.ts';
import { say } from './messages/words.ts';

/** What held before and after the day shown: careers, earlier figures, later ones. Asked for when opened. */
export function OtherDays({
  id,
  view,
  shown,
}: {
  readonly id: string;
  readonly view: PanelView;
  readonly shown: readonly FactData[];
}) {
  const [open, setOpen] = useState(false);
  const answer = useAnswer(otherDaysQuery, { id, knownOn: view.known ?? null, first: 400 }, { pause: !open });
  const now = new Set(shown.map((fact) => fact.id));
  const others = answer.data?.party?.facts.edges.map(({ node }) => node).filter((fact) => !now.has(fact.id));
  return (
    <details
      className="panel-group panel-others"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className="overline">{say('onOtherDays')}</summary>
      {answer.problem && <ProblemNotice problem={answer.problem} onRetry={answer.retry} />}
      {open && !answer.problem && others === undefined && <PanelLoading />}
      {others?.length === 0 && <p className="quiet">{say('everyFactKnownOfItHolds')}</p>}
      {others !== undefined && others.length > 0 && (
        <FactGroup title={say('beforeAndAfter')} facts={others} side={id} limit={20} />
      )}
    </details>
  );
}

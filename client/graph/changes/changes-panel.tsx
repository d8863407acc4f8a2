import type { GraphState, GraphStatePatch } from '../../lib/address/graph-state.ts';
import { dayInWords } from '../../lib/days.ts';
import { useTitle } from '../../lib/window/title.ts';
import { ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { arrowed, CHANGE_SIGNS, CHANGE_WORDS, CHANGES, type DrawnChange } from '../../lib/change.ts';
import { ListFiles } from '../../ui/table-files/list-files.tsx';
import { changeRows } from './change-rows.ts';
import { countsText } from './change-words.ts';
import './changes.css';
import { ChangesKey } from './changes-key.tsx';
import { useChanges } from './use-changes.ts';
import { say } from './messages/words.ts';

/** Beside the drawing of two days: what changed, each entry leading to its place in the drawing. */
export function ChangesPanel({
  state,
  against,
  onState,
}: {
  readonly state: GraphState;
  readonly against: string;
  readonly onState: (patch: GraphStatePatch) => void;
}) {
  const { name, changes, cut, problem, retry } = useChanges(state);
  const heading = say('fromAgainstToOn', { against: dayInWords(against), on: dayInWords(state.on) });
  useTitle(name, heading);
  return (
    <div className="panel-content changes">
      <h2>{heading}</h2>
      {problem && retry && <ProblemNotice problem={problem} onRetry={retry} />}
      {!changes && !problem && <Skeleton lines={6} label={say('comparingTheTwoDays')} />}
      {changes && <p role="status">{say('countsSentence', { counts: countsText(changes) })}</p>}
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            onState({ against: undefined });
          }}
        >
          {say('stopComparing')}
        </button>
      </p>
      <ChangesKey />
      {changes && (
        <ListFiles
          name={`changes-${against}-${state.on}`}
          shown={changes.length}
          all={changes.length}
          rows={() => changeRows(changes, against, state.on)}
        />
      )}
      {cut && <p className="caption">{say('moreIsLinkedOnOneOf')}</p>}
      {CHANGES.map((is) => {
        const these = (changes ?? []).filter((change) => change.is === is);
        if (these.length === 0) return null;
        return (
          <section key={is} className="panel-group">
            <h3 className="overline">
              {CHANGE_WORDS[is]} <span>{these.length}</span>
            </h3>
            <ul className="changes-list">
              {these.map((change) => (
                <li key={`${change.at} ${change.subject}`}>
                  <button
                    type="button"
                    aria-pressed={state.sel === change.subject}
                    onClick={() => {
                      onState({ sel: change.subject });
                    }}
                  >
                    <span className="changes-sign" aria-hidden>
                      {CHANGE_SIGNS[is]}
                    </span>
                    <span>
                      <b>{change.name}</b>
                      <span className="caption">
                        {change.where}
                        {saidOf(change)}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function saidOf({ is, before, after }: DrawnChange): string {
  if (is === 'changed') return `: ${arrowed(before ?? say('notStated'), after ?? say('notStated'))}`;
  const said = is === 'removed' ? before : after;
  return said === undefined ? '' : `: ${said}`;
}

import { X } from 'lucide-react';
import { PartyField } from '../facts/party-field.tsx';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { useTitle } from '../lib/window/title.ts';
import { DayField } from '../ui/inputs/day-field.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { BoardTable } from './board-table.tsx';
import './boards.css';
import { beginningsQuery, boardsQuery, groupQuery, type BoardCompany, type GroupAnswer } from './boards-query.ts';
import { MOST_COMPANIES, type BoardsPatch, type BoardsState } from './boards-state.ts';
import { groupCounts, isMember } from './group-counts.ts';
import { comparedTwo, matrixColumns, matrixRows, type MatrixRow } from './matrix-rows.ts';
import { TermLine } from '../ui/term-line.tsx';
import { say } from './messages/words.ts';

type OnState = (patch: BoardsPatch) => void;

/**
 * People and companies as a matrix: of a group, of a list of companies, or of two boards compared; on a day, and beside
 * another.
 */
export function BoardsPage({ state, onState }: { readonly state: BoardsState; readonly onState: OnState }) {
  const { companies, group, on, known, against } = state;
  const grouped = useAnswer(
    groupQuery,
    { group: group ?? '', on, knownOn: known ?? null },
    { pause: group === undefined },
  );
  const members = group === undefined ? [] : membersOf(group, grouped.data);
  const counts = groupCounts(grouped.data?.control);
  const wanted = [...new Set([...companies, ...members])];
  const ids = wanted.slice(0, MOST_COMPANIES);
  const pause = ids.length === 0 || (group !== undefined && grouped.data === undefined);
  const now = useAnswer(boardsQuery, { ids, on, knownOn: known ?? null }, { pause });
  const other = useAnswer(
    boardsQuery,
    { ids, on: against ?? on, knownOn: known ?? null },
    { pause: pause || against === undefined },
  );
  const answers = [grouped, now, other];
  const problem = answers.map((answer) => answer.problem).find((one) => one !== undefined);
  const fetching = answers.some((answer) => answer.fetching);
  const slow = useLongWait(!pause && fetching && !now.data);
  const shown = now.data?.companies ?? [];
  const then = against === undefined ? undefined : other.data?.companies;
  const rows = matrixRows(shown, then);
  const title = titleOf(shown, group === undefined ? undefined : grouped.data?.party?.name);
  useTitle(title, dayInWords(on));
  const knownBy = known === undefined ? say('today') : dayInWords(known);
  return (
    <div className="page page-wide boards" aria-busy={fetching}>
      <header className="page-head">
        <h1>{title}</h1>
        <p className="quiet">
          {against === undefined
            ? say('whoSitsWhere', { on: dayInWords(on), known: knownBy })
            : say('whoSitsWhereBeside', { on: dayInWords(on), against: dayInWords(against), known: knownBy })}
        </p>
        <TermLine
          terms={[
            ['seat', say('termSeat')],
            ['outside-director', say('termOutside')],
            ['representative-director', say('termRepresentative')],
          ]}
        />
      </header>
      <Controls state={state} onState={onState} shown={shown} groupName={grouped.data?.party?.name} />
      {problem && (
        <ProblemNotice
          problem={problem}
          onRetry={() => {
            for (const answer of answers) answer.retry();
          }}
        />
      )}
      {slow && <Skeleton lines={10} />}
      {ids.length === 0 && !fetching && <Beginnings onState={onState} />}
      {counts.total > counts.read && (
        <p className="notice-line" role="status">
          {say('groupReadInPart', { total: counts.total, certain: counts.certain, read: counts.read })}
        </p>
      )}
      {wanted.length > ids.length && (
        <p className="notice-line" role="status">
          {say('companiesAskedFor', { wanted: wanted.length + counts.unreadMembers, most: MOST_COMPANIES })}
        </p>
      )}
      {!problem && !pause && now.data && (
        <Matrix rows={rows} shown={shown} on={on} against={against} possible={counts.possible} />
      )}
    </div>
  );
}

function Matrix({
  rows,
  shown,
  on,
  against,
  possible,
}: {
  readonly rows: readonly MatrixRow[];
  readonly shown: readonly BoardCompany[];
  readonly on: string;
  readonly against: string | undefined;
  readonly possible: number;
}) {
  const [one, two, ...more] = shown;
  const compared = one && two && more.length === 0 ? comparedTwo(rows, [one.id, two.id]) : undefined;
  return (
    <>
      {compared && one && two && (
        <p className="boards-compared">{say('sitAtBoth', { ...compared, first: one.name, second: two.name })}</p>
      )}
      {possible > 0 && <p className="quiet">{say('possiblyControlledLeftOut', { possible })}</p>}
      {rows.length === 0 ? (
        <EmptyNotice title={say('noSeatStatedForDay')}>
          <p>{say('notThatNobodySits')}</p>
        </EmptyNotice>
      ) : (
        <BoardTable rows={rows} columns={matrixColumns(shown)} on={on} against={against} />
      )}
    </>
  );
}

function Controls({
  state,
  onState,
  shown,
  groupName,
}: {
  readonly state: BoardsState;
  readonly onState: OnState;
  readonly shown: readonly BoardCompany[];
  readonly groupName: string | undefined;
}) {
  const { companies, group, on, against } = state;
  const named = new Map(shown.map(({ id, name }) => [id, name]));
  return (
    <>
      <div className="page-controls screen-only">
        <PartyField
          label={say('addACompany')}
          placeholder={say('lookUpByName')}
          kinds={COMPANIES}
          onChoose={(id) => {
            if (!companies.includes(id)) onState({ companies: [...companies, id] });
          }}
        />
        <PartyField
          label={say('companiesOfTheGroupOf')}
          placeholder={say('lookUpByName')}
          name={group === undefined ? '' : (groupName ?? group)}
          onChoose={(id) => {
            onState({ group: id });
          }}
        />
        <DayField
          label={say('day')}
          value={on}
          onChange={(day) => {
            onState({ on: day });
          }}
        />
        <DayField
          label={say('compareWith')}
          value={against ?? ''}
          onChange={(day) => {
            onState({ against: day === on ? undefined : day });
          }}
        />
      </div>
      {(companies.length > 0 || group !== undefined || against !== undefined) && (
        <ul className="boards-chosen screen-only" aria-label={say('shown')}>
          {companies.map((id) => (
            <Chosen
              key={id}
              name={named.get(id) ?? id}
              onDrop={() => {
                onState({ companies: companies.filter((one) => one !== id) });
              }}
            />
          ))}
          {group !== undefined && (
            <Chosen
              name={say('groupOfChosen', { name: groupName ?? group })}
              onDrop={() => {
                onState({ group: undefined });
              }}
            />
          )}
          {against !== undefined && (
            <Chosen
              name={say('besideDay', { day: dayInWords(against) })}
              onDrop={() => {
                onState({ against: undefined });
              }}
            />
          )}
        </ul>
      )}
    </>
  );
}

function Chosen({ name, onDrop }: { readonly name: string; readonly onDrop: () => void }) {
  return (
    <li>
      <button type="button" className="button" aria-label={say('leaveOut', { name })} onClick={onDrop}>
        {name} <X size={14} aria-hidden />
      </button>
    </li>
  );
}

function Beginnings({ onState }: { readonly onState: OnState }) {
  const { data, problem, retry } = useAnswer(beginningsQuery, {});
  if (problem) return <ProblemNotice problem={problem} onRetry={retry} />;
  const { largestGroups = [], mostOutside = [] } = data?.dataset.beginnings ?? {};
  return (
    <EmptyNotice title={say('chooseCompanies')}>
      <p>{say('twoAreCompared')}</p>
      <ul className="boards-chosen">
        {mostOutside.map(({ party }) => (
          <li key={party.id}>
            <button
              type="button"
              className="button"
              onClick={() => {
                onState({ companies: [party.id] });
              }}
            >
              {party.name}
            </button>
          </li>
        ))}
        {largestGroups.map(({ party }) => (
          <li key={party.id}>
            <button
              type="button"
              className="button"
              onClick={() => {
                onState({ group: party.id });
              }}
            >
              {say('groupOf', { name: party.name })}
            </button>
          </li>
        ))}
      </ul>
    </EmptyNotice>
  );
}

const COMPANIES = ['COMPANY'] as const;

/** The party where it is a company, and what it controls for certain or by a source's word. */
function membersOf(group: string, answer: GroupAnswer | undefined): readonly string[] {
  const controlled = (answer?.control.rows ?? []).filter(isMember).map(({ party }) => party.id);
  return [...(answer?.party?.__typename === 'Company' ? [group] : []), ...controlled];
}

function titleOf(shown: readonly BoardCompany[], group: string | undefined): string {
  const [one, two, ...more] = shown;
  if (group !== undefined) return say('boardsOfTheGroupOf', { name: group });
  if (one === undefined) return say('boardsSideBySide');
  if (two === undefined) return say('boardsOf', { name: one.name });
  return more.length === 0
    ? say('oneAndTwo', { first: one.name, second: two.name })
    : say('boardsOfCompanies', { count: shown.length });
}

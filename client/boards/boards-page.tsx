import { X } from 'lucide-react';
import { PartyField } from '../facts/party-field.tsx';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { useTitle } from '../lib/window/title.ts';
import { DayField } from '../ui/day-field.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { BoardTable } from './board-table.tsx';
import './boards.css';
import { beginningsQuery, boardsQuery, groupQuery, type BoardCompany, type GroupAnswer } from './boards-query.ts';
import { MOST_COMPANIES, type BoardsPatch, type BoardsState } from './boards-state.ts';
import { comparedTwo, matrixColumns, matrixRows, type MatrixRow } from './matrix-rows.ts';

type OnState = (patch: BoardsPatch) => void;

/** People and companies as a matrix: of a group, of a list of companies, or of two boards compared; on a day, and beside another. */
export function BoardsPage({ state, onState }: { readonly state: BoardsState; readonly onState: OnState }) {
  const { companies, group, on, known, against } = state;
  const grouped = useAnswer(
    groupQuery,
    { group: group ?? '', on, knownOn: known ?? null },
    { pause: group === undefined },
  );
  const members = group === undefined ? [] : membersOf(group, grouped.data);
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
  return (
    <div className="page page-wide boards" aria-busy={fetching}>
      <header className="page-head">
        <h1>{title}</h1>
        <p className="quiet">
          Who sits where on {dayInWords(on)}
          {against !== undefined && <>, beside {dayInWords(against)}</>} · known by{' '}
          {known === undefined ? 'today' : dayInWords(known)}
        </p>
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
      {wanted.length > ids.length && (
        <p className="notice-line" role="status">
          {counted(wanted.length, 'company', 'companies')} are asked for; the first {MOST_COMPANIES} are shown.
        </p>
      )}
      {!problem && !pause && now.data && (
        <Matrix rows={rows} shown={shown} on={on} against={against} possible={possibleIn(grouped.data)} />
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
        <p className="boards-compared">
          {counted(compared.both, 'person sits', 'people sit')} at both, {compared.onlyFirst} at {one.name} alone,{' '}
          {compared.onlySecond} at {two.name} alone, as far as seats are stated.
        </p>
      )}
      {possible > 0 && (
        <p className="quiet">
          {counted(possible, 'company', 'companies')} that it only possibly controls {possible === 1 ? 'is' : 'are'}{' '}
          left out.
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyNotice title="No seat is stated for this day">
          <p>That is what the sources say, not that nobody sits there. Move the day, or add another company.</p>
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
          label="Add a company"
          placeholder="Look up by name"
          kinds={COMPANIES}
          onChoose={(id) => {
            if (!companies.includes(id)) onState({ companies: [...companies, id] });
          }}
        />
        <PartyField
          label="Companies of the group of"
          placeholder="Look up by name"
          name={group === undefined ? '' : (groupName ?? group)}
          onChoose={(id) => {
            onState({ group: id });
          }}
        />
        <DayField
          label="Day"
          value={on}
          onChange={(day) => {
            onState({ on: day });
          }}
        />
        <DayField
          label="Compare with"
          value={against ?? ''}
          onChange={(day) => {
            onState({ against: day === on ? undefined : day });
          }}
        />
      </div>
      {(companies.length > 0 || group !== undefined || against !== undefined) && (
        <ul className="boards-chosen screen-only" aria-label="Shown">
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
              name={`group of ${groupName ?? group}`}
              onDrop={() => {
                onState({ group: undefined });
              }}
            />
          )}
          {against !== undefined && (
            <Chosen
              name={`beside ${dayInWords(against)}`}
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
      <button type="button" className="button" aria-label={`Leave out ${name}`} onClick={onDrop}>
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
    <EmptyNotice title="Choose companies, or a group">
      <p>Two companies are compared; a group shows the boards of a party and of the companies it controls.</p>
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
              Group of {party.name}
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

function possibleIn(answer: GroupAnswer | undefined): number {
  return (answer?.control.rows ?? []).filter((row) => !isMember(row)).length;
}

function isMember({ certainty, subsidiary }: GroupAnswer['control']['rows'][number]): boolean {
  return certainty === 'CERTAIN' || subsidiary !== null;
}

function titleOf(shown: readonly BoardCompany[], group: string | undefined): string {
  const [one, two, ...more] = shown;
  if (group !== undefined) return `Boards of the group of ${group}`;
  if (one === undefined) return 'Boards side by side';
  if (two === undefined) return `Boards of ${one.name}`;
  return more.length === 0 ? `${one.name} and ${two.name}` : `Boards of ${String(shown.length)} companies`;
}

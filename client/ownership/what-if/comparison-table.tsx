import { useState } from 'react';
import { DataTable, type Column } from '../../ui/tables/data-table.tsx';
import { PartyLink } from '../../facts/party-link.tsx';
import { compared, type StakeChange, type Compared } from './comparison.ts';
import type { Stake } from '../ownership-query.ts';
import { say } from './messages/words.ts';
import { byName } from '../../lib/shown-name.ts';

const SIGNS: Readonly<Record<StakeChange, string>> = {
  added: '+',
  removed: '−',
  changed: '≠',
  unclear: '?',
  unchanged: '=',
};
const WORDS: Readonly<Record<StakeChange, string>> = {
  added: say('added'),
  removed: say('removed'),
  changed: say('changed'),
  unclear: say('notKnownMayHaveChanged'),
  unchanged: say('unchanged'),
};
/** Rows shown before more are asked for. */
const STEP = 100;

/** Two answers side by side, one figure each, with what changed in words. */
export function ComparisonTable({
  title,
  caption,
  before,
  after,
  earlier,
  later,
  figureOf,
  file,
}: {
  readonly title: string;
  readonly caption: string;
  /** What heads the two columns. */
  readonly before: string;
  readonly after: string;
  readonly earlier: readonly Stake[];
  readonly later: readonly Stake[];
  readonly figureOf: (stake: Stake) => string | undefined;
  /** Name of its files, without the ending. */
  readonly file: string;
}) {
  const [shown, setShown] = useState(STEP);
  const rows = compared(earlier, later, figureOf);
  const count = (change: StakeChange) => rows.filter((row) => row.change === change).length;
  return (
    <section className="section comparison" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">
        {say('partiesAddedCount2RemovedCount3Changed', {
          count: count('added'),
          count2: count('removed'),
          count3: count('changed'),
          count4: count('unclear'),
          count5: count('unchanged'),
        })}
      </p>
      <DataTable
        caption={caption}
        columns={columns(before, after)}
        rows={rows}
        rowKey={(row) => row.party.id}
        most={shown}
        file={file}
      />
      {rows.length > shown && (
        <button
          type="button"
          className="button"
          onClick={() => {
            setShown(shown + STEP);
          }}
        >
          {say('stepMoreOfRows', { step: Math.min(STEP, rows.length - shown), rows: rows.length })}
        </button>
      )}
    </section>
  );
}

function columns(before: string, after: string): readonly Column<Compared>[] {
  return [
    {
      id: 'party',
      header: say('party'),
      cell: (row) => (
        <span className="fact-ends stake-party">
          <span>
            <PartyLink party={row.party} />
          </span>
        </span>
      ),
      compare: (a, b) => byName(a.party, b.party),
    },
    {
      id: 'before',
      header: before,
      numeric: true,
      cell: (row) => row.before ?? <span className="quiet">{say('none')}</span>,
    },
    {
      id: 'after',
      header: after,
      numeric: true,
      cell: (row) => row.after ?? <span className="quiet">{say('none')}</span>,
    },
    {
      id: 'change',
      header: say('change'),
      cell: (row) => (
        <span className={`change change-${row.change}`}>
          <span aria-hidden>{SIGNS[row.change]} </span>
          {WORDS[row.change]}
        </span>
      ),
      compare: (a, b) => a.change.localeCompare(b.change),
    },
  ];
}

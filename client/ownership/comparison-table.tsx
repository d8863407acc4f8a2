import { ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { compared, type Change, type Compared } from './comparison.ts';
import type { OwnershipState } from './ownership-page.tsx';
import { useStakesOn } from './use-ownership.ts';

const SIGNS: Readonly<Record<Change, string>> = { added: '+', removed: '−', changed: '≠', unclear: '?', unchanged: '=' };
const WORDS: Readonly<Record<Change, string>> = {
  added: 'added', removed: 'removed', changed: 'changed', unclear: 'not known, may have changed', unchanged: 'unchanged',
};

/** Two days side by side, along all chains, with what changed in words. */
export function ComparisonTable({ state, against }: { readonly state: OwnershipState; readonly against: string }) {
  const [earlier, later] = state.on < against ? [state.on, against] : [against, state.on];
  const one = useStakesOn(state, earlier);
  const other = useStakesOn(state, later);
  const problem = one.problem ?? other.problem;
  if (problem) return <ProblemNotice problem={problem} onRetry={() => { one.retry(); other.retry(); }} />;
  if (!one.data || !other.data) return <Skeleton lines={4} />;
  const rows = compared(one.data.ownership.stakes, other.data.ownership.stakes);
  const cut = [one.data, other.data].some(({ ownership }) => ownership.stakes.length < ownership.totalStakes);
  const count = (change: Change) => rows.filter((row) => row.change === change).length;
  return (
    <section className="section">
      <h2>
        {dayInWords(earlier)} and {dayInWords(later)}
      </h2>
      <p className="quiet">
        {counted(count('added'), 'party', 'parties')} added, {count('removed')} removed, {count('changed')} changed, {count('unclear')} not known on a day, {count('unchanged')} unchanged
        {cut && '; only the largest of each day are compared'}
      </p>
      <DataTable
        caption="Shares along all chains on two days"
        columns={columns(earlier, later)}
        rows={rows}
        rowKey={(row) => row.party.id}
      />
    </section>
  );
}

function columns(earlier: string, later: string): readonly Column<Compared>[] {
  return [
    {
      id: 'party',
      header: 'Party',
      cell: (row) => <span className="fact-ends stake-party"><span><PartyLink party={row.party} /></span></span>,
      compare: (a, b) => a.party.name.localeCompare(b.party.name),
    },
    { id: 'before', header: dayInWords(earlier), numeric: true, cell: (row) => row.before ?? <span className="quiet">none stated</span> },
    { id: 'after', header: dayInWords(later), numeric: true, cell: (row) => row.after ?? <span className="quiet">none stated</span> },
    {
      id: 'change',
      header: 'Change',
      cell: (row) => <span className={`change change-${row.change}`}><span aria-hidden>{SIGNS[row.change]} </span>{WORDS[row.change]}</span>,
      compare: (a, b) => a.change.localeCompare(b.change),
    },
  ];
}

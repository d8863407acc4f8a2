import { useState, type ReactNode } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { describeProblem, useAnswer, useLongWait } from '../lib/answer.ts';
import { ofOneGraph } from '../lib/of-one-graph.ts';
import { DataTable, SAVED_BY_ITS_PAGE, type Column } from '../ui/tables/data-table.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { FilePresses } from '../ui/table-files/file-presses.tsx';
import { saveTable, type TableFormat } from '../ui/table-files/save-table.ts';
import { say } from './messages/words.ts';

/** Places shown at first, and so many more each time; the API gives a thousand at once. */
const STEP = 100;
const MOST = 1000;

interface List<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

interface Paged extends Record<string, unknown> {
  readonly first: number;
  readonly after?: string | null;
}

/** A column that a file has too, as text. */
export interface RankingColumn<Node> extends Column<Node> {
  readonly text: (node: Node) => string;
}

/** One ranking: its first places as a table that sorts, more on request, and all of them as a file. */
export function RankingTable<Node, Data extends { readonly list: List<Node> }, Variables extends Paged & AnyVariables>({
  query,
  variables,
  caption,
  columns,
  rowKey,
  file,
  empty,
  children,
}: {
  readonly query: TypedDocumentNode<Data, Variables>;
  /** Without `first`. */
  readonly variables: Omit<Variables, 'first' | 'after'>;
  readonly caption: (data: Data) => ReactNode;
  readonly columns: readonly RankingColumn<Node>[];
  readonly rowKey: (node: Node) => string;
  /** Name of the file, without its ending. */
  readonly file: string;
  readonly empty: ReactNode;
  /** Said above the table once there is an answer. */
  readonly children?: (data: Data) => ReactNode;
}) {
  const client = useClient();
  const [first, setFirst] = useState(STEP);
  const asked = { ...variables, first } as unknown as Variables;
  const { data, problem, retry, fetching } = useAnswer<Data, Variables>(query, asked);
  const slow = useLongWait(fetching && !data);
  const rows = data?.list.edges.map(({ node }) => node) ?? [];
  const total = data?.list.totalCount ?? 0;
  const save = async (format: TableFormat) => {
    const all = await ofOneGraph(async () => {
      const found: Node[] = [];
      let after: string | null = null;
      do {
        const page: Variables = { ...variables, first: MOST, after } as unknown as Variables;
        const answer = await client.query<Data, Variables>(query, page, { requestPolicy: 'network-only' }).toPromise();
        if (answer.error || answer.data === undefined)
          throw new Error(answer.error ? describeProblem(answer.error).message : say('noAnswer'));
        const { list } = answer.data;
        found.push(...list.edges.map(({ node }) => node));
        after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
      } while (after !== null);
      return found;
    });
    await saveTable(file, format, {
      header: columns.map(({ header }) => header),
      rows: all.map((node) => columns.map(({ text }) => text(node))),
    });
  };
  if (problem) return <ProblemNotice problem={problem} onRetry={retry} />;
  if (!data) return slow ? <Skeleton lines={10} /> : null;
  return (
    <div aria-busy={fetching}>
      {children?.(data)}
      {rows.length === 0 ? (
        empty
      ) : (
        <>
          <DataTable caption={caption(data)} columns={columns} rows={rows} rowKey={rowKey} file={SAVED_BY_ITS_PAGE} />
          <div className="ranking-more">
            {total > rows.length && first < MOST && (
              <button
                type="button"
                className="button"
                disabled={fetching}
                onClick={() => {
                  setFirst(Math.min(MOST, first + STEP));
                }}
              >
                {say('morePlaces', { more: Math.min(STEP, total - rows.length) })}
              </button>
            )}
            <FilePresses of={say('all', { total })} onSave={save} />
            {total > rows.length && <span className="quiet">{say('placesShown', { shown: rows.length, total })}</span>}
          </div>
        </>
      )}
    </div>
  );
}

export function NobodyRanked({ children }: { readonly children: ReactNode }) {
  return (
    <EmptyNotice title={say('nothingToRank')}>
      <p>{say('notThatThereIsNone', { reason: children })}</p>
    </EmptyNotice>
  );
}

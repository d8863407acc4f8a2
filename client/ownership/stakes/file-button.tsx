import { Download } from 'lucide-react';
import { useState } from 'react';
import { useClient } from 'urql';
import { csvText, saveFile } from '../../lib/csv.ts';
import type { OwnershipData, OwnershipVariables } from '../ownership-query.ts';
import { isSupposing, type OwnershipState } from '../ownership-state.ts';
import { STAKE_HEADER, stakeRows } from './stake-rows.ts';
import { explainedStakes } from '../use-ownership.ts';
import { say } from './messages/words.ts';

/** Writes the table as a file: all rows, on however many pages the server gives them. */
export function FileButton({
  state,
  ownership,
  variables,
}: {
  readonly state: OwnershipState;
  readonly ownership: OwnershipData | undefined;
  readonly variables: OwnershipVariables | undefined;
}) {
  const client = useClient();
  const [progress, setProgress] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const write = async (asked: OwnershipVariables, suppositions: readonly string[]) => {
    setProblem(undefined);
    setProgress(say('collecting'));
    try {
      const stakes = await explainedStakes(client, asked, (count, total) => {
        setProgress(say('countOfTotal', { count, total }));
      });
      const name = `ownership-${state.company}-${state.dir}-${state.on}${isSupposing(state) ? '-supposed' : ''}.csv`;
      saveFile(name, csvText(STAKE_HEADER, stakeRows(stakes, suppositions)), 'text/csv;charset=utf-8');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setProgress(undefined);
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={!ownership || !variables || ownership.stakes.length === 0 || progress !== undefined}
        onClick={() => {
          if (ownership && variables) void write(variables, ownership.suppositions);
        }}
      >
        <Download size={14} aria-hidden /> {progress ?? 'CSV'}
      </button>
      {problem !== undefined && (
        <span role="alert" className="not-known">
          {say('theFileCouldNotBeWritten', { problem })}
        </span>
      )}
    </>
  );
}

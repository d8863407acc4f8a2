import { useState } from 'react';
import { useClient } from 'urql';
import { FilePresses } from '../../ui/table-files/file-presses.tsx';
import { saveTable, type TableFormat } from '../../ui/table-files/save-table.ts';
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
  const write = async (format: TableFormat, asked: OwnershipVariables, suppositions: readonly string[]) => {
    setProgress(say('collecting'));
    try {
      const stakes = await explainedStakes(client, asked, (count, total) => {
        setProgress(say('countOfTotal', { count, total }));
      });
      const name = `ownership-${state.company}-${state.dir}-${state.on}${isSupposing(state) ? '-supposed' : ''}`;
      const rows = stakeRows(stakes, suppositions).map((row) => row.map((cell) => cell ?? null));
      await saveTable(name, format, { header: STAKE_HEADER, rows });
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <>
      <FilePresses
        disabled={!ownership || !variables || ownership.stakes.length === 0}
        onSave={async (format) => {
          if (ownership && variables) await write(format, variables, ownership.suppositions);
        }}
      />
      {progress !== undefined && (
        <span role="status" className="quiet">
          {progress}
        </span>
      )}
    </>
  );
}

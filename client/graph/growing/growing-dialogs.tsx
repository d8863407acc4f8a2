import type { GraphState, GraphStatePatch } from '../../lib/address/graph-state.ts';
import { patchOf } from '../drawing/actions.ts';
import { AddDialog } from './add-dialog.tsx';
import { ExpandDialog } from './expand-dialog.tsx';

/** A party to be expanded: it may have to be asked which of its neighbours are wanted. */
export interface Expanding {
  readonly party: string;
  /** Whether the reader wants to be asked, however few they are. */
  readonly asks: boolean;
}

/** What asks before a drawing grows: which neighbours of a party, or whom to add by name. */
export function GrowingDialogs({
  state,
  expanding,
  adding,
  onChange,
  onClose,
}: {
  readonly state: GraphState;
  readonly expanding: Expanding | undefined;
  readonly adding: boolean;
  readonly onChange: (patch: GraphStatePatch) => void;
  readonly onClose: () => void;
}) {
  return (
    <>
      {expanding && (
        <ExpandDialog
          key={expanding.party}
          {...expanding}
          state={state}
          onExpand={(choice) => {
            const { party } = expanding;
            const patch = patchOf(state, { do: 'expand', party, ...(choice !== undefined && { choice }) });
            onChange({ ...patch, sel: party });
            onClose();
          }}
          onClose={onClose}
        />
      )}
      {adding && (
        <AddDialog
          onAdd={(parties) => {
            onChange(patchOf(state, { do: 'add', parties }));
            onClose();
          }}
          onClose={onClose}
        />
      )}
    </>
  );
}

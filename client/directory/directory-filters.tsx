import { useEffect, useRef, useState } from 'react';
import { COMPANY_KIND_WORDS, type CompanyKind } from '../lib/words.ts';
import { Choice } from '../ui/inputs/choice.tsx';
import { DayField } from '../ui/inputs/day-field.tsx';
import type { DirectoryOf, DirectoryState } from './directory-state.ts';
import { say } from './messages/words.ts';

type Filter = Partial<Pick<DirectoryState, 'on' | 'text' | 'kind' | 'listed' | 'law' | 'boards'>>;
type Patch = { readonly [Key in keyof Filter]: Filter[Key] | undefined };

/** What of the list is wanted, written into the address as it is chosen. */
export function DirectoryFilters({
  of,
  state,
  onFilter,
}: {
  readonly of: DirectoryOf;
  readonly state: DirectoryState;
  readonly onFilter: (patch: Patch) => void;
}) {
  return (
    <div className="page-controls screen-only" role="search" aria-label={say('filters')}>
      <DayField
        label={say('day')}
        value={state.on}
        onChange={(on) => {
          onFilter({ on });
        }}
      />
      <RestingField
        label={say('nameOrIdContains')}
        value={state.text ?? ''}
        onRest={(text) => {
          onFilter({ text: text || undefined });
        }}
      />
      {of === 'companies' ? (
        <>
          <Choice
            label={say('kind')}
            value={state.kind ?? ''}
            options={[['', say('any')], ...Object.entries(COMPANY_KIND_WORDS)]}
            onChange={(kind) => {
              onFilter({ kind: (kind || undefined) as CompanyKind | undefined });
            }}
          />
          <Choice
            label={say('listed')}
            value={state.listed ?? ''}
            options={[
              ['', say('listedOrNot')],
              ['yes', say('listed')],
              ['no', say('saidNotToBe')],
            ]}
            onChange={(listed) => {
              onFilter({ listed: (listed || undefined) as 'yes' | 'no' | undefined });
            }}
          />
          <RestingField
            label={say('lawOf')}
            value={state.law ?? ''}
            short
            onRest={(law) => {
              onFilter({ law: law || undefined });
            }}
          />
        </>
      ) : (
        <Choice
          label={say('onBoards')}
          value={state.boards === undefined ? '' : String(state.boards)}
          options={[
            ['', say('anyNumber')],
            ...[1, 2, 3, 4, 5].map((n): [string, string] => [String(n), say('orMore', { number: n })]),
          ]}
          onChange={(boards) => {
            onFilter({ boards: boards === '' ? undefined : Number(boards) });
          }}
        />
      )}
    </div>
  );
}

/** Text that is passed on once the typing rests. */
function RestingField({
  label,
  value,
  onRest,
  short = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onRest: (text: string) => void;
  readonly short?: boolean;
}) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const latest = useRef(onRest);
  useEffect(() => {
    latest.current = onRest;
  });
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => {
      if (draft.trim() !== value) latest.current(draft.trim());
      setDraft(undefined);
    }, 350);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, value]);
  return (
    <label className="field">
      {label}
      <input
        className="field-input"
        size={short ? 6 : 22}
        maxLength={200}
        value={draft ?? value}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
      />
    </label>
  );
}

import { useId, useState } from 'react';
import { partyOption, searchStatus, usePartySearch } from '../../lib/party-search.ts';
import { PartyCombobox } from '../../ui/inputs/party-combobox.tsx';
import type { AnswerField } from './answers-query.ts';
import type { WrittenAnswer } from './answers-draft.ts';
import { ProblemLine } from './problem-line.tsx';
import { say } from './messages/words.ts';

/** One field of an answer, by what is written into it. What the sources tell already stands in its place. */
export function AnswerCell({
  field,
  cell,
  problem,
  onCell,
}: {
  readonly field: AnswerField;
  readonly cell: WrittenAnswer;
  readonly problem: string | undefined;
  readonly onCell: (cell: WrittenAnswer) => void;
}) {
  const told = useId();
  const { name, says, is, needed, known, choices } = field;
  const label = labelOf(says, needed);
  const common = {
    className: 'field-input',
    value: cell.text,
    'aria-invalid': problem !== undefined,
    ...(problem !== undefined && { 'aria-describedby': told }),
  };
  const write = (text: string) => {
    onCell({ text });
  };
  return (
    <div className={`answer-cell answer-cell-${is.toLowerCase()}`} data-field={name}>
      {is === 'PARTY' || is === 'PERSON' ? (
        <PartyCell label={label} kind={is === 'PARTY' ? 'COMPANY' : 'PERSON'} cell={cell} onCell={onCell} />
      ) : (
        <label className="field">
          {label}
          {is === 'FLAG' || choices.length > 0 ? (
            <select
              {...common}
              onChange={(event) => {
                write(event.target.value);
              }}
            >
              <option value="">{say('notSaid')}</option>
              {(is === 'FLAG' ? ['yes', 'no'] : choices).map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          ) : (
            <input
              {...common}
              type={is === 'DAY' ? 'date' : 'text'}
              inputMode={is === 'DECIMAL' ? 'decimal' : is === 'COUNT' || is === 'WHOLE' ? 'numeric' : undefined}
              placeholder={known ?? PLACEHOLDERS[is]}
              maxLength={is === 'CURRENCY' ? 3 : 300}
              onChange={(event) => {
                write(event.target.value);
              }}
            />
          )}
        </label>
      )}
      <ProblemLine id={told} text={problem} />
    </div>
  );
}

const PLACEHOLDERS: Readonly<Partial<Record<AnswerField['is'], string>>> = {
  DATE: say('june2004Or20040628'),
  CURRENCY: 'JPY',
  DECIMAL: '1,200,000',
  COUNT: '1',
  WHOLE: '12',
};

function labelOf(says: string, needed: boolean): string {
  const words = says.replace(/, YYYY[^;]*$/, '').replace(/: yes or no$/, '');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${needed ? ' *' : ''}`;
}

/** A party of the graph, chosen by name; or another name, which becomes a new party. */
function PartyCell({
  label,
  kind,
  cell,
  onCell,
}: {
  readonly label: string;
  readonly kind: 'COMPANY' | 'PERSON';
  readonly cell: WrittenAnswer;
  readonly onCell: (cell: WrittenAnswer) => void;
}) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const search = usePartySearch(typed ?? '', [kind]);
  return (
    <div className="field">
      <span aria-hidden>{label}</span>
      <PartyCombobox
        label={label}
        placeholder={say('lookUpOrWriteANew')}
        value={cell.text}
        onValueChange={(text) => {
          setTyped(text);
          onCell({ text });
        }}
        options={typed === undefined ? [] : search.matches.map(partyOption)}
        status={typed === undefined ? undefined : searchStatus(search)}
        problem={search.problem !== undefined}
        busy={search.searching}
        highlightFirst={false}
        onChoose={({ id, name }) => {
          setTyped(undefined);
          onCell({ text: name, id });
        }}
      />
      {cell.text.trim() !== '' && (
        <span className="caption">{cell.id === undefined ? say('aNewName') : say('ofTheGraph')}</span>
      )}
    </div>
  );
}

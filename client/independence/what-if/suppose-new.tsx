import { useState } from 'react';
import { useAnswer } from '../../lib/answer.ts';
import { SUPPOSABLE, SUPPOSED_ENDS } from '../../__generated__/fact-kinds.ts';
import { SUPPOSED_SENTENCES } from '../../lib/facts/kind-words.ts';
import type { FieldName, SupposableKind, SupposedEntry } from '../../lib/address/supposed.ts';
import { FieldInput } from './field-input.tsx';
import { fieldsOf, type Typed } from './field-values.ts';
import { PartyPick, type PickedParty } from './party-pick.tsx';
import { boardsQuery } from './suppose-query.ts';
import { SupposeStep } from './suppose-step.tsx';
import { FIELD_LABELS } from './supposed-words.ts';
import { say } from './messages/words.ts';

/** A fact that is in no source: who, what, with whom, and its values. */
export function SupposeNew({
  person,
  company,
  onSuppose,
}: {
  readonly person: PickedParty | undefined;
  readonly company: PickedParty;
  readonly onSuppose: (entry: SupposedEntry) => void;
}) {
  const [kind, setKind] = useState<SupposableKind>('WORKS_FOR');
  const [subject, setSubject] = useState<PickedParty | undefined>(person);
  const [object, setObject] = useState<PickedParty | undefined>(undefined);
  const [board, setBoard] = useState('');
  const [typed, setTyped] = useState<Typed>({});
  const [amiss, setAmiss] = useState<string | undefined>(undefined);
  const seated = isSeat(kind);
  const boards =
    useAnswer(boardsQuery, { id: object?.id ?? '' }, { pause: !seated || object === undefined }).data?.company
      ?.boards ?? [];
  const chosenBoard =
    boards.find(({ id }) => id === board) ?? boards.find((one) => one.kind === 'DIRECTORS') ?? boards[0];
  const choose = (next: SupposableKind) => {
    setKind(next);
    // Only outside officers are judged.
    setTyped(isSeat(next) ? { outside: 'yes' } : {});
    setAmiss(undefined);
    setObject(isSeat(next) || next === 'LENDS_TO' ? company : undefined);
  };
  const submit = () => {
    const end = seated ? chosenBoard?.id : object?.id;
    const read = fieldsOf(typed);
    if (subject === undefined) setAmiss(say('chooseWhoItIsFromThe'));
    else if (end === undefined)
      setAmiss(
        seated && object !== undefined
          ? say('noBoardOfNameIsIn', { name: object.name })
          : say('chooseTheOtherSideFromThe'),
      );
    else if ('amiss' in read) setAmiss(read.amiss);
    else if (kind === 'NOMINATED_TO' && read.fields.meeting === undefined) setAmiss(say('giveTheDayOfTheMeeting'));
    else onSuppose({ what: 'add', kind, subject: subject.id, object: end, fields: read.fields });
  };
  return (
    <SupposeStep
      amiss={amiss}
      onSubmit={submit}
      above={
        <div className="suppose-fields">
          <PartyPick
            label={say('who')}
            kinds={kindsOf(kind, 'subject')}
            chosen={subject}
            onChoose={setSubject}
            key={`who ${kindsOf(kind, 'subject')?.join() ?? ''}`}
          />
          <label className="field">
            {say('doesWhatSelect', {
              select: (
                <select
                  className="field-input"
                  value={kind}
                  onChange={(event) => {
                    choose(event.target.value as SupposableKind);
                  }}
                >
                  {Object.entries(SUPPOSED_SENTENCES).map(([value, words]) => (
                    <option key={value} value={value}>
                      {words}
                    </option>
                  ))}
                </select>
              ),
            })}
          </label>
          <PartyPick
            label={say('whomOrWhat')}
            kinds={kindsOf(kind, 'object')}
            chosen={object}
            onChoose={setObject}
            key={`whom ${kind}`}
          />
          {seated && boards.length > 0 && (
            <label className="field">
              {say('whichBoardSelect', {
                select: (
                  <select
                    className="field-input"
                    value={chosenBoard?.id ?? ''}
                    onChange={(event) => {
                      setBoard(event.target.value);
                    }}
                  >
                    {boards.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                ),
              })}
            </label>
          )}
        </div>
      }
      fields={(Object.keys(SUPPOSABLE[kind]) as FieldName[]).map((name) => (
        <FieldInput
          key={`${kind} ${name}`}
          name={name}
          label={FIELD_LABELS[name]}
          value={typed[name] ?? ''}
          onChange={(value) => {
            setTyped({ ...typed, [name]: value });
          }}
        />
      ))}
    />
  );
}

function isSeat(kind: SupposableKind): boolean {
  return SUPPOSED_ENDS[kind].object === 'BOARD';
}

/** Whose names are offered at an end. */
function kindsOf(kind: SupposableKind, end: 'subject' | 'object'): readonly ('PERSON' | 'COMPANY')[] | undefined {
  const is = SUPPOSED_ENDS[kind][end];
  if (is === 'ANY') return undefined;
  return [is === 'BOARD' ? 'COMPANY' : is];
}

import { COMMA } from '../../lib/language/language.ts';
import { useState } from 'react';
import { otherEnds } from '../../lib/facts/fact-ends.ts';
import { useAnswer, useLongWait } from '../../lib/answer.ts';
import type { FactData } from '../../lib/facts/fact-fields.ts';
import { SUPPOSABLE } from '../../__generated__/fact-kinds.ts';
import {} from '../../lib/facts/kind-words.ts';
import { CHANGEABLE, type FieldName, type SupposedEntry } from '../../lib/address/supposed.ts';
import { FACT_KIND_WORDS } from '../../lib/facts/kind-words.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { FieldInput } from './field-input.tsx';
import { fieldsOf } from './field-values.ts';
import type { PickedParty } from './party-pick.tsx';
import { knownFactsQuery } from './suppose-query.ts';
import { SupposeStep } from './suppose-step.tsx';
import { CHANGE_WORDS } from './supposed-words.ts';
import { say } from './messages/words.ts';

const KINDS = Object.keys(SUPPOSABLE) as (keyof typeof SUPPOSABLE)[];

/** A fact of the record that is supposed otherwise: whose, which one, and what of it. */
export function SupposeKnown({
  about,
  known,
  preset,
  onSuppose,
}: {
  /** Parties whose facts are offered. */
  readonly about: readonly PickedParty[];
  readonly known: string | undefined;
  /** The fact that was chosen elsewhere on the page. */
  readonly preset: FactData | undefined;
  readonly onSuppose: (entry: SupposedEntry) => void;
}) {
  const [party, setParty] = useState(about[0]?.id ?? '');
  const [picked, setPicked] = useState<FactData | undefined>(preset);
  return (
    <>
      {picked === undefined ? (
        <>
          <label className="field">
            {say('aFactAboutSelect', {
              select: (
                <select
                  className="field-input"
                  value={party}
                  onChange={(event) => {
                    setParty(event.target.value);
                  }}
                >
                  {about.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              ),
            })}
          </label>
          {party !== '' && <FactChoice key={party} party={party} known={known} onPick={setPicked} />}
        </>
      ) : (
        <Otherwise
          key={picked.id}
          fact={picked}
          onSuppose={onSuppose}
          onOther={() => {
            setPicked(undefined);
          }}
        />
      )}
    </>
  );
}

function FactChoice({
  party,
  known,
  onPick,
}: {
  readonly party: string;
  readonly known: string | undefined;
  readonly onPick: (fact: FactData) => void;
}) {
  const { data, problem, retry, fetching } = useAnswer(knownFactsQuery, {
    id: party,
    knownOn: known ?? null,
    kinds: KINDS,
  });
  const slow = useLongWait(fetching && !data);
  const facts = data?.party?.facts.edges.map(({ node }) => node) ?? [];
  if (problem) return <ProblemNotice problem={problem} onRetry={retry} />;
  if (slow) return <Skeleton lines={5} />;
  if (data && facts.length === 0) return <EmptyNotice title={say('noFactThatCouldBeOtherwise')} />;
  return (
    <ul className="suppose-facts" aria-label={say('chooseTheFact')}>
      {KINDS.flatMap((kind) => facts.filter((fact) => fact.kind === kind)).map((fact) => (
        <li key={fact.id}>
          <button
            type="button"
            onClick={() => {
              onPick(fact);
            }}
          >
            <span className="caption">{FACT_KIND_WORDS[fact.kind]}</span>
            <span>
              <strong>
                {otherEnds(fact, party)
                  .map(({ name }) => name)
                  .join(COMMA)}
              </strong>{' '}
              {fact.statement}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What of the fact is otherwise. */
function Otherwise({
  fact,
  onSuppose,
  onOther,
}: {
  readonly fact: FactData;
  readonly onSuppose: (entry: SupposedEntry) => void;
  readonly onOther: () => void;
}) {
  const choices: readonly ('remove' | FieldName)[] = ['remove', ...changeable(fact)];
  const [choice, setChoice] = useState<'remove' | FieldName>(choices.includes('to') ? 'to' : 'remove');
  const [value, setValue] = useState('');
  const [amiss, setAmiss] = useState<string | undefined>(undefined);
  const flag = choice !== 'remove' && isFlag(choice);
  const shown = flag && value === '' ? 'yes' : value;
  const submit = () => {
    if (choice === 'remove') {
      onSuppose({ what: 'remove', fact: fact.id });
      return;
    }
    const read = fieldsOf({ [choice]: shown });
    if ('amiss' in read) setAmiss(read.amiss);
    else if (Object.keys(read.fields).length === 0) setAmiss(say('sayWhatItWouldBe'));
    else onSuppose({ what: 'change', fact: fact.id, fields: read.fields });
  };
  return (
    <SupposeStep
      amiss={amiss}
      onSubmit={submit}
      above={
        <p className="suppose-fact">
          {fact.summary}{' '}
          <button type="button" className="fact-more" onClick={onOther}>
            {say('anotherFact')}
          </button>
        </p>
      }
      fields={
        <>
          <label className="field">
            {say('whatIfSelect', {
              select: (
                <select
                  className="field-input"
                  value={choice}
                  onChange={(event) => {
                    setChoice(event.target.value as 'remove' | FieldName);
                    setValue('');
                    setAmiss(undefined);
                  }}
                >
                  {choices.map((one) => (
                    <option key={one} value={one}>
                      {one === 'remove' ? say('itWereNotSoAtAll') : CHANGE_WORDS[one]}
                    </option>
                  ))}
                </select>
              ),
            })}
          </label>
          {choice !== 'remove' && (
            <FieldInput
              name={choice}
              label={flag ? say('yesOrNo') : say('instead')}
              required
              value={shown}
              onChange={setValue}
            />
          )}
        </>
      }
    />
  );
}

function changeable(fact: FactData): readonly FieldName[] {
  const allowed = Object.entries(SUPPOSABLE).find(([kind]) => kind === fact.kind)?.[1];
  return allowed === undefined
    ? []
    : CHANGEABLE.filter((name) => name in allowed).sort((a, b) => Number(b === 'to') - Number(a === 'to'));
}

function isFlag(name: FieldName): boolean {
  return Object.values(SUPPOSABLE).some((fields: Readonly<Record<string, string>>) => fields[name] === 'flag');
}

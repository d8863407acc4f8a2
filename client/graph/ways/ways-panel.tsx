import { COMMA } from '../../lib/language/language.ts';
import { Citations } from '../../facts/citations.tsx';
import { PartyLink } from '../../facts/party-link.tsx';
import { STEPS, USUAL_STEPS, WAY_KIND_WORDS, WAY_KINDS } from '../../lib/address/asked-ways.ts';
import type { GraphState, GraphStatePatch } from '../../lib/address/graph-state.ts';
import { useLongWait } from '../../lib/answer.ts';
import { dayInWords } from '../../lib/days.ts';
import { useTitle } from '../../lib/window/title.ts';
import { standing as standingOf } from '../../lib/facts/fact-standing.ts';
import { FactEntry } from '../../ui/fact-entry.tsx';
import { ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/inputs/segmented.tsx';
import { FACT_KIND_WORDS } from '../../lib/facts/kind-words.ts';
import type { NumberedPair, NumberedStep, NumberedWay } from './numbered.ts';
import { useWays } from './use-ways.ts';
import { lookedText, momentText } from './ways-words.ts';
import './ways.css';
import { say } from './messages/words.ts';

const MOMENTS = [
  { value: 'any', label: say('ofAnyDay') },
  { value: 'on', label: say('ofTheDay') },
] as const;

/** Beside the drawing of ways: which are wanted, each way as numbered steps, and what each step rests on. */
export function WaysPanel({
  state,
  onState,
}: {
  readonly state: GraphState;
  readonly onState: (patch: GraphStatePatch) => void;
}) {
  const { ways, fetching, problem, retry } = useWays(state);
  const slow = useLongWait(fetching && ways === undefined);
  const ends = ways?.parties.slice(0, state.between.length).map(({ name }) => name);
  const heading = say('pathsBetweenParties', { parties: ends?.join(COMMA) ?? '…' });
  useTitle(heading, dayInWords(state.on));
  return (
    <div className="panel-content ways" aria-busy={fetching}>
      <h2>{heading}</h2>
      <div className="ways-asked">
        <Segmented
          label={say('when')}
          choices={MOMENTS}
          value={state.moment ?? 'any'}
          onChange={(moment) => {
            onState({ moment: moment === 'on' ? 'on' : undefined, sel: undefined });
          }}
        />
        <select
          className="field-input"
          aria-label={say('kindsOfFacts')}
          value={state.by ?? 'all'}
          onChange={({ target }) => {
            onState({ by: WAY_KINDS.find((kind) => kind === target.value), sel: undefined });
          }}
        >
          {(['all', ...WAY_KINDS] as const).map((kind) => (
            <option key={kind} value={kind}>
              {WAY_KIND_WORDS[kind]}
            </option>
          ))}
        </select>
        <select
          className="field-input"
          aria-label={say('mostSteps')}
          value={state.upto ?? USUAL_STEPS}
          onChange={({ target }) => {
            onState({ upto: Number(target.value), sel: undefined });
          }}
        >
          {STEPS.map((count) => (
            <option key={count} value={count}>
              {say('upToCountValue', { count, value: count === 1 ? say('step') : say('steps') })}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          onClick={() => {
            onState({ between: [], moment: undefined, by: undefined, upto: undefined, sel: undefined });
          }}
        >
          {say('backToTheDrawing')}
        </button>
      </div>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && !problem && <Skeleton lines={6} label={say('lookingForWays')} />}
      {!problem &&
        ways?.pairs.map((pair) => (
          <Pair key={`${pair.from.id} ${pair.to.id}`} pair={pair} state={state} several={ways.pairs.length > 1} />
        ))}
      {!problem && ways && ways.steps.length > 0 && (
        <section className="panel-group">
          <h3 className="overline">{say('steps2')}</h3>
          <ol className="ways-steps">
            {ways.steps.map((step) => (
              <Step key={step.number} step={step} state={state} onState={onState} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Pair({
  pair,
  state,
  several,
}: {
  readonly pair: NumberedPair;
  readonly state: GraphState;
  readonly several: boolean;
}) {
  const said = lookedText(pair, { by: state.by, moment: state.moment, on: state.on });
  return (
    <section className="panel-group">
      <h3 className="overline">{several ? `${pair.from.name} – ${pair.to.name}` : say('ways')}</h3>
      {pair.ways.length > 0 && (
        <ol className="ways-list">
          {pair.ways.map((way) => (
            <Way key={way.parties.map(({ id }) => id).join()} way={way} moment={state.moment} />
          ))}
        </ol>
      )}
      {said !== undefined && <p className={pair.ways.length === 0 ? undefined : 'caption'}>{said}</p>}
    </section>
  );
}

function Way({ way, moment }: { readonly way: NumberedWay; readonly moment: 'on' | undefined }) {
  return (
    <li>
      <p>
        {way.parties.map((party, i) => (
          <span key={party.id}>
            {i > 0 && <b className="ways-number"> {way.steps[i - 1]?.number} </b>}
            {party.name}
          </span>
        ))}
      </p>
      <p className={`caption ways-${way.standing}`}>{momentText(way, moment)}</p>
    </li>
  );
}

function Step({
  step,
  state,
  onState,
}: {
  readonly step: NumberedStep;
  readonly state: GraphState;
  readonly onState: (patch: GraphStatePatch) => void;
}) {
  const chosen = step.facts.some(({ id }) => id === state.sel);
  const [first] = step.facts;
  return (
    <li aria-current={chosen || undefined} className={chosen ? 'ways-chosen' : undefined}>
      <button
        type="button"
        className="ways-number"
        aria-label={say('showStepNumberInTheDrawing', { number: step.number })}
        onClick={() => {
          onState({ sel: chosen ? undefined : first?.id });
        }}
      >
        {step.number}
      </button>
      <div>
        <span className="fact-ends">
          {[step.from, step.to].map((party) => (
            <span key={party.id}>
              <PartyLink party={party} page />
            </span>
          ))}
        </span>
        <ul>
          {step.facts.map((fact) => (
            <FactEntry
              key={fact.id}
              sentence={`${FACT_KIND_WORDS[fact.kind]}: ${fact.statement}`}
              unknown={false}
              standing={
                state.moment === 'on' ? standingOf(fact, state.on) : undatedStanding(fact.lastObservedOn, fact.to)
              }
              note={undefined}
              citations={<Citations citations={fact.citations} />}
            />
          ))}
        </ul>
      </div>
    </li>
  );
}

/** Without a day, how long a fact is known to have held is said of each. */
function undatedStanding(lastObservedOn: string | null, to: string | null): string | undefined {
  return to === null && lastObservedOn !== null
    ? say('lastStatedLastObservedOn', { lastObservedOn: dayInWords(lastObservedOn) })
    : undefined;
}

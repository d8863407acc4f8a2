import { COMMA } from '../lib/language/language.ts';
import { Citations } from '../facts/citations.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { span } from '../lib/days.ts';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { basisNote, standing } from '../lib/facts/fact-standing.ts';
import { FACT_KIND_WORDS } from '../lib/facts/kind-words.ts';
import { Note } from '../ui/note.tsx';
import { togetherText, type RouteBetween } from './routes-between.ts';

/** One way between two parties: party, facts, party … and whether they held on one day. */
export function ChainView({ way, on }: { readonly way: RouteBetween; readonly on: string | undefined }) {
  return (
    <li className="chain">
      <p className={way.together > 0 ? 'chain-together' : 'chain-together not-known'}>{togetherText(way)}</p>
      <ol>
        {way.parties.map((party, index) => {
          const facts = way.steps[index] ?? [];
          const [first] = facts;
          return (
            <li key={`${party.id} ${String(index)}`}>
              <div className="chain-party fact-ends">
                <span>
                  <PartyLink party={party} {...(first && { fact: first })} />
                </span>
              </div>
              {facts.length > 0 && (
                <ul className="chain-step">
                  {facts.map((fact) => (
                    <Step key={fact.id} step={fact} on={on} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </li>
  );
}

function Step({ step, on }: { readonly step: FactData; readonly on: string | undefined }) {
  const note = basisNote(step);
  const said = step.statement;
  // A trade's own period is in its sentence.
  const when = step.__typename === 'Trade' ? undefined : span(step.from, step.to);
  const certainty = standing(step, on);
  return (
    <li>
      <div>
        <span className="quiet">{FACT_KIND_WORDS[step.kind]}:</span> {said}
        {when !== undefined && !said.includes(when) && <span className="quiet">{`${COMMA}${when}`}</span>}
      </div>
      {certainty !== undefined && <div className="caption">{certainty}</div>}
      {note !== undefined && <Note text={note} />}
      <div className="fact-citations">
        <Citations citations={step.citations} />
      </div>
    </li>
  );
}

import { Citations } from '../facts/citations.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { dayInWords, span } from '../lib/days.ts';
import type { FactData } from '../lib/fact-fields.ts';
import { phraseFact } from '../lib/fact-phrase.ts';
import { basisNote, standing } from '../lib/fact-standing.ts';
import { FACT_KIND_WORDS } from '../lib/words.ts';
import type { Chain } from './interlocks-query.ts';

/** One chain: party, step, party … each step with its dates and citations, and whether all of them held on one day. */
export function ChainView({ chain, on }: { readonly chain: Chain; readonly on: string | undefined }) {
  return (
    <li className="chain">
      <p className={chain.heldTogether ? 'chain-together' : 'chain-together not-known'}>
        {chain.heldTogether
          ? `All steps held together${chain.day === null ? '' : `, for instance on ${dayInWords(chain.day)}`}`
          : 'No day is known on which all steps held together'}
      </p>
      <ol>
        {chain.parties.map((party, index) => {
          const step = chain.steps[index];
          return (
            <li key={`${party.id} ${String(index)}`}>
              <div className="chain-party fact-ends">
                <span>
                  <PartyLink party={party} {...(step && { fact: step })} />
                </span>
              </div>
              {step && <Step step={step} on={on} />}
            </li>
          );
        })}
      </ol>
    </li>
  );
}

function Step({ step, on }: { readonly step: FactData; readonly on: string | undefined }) {
  const note = basisNote(step);
  const said = phraseFact(step);
  const when = span(step.from, step.to);
  return (
    <div className="chain-step">
      <div>
        <span className="quiet">{FACT_KIND_WORDS[step.kind]}:</span> {said}
        {when !== undefined && !said.includes(when) && <span className="quiet">, {when}</span>}
      </div>
      {standing(step, on) !== undefined && <div className="caption">{standing(step, on)}</div>}
      {note !== undefined && <div className="caption">{note}</div>}
      <div className="fact-citations">
        <Citations citations={step.citations} />
      </div>
    </div>
  );
}

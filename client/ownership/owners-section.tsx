import { PartyLink } from '../facts/party-link.tsx';
import { useAnswer } from '../lib/answer.ts';
import { percentText } from '../lib/figures.ts';
import { OWNERSHIP_POLICIES, type OwnershipPolicyName } from '../lib/ownership-words.ts';
import { ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { isSupposing, type OnState, type OwnershipState } from './ownership-state.ts';
import { ultimateOwnersQuery, type OwnersData } from './owners-query.ts';
import { hypothetical } from './what-if/supposition.ts';
import { say } from './messages/words.ts';

const LABELS: Readonly<Record<OwnershipPolicyName, string>> = {
  FATF_25: 'FATF, 25 %',
  EU_AMLR_25: say('europeanUnion25'),
  UK_PSC: say('unitedKingdomPSC'),
  JP_25: say('japanOver25'),
  OFAC_50: 'OFAC, 50 %',
};

/** The natural persons who ultimately own the company under a policy that the reader chooses. */
export function OwnersSection({ state, onState }: { readonly state: OwnershipState; readonly onState: OnState }) {
  const policy = state.policy ?? 'FATF_25';
  const { data, problem, retry } = useAnswer(ultimateOwnersQuery, {
    company: state.company,
    policy,
    on: state.on,
    knownOn: state.known ?? null,
    whatIf: isSupposing(state) ? hypothetical(state.suppose ?? []) : null,
  });
  const confirmed = new Map(data?.ownershipPolicies.map((one) => [one.id, one.confirmed]));
  return (
    <section className="section" aria-label={say('ultimateOwners')}>
      <h2>{say('ultimateOwnersValue', { value: isSupposing(state) && say('supposed') })}</h2>
      <div className="page-controls">
        <label className="field">
          {say('policySelect', {
            select: (
              <select
                className="field-input"
                value={policy}
                onChange={(event) => {
                  onState({ policy: event.target.value as OwnershipPolicyName });
                }}
              >
                {OWNERSHIP_POLICIES.map((id) => (
                  <option key={id} value={id}>
                    {LABELS[id]}
                    {confirmed.get(id) === false ? say('summary') : ''}
                  </option>
                ))}
              </select>
            ),
          })}
        </label>
      </div>
      {problem ? (
        <ProblemNotice problem={problem} onRetry={retry} />
      ) : data ? (
        <Owners answer={data.ultimateOwners} />
      ) : (
        <Skeleton lines={3} />
      )}
    </section>
  );
}

function Owners({ answer }: { readonly answer: OwnersData['ultimateOwners'] }) {
  const { policy, owners, openEnds, unknowns } = answer;
  return (
    <>
      <p className="measure">
        {policy.text}{' '}
        <span className={policy.confirmed ? 'policy-read' : 'not-known'}>
          {policy.confirmed ? say('readAgainstTheText') : say('aSummaryTheTextItselfWas')}
        </span>
      </p>
      <details className="measure caption">
        <summary>{say('whereTheRuleStands')}</summary>
        {say('citationSentence', { citation: policy.citation })}
      </details>
      {owners.length === 0 && (
        <p className="measure">
          {say('noNaturalPersonIsAnOwner', { value: openEnds.length > 0 && say('ownersMayStandBehindTheChains') })}
        </p>
      )}
      {owners.length > 0 && (
        <ul className="owner-list">
          {owners.map((owner) => (
            <li key={owner.person.id}>
              <span className="fact-ends">
                <span>
                  <PartyLink party={owner.person} />
                </span>
              </span>
              <span>
                {owner.certainty === 'POSSIBLE' && <strong className="not-known">{say('possibly')}</strong>}
                {[
                  owner.band?.title,
                  owner.votes && say('votesArithmetic', { arithmetic: owner.votes.arithmetic }),
                  owner.share?.percent != null &&
                    say('multipliedPercent', { percent: percentText(owner.share.percent) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {owner.chains.length > 0 && (
                <span className="caption">{owner.chains.map((chain) => chain.arithmetic).join(' + ')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {openEnds.length > 0 && (
        <details className="measure">
          <summary>{say('whereChainsEndWithoutANatural', { openEnds: openEnds.length })}</summary>
          <ul className="owner-list">
            {openEnds.map(({ party, reason }) => (
              <li key={party.id}>
                <span className="fact-ends">
                  <span>
                    <PartyLink party={party} />
                  </span>
                </span>
                <span className="quiet">{reason}</span>
              </li>
            ))}
            {unknowns.map(({ text }) => (
              <li key={text} className="not-known">
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

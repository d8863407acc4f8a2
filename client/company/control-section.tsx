import { Link } from '@tanstack/react-router';
import { PartyLink } from '../facts/party-link.tsx';
import { useAnswer } from '../lib/answer.ts';
import { percentText } from '../lib/figures.ts';
import { ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { companyControlQuery } from './company-query.ts';
import { say } from './messages/words.ts';

/** Who controls the company, by more than half of the votes or by a power; what is only possible is told apart. */
export function ControlSection({
  id,
  on,
  known,
}: {
  readonly id: string;
  readonly on: string;
  readonly known: string | undefined;
}) {
  const { data, problem, retry } = useAnswer(companyControlQuery, { id, on, knownOn: known ?? null });
  const control = data?.control;
  return (
    <section className="section">
      <h2>{say('whoControlsIt')}</h2>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {!control && !problem && <Skeleton lines={2} />}
      {control?.rows.length === 0 && (
        <p className="quiet">
          {control.unknowns.length > 0
            ? say('nobodyControlsLeftOpen', { unknowns: control.unknowns.length })
            : say('nobodyControls')}
        </p>
      )}
      <ul>
        {control?.rows.map(({ party, certainty, votes, through }) => (
          <li key={party.id} className="fact">
            <div className="fact-label">
              <span>
                <span className="fact-ends">
                  <span>
                    <PartyLink party={party} page />
                  </span>
                </span>
              </span>
              {certainty === 'POSSIBLE' && <span className="fact-standing">{say('possibly')}</span>}
            </div>
            <div className="fact-sentence">
              {through.includes('VOTES')
                ? say(certainty === 'POSSIBLE' ? 'votesCertainAtLeast' : 'votesCertain', {
                    percent: percentText(votes.certain),
                  })
                : say('byAPower')}
            </div>
          </li>
        ))}
      </ul>
      {control && control.totalCount > control.rows.length && (
        <p className="caption">{say('moreNotShown', { more: control.totalCount - control.rows.length })}</p>
      )}
      <p className="caption">
        {say('eachWay', {
          link: (
            <Link to="/ownership" search={{ company: id, on, known, dir: 'up' }}>
              {say('theOwnershipPage')}
            </Link>
          ),
        })}
      </p>
    </section>
  );
}

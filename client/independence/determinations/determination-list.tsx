import { Download } from 'lucide-react';
import { csvText, saveFile } from '../../lib/files/csv.ts';
import { DETERMINATION_HEADER, determinationRow } from './determination-rows.ts';
import { concludedText, recordedText } from './determination-words.ts';
import type { Report } from '../page/independence-query.ts';
import { SignOff } from './sign-off.tsx';
import { OwnWords } from '../criteria/own-words.tsx';
import { say } from './messages/words.ts';

/** All that auditors recorded about the company under the books asked, to read and to take along. */
export function DeterminationList({
  report: { company, determinations, determinationProblems },
}: {
  readonly report: Pick<Report, 'company' | 'determinations' | 'determinationProblems'>;
}) {
  if (determinations.length === 0 && determinationProblems.length === 0) return null;
  const name = `determinations-${company.id}`;
  return (
    <section className="section determination-list">
      <h2>{say('determinationsByAuditors', { determinations: determinations.length })}</h2>
      <p className="quiet">{say('theyStandBesideWhatWasComputed')}</p>
      {determinationProblems.map((problem) => (
        <p key={problem} role="alert" className="report-problem">
          {problem}
        </p>
      ))}
      <ul>
        {determinations.map((one) => (
          <li key={one.id}>
            <strong>{concludedText(one)}</strong> {one.person !== null && <span>{one.person.name} </span>}
            <span className="caption">{one.concludes === null ? one.rule : one.book}</span>
            <p>
              <OwnWords text={one.reason} />
            </p>
            <p className="caption">
              {say('evidenceOwnWordsOwnWords2One', {
                ownWords: <OwnWords text={one.evidence} />,
                ownWords2: <OwnWords text={one.by} />,
                one: recordedText(one),
              })}
            </p>
            <SignOff of={one} />
          </li>
        ))}
      </ul>
      <div className="report-files screen-only">
        <button
          type="button"
          className="button"
          title={say('theDeterminationsALineEach')}
          onClick={() => {
            saveFile(
              `${name}.csv`,
              csvText(
                DETERMINATION_HEADER,
                determinations.map((one) => determinationRow(company.id, one)),
              ),
              'text/csv;charset=utf-8',
            );
          }}
        >
          <Download size={14} aria-hidden /> {say('determinationsAsCSV')}
        </button>
        <button
          type="button"
          className="button"
          title={say('theDeterminationsForPrograms')}
          onClick={() => {
            saveFile(
              `${name}.json`,
              `${JSON.stringify(
                determinations.map((one) => ({ company: company.id, ...one, person: one.person?.id ?? null })),
                null,
                2,
              )}\n`,
              'application/json',
            );
          }}
        >
          <Download size={14} aria-hidden /> {say('asJSON')}
        </button>
      </div>
    </section>
  );
}

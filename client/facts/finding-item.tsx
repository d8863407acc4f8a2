import type { FindingData } from '../lib/facts/finding-fields.ts';
import { FINDING_KIND_WORDS, SEVERITY_WORDS } from '../lib/words.ts';
import { Citations } from './citations.tsx';
import './finding-item.css';
import { say } from './messages/words.ts';

/**
 * A contradiction or gap in the sources: how grave, what, what the graph does about it, and the places that show it.
 */
export function FindingItem({ finding }: { readonly finding: FindingData }) {
  return (
    <li className="finding">
      <div className={`finding-kind finding-${finding.severity.toLowerCase()}`}>
        {SEVERITY_WORDS[finding.severity]} · {FINDING_KIND_WORDS[finding.kind]}
      </div>
      <details>
        <summary>{finding.title}</summary>
        <p>{finding.detail}</p>
        {finding.resolution !== null && (
          <p className="quiet">{say('inTheGraphResolution', { resolution: finding.resolution })}</p>
        )}
      </details>
      <div className="fact-citations">
        <Citations citations={finding.citations} />
      </div>
    </li>
  );
}

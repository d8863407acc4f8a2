import { PartyMark } from '../ui/party-mark.tsx';
import { say } from './messages/words.ts';

const LINES = [
  { name: 'holding', dashes: undefined, arrow: true, width: 2.4, says: say('holding') },
  { name: 'seat', dashes: undefined, arrow: false, width: 1.4, says: say('seat') },
  { name: 'loan', dashes: '7 3 1.5 3', arrow: false, width: 1.4, says: say('loan') },
  { name: 'audit', dashes: '5 3', arrow: false, width: 1.4, says: say('audit') },
  { name: 'unknown', dashes: '2 2', arrow: true, width: 1.4, says: say('shareUnknown') },
  { name: 'earlier', dashes: '3 5', arrow: false, width: 1.4, says: say('lastStated') },
] as const;

const PARTIES = [
  ['company', say('company')],
  ['bank', say('bank')],
  ['person', say('person')],
  ['outside', say('outsideMember')],
  ['nominee', say('nominee')],
] as const;

/** The marks of parties, with what each stands for. */
export function PartySigns() {
  return (
    <ul className="help-signs">
      {PARTIES.map(([mark, says]) => (
        <li key={mark}>
          <PartyMark mark={mark} /> {says}
        </li>
      ))}
    </ul>
  );
}

/** The strokes of lines, with what each stands for. */
export function LineSigns() {
  return (
    <ul className="help-signs">
      {LINES.map(({ name, dashes, arrow, width, says }) => (
        <li key={name}>
          <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden className={`help-line help-line-${name}`}>
            <line x1="0" y1="5" x2={arrow ? 27 : 34} y2="5" strokeWidth={width} strokeDasharray={dashes} />
            {arrow && <path d="M26 1.5 34 5l-8 3.5Z" />}
          </svg>{' '}
          {says}
        </li>
      ))}
    </ul>
  );
}

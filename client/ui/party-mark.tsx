import { say } from './messages/words.ts';

/**
 * The sign that tells a company, bank, person, outside member, nominee and board apart by shape as well as by colour.
 */
export type MarkName = 'company' | 'bank' | 'person' | 'outside' | 'nominee' | 'board';

const WORDS: Readonly<Record<MarkName, string>> = {
  company: say('company'),
  bank: say('bank'),
  person: say('person'),
  outside: say('outsideMember'),
  nominee: say('nomineeOrTrustAccount'),
  board: say('board'),
};

export function PartyMark({ mark, named = false }: { readonly mark: MarkName; readonly named?: boolean }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      strokeWidth="1.5"
      style={{ color: `var(--${mark === 'board' ? 'secondary' : mark})` }}
      stroke="currentColor"
      {...(named ? { role: 'img', 'aria-label': WORDS[mark] } : { 'aria-hidden': true })}
    >
      {SHAPES[mark]}
    </svg>
  );
}

const SHAPES = {
  company: <rect x="1.5" y="3" width="11" height="8" />,
  bank: <rect x="1.5" y="3" width="11" height="8" fill="currentColor" fillOpacity="0.3" />,
  person: <circle cx="7" cy="7" r="4.5" />,
  outside: <path d="M7 1.8 12.2 7 7 12.2 1.8 7Z" />,
  nominee: (
    <>
      <rect x="1.5" y="3" width="11" height="8" strokeDasharray="2 1.5" />
      <path d="M4 11 9 3M8 11l4-6.4" strokeWidth="1" />
    </>
  ),
  board: <path d="M4 2H2v10h2M10 2h2v10h-2M5 5h4M5 9h4" />,
} as const;

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FactData } from '../../lib/facts/fact-fields.ts';
import type { SupposedEntry } from '../../lib/address/supposed.ts';
import { Segmented } from '../../ui/inputs/segmented.tsx';
import type { PickedParty } from './party-pick.tsx';
import { SupposeKnown } from './suppose-known.tsx';
import { SupposeNew } from './suppose-new.tsx';
import { say } from './messages/words.ts';

const MODES = [
  { value: 'known', label: say('aKnownFactWereOtherwise') },
  { value: 'new', label: say('somethingMoreWereTrue') },
] as const;

/** A question “what if”: what is supposed is written nowhere but in the address. */
export function SupposeForm({
  company,
  people,
  person,
  known,
  preset,
  onSuppose,
  onClose,
}: {
  readonly company: PickedParty;
  readonly people: readonly PickedParty[];
  /** Whose cell is open. */
  readonly person: PickedParty | undefined;
  readonly known: string | undefined;
  readonly preset: FactData | undefined;
  readonly onSuppose: (entry: SupposedEntry) => void;
  readonly onClose: () => void;
}) {
  const [mode, setMode] = useState<(typeof MODES)[number]['value']>('known');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.focus({ preventScroll: true });
  }, []);
  const first = person ?? people[0];
  return (
    <section className="suppose screen-only" aria-label={say('suppose')} tabIndex={-1} ref={place}>
      <button
        type="button"
        className="button button-icon button-plain criteria-close"
        aria-label={say('close')}
        onClick={onClose}
      >
        <X size={16} aria-hidden />
      </button>
      <h2>{say('whatIf')}</h2>
      <p className="quiet">{say('theVerdictsAreWorkedOutAgain')}</p>
      <Segmented label={say('whatKindOfSupposition')} choices={MODES} value={mode} onChange={setMode} />
      {mode === 'known' ? (
        <SupposeKnown
          about={[...(first ? [first] : []), ...people.filter(({ id }) => id !== first?.id), company]}
          known={known}
          preset={preset}
          onSuppose={onSuppose}
        />
      ) : (
        <SupposeNew person={first} company={company} onSuppose={onSuppose} />
      )}
    </section>
  );
}

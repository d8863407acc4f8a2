import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { shortAddress } from './short-address.ts';
import { say } from './messages/words.ts';

/** Copies the short address of a view, or of one of a story. */
export function CopyAddress({
  id,
  step = 0,
  of,
}: {
  readonly id: string;
  readonly step?: number;
  readonly of?: string;
}) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => {
      setSaid('');
    }, 4000);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  const address = shortAddress(id, step);
  return (
    <>
      <button
        type="button"
        className="button button-plain"
        aria-label={of === undefined ? say('copyTheAddress') : say('copyTheAddressOf', { name: of })}
        title={address}
        onClick={() => {
          navigator.clipboard.writeText(address).then(
            () => {
              setSaid(say('copied'));
            },
            () => {
              setSaid(address);
            },
          );
        }}
      >
        {said === say('copied') ? <Check size={14} aria-hidden /> : <Link2 size={14} aria-hidden />}
        <span className="copy-word">{said === say('copied') ? said : say('link')}</span>
      </button>
      <span
        role="status"
        className={said === '' || said === say('copied') ? 'visually-hidden' : 'quiet copied-address'}
      >
        {said}
      </span>
    </>
  );
}

import { grouped } from '../../lib/figures.ts';
import type { LayingOut } from '../free/use-constellation.ts';
import { say } from './messages/words.ts';

/** How far a layout is, and a press that ends it where it is. */
export function LayingBar({ laying }: { readonly laying: LayingOut }) {
  const { done, count, stop } = laying;
  return (
    <div className="graph-laying" role="group" aria-label={say('theLayout')}>
      <label>
        {say('layingOutParties', { count: grouped(String(count)) })}
        <progress max={100} value={Math.round(100 * done)}>
          {Math.round(100 * done)} %
        </progress>
      </label>
      <button type="button" className="legend-all" onClick={stop}>
        {say('cancelLayout')}
      </button>
    </div>
  );
}

import { REACHES, type GraphLayout, type Reach } from '../lib/address/graph-state.ts';
import { reachOf } from './changes/use-changes.ts';
import { say } from './messages/words.ts';

/** How many facts away from the middle parties are drawn. */
export function ReachChoice({
  layout,
  reach,
  onReach,
}: {
  readonly layout: GraphLayout;
  readonly reach: Reach | undefined;
  readonly onReach: (reach: Reach | undefined) => void;
}) {
  if (layout === 'plan') return null;
  const usual = String(reachOf({ layout }));
  return (
    <select
      className="graph-reach"
      aria-label={say('howFarAround')}
      title={say('howManyFactsAway')}
      value={reach ?? usual}
      onChange={({ target }) => {
        onReach(target.value === usual ? undefined : REACHES.find((one) => one === target.value));
      }}
    >
      {REACHES.map((one) => (
        <option key={one} value={one}>
          {say('stepsAround', { steps: Number(one) })}
        </option>
      ))}
    </select>
  );
}

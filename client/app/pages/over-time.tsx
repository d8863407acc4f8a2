import type { ReactNode } from 'react';
import { TimeBar, type TimeBarChange } from '../../timebar/time-bar.tsx';
import './over-time.css';

/**
 * A page about one party with the time bar at its foot, which stays in sight: step, play, and two days beside each
 * other.
 */
export function OverTime({
  party,
  days: { on, known, against },
  onChange,
  children,
}: {
  readonly party: string;
  readonly days: { readonly on: string; readonly known: string | undefined; readonly against: string | undefined };
  readonly onChange: (change: TimeBarChange, replace: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <div className="over-time">
      {children}
      <TimeBar party={party} on={on} known={known} against={against} comparable onChange={onChange} />
    </div>
  );
}

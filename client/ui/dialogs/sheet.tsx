import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import './sheet.css';

/** A side panel that, on a narrow screen, is a sheet drawn up from below. `turn` opens it anew whenever it changes. */
export function Sheet({
  label,
  title,
  turn,
  children,
}: {
  readonly label: string;
  readonly title: string;
  readonly turn: string | undefined;
  readonly children: ReactNode;
}) {
  const [state, setState] = useState({ turn, open: false });
  // Something was chosen since: show it.
  if (state.turn !== turn) setState({ turn, open: turn !== undefined });
  return (
    <aside className={state.open ? 'sheet sheet-open' : 'sheet'} aria-label={label}>
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={state.open}
        onClick={() => {
          setState({ turn, open: !state.open });
        }}
      >
        <span>{title}</span>
        {state.open ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
      </button>
      <div className="sheet-body" tabIndex={0} role="group" aria-label={label}>
        {children}
      </div>
    </aside>
  );
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { isJapanese } from '../lib/words.ts';
import { FactCounts } from './fact-counts.tsx';
import type { ListedImport } from './imports-query.ts';

/** What was imported, the latest first, each with the way to take it back. */
export function ImportList({
  imports,
  allowed,
  onWithdraw,
}: {
  readonly imports: readonly ListedImport[];
  readonly allowed: boolean;
  readonly onWithdraw: (id: string) => void;
}) {
  const [asked, setAsked] = useState<string>();
  return (
    <ul className="imports">
      {[...imports].reverse().map((one) => (
        <li key={one.id}>
          <p className="overline">
            {one.formatTitle ?? 'Unknown format'} · imported {dayInWords(one.importedAt.slice(0, 10))}
          </p>
          <h3>
            <Link to="/sources/$id" params={{ id: one.sourceId }} lang={isJapanese(one.sourceTitle) ? 'ja' : undefined}>
              {one.sourceTitle}
            </Link>
          </h3>
          <p className="quiet">
            {one.name} · published {dayInWords(one.published)} · {counted(one.newParties, 'new party', 'new parties')},{' '}
            {one.matchedParties} matched
            {one.warnings.length > 0 && ` · ${counted(one.warnings.length, 'warning')}`}
          </p>
          <FactCounts facts={one.facts} />
          {allowed && (
            <p className="import-actions">
              {asked === one.id ? (
                <>
                  <span>The graph will be as if it had never been imported.</span>
                  <button
                    type="button"
                    className="button"
                    autoFocus
                    onClick={() => {
                      setAsked(undefined);
                      onWithdraw(one.id);
                    }}
                  >
                    Take it back
                  </button>
                  <button
                    type="button"
                    className="button button-plain"
                    onClick={() => {
                      setAsked(undefined);
                    }}
                  >
                    Keep it
                  </button>
                </>
              ) : (
                <button
                  type="button"
                  className="button"
                  aria-label={`Withdraw ${one.name}`}
                  onClick={() => {
                    setAsked(one.id);
                  }}
                >
                  Withdraw
                </button>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

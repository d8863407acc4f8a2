import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInWords } from '../lib/days.ts';
import { isJapanese } from '../lib/words.ts';
import { FactCounts } from './fact-counts.tsx';
import type { ListedImport } from './imports-query.ts';
import { say } from './messages/words.ts';

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
            {say('formatAndDay', {
              format: one.formatTitle ?? say('unknownFormat'),
              day: dayInWords(one.importedAt.slice(0, 10)),
            })}
          </p>
          <h3>
            <Link to="/sources/$id" params={{ id: one.sourceId }} lang={isJapanese(one.sourceTitle) ? 'ja' : undefined}>
              {one.sourceTitle}
            </Link>
          </h3>
          <p className="quiet">{aboutText(one)}</p>
          <FactCounts facts={one.facts} />
          {allowed && (
            <p className="import-actions">
              {asked === one.id ? (
                <>
                  <span>{say('asIfNeverImported')}</span>
                  <button
                    type="button"
                    className="button"
                    autoFocus
                    onClick={() => {
                      setAsked(undefined);
                      onWithdraw(one.id);
                    }}
                  >
                    {say('takeItBack')}
                  </button>
                  <button
                    type="button"
                    className="button button-plain"
                    onClick={() => {
                      setAsked(undefined);
                    }}
                  >
                    {say('keepIt')}
                  </button>
                </>
              ) : (
                <button
                  type="button"
                  className="button"
                  aria-label={say('withdrawName', { name: one.name })}
                  onClick={() => {
                    setAsked(one.id);
                  }}
                >
                  {say('withdraw')}
                </button>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function aboutText({ name, published, newParties, matchedParties, warnings }: ListedImport): string {
  const about = { name, day: dayInWords(published), fresh: newParties, matched: matchedParties };
  return warnings.length > 0 ? say('aboutWithWarnings', { ...about, warnings: warnings.length }) : say('about', about);
}

import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useAccount } from '../lib/account.ts';
import { describeProblem, useAnswer, useLongWait } from '../lib/answer.ts';
import { isUnderWay, useWork } from '../lib/graph-work.ts';
import { forgetAnswers } from '../lib/graphql-client.ts';
import { readPreference, writePreference } from '../lib/storage.ts';
import { useTitle } from '../lib/window/title.ts';
import { useShortcuts } from '../lib/window/use-shortcuts.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { ListFiles } from '../ui/table-files/list-files.tsx';
import { DecisionList } from './decision-list.tsx';
import { MatchCard } from './match-card.tsx';
import { decisionRows, matchRows } from './match-rows.ts';
import './matches.css';
import { decideMutation, matchesQuery, undoMutation, type MatchVerdict } from './matches-query.ts';
import { say } from './messages/words.ts';

const WHO = 'govgraph-decides';

/** Parties that may be one, the likeliest first: somebody decides, and can take it back. */
export function MatchesPage({
  pair,
  onPair,
}: {
  /** The two ids, with a comma between. */
  readonly pair: string | undefined;
  readonly onPair: (pair: string | undefined) => void;
}) {
  useTitle(say('sameOrDifferent'));
  const client = useClient();
  const answer = useAnswer(matchesQuery, {});
  const { problem, retry, fetching } = answer;
  // While a new graph is asked about, what was known of the old one stays on the screen.
  const [last, setLast] = useState(answer.data);
  if (answer.data !== undefined && answer.data !== last) setLast(answer.data);
  const data = answer.data ?? last;
  const slow = useLongWait(fetching && !data);
  const account = useAccount();
  const [typedName, setBy] = useState(() => readPreference(WHO) ?? '');
  // Whoever is signed in decides under that name and no other.
  const by = account?.name ?? typedName;
  const [complaint, setComplaint] = useState<string>();
  const [undoing, setUndoing] = useState<string>();
  const [workId, setWorkId] = useState<string>();
  const [sending, setSending] = useState(false);
  const { work } = useWork(workId);
  const who = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const done = work?.state === 'DONE';
  useEffect(() => {
    if (done) forgetAnswers();
  }, [done, workId]);

  const matches = data?.partyMatches.edges.map(({ node }) => node) ?? [];
  const decisions = data?.partyDecisions.edges.map(({ node }) => node) ?? [];
  const at = Math.max(
    0,
    matches.findIndex(({ id }) => id === pair?.replace(',', ' ')),
  );
  const match = matches[at];
  const [written, setWritten] = useState({ of: '', text: '' });
  const reason = written.of === match?.id ? written.text : '';
  const allowed = data?.importing.allowed === true;
  const busy = sending || (work !== undefined && isUnderWay(work));

  const go = (step: number) => {
    const next = matches[at + step];
    if (next === undefined) return;
    onPair(next.id.replace(' ', ','));
    heading.current?.focus();
  };
  const begin = async (doIt: () => Promise<{ id?: string | undefined; error?: string | undefined }>) => {
    if (busy || !allowed) return;
    if (by.trim() === '') {
      setComplaint(say('sayWhoDecides'));
      who.current?.focus();
      return;
    }
    writePreference(WHO, by);
    setComplaint(undefined);
    setSending(true);
    const { id, error } = await doIt();
    setSending(false);
    setComplaint(error);
    if (id !== undefined) setWorkId(id);
  };
  const decide = (verdict: MatchVerdict, keepFirst = true) => {
    if (match === undefined) return;
    const [a, b] = keepFirst ? [match.a.id, match.b.id] : [match.b.id, match.a.id];
    const why = reason.trim() === '' ? match.reasons.join('; ') : reason;
    const following = matches[at + 1] ?? matches[at - 1];
    void begin(async () => {
      const { data: made, error } = await client
        .mutation(decideMutation, { input: { a, b, verdict, by, reason: why } })
        .toPromise();
      if (made) onPair(following?.id.replace(' ', ','));
      return { id: made?.decideParties.id, error: error && describeProblem(error).message };
    });
  };
  const undo = (id: string, reason: string) => {
    void begin(async () => {
      const { data: made, error } = await client.mutation(undoMutation, { id, by, reason }).toPromise();
      if (made) setUndoing(undefined);
      return { id: made?.undoPartyDecision.id, error: error && describeProblem(error).message };
    });
  };
  useShortcuts({
    a: () => {
      decide('SAME');
    },
    b: () => {
      decide('SAME', false);
    },
    d: () => {
      decide('DIFFERENT');
    },
    u: () => {
      decide('UNSURE');
    },
    j: () => {
      go(1);
    },
    k: () => {
      go(-1);
    },
    z: () => {
      if (allowed) setUndoing(decisions.at(-1)?.id);
    },
  });

  return (
    <div className="page matches-page">
      <header className="page-head">
        <h1>{say('sameOrDifferent')}</h1>
        <p className="quiet">{say('howTheyAreJoined')}</p>
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={8} />}
      {data && (
        <section aria-labelledby="match-now">
          <div className="match-head">
            <h2 id="match-now" ref={heading} tabIndex={-1}>
              {match === undefined
                ? say('noTwoLookAlike')
                : say('pairOf', { at: at + 1, total: data.partyMatches.totalCount })}
            </h2>
            {matches.length > 1 && (
              <p className="match-steps">
                <button
                  type="button"
                  className="button"
                  aria-keyshortcuts="K"
                  disabled={at === 0}
                  onClick={() => {
                    go(-1);
                  }}
                >
                  {say('before')} <kbd aria-hidden>K</kbd>
                </button>
                <button
                  type="button"
                  className="button"
                  aria-keyshortcuts="J"
                  disabled={at >= matches.length - 1}
                  onClick={() => {
                    go(1);
                  }}
                >
                  {say('next')} <kbd aria-hidden>J</kbd>
                </button>
              </p>
            )}
          </div>
          <p role="status" className="quiet match-status">
            {busy ? say('recordingIt') : ''}
          </p>
          {allowed ? (
            <label className="field match-who">
              {say('whoDecides')}
              <input
                ref={who}
                className="field-input"
                autoComplete="name"
                maxLength={200}
                value={by}
                readOnly={typeof account?.name === 'string'}
                onChange={(event) => {
                  setBy(event.target.value);
                }}
              />
            </label>
          ) : (
            <p>{account?.whyNot['CHANGE'] ?? say('mayNotDecide')}</p>
          )}
          {(complaint ?? work?.failure?.message) !== undefined && (
            <p role="alert" className="match-complaint">
              {complaint ?? work?.failure?.message}
            </p>
          )}
          {match === undefined ? (
            <EmptyNotice title={say('nothingToDecide')}>
              <p>{say('askedAboutHere')}</p>
            </EmptyNotice>
          ) : (
            <MatchCard
              key={match.id}
              match={match}
              allowed={allowed}
              busy={busy}
              reason={reason}
              onReason={(text) => {
                setWritten({ of: match.id, text });
              }}
              onDecide={decide}
            />
          )}
          <ListFiles
            name="pairs-that-may-be-one"
            shown={matches.length}
            all={data.partyMatches.totalCount}
            rows={() => matchRows(matches)}
          />
        </section>
      )}
      {decisions.length > 0 && (
        <section className="section" aria-labelledby="match-decided">
          <h2 id="match-decided">{say('whatWasDecided')}</h2>
          {allowed && <p className="quiet">{say('takesTheLatestBack', { key: <kbd>Z</kbd> })}</p>}
          <DecisionList
            decisions={decisions}
            allowed={allowed && !busy}
            undoing={undoing}
            onUndoing={setUndoing}
            onUndo={undo}
          />
          <ListFiles
            name="decisions"
            shown={decisions.length}
            all={data?.partyDecisions.totalCount ?? decisions.length}
            rows={() => decisionRows(decisions)}
          />
        </section>
      )}
    </div>
  );
}

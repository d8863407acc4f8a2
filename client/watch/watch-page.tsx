import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from 'urql';
import { useAccount } from '../lib/account.ts';
import { describeProblem, useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { partyOption, searchStatus, usePartySearch } from '../lib/party-search.ts';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { PartyCombobox } from '../ui/party-combobox.tsx';
import { ChangeCard } from './change-card.tsx';
import { QuestionForm } from './question-form.tsx';
import { WebhookField, WebhookSecret } from './webhook-field.tsx';
import { unwatchMutation, watchMutation, watchQuery, type Watched } from './watch-query.ts';
import './watch.css';

const COMPANIES = ['COMPANY'] as const;

/** What is watched, and what became otherwise of it after each load and import. */
export function WatchPage() {
  useTitle('Watch');
  const client = useClient();
  const { data, problem, retry, fetching } = useAnswer(watchQuery, {});
  const slow = useLongWait(fetching && !data);
  const whyNot = useAccount()?.whyNot;
  const refused = whyNot?.['KEEP'];
  const mayCall = whyNot?.['CHANGE'] === undefined;
  const [webhook, setWebhook] = useState('');
  const [secret, setSecret] = useState<{ readonly of: string; readonly secret: string }>();
  const [busy, setBusy] = useState('');
  const [complaint, setComplaint] = useState<string>();
  const [said, setSaid] = useState('');

  const begin = async (words: string, work: () => Promise<string | undefined>, done: string) => {
    setBusy(words);
    setComplaint(undefined);
    setSaid('');
    const error = await work();
    // What is said is seen: the list that it is about is there before it, and nothing is pressed on a row that is gone.
    if (error === undefined) await client.query(watchQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    setBusy('');
    setComplaint(error);
    if (error === undefined) setSaid(done);
  };
  const add = (name: string, what: { company: string } | { title: string; query: string }) =>
    begin(
      `Looking at ${name} …`,
      async () => {
        const calls = mayCall && webhook.trim() !== '' ? { webhook: webhook.trim() } : {};
        const { data: added, error } = await client
          .mutation(watchMutation, { input: { ...what, ...calls } })
          .toPromise();
        if (error) return describeProblem(error).message;
        const told = added?.watch.webhookSecret;
        setSecret(told == null ? undefined : { of: name, secret: told });
        setWebhook('');
        return undefined;
      },
      `${name} is watched.`,
    );
  const remove = ({ id, title }: Watched) =>
    begin(
      '',
      async () => {
        const { error } = await client.mutation(unwatchMutation, { id }).toPromise();
        return error && describeProblem(error).message;
      },
      `${title} is watched no longer.`,
    );

  return (
    <div className="page watch-page">
      <header className="page-head">
        <h1>Watch</h1>
        <p className="quiet">
          After each load and import, what is otherwise of the companies and questions you watch: changed verdicts
          first.
        </p>
        <p>
          <a href="/watch/feed.json">As a feed</a>
        </p>
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={6} />}
      {data && (
        <div className="watch-columns">
          <section aria-labelledby="watch-changes">
            <h2 id="watch-changes">What changed</h2>
            {data.watchChanges.length === 0 ? (
              <EmptyNotice title={data.watches.length === 0 ? 'Nothing is watched yet' : 'Nothing changed so far'}>
                <p>
                  {data.watches.length === 0
                    ? 'Choose a company to watch. What is known of it now is what later graphs are compared with.'
                    : 'When another graph is loaded, or a file is imported, what is otherwise stands here.'}
                </p>
              </EmptyNotice>
            ) : (
              data.watchChanges.map((change) => <ChangeCard key={change.id} change={change} />)
            )}
          </section>
          <section aria-labelledby="watch-list">
            <h2 id="watch-list">What you watch</h2>
            {refused === undefined ? (
              <>
                <CompanyField busy={busy !== ''} onChoose={(company, name) => void add(name, { company })} />
                <QuestionForm busy={busy !== ''} onWatch={(title, query) => void add(title, { title, query })} />
                {mayCall && <WebhookField value={webhook} onChange={setWebhook} />}
              </>
            ) : (
              <p>{refused}</p>
            )}
            <p role="status" className="quiet watch-status">
              {busy || said}
            </p>
            {secret && <WebhookSecret {...secret} />}
            {complaint !== undefined && (
              <p role="alert" className="watch-problem">
                {complaint}
              </p>
            )}
            <ul className="watch-list">
              {data.watches.map((one) => (
                <li key={one.id}>
                  <div>
                    {one.company === null ? (
                      <span title={one.query ?? undefined}>{one.title}</span>
                    ) : (
                      <Link to="/company" search={{ id: one.company }}>
                        {one.title}
                      </Link>
                    )}
                    <p className="quiet">
                      {one.company === null && 'a question · '}since {dayInWords(one.since.slice(0, 10))}
                      {one.webhookHost !== null && ` · calls ${one.webhookHost}`}
                    </p>
                    {(one.webhookFailed > 0 || one.webhookWaiting > 0) && (
                      <p className="watch-problem">
                        {one.webhookFailed > 0 ? 'Calls were given up: ' : 'A call is made again: '}
                        {one.webhookSaid || 'not yet made'}
                      </p>
                    )}
                  </div>
                  <button
                    type="button"
                    className="button"
                    aria-label={`Watch ${one.title} no longer`}
                    disabled={busy !== '' || refused !== undefined}
                    onClick={() => void remove(one)}
                  >
                    Remove
                  </button>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
}

function CompanyField({
  busy,
  onChoose,
}: {
  readonly busy: boolean;
  readonly onChoose: (id: string, name: string) => void;
}) {
  const [text, setText] = useState('');
  const search = usePartySearch(text, COMPANIES);
  return (
    <div className="party-chooser">
      <PartyCombobox
        label="Watch a company"
        placeholder="Watch a company"
        value={text}
        onValueChange={setText}
        options={search.matches.map(partyOption)}
        status={searchStatus(search)}
        problem={search.problem !== undefined}
        busy={search.searching || busy}
        onChoose={({ id, name }) => {
          setText('');
          onChoose(id, name);
        }}
      />
    </div>
  );
}

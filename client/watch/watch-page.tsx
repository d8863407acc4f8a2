import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from 'urql';
import { useAccount } from '../lib/account.ts';
import { describeProblem, useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { partyOption, searchStatus, usePartySearch } from '../lib/party-search.ts';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { PartyCombobox } from '../ui/inputs/party-combobox.tsx';
import { ListFiles } from '../ui/table-files/list-files.tsx';
import { UnreadRecords } from '../ui/unread-records.tsx';
import { ChangeCard } from './change-card.tsx';
import { QuestionForm } from './question-form.tsx';
import { WebhookField, WebhookSecret } from './webhook-field.tsx';
import { unwatchMutation, watchMutation, watchQuery, type Watched } from './watch-query.ts';
import { watchChangeRows, watchedRows } from './watch-rows.ts';
import './watch.css';
import { say } from './messages/words.ts';

const COMPANIES = ['COMPANY'] as const;

/** What is watched, and what became otherwise of it after each load and import. */
export function WatchPage() {
  useTitle(say('watch'));
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
      say('lookingAt', { name }),
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
      say('isWatched', { name }),
    );
  const remove = ({ id, title }: Watched) =>
    begin(
      '',
      async () => {
        const { error } = await client.mutation(unwatchMutation, { id }).toPromise();
        return error && describeProblem(error).message;
      },
      say('isWatchedNoLonger', { name: title }),
    );

  return (
    <div className="page watch-page">
      <header className="page-head">
        <h1>{say('watch')}</h1>
        <p className="quiet">{say('whatThisPageTells')}</p>
        <p>
          <a href="/watch/feed.json">{say('asAFeed')}</a>
        </p>
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      <UnreadRecords problems={data?.watchProblems} />
      {slow && <Skeleton lines={6} />}
      {data && (
        <div className="watch-columns">
          <section aria-labelledby="watch-changes">
            <h2 id="watch-changes">{say('whatChanged')}</h2>
            {data.watchChanges.length === 0 ? (
              <EmptyNotice title={data.watches.length === 0 ? say('nothingIsWatched') : say('nothingChanged')}>
                <p>{data.watches.length === 0 ? say('chooseACompany') : say('whenAnotherIsLoaded')}</p>
              </EmptyNotice>
            ) : (
              data.watchChanges.map((change) => <ChangeCard key={change.id} change={change} />)
            )}
            <ListFiles
              name="watch-changes"
              shown={data.watchChanges.length}
              all={data.watchChanges.length}
              rows={() => watchChangeRows(data.watchChanges)}
            />
          </section>
          <section aria-labelledby="watch-list">
            <h2 id="watch-list">{say('whatYouWatch')}</h2>
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
                      {say(one.company === null ? 'aQuestionSince' : 'since', {
                        day: dayInWords(one.since.slice(0, 10)),
                      })}
                      {one.webhookHost !== null && say('callsHost', { host: one.webhookHost })}
                    </p>
                    {(one.webhookFailed > 0 || one.webhookWaiting > 0) && (
                      <p className="watch-problem">
                        {say(one.webhookFailed > 0 ? 'callsGivenUp' : 'callMadeAgain', {
                          said: one.webhookSaid || say('notYetMade'),
                        })}
                      </p>
                    )}
                  </div>
                  <button
                    type="button"
                    className="button"
                    aria-label={say('watchNoLonger', { name: one.title })}
                    disabled={busy !== '' || refused !== undefined}
                    onClick={() => void remove(one)}
                  >
                    {say('remove')}
                  </button>
                </li>
              ))}
            </ul>
            <ListFiles
              name="watched"
              shown={data.watches.length}
              all={data.watches.length}
              rows={() => watchedRows(data.watches)}
            />
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
    <div className="watch-chooser">
      <PartyCombobox
        label={say('watchACompany')}
        placeholder={say('watchACompany')}
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

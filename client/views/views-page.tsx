import { useState } from 'react';
import { useClient, type OperationResult } from 'urql';
import { useAccount } from '../lib/account.ts';
import { describeProblem, useAnswer, useLongWait } from '../lib/answer.ts';
import { sendKeptFile } from '../lib/send-kept-file.ts';
import { useTitle } from '../lib/window/title.ts';
import { FilePress } from '../ui/inputs/file-press.tsx';
import { KeptFileLink } from '../ui/kept-files/kept-file-link.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { UnreadRecords } from '../ui/unread-records.tsx';
import { stepInput } from './keep-dialog.tsx';
import { ViewEditor } from './view-editor.tsx';
import { ViewRow } from './view-row.tsx';
import {
  changeViewMutation,
  keepViewMutation,
  removeViewMutation,
  SAVED_VIEWS,
  savedViewsQuery,
} from './views-query.ts';
import './views.css';
import { say } from './messages/words.ts';

const ABOUT_VIEWS = { additionalTypenames: SAVED_VIEWS };

/** What somebody keeps of what they looked at: views and stories, to open, tell, order, share, take out and in. */
export function ViewsPage() {
  useTitle(say('views'));
  const client = useClient();
  const { data, problem, retry, fetching } = useAnswer(savedViewsQuery, {}, { about: SAVED_VIEWS });
  const slow = useLongWait(fetching && !data);
  const account = useAccount();
  const refused = account?.whyNot['KEEP'];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [edited, setEdited] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [complaint, setComplaint] = useState<string>();
  const views = (data?.savedViews.edges ?? []).map(({ node }) => node);
  const picked = views.filter(({ id }) => chosen.has(id));

  const run = async (work: () => Promise<string | undefined>, done: string) => {
    setBusy(true);
    setSaid('');
    setComplaint(undefined);
    const wrong = await work();
    // What is said is seen: the list that it is about is there before it, and nothing is pressed on a row that is gone.
    if (wrong === undefined)
      await client.query(savedViewsQuery, {}, { ...ABOUT_VIEWS, requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    setComplaint(wrong);
    if (wrong !== undefined) return false;
    setSaid(done);
    return true;
  };
  const mutate = (asked: Promise<OperationResult>) =>
    asked.then(({ error }) => error && describeProblem(error).message);
  const makeStory = () =>
    run(
      () =>
        mutate(
          client
            .mutation(keepViewMutation, {
              input: {
                title: say('storyOf', { count: picked.length }),
                steps: picked.flatMap(({ title, steps }) =>
                  steps.map((step) => stepInput({ ...step, title: step.title || title })),
                ),
              },
            })
            .toPromise(),
        ),
      say('storyIsKept'),
    );
  const take = (taken: File) =>
    run(
      async () => {
        const answer = await sendKeptFile('/views/file.json', taken);
        return answer.problem;
      },
      say('fileIsKept', { name: taken.name }),
    );

  return (
    <div className="page views-page">
      <header className="page-head">
        <h1>{say('views')}</h1>
        <p className="quiet">{say('whatViewsAre')}</p>
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      <UnreadRecords problems={data?.savedViews.problems} />
      {slow && <Skeleton lines={6} />}
      {refused !== undefined && <p>{refused}</p>}
      {data && (
        <>
          <div className="views-presses screen-only">
            <button
              type="button"
              className="button"
              disabled={busy || picked.length < 2}
              onClick={() => void makeStory()}
            >
              {picked.length < 2 ? say('makeAStory') : say('makeAStoryOf', { count: picked.length })}
            </button>
            {views.length > 0 && (
              <KeptFileLink
                path="/views/file.json"
                list="views"
                name="saved-views.json"
                ids={picked.map(({ id }) => id)}
                onProblem={setComplaint}
              >
                {picked.length > 0 ? say('exportChosen', { count: picked.length }) : say('exportAll')}
              </KeptFileLink>
            )}
            <FilePress
              label={say('importAFile')}
              field={say('fileOfSavedViews')}
              disabled={busy || refused !== undefined}
              onFile={(taken) => void take(taken)}
            />
          </div>
          <p role="status" className="quiet views-status">
            {said}
          </p>
          {complaint !== undefined && (
            <p role="alert" className="views-problem">
              {complaint}
            </p>
          )}
          {views.length === 0 ? (
            <EmptyNotice title={say('nothingIsKeptYet')}>
              <p>{say('drawSomething')}</p>
            </EmptyNotice>
          ) : (
            <ul className="views-list">
              {views.map((view) => (
                <li key={view.id}>
                  <ViewRow
                    view={view}
                    chosen={chosen.has(view.id)}
                    busy={busy}
                    edited={edited === view.id}
                    onChoose={() => {
                      const next = new Set(chosen);
                      if (!next.delete(view.id)) next.add(view.id);
                      setChosen(next);
                    }}
                    onEdit={() => {
                      setEdited(edited === view.id ? undefined : view.id);
                    }}
                    onRemove={() =>
                      void run(
                        () => mutate(client.mutation(removeViewMutation, { id: view.id }).toPromise()),
                        say('keptNoLonger', { name: view.title }),
                      )
                    }
                  />
                  {edited === view.id && (
                    <ViewEditor
                      view={view}
                      others={views.filter(({ id }) => id !== view.id)}
                      mayShare={account?.name != null}
                      busy={busy}
                      onCancel={() => {
                        setEdited(undefined);
                      }}
                      onSave={(input) =>
                        void run(
                          () =>
                            mutate(
                              client
                                .mutation(changeViewMutation, { id: view.id, version: view.version, input })
                                .toPromise(),
                            ),
                          say('isChanged', { name: input.title }),
                        ).then((isDone) => {
                          if (isDone) setEdited(undefined);
                        })
                      }
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}

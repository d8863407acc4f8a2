import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useAccount } from '../lib/account.ts';
import { describeProblem, useAnswer, useLongWait } from '../lib/answer.ts';
import { grouped } from '../lib/figures.ts';
import { forgetAnswers } from '../lib/graphql-client.ts';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { onFiles, takeFiles } from './dropped-files.ts';
import { FileChooser } from './file-chooser.tsx';
import { ListFiles } from '../ui/table-files/list-files.tsx';
import { ImportList } from './import-list.tsx';
import { importRows } from './import-rows.ts';
import './imports.css';
import { acceptMutation, cancelMutation, importsQuery, withdrawMutation } from './imports-query.ts';
import { TableMapping } from './table/table-mapping.tsx';
import { useTableMapping } from './table/use-table-mapping.ts';
import { lackDay, SayPublished } from './say-published.tsx';
import { useSending, type Beside } from './use-sending.ts';
import { useWork } from '../lib/graph-work.ts';
import { WorkPanel } from './work-panel.tsx';
import { say } from './messages/words.ts';

/** Files come in, are looked at, accepted or left; what came in is listed, and taken back. */
export function ImportsPage({
  work: watched,
  onWork,
}: {
  readonly work: string | undefined;
  readonly onWork: (work: string | undefined) => void;
}) {
  useTitle(say('imports'));
  const client = useClient();
  const { data, problem, retry, fetching } = useAnswer(importsQuery, { after: null });
  const slow = useLongWait(fetching && !data);
  const [beside, setBeside] = useState<Beside>({});
  const [complaint, setComplaint] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { work, problem: workProblem, look } = useWork(watched);
  const sending = useSending(onWork);
  const { send } = sending;

  const table = useTableMapping(sending.going === undefined ? work : undefined, watched, onWork, setComplaint);
  const panel = work ?? table.before;

  const start = useCallback(
    (files: readonly File[]) => {
      setComplaint(undefined);
      onWork(undefined);
      send(files, filled(beside));
    },
    [beside, onWork, send],
  );
  const account = useAccount();
  const allowed = data?.importing.allowed;
  useEffect(() => {
    if (allowed !== true) return;
    const take = () => {
      const files = takeFiles();
      if (files.length > 0) start(files);
    };
    take();
    return onFiles(take);
  }, [allowed, start]);

  // The graph that is served has changed: everything is asked anew.
  const changed = work?.state === 'DONE' && (work.kind !== 'IMPORT' || work.files.some((file) => file.changed));
  useEffect(() => {
    if (changed) forgetAnswers();
  }, [changed, watched]);

  const act = async (doIt: () => Promise<{ error?: Parameters<typeof describeProblem>[0] | undefined }>) => {
    setBusy(true);
    setComplaint(undefined);
    const { error } = await doIt();
    setBusy(false);
    if (error) setComplaint(describeProblem(error).message);
    return error === undefined;
  };
  const onAction = async (action: 'accept' | 'cancel' | 'close') => {
    if (work === undefined || action === 'close') onWork(undefined);
    else if (action === 'accept') {
      await act(() => client.mutation(acceptMutation, { work: work.id }).toPromise());
      look();
    } else {
      const ended = await act(() => client.mutation(cancelMutation, { id: work.id }).toPromise());
      if (ended && (work.state === 'READY' || work.state === 'REFUSED' || work.state === 'WAITING')) onWork(undefined);
      else look();
    }
  };
  const onWithdraw = (id: string) => {
    void act(async () => {
      const { data: begun, error } = await client.mutation(withdrawMutation, { id }).toPromise();
      if (begun) onWork(begun.withdrawImport.id);
      return { error };
    });
  };

  return (
    <div className="page imports-page">
      <header className="page-head">
        <h1>{say('imports')}</h1>
        {data && (
          <p className="quiet">
            {data.imports.totalCount === 0
              ? say('nothingWasImportedYet')
              : say('filesBesideTheSeed', { count: data.imports.totalCount })}
          </p>
        )}
        <p>
          <Link to="/matches">{say('partiesThatMayBeOne')}</Link>
        </p>
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={6} />}
      {data && !data.importing.allowed && (
        <EmptyNotice title={say('youCannotImportHere')}>
          <p>
            {say('fromTheCommandLine', {
              why: account?.whyNot['CHANGE'] ?? say('mayNotChange'),
              command: <code>npm run govgraph -- import</code>,
            })}
          </p>
        </EmptyNotice>
      )}
      {sending.going && (
        <section className="import-work" aria-labelledby="import-sending">
          <h2 id="import-sending">{say('sendingNames', { names: sending.going.names })}</h2>
          <div className="import-progress">
            <progress aria-label={say('progress')} value={sending.going.sent} max={Math.max(1, sending.going.bytes)} />
            <p role="status">
              {say('bytesSent', {
                sent: grouped(String(sending.going.sent)),
                bytes: grouped(String(sending.going.bytes)),
              })}
            </p>
          </div>
          <p className="import-actions">
            <button type="button" className="button" onClick={sending.cancel}>
              {say('cancel')}
            </button>
          </p>
        </section>
      )}
      {(sending.problem ?? complaint) !== undefined && (
        <p role="alert" className="import-complaint">
          {sending.problem ?? complaint}
        </p>
      )}
      {watched !== undefined && workProblem && (
        <EmptyNotice title={say('previewIsGone')}>
          <p>{say('previewIsKeptForAnHour', { message: workProblem.message })}</p>
        </EmptyNotice>
      )}
      {table.open && (
        <TableMapping
          key={table.open.upload}
          upload={table.open.upload}
          name={table.open.name}
          said={table.open.said}
          problems={panel?.files.find(({ asked }) => asked?.upload === table.open?.upload)?.problems ?? []}
          onSaid={table.say}
        />
      )}
      {panel && !sending.going && (
        <WorkPanel
          work={panel}
          busy={busy || work === undefined}
          quiet={table.open !== undefined}
          onAction={(action) => void onAction(action)}
        />
      )}
      {work && !sending.going && table.open === undefined && lackDay(work) && (
        <SayPublished key={work.id} work={work} onWork={onWork} onComplaint={setComplaint} />
      )}
      {data?.importing.allowed === true && (
        <FileChooser importing={data.importing} beside={beside} onBeside={setBeside} onFiles={start} />
      )}
      {data && data.imports.edges.length > 0 && (
        <section className="section" aria-labelledby="imports-list">
          <h2 id="imports-list">{say('whatWasImported')}</h2>
          <ImportList
            imports={data.imports.edges.map(({ node }) => node)}
            allowed={data.importing.allowed && !busy}
            onWithdraw={onWithdraw}
          />
          <ListFiles
            name="imports"
            shown={data.imports.edges.length}
            all={data.imports.totalCount}
            rows={() => importRows(data.imports.edges.map(({ node }) => node))}
          />
        </section>
      )}
    </div>
  );
}

/** Without what was left blank. */
function filled(beside: Beside): Beside {
  return Object.fromEntries(Object.entries(beside).filter(([, text]) => text !== ''));
}

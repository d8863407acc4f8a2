import { findingRows } from '../facts/finding-rows.ts';
import { FindingItem } from '../facts/finding-item.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { SourceFacts } from './source-facts.tsx';
import { SourceText } from './source-text.tsx';
import { sourceQuery, type SourceData } from './sources-query.ts';
import './sources.css';
import { ListFiles } from '../ui/table-files/list-files.tsx';
import { say } from './messages/words.ts';

/** Facts asked for at once; more of them would cost more than one question may. */
const PAGE = 300;

/**
 * One source: what it is, its dates, its text at the cited lines where the reader has it, and every fact taken from it.
 */
export function SourcePage({
  id,
  line,
  lineEnd,
}: {
  readonly id: string;
  readonly line: number | undefined;
  readonly lineEnd: number | undefined;
}) {
  const { data, problem, retry, fetching } = useAnswer(sourceQuery, { id, first: PAGE, after: null });
  const slow = useLongWait(fetching && !data);
  useTitle(data?.source?.title ?? say('source'));
  if (problem) return <ProblemNotice centred problem={problem} onRetry={retry} />;
  if (slow && !data)
    return (
      <div className="page">
        <Skeleton lines={12} />
      </div>
    );
  if (!data) return null;
  const { source } = data;
  if (!source) {
    return (
      <EmptyNotice centred title={say('noSuchSource')}>
        <p>{say('noSourceHasTheIdId', { id })}</p>
      </EmptyNotice>
    );
  }
  const target = line === undefined ? undefined : { from: line, to: Math.max(line, lineEnd ?? line) };
  return (
    <div className={source.hasText ? 'source-page' : 'source-page source-page-bare'}>
      <div className="source-side">
        <SourceHead source={source} />
        <SourceFacts source={source} target={target} />
        {source.findings.length > 0 && (
          <section className="section">
            <h2>{say('findings2')}</h2>
            <ul className="finding-list">
              {source.findings.map((finding) => (
                <FindingItem key={finding.id} finding={finding} />
              ))}
            </ul>
            <ListFiles
              name={`findings-${source.id}`}
              shown={source.findings.length}
              all={source.findings.length}
              rows={() => findingRows(source.findings)}
            />
          </section>
        )}
      </div>
      {source.hasText && source.lineCount !== null && (
        <SourceText id={source.id} lineCount={source.lineCount} target={target} />
      )}
    </div>
  );
}

function SourceHead({ source }: { readonly source: SourceData }) {
  return (
    <header className="page-head">
      <p className="overline">{source.kind}</p>
      <h1>{source.title}</h1>
      <dl className="source-dates">
        <dt>{say('published')}</dt>
        <dd>{dayInWords(source.published)}</dd>
        <dt>{say('publisher')}</dt>
        <dd className="fact-ends">
          <span>
            <PartyLink party={source.publisher} />
          </span>
        </dd>
        <dt>{say('takenFromIt')}</dt>
        <dd>
          {say('facts', { totalCount: source.facts.totalCount })},{' '}
          {say('findings', { findings: source.findings.length })}
        </dd>
        <dt>{say('text')}</dt>
        <dd>{source.hasText ? say('lines', { lineCount: source.lineCount ?? 0 }) : say('notAtHandNameAFolder')}</dd>
      </dl>
    </header>
  );
}

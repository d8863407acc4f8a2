import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { useClient } from 'urql';
import { describeProblem, type Problem } from '../../lib/answer.ts';
import { saveFile } from '../../lib/files/csv.ts';
import { graphql } from '../../lib/graphql.ts';
import { say } from './messages/words.ts';

const fileQuery = graphql(`
  query ReportFile(
    $company: ID!
    $on: Date!
    $knownOn: Date
    $books: [ID!]
    $format: ReportFormat!
    $allBooks: Boolean
  ) {
    independence(company: $company, on: $on, knownOn: $knownOn, books: $books) {
      file(format: $format, allBooks: $allBooks)
    }
  }
`);

const FILES = [
  {
    format: 'HTML',
    label: say('report'),
    title: say('aPaperToSignForA4'),
    type: 'text/html',
    allBooks: false,
  },
  {
    format: 'HTML',
    label: say('allBooks'),
    title: say('theReportWithEveryBookEach'),
    type: 'text/html',
    allBooks: true,
  },
  { format: 'CSV', label: 'CSV', title: say('aLineForEachCriterionAnd'), type: 'text/csv', allBooks: false },
  { format: 'JSON', label: 'JSON', title: say('everythingForPrograms'), type: 'application/json', allBooks: false },
] as const;

const questionnaireQuery = graphql(`
  query QuestionnaireFile($company: ID!, $on: Date!, $knownOn: Date, $books: [ID!], $format: ReportFormat!) {
    independence(company: $company, on: $on, knownOn: $knownOn, books: $books) {
      questionnaire(format: $format)
    }
  }
`);
const FORMS = [
  {
    format: 'HTML',
    label: say('questionnaire'),
    title: say('whatIsOpenAFormFor'),
    type: 'text/html',
  },
  {
    format: 'CSV',
    label: say('questionnaireCSV'),
    title: say('theSameAsATableTo'),
    type: 'text/csv',
  },
] as const;

/**
 * The report as files, made by the server so that they are the same bytes as from the command line; and the page on
 * paper.
 */
export function ReportFiles({
  company,
  on,
  known,
  books,
  supposed,
}: {
  readonly company: string;
  readonly on: string;
  readonly known: string | undefined;
  readonly books: readonly string[] | undefined;
  /** What is shown is not the record; the files still are. */
  readonly supposed: boolean;
}) {
  const client = useClient();
  const [state, setState] = useState<{ readonly busy?: boolean; readonly problem?: Problem }>({});
  const save = async ({ format, type, allBooks }: (typeof FILES)[number]) => {
    setState({ busy: true });
    const { data, error } = await client
      .query(
        fileQuery,
        { company, on, knownOn: known ?? null, books: books === undefined ? null : [...books], format, allBooks },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    if (data)
      saveFile(
        `independence-${company}-${on}${allBooks ? '-all-books' : ''}.${format.toLowerCase()}`,
        data.independence.file,
        `${type};charset=utf-8`,
      );
    setState(error ? { problem: describeProblem(error) } : {});
  };
  const saveForm = async ({ format, type }: (typeof FORMS)[number]) => {
    setState({ busy: true });
    const { data, error } = await client
      .query(
        questionnaireQuery,
        { company, on, knownOn: known ?? null, books: books === undefined ? null : [...books], format },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    if (data)
      saveFile(
        `questions-${company}-${on}.${format.toLowerCase()}`,
        data.independence.questionnaire,
        `${type};charset=utf-8`,
      );
    setState(error ? { problem: describeProblem(error) } : {});
  };
  return (
    <div className="report-files screen-only">
      {FILES.map((file) => (
        <button
          key={file.label}
          type="button"
          className="button"
          title={file.title}
          disabled={state.busy === true}
          onClick={() => {
            void save(file);
          }}
        >
          <Download size={14} aria-hidden /> {file.label}
        </button>
      ))}
      {FORMS.map((file) => (
        <button
          key={file.label}
          type="button"
          className="button"
          title={file.title}
          disabled={state.busy === true}
          onClick={() => {
            void saveForm(file);
          }}
        >
          <Download size={14} aria-hidden /> {file.label}
        </button>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => {
          window.print();
        }}
      >
        <Printer size={14} aria-hidden /> {say('print')}
      </button>
      {supposed && <span className="caption">{say('filesAreOfTheRecordWithout')}</span>}
      {state.problem && (
        <span role="alert" className="report-problem">
          {state.problem.message}
        </span>
      )}
    </div>
  );
}

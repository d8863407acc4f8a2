import { X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAnswer, useLongWait } from '../../lib/answer.ts';
import { ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { AnswersGiven } from './answers-given.tsx';
import { AnswersLook } from './answers-look.tsx';
import { AnswerQuestion } from './answer-question.tsx';
import { formsQuery, type AnswerForm, type FormQuestion } from './answers-query.ts';
import './answers.css';
import { answered, BLANK, BLANK_DRAFT, formKey, formOf, inputOf, placed, type Draft } from './answers-draft.ts';
import { Signature } from './signature.tsx';
import { useAnswering } from './use-answering.ts';
import { say } from './messages/words.ts';

/** Questions shown before the rest is asked for. */
const FIRST = 8;

/** The open questions to fill in and sign; looked at before they are taken in, and taken back. */
export function AnswerSection({
  company,
  on,
  books,
  known,
  named,
  onNamed,
}: {
  readonly company: string;
  readonly on: string;
  readonly books: readonly string[] | undefined;
  /** Day of the asker of the page; answers are signed later, mostly. */
  readonly known: string | undefined;
  /** Whose form, or a question of it. */
  readonly named: string;
  readonly onNamed: (named: string | undefined) => void;
}) {
  const [allBooks, setAllBooks] = useState(false);
  const [all, setAll] = useState(false);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const place = useRef<HTMLElement>(null);
  const { data, problem, retry, fetching } = useAnswer(formsQuery, {
    company,
    on,
    books: books === undefined ? null : [...books],
    allBooks,
  });
  const slow = useLongWait(fetching && !data);
  const forms = data?.independence.forms ?? [];
  const form = formOf(forms, named);
  const key = form && formKey(form);
  const draft = (key === undefined ? undefined : drafts[key]) ?? BLANK_DRAFT;
  const onTaken = useCallback(() => {
    if (key !== undefined) setDrafts(({ [key]: _, ...others }) => others);
  }, [key]);
  const answering = useAnswering(onTaken);
  const { look, problems, busy, done, complaint } = answering;
  const allowed = data?.importing.allowed ?? false;
  const missing = data !== undefined && form === undefined && forms.length > 0;
  // A question of a book that does not apply was named.
  if (missing && !allBooks) setAllBooks(true);
  useEffect(() => {
    if (problems.length > 0) firstAmiss(place.current)?.focus();
  }, [problems]);
  const wanted = form?.questions.findIndex(({ id }) => id === named) ?? -1;
  useEffect(() => {
    const at = named.includes(':')
      ? document.querySelector<HTMLElement>(`[data-question="${CSS.escape(named)}"]`)
      : place.current;
    at?.scrollIntoView({ block: 'start' });
    (at?.querySelector<HTMLElement>('input, select, textarea') ?? at)?.focus({ preventScroll: true });
  }, [named, wanted]);
  const change = (next: Partial<Draft>) => {
    if (key !== undefined) setDrafts({ ...drafts, [key]: { ...draft, ...next } });
  };
  return (
    <section className="answers screen-only" id="answers" aria-label={say('answers')} tabIndex={-1} ref={place}>
      <button
        type="button"
        className="button button-icon button-plain criteria-close"
        aria-label={say('closeTheAnswers')}
        onClick={() => {
          onNamed(undefined);
        }}
      >
        <X size={16} aria-hidden />
      </button>
      <h2>{say('answerWhatIsOpen')}</h2>
      <p className="quiet">{say('signedAnswersBecomeFactsThatCite')}</p>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {slow && <Skeleton lines={6} />}
      {known !== undefined && <p className="answers-note">{say('thePageShowsWhatWasKnown', { known })}</p>}
      {data && !allowed && (
        <p className="answers-note">
          {say('thisServerTakesNoAnswersBecause', { code: <code>govgraph answers</code> })}
        </p>
      )}
      {done !== undefined && (
        <p role="status" className="answers-done">
          {done === 'taken' ? say('theAnswersAreFactsNowAnd') : say('takenBackTheVerdictsAreAs')}
        </p>
      )}
      {data && forms.length === 0 && <p>{say('noQuestionIsOpen')}</p>}
      {form && (
        <>
          <FormChoice
            forms={forms}
            form={form}
            company={data?.independence.company.name ?? company}
            allBooks={allBooks}
            onForm={(next) => {
              answering.leave();
              onNamed(next);
            }}
            onAllBooks={setAllBooks}
          />
          {look === undefined ? (
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                answering.check(inputOf({ company, on }, form, draft));
              }}
            >
              <Questions
                form={form}
                draft={draft}
                shown={all || wanted >= FIRST ? form.questions.length : FIRST}
                problems={placed(problems, form, draft)}
                onDraft={change}
                onAll={() => {
                  setAll(true);
                }}
              />
              <Signature draft={draft} problems={placed(problems, form, draft)} onDraft={change} />
              <p className="answers-actions">
                <button
                  type="submit"
                  className="button button-primary"
                  disabled={busy || !allowed || answered(form, draft).length === 0}
                >
                  {say('checkAnswers', { form: answered(form, draft).length })}
                </button>
                {busy && <span role="status">{say('checkingWhatTheyWouldChange')}</span>}
              </p>
            </form>
          ) : (
            <AnswersLook
              look={look}
              questions={form.questions}
              file={answering.file}
              busy={busy}
              onAccept={answering.accept}
              onLeave={answering.leave}
            />
          )}
        </>
      )}
      {complaint !== undefined && (
        <p role="alert" className="report-problem">
          {complaint}
        </p>
      )}
      <AnswersGiven
        given={data?.independence.answers ?? []}
        allowed={allowed && !busy}
        onTakeBack={answering.takeBack}
      />
    </section>
  );
}

/** The first field that is amiss, or in which what is amiss above it is answered. */
function firstAmiss(form: HTMLElement | null): HTMLElement | null {
  const found = form?.querySelector<HTMLElement>('[aria-invalid="true"], .answer-problem');
  if (found?.matches('input, select, textarea')) return found;
  const around = found?.closest('.answer-cell') ?? found?.closest('fieldset');
  return around?.querySelector<HTMLElement>('input:checked, input, select, textarea') ?? null;
}

/** Whose form it is, and of which books. */
function FormChoice({
  forms,
  form,
  company,
  allBooks,
  onForm,
  onAllBooks,
}: {
  readonly forms: readonly AnswerForm[];
  readonly form: AnswerForm;
  readonly company: string;
  readonly allBooks: boolean;
  readonly onForm: (key: string) => void;
  readonly onAllBooks: (all: boolean) => void;
}) {
  return (
    <div className="answers-choice">
      <label className="field">
        {say('whoAnswersSelect', {
          select: (
            <select
              className="field-input"
              value={formKey(form)}
              onChange={(event) => {
                onForm(event.target.value);
              }}
            >
              {forms.map((one) => (
                <option key={formKey(one)} value={formKey(one)}>
                  {one.person?.name ?? say('companyTheCompany', { company })} (
                  {say('questions', { questions: one.questions.length })})
                </option>
              ))}
            </select>
          ),
        })}
      </label>
      <label className="answer-check">
        {say('inputAlsoForBooksThatDo', {
          input: (
            <input
              type="checkbox"
              checked={allBooks}
              onChange={(event) => {
                onAllBooks(event.target.checked);
              }}
            />
          ),
        })}
      </label>
    </div>
  );
}

function Questions({
  form: { questions },
  draft,
  shown,
  problems,
  onDraft,
  onAll,
}: {
  readonly form: AnswerForm;
  readonly draft: Draft;
  readonly shown: number;
  readonly problems: ReturnType<typeof placed>;
  readonly onDraft: (next: Partial<Draft>) => void;
  readonly onAll: () => void;
}) {
  const whole = problems.filter(({ at }) => at === 'whole');
  const first = questions.findIndex(({ settles }) => settles === 0);
  const item = (question: FormQuestion, i: number) => (
    <AnswerQuestion
      key={question.id}
      question={question}
      number={i + 1}
      answer={draft.answers[question.id] ?? BLANK}
      problems={problems.filter((one) => one.question === question.id)}
      onAnswer={(answer) => {
        onDraft({ answers: { ...draft.answers, [question.id]: answer } });
      }}
    />
  );
  const listed = questions.slice(0, shown);
  const settling = first < 0 ? listed : listed.slice(0, first);
  const helping = first < 0 ? [] : listed.slice(first);
  return (
    <>
      {whole.map(({ problem }) => (
        <p key={problem.message} role="alert" className="answer-problem">
          {problem.message}
        </p>
      ))}
      {settling.length > 0 && <h3>{say('eachOfTheseSettlesSomethingBy')}</h3>}
      {settling.map(item)}
      {helping.length > 0 && <h3>{say('theseHelpTogetherWithOthers')}</h3>}
      {helping.map((question, i) => item(question, settling.length + i))}
      {listed.length < questions.length && (
        <button type="button" className="button" onClick={onAll}>
          {say('showAllQuestionsQuestions', { questions: questions.length })}
        </button>
      )}
    </>
  );
}

import { Readable } from 'node:stream';
import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import type { GraphWork } from '../imports/graph-work.ts';
import { isStaged, type ImportDesk } from '../imports/import-desk.ts';
import type { Judging, ReportArgs, ReportView } from '../independence/judging.ts';
import { allReady } from '../shared/turns/ready.ts';
import type { FormQuestion, QuestionnaireForm } from '../shared/questionnaire-form.ts';
import { ANSWER_FIELDS } from '../vocabulary/answer-fields.ts';
import { topicOf } from '../vocabulary/question-topics.ts';
import { answersPreview } from './answers-preview.ts';
import { filledForm, type AnswersInput } from './filled-form.ts';
import { questionnaireFile } from './questionnaire-file.ts';
import { questionnaireOf } from './questionnaire.ts';

/** Beside staged answers: on which report they are tried. */
interface TriedOn {
  readonly triedOn: Omit<ReportArgs, 'whatIf'>;
}

/** Open questions as forms, and their answers taken in as a file is: staged, accepted, withdrawn. */
export function questionnaireResolvers(judging: Judging, desk: ImportDesk) {
  return {
    IndependenceReport: {
      forms: async (
        view: ReportView,
        { person, allBooks }: { person?: string | null; allBooks?: boolean | null },
        { facts }: Context,
      ) => {
        if (person != null && !view.people.some(({ officer }) => officer.person === person))
          throw new BadInput(`"${person}" is not judged at "${view.company}" on ${view.on}.`);
        const options = { person: person ?? undefined, allBooks: allBooks ?? false };
        return (await questionnaireOf(view, facts, options)).forms;
      },
      answers: async ({ company }: ReportView, _: unknown, { facts }: Context) => {
        const came = desk.imports().filter(({ format }) => format === 'answers');
        const sources = await allReady(came.map(({ source }) => facts.source(source.id)));
        return came.filter((_one, i) => sources[i]?.publisher === company);
      },
    },
    Mutation: {
      stageAnswers: async (_: unknown, { input }: { input: AnswersInput }, context: Context) => {
        const { company, on, person } = input;
        const triedOn = { company, on, ...(input.knownOn != null && { knownOn: input.knownOn }) };
        const report = await judging.report(triedOn, context);
        const blank = await questionnaireOf(report, context.facts, { allBooks: true });
        const file = questionnaireFile(await filledForm(blank, input, context.facts), 'JSON');
        const name = `answers-${[company, ...(person == null ? [] : [person]), on].join('-')}.json`;
        const { id } = await desk.uploads.receive(name, Readable.from([Buffer.from(file)]));
        const note = { triedOn } satisfies TriedOn;
        return desk.stage([{ upload: id, format: 'answers' }], { change: true, note, onEnded: context.onWorkEnded });
      },
    },
    GraphWork: {
      answers: ({ state, result }: GraphWork, _: unknown, context: Context) =>
        state === 'READY' && isStaged(result) && isTriedOn(result.note) && result.change !== undefined
          ? answersPreview(judging, result.note.triedOn, result.change, context)
          : null,
    },
    QuestionForm: {
      person: ({ person }: QuestionnaireForm, _: unknown, { facts }: Context) => person && facts.party(person.id),
    },
    QuestionToAnswer: {
      form: ({ topic }: FormQuestion) => topicOf(topic)?.form ?? 'STATEMENT',
      fields: ({ fields, needed, fact }: FormQuestion) =>
        fields.map((name) => {
          const { is, says, ...more } = ANSWER_FIELDS[name];
          const known = fact?.fields[name];
          return {
            name,
            says,
            is: is.toUpperCase(),
            needed: needed.includes(name),
            known: known === undefined ? null : String(known),
            choices: 'choices' in more ? more.choices : [],
          };
        }),
    },
  };
}

function isTriedOn(note: unknown): note is TriedOn {
  return typeof note === 'object' && note !== null && 'triedOn' in note;
}

import type { StatedFact } from '../importer.ts';
import { defaultsOf } from '../../vocabulary/ends.ts';
import { KINDS, type FactKind } from '../../vocabulary/kinds.ts';
import type { QuestionKey, TopicName } from '../../vocabulary/question-topics.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import type { AnswerParties } from './answer-parties.ts';
import type { RowValues } from './answer-words.ts';
import type { Answered, AnswerRow } from './answers-file.ts';

/** What the facts of one row stand on. */
export interface RowPlace {
  readonly company: string;
  readonly topic: TopicName;
  readonly of: readonly string[];
  readonly key: QuestionKey;
  readonly row: AnswerRow;
  readonly parties: AnswerParties;
  /** Key of a board of a party. */
  readonly board: (company: string, kind: BoardKind) => string;
}

/** The facts that one row of an answer states. */
export function rowFacts(place: RowPlace, values: RowValues): StatedFact[] {
  const { topic, of, parties, row, company } = place;
  const own = parties.ofGraph(company, 'Company', row.at);
  const about = (type: 'Person' | 'Company') =>
    parties.ofGraph(of[0] ?? '', parties.typeOf(of[0] ?? '') ?? type, row.at);
  const organisation = (otherwise: string) =>
    values.organisation === undefined ? otherwise : parties.named(values.organisation, 'Company', row.at);
  const somebody = () => (values.who === undefined ? organisation(own) : parties.named(values.who, 'Person', row.at));
  switch (topic) {
    case 'career':
    case 'links':
      return [post(place, values, about('Person'), organisation(own))];
    case 'family':
      return family(place, values, about('Person'), own);
    case 'fees':
      return [made('TRADES_WITH', { subject: organisation(own), object: about('Person'), ...paid(values) })];
    case 'owns':
      return [holding(values, about('Person'), organisation(own))];
    case 'shares':
      return [holding(values, about('Person'), own)];
    case 'audit-work': {
      const firm = organisation(own);
      const worked = values.onTheAudit === 'true';
      const times = some({ from: values.from, to: values.to });
      return [
        made('WORKS_FOR', { subject: about('Person'), object: firm, ...some({ title: values.title }), ...times }),
        ...(worked
          ? [
              made('SIGNS_AUDIT_OF', {
                subject: about('Person'),
                object: own,
                firm,
                role: 'worked on the audit',
                ...times,
              }),
            ]
          : []),
      ];
    }
    case 'scheme':
      return [
        made('TRADES_WITH', {
          subject: own,
          object: about('Person'),
          ...paid(values),
          ...some({ nature: values.scheme }),
        }),
      ];
    case 'committees':
      return [
        made('SITS_ON', {
          subject: somebody(),
          object: place.board(organisation(own), 'COMPENSATION_COMMITTEE'),
          ...some({ from: values.from, to: values.to }),
        }),
      ];
    case 'lenders':
      return [
        made('LENDS_TO', {
          subject: organisation(own),
          object: own,
          ...some({
            amount: values.amount,
            currency: values.currency,
            balanceOn: values.balanceOn,
            from: values.from,
            to: values.to,
          }),
        }),
      ];
    case 'traders':
    case 'advisers':
    case 'underwriters': {
      const other = organisation(own);
      const by = /by/i.test(values.direction ?? '');
      return [made('TRADES_WITH', { subject: by ? other : own, object: by ? own : other, ...paid(values) })];
    }
    case 'auditors':
      return [
        made('AUDITS', { subject: organisation(own), object: own, ...some({ from: values.from, to: values.to }) }),
      ];
    case 'holders':
      return [holding(values, somebody(), own)];
    case 'policy-holdings':
      return [holding(values, own, organisation(own))];
    case 'behind':
      return [holding(values, somebody(), about('Company'))];
    case 'share':
      return [holding(values, about('Company'), parties.ofGraph(of[1] ?? company, 'Company', row.at))];
    case 'control':
      return [{ ...holding(values, somebody(), about('Company')), interest: 'DOMINANT_INFLUENCE' } as StatedFact];
    case 'group':
      return [
        {
          ...holding(values, own, parties.ofGraph(of[0] ?? '', 'Company', row.at)),
          interest: 'DOMINANT_INFLUENCE',
        } as StatedFact,
      ];
    case 'controlled':
      return values.organisation === undefined && values.who === undefined
        ? []
        : [{ ...holding(values, somebody(), own), interest: 'DOMINANT_INFLUENCE' } as StatedFact];
    case 'payments':
      return [
        made('TRADES_WITH', {
          subject: about('Company'),
          object: parties.ofGraph(of[1] ?? company, parties.typeOf(of[1] ?? '') ?? 'Company', row.at),
          ...paid(values),
        }),
      ];
    case 'revenue':
      return [
        made('HAS_ATTRIBUTE', {
          subject: about('Company'),
          object: '',
          attribute: 'OTHER',
          label: 'Consolidated revenue',
          ...some({ amount: values.amount, unit: values.currency }),
          period: `${values.periodFrom ?? ''}/${values.periodTo ?? ''}`,
        }),
      ];
    default:
      return [];
  }
}

/** A known fact with the part that was missing: it takes the place of the one that is known. */
export function correctedFact({ fact }: Answered, values: RowValues, place: RowPlace): StatedFact | undefined {
  if (fact === undefined || !Object.hasOwn(KINDS, fact.kind)) return undefined;
  const { parties, row, board } = place;
  const kind = fact.kind as FactKind;
  const [subject, object] = [KINDS[kind].subject.is, KINDS[kind].object.is].map((is) =>
    is === 'person' ? 'Person' : 'Company',
  );
  const flags = {
    ...some({
      executive: flag(values.executive),
      employee: flag(values.employee),
      outside: flag(values.outside),
      fullTime: flag(values.fullTime),
    }),
  };
  const given = some({ from: values.from, to: values.to, nature: values.nature });
  const counted =
    fact.board === undefined || values.attended === undefined
      ? {}
      : {
          attendance: [
            {
              body: board(parties.ofGraph(fact.board.company, 'Company', row.at), fact.board.kind as BoardKind),
              period: `${values.periodFrom ?? ''}/${values.periodTo ?? ''}`,
              attended: Number(values.attended),
              held: Number(values.held),
            },
          ],
        };
  return made(kind, {
    subject: parties.ofGraph(fact.subject, parties.typeOf(fact.subject) ?? subject ?? 'Company', row.at),
    object:
      fact.board === undefined
        ? parties.ofGraph(fact.object, parties.typeOf(fact.object) ?? object ?? 'Company', row.at)
        : board(parties.ofGraph(fact.board.company, 'Company', row.at), fact.board.kind as BoardKind),
    ...fact.fields,
    ...given,
    ...flags,
    ...counted,
    ...(values.degree === undefined ? {} : { degree: Number(values.degree) }),
  });
}

/** The seat of a candidate who was elected: from the day of the meeting, outside as the candidacy says. */
export function electedSeat({ fact }: Answered, { parties, row, board }: RowPlace): StatedFact[] {
  if (fact?.board === undefined || fact.kind !== 'NOMINATED_TO') return [];
  const { meeting, outside } = fact.fields;
  return [
    made('SITS_ON', {
      subject: parties.ofGraph(fact.subject, 'Person', row.at),
      object: board(parties.ofGraph(fact.board.company, 'Company', row.at), fact.board.kind as BoardKind),
      ...(meeting === undefined ? {} : { from: String(meeting) }),
      ...(typeof outside === 'boolean' ? { outside } : {}),
    }),
  ];
}

/** What a signed questionnaire says of a question beside facts: the word or the words themselves, on the company. */
export function saidOn(
  company: string,
  key: QuestionKey,
  value: string,
  text: string,
  parts: Partial<Record<'from', string>> = {},
) {
  return made('HAS_ATTRIBUTE', {
    subject: company,
    object: '',
    attribute: 'OTHER',
    label: 'Answer to a question',
    text,
    ...parts,
    detail: [{ key, value }],
  });
}

export function made(kind: FactKind, fields: Readonly<Record<string, unknown>>): StatedFact {
  const seat = kind === 'SITS_ON' ? { attendance: [] } : {};
  return { kind, ...defaultsOf(kind), ...seat, ...fields } as unknown as StatedFact;
}

function post(place: RowPlace, values: RowValues, person: string, organisation: string): StatedFact {
  const { title, from, to, executive, employee } = values;
  const common = some({ title, from, to });
  return values.onBoard === 'true'
    ? made('SITS_ON', { subject: person, object: place.board(organisation, 'DIRECTORS'), ...common })
    : made('WORKS_FOR', {
        subject: person,
        object: organisation,
        ...common,
        ...some({ executive: flag(executive), employee: flag(employee) }),
      });
}

function family(place: RowPlace, values: RowValues, person: string, own: string): StatedFact[] {
  const { parties, row } = place;
  const relative = parties.named(values.who ?? '', 'Person', row.at);
  const { relation, degree, organisation } = values;
  return [
    made('KIN_OF', {
      subject: person,
      object: relative,
      ...some({ relation }),
      ...(degree === undefined ? {} : { degree: Number(degree) }),
    }),
    ...(organisation === undefined || values.title === undefined
      ? []
      : [post(place, values, relative, parties.named(organisation, 'Company', row.at))]),
    ...(values.amount === undefined
      ? []
      : [
          made('TRADES_WITH', {
            subject: organisation === undefined ? own : parties.named(organisation, 'Company', row.at),
            object: relative,
            ...paid(values),
          }),
        ]),
  ];
}

function holding({ shares, percent, from, to }: RowValues, holder: string, company: string): StatedFact {
  return made('HOLDS', { subject: holder, object: company, ...some({ shares, percent, from, to }) });
}

function paid({ amount, currency, periodFrom, periodTo, nature }: RowValues) {
  return some({ amount, currency, periodFrom, periodTo, nature });
}

function flag(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}

export function some(fields: Readonly<Record<string, string | boolean | undefined>>) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

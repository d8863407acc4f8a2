import { choiceOf, ANSWER_FIELDS, NO_SEGMENT } from '../../vocabulary/answer-fields.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import type { TopicName } from '../../vocabulary/question-topics.ts';
import type { StatedFact } from '../importer.ts';
import { made, some } from './answered-facts.ts';
import type { RowValues } from './answer-words.ts';

/** What an answer of the company about itself stands on. */
export interface CompanyAnswer {
  readonly own: string;
  readonly topic: TopicName;
  readonly of: readonly string[];
  readonly word: 'yes' | 'no' | 'unknown' | '';
  /** The row, where one was filled in. */
  readonly values: RowValues | undefined;
  /** First day of which "no" speaks. */
  readonly since: string | undefined;
  readonly person: (name: string) => string;
  readonly board: (kind: BoardKind) => string;
}

const STATUS_WORDS = {
  large: { yes: 'large company', no: 'not a large company' },
  controlled: { yes: 'company with a controlling shareholder', no: 'no controlling shareholder' },
} as const;

/**
 * The facts that an answer states of what steers who is bound, of boards, meetings and figures; none for other topics.
 */
export function companyFacts(answer: CompanyAnswer): StatedFact[] {
  const { own, topic, of, word, values = {}, since, person, board } = answer;
  const times = some({ from: values.from, to: values.to });
  const attribute = (fields: Readonly<Record<string, unknown>>) => [
    made('HAS_ATTRIBUTE', { subject: own, object: '', ...fields }),
  ];
  switch (topic) {
    case 'form':
      return values.form === undefined
        ? []
        : attribute({ attribute: 'FORM', text: choiceOf(ANSWER_FIELDS.form.choices, values.form), ...times });
    case 'segment': {
      const segment = choiceOf(ANSWER_FIELDS.segment.choices, values.segment ?? '');
      if (segment === undefined) return [];
      const text = segment === NO_SEGMENT ? 'no segment that a rule names' : `segment: ${segment}`;
      return attribute({ attribute: 'MARKET', text, ...times });
    }
    case 'large':
    case 'controlled':
      if (word !== 'yes' && word !== 'no') return [];
      return attribute({
        attribute: 'STATUS',
        text: STATUS_WORDS[topic][word],
        ...times,
        ...(word === 'no' ? some({ from: since }) : {}),
      });
    case 'members':
      return values.who === undefined
        ? []
        : [
            made('SITS_ON', {
              subject: person(values.who),
              object: board(of[1] as BoardKind),
              ...some({ title: values.title, outside: flag(values.outside), fullTime: flag(values.fullTime) }),
              ...times,
            }),
          ];
    case 'net-assets':
      return (
        [
          ['Policy shareholdings', values.policyShares],
          ['Net assets', values.netAssets],
        ] as const
      ).flatMap(([label, amount]) =>
        amount === undefined
          ? []
          : attribute({
              attribute: 'OTHER',
              label,
              amount,
              unit: values.currency,
              period: `${values.periodFrom ?? ''}/${values.periodTo ?? ''}`,
            }),
      );
    case 'converted':
      return values.rate === undefined
        ? []
        : attribute({
            attribute: 'OTHER',
            label: 'Exchange rate',
            amount: values.rate,
            unit: `${values.currency ?? ''}/${values.into ?? ''}`,
            period: `${values.periodFrom ?? ''}/${values.periodTo ?? ''}`,
          });
    case 'meeting':
      return values.meeting === undefined
        ? []
        : attribute({ attribute: 'OTHER', label: `Ordinary meeting after ${of[0] ?? ''}`, text: values.meeting });
    default:
      return [];
  }
}

function flag(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}

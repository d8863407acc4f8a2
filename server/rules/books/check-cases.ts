import { BASE_FIELDS, OWN_FIELDS } from '../../shared/kind-fields.ts';
import { problemAt, type SeedPlace, type Problem } from '../../seed/problem.ts';
import { didYouMean } from '../../shared/names/nearness.ts';
import { placeIn } from '../../seed/read-seed.ts';
import type { RuleCase } from './book-format.ts';
import type { BookPage } from './book-page.ts';

export function cases({ book, cases: shaped, partly }: BookPage, pages: readonly BookPage[]): Problem[] {
  if (shaped === undefined)
    return partly
      ? []
      : [
          problemAt(
            placeIn(book),
            [],
            'the book has no cases',
            `add ${book.value.id}.cases.yaml with small worlds that must trigger, stay clear and stay unknown`,
            'warning',
          ),
        ];
  const of = new Map(pages.flatMap((page) => page.book.value.rules.map((rule) => [rule.id, rule])));
  const ids = [...book.value.rules.map(({ id }) => id), ...book.value.takes.flatMap((take) => take.rules)];
  const problems = shaped.value.cases.flatMap((one, i) => {
    const place = placeIn(shaped, 'cases', i);
    const rule = of.get(one.rule);
    if (!ids.includes(one.rule) || rule === undefined)
      return partly
        ? []
        : [
            problemAt(
              place,
              ['rule'],
              `the book has no rule "${one.rule}"`,
              didYouMean(one.rule, ids, 'name one of its rules'),
            ),
          ];
    const words = rule.about.includes('COMPANY')
      ? ['PASS', 'FAIL', 'REVIEW', 'UNKNOWN', 'NOT_APPLICABLE']
      : ['TRIGGERED', 'CLEAR', 'UNKNOWN', 'NOT_APPLICABLE'];
    const wrong = words.includes(one.expect)
      ? []
      : [
          problemAt(
            place,
            ['expect'],
            `${one.expect} is no outcome of a rule about ${rule.about.join(', ')}`,
            `write one of ${words.join(', ')}`,
          ),
        ];
    return [...wrong, ...one.facts.flatMap((fact, j) => factFields(fact, place, j))];
  });
  const untried = partly ? [] : ids.filter((id) => !shaped.value.cases.some((one) => one.rule === id));
  return [
    ...problems,
    ...untried.map((id) =>
      problemAt(
        placeIn(shaped),
        ['cases'],
        `the rule "${id}" has no case`,
        'add one that must trigger, one that must stay clear, one that must stay unknown',
        'warning',
      ),
    ),
  ];
}

const JS_TYPES = { text: 'string', flag: 'boolean', count: 'number' } as const;
const LISTS = ['attendance', 'detail'];

function factFields(fact: RuleCase['facts'][number], place: SeedPlace, index: number): Problem[] {
  const { kind, subject: _subject, object: _object, observedOn: _observedOn, ...own } = fact;
  const fields: Readonly<Record<string, string>> = { ...BASE_FIELDS, ...OWN_FIELDS[kind] };
  return Object.entries(own).flatMap(([name, value]) => {
    const type = fields[name]?.replace('!', '') as keyof typeof JS_TYPES | undefined;
    if (type === undefined)
      return LISTS.includes(name)
        ? []
        : [
            problemAt(
              place,
              ['facts', index, name],
              `a fact ${kind} has no field "${name}"`,
              didYouMean(name, Object.keys(fields), 'remove it'),
            ),
          ];
    return typeof value === JS_TYPES[type]
      ? []
      : [
          problemAt(
            place,
            ['facts', index, name],
            `"${name}" is ${typeof value}, not ${JS_TYPES[type]}`,
            type === 'text' ? 'quote it' : `write a ${JS_TYPES[type]}`,
          ),
        ];
  });
}

import { firstDay, lastDay, type PartialDate } from '../../time/day.ts';
import { BASE_FIELDS, OWN_FIELDS } from '../../shared/fact-fields.ts';
import { problemAt, type Path, type Place, type Problem } from '../../seed/problem.ts';
import { didYouMean } from '../../shared/nearness.ts';
import { placeIn } from '../../seed/read.ts';
import { misfits } from './check-parameters.ts';
import type { RuleCase } from './format.ts';
import { isPersonTest } from './patterns.ts';
import type { BookPage } from './read.ts';
import { datedIn, type DatedValue } from './values.ts';

/** What one file alone, or the shape of a field, cannot show. */
export function checkBooks(pages: readonly BookPage[]): Problem[] {
  return [
    ...bookIds(pages),
    ...pages.flatMap((page) => [
      ...taken(page, pages),
      ...versions(page),
      ...rules(page, pages),
      ...cases(page, pages),
    ]),
  ];
}

function bookIds(pages: readonly BookPage[]): Problem[] {
  return pages.flatMap(({ book }, i) => {
    const stem = book.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
    const named =
      stem === book.value.id
        ? []
        : [
            problemAt(
              placeIn(book),
              ['id'],
              `the file is named ${stem}.yaml and its book has the id "${book.value.id}"`,
              `write id: ${stem}, or rename the file`,
            ),
          ];
    const twice = pages.findIndex((other) => other.book.value.id.toLowerCase() === book.value.id.toLowerCase()) < i;
    return twice
      ? [
          ...named,
          problemAt(
            placeIn(book),
            ['id'],
            `another book has the id "${book.value.id}"`,
            'give each book an id of its own',
          ),
        ]
      : named;
  });
}

function taken({ book }: BookPage, pages: readonly BookPage[]): Problem[] {
  return book.value.takes.flatMap((take, i) => {
    const place = placeIn(book, 'takes', i);
    const other = pages.find((page) => page.book.value.id === take.book)?.book.value;
    if (other === undefined || other.id === book.value.id) {
      return [
        problemAt(
          place,
          ['book'],
          `there is no other book "${take.book}"`,
          didYouMean(
            take.book,
            pages.map((page) => page.book.value.id),
            'name a book of this folder',
          ),
        ),
      ];
    }
    const partly = pages.some((page) => page.book.value === other && page.partly);
    return take.rules.flatMap((rule, j) =>
      partly || other.rules.some(({ id }) => id === rule)
        ? []
        : [
            problemAt(
              place,
              ['rules', j],
              `${take.book} has no rule "${rule}" of its own`,
              didYouMean(
                rule,
                other.rules.map(({ id }) => id),
                'name one of its rules',
              ),
            ),
          ],
    );
  });
}

function versions({ book }: BookPage): Problem[] {
  const place = placeIn(book);
  return book.value.versions.flatMap((version, i) => {
    const before = book.value.versions[i - 1];
    const problems = ordered(version, place, ['versions', i]);
    if (before === undefined) return problems;
    if (before.to === undefined)
      return [
        ...problems,
        problemAt(
          place,
          ['versions', i - 1],
          'this version has no end and another follows it',
          'add to: the first day of the next',
        ),
      ];
    if (firstDay(version.from) < firstDay(before.to))
      problems.push(
        problemAt(
          place,
          ['versions', i, 'from'],
          'this version begins before the one above ends',
          'put versions in order of time, none over another',
        ),
      );
    return problems;
  });
}

function rules({ book, partly }: BookPage, pages: readonly BookPage[]): Problem[] {
  const place = placeIn(book);
  const inherited = book.value.takes.flatMap((take) => take.rules);
  const problems: Problem[] = [];
  if (book.value.rules.length + inherited.length === 0 && !partly)
    problems.push(problemAt(place, ['rules'], 'the book has no rule', 'add rules, or takes: [{ book, rules }]'));
  book.value.rules.forEach((rule, i) => {
    const at: Path = ['rules', i];
    if (inherited.includes(rule.id) || book.value.rules.findIndex(({ id }) => id === rule.id) < i)
      problems.push(
        problemAt(
          place,
          [...at, 'id'],
          `two rules of this book have the id "${rule.id}"`,
          'give each rule an id of its own',
        ),
      );
    const elsewhere = pages.find(
      (page) => page.book !== book && page.book.value.rules.some(({ id }) => id === rule.id),
    );
    if (elsewhere !== undefined)
      problems.push(
        problemAt(
          place,
          [...at, 'id'],
          `the book ${elsewhere.book.value.id} has a rule "${rule.id}" too`,
          `take it: takes: [{ book: ${elsewhere.book.value.id}, rules: [${rule.id}] }], or rename it`,
        ),
      );
    problems.push(...ordered(rule, place, at));
    const company = rule.about.includes('COMPANY');
    if (company && rule.about.length > 1)
      problems.push(
        problemAt(
          place,
          [...at, 'about'],
          'a rule is about the company or about persons, not both',
          'make two rules of it',
        ),
      );
    if (!company && rule.addressedTo !== undefined)
      problems.push(
        problemAt(
          place,
          [...at, 'addressedTo'],
          'a rule that judges persons binds whom its book binds',
          'remove addressedTo, or make a book of it',
        ),
      );
    if (!company && book.value.kind === 'CHECKS')
      problems.push(
        problemAt(
          place,
          [...at, 'about'],
          'a book of kind CHECKS gives no verdict on persons',
          'write about: [COMPANY], or another kind of book',
        ),
      );
    rule.tests.forEach((test, j) => {
      if (isPersonTest(test) === company)
        problems.push(
          problemAt(
            place,
            [...at, 'tests', j, 'pattern'],
            `the pattern ${test.pattern} cannot judge ${company ? 'the company' : 'a person'}`,
            `choose a pattern for ${company ? 'companies' : 'persons'}, or change about`,
          ),
        );
      for (const [path, problem, mend] of misfits(test))
        problems.push(problemAt(place, [...at, 'tests', j, ...path], problem, mend));
      for (const [path, values] of datedIn(test)) problems.push(...apart(values, place, [...at, 'tests', j, ...path]));
    });
  });
  return problems;
}

/** A later value must not begin before an earlier one ends, and dated values each cite. */
function apart(values: readonly DatedValue[], place: Place, path: Path): Problem[] {
  return values.flatMap((value, i) => {
    const problems = ordered(value, place, [...path, i]);
    if (values.length > 1 && (value.mark === undefined || value.citation === undefined))
      problems.push(
        problemAt(
          place,
          [...path, i],
          'each of several dated values needs its own mark and citation',
          'add mark and citation',
        ),
      );
    const before = values[i - 1];
    if (
      before !== undefined &&
      (before.to === undefined || value.from === undefined || firstDay(value.from) < firstDay(before.to))
    ) {
      problems.push(
        problemAt(
          place,
          [...path, i],
          'this value overlaps the one above',
          'put values in order of time and give each from and to; to is the first day on which it no longer applies',
        ),
      );
    }
    return problems;
  });
}

function ordered(
  { from, to }: { from?: PartialDate | undefined; to?: PartialDate | undefined },
  place: Place,
  path: Path,
): Problem[] {
  if (from === undefined || to === undefined || firstDay(from) < lastDay(to)) return [];
  return [
    problemAt(
      place,
      [...path, 'to'],
      `it ends on ${to}, before it begins on ${from}`,
      'to is the first day on which it no longer applies, after from',
    ),
  ];
}

function cases({ book, cases: shaped, partly }: BookPage, pages: readonly BookPage[]): Problem[] {
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

function factFields(fact: RuleCase['facts'][number], place: Place, index: number): Problem[] {
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

import type { ProblemStatement } from '../importer.ts';
import { comparable } from './words/company-name.ts';
import { spotOf, type FactBook, type XbrlFact } from './xbrl/xbrl-facts.ts';

/**
 * The period that the id of a context begins with (validation guidelines, 3-4-2); a later taxonomy may count further.
 */
const BASE =
  /^((Prior[1-9]\d?|Next[1-9]?\d?|Current)?(Year|Interim|Quarter|YTD)|FilingDate|RecordDate|RecentDate|FutureDate)(Duration|Instant)$/;
/** Without these nobody can say whose filing it is. */
const NEEDED = ['EDINETCodeDEI', 'FilerNameInJapaneseDEI'];
/** Shown at most of one kind; the rest is counted. */
const MOST_SHOWN = 20;

/** Checks the cover page and the contexts of an instance with the regulator's codes. */
export function checkInstance(book: FactBook, file: string): ProblemStatement[] {
  return [
    ...missingContexts(book, file),
    ...contextsTwice(book, file),
    ...contextNames(book, file),
    ...neededItems(book, file),
    ...garbled(book, file),
    ...names(book),
  ];
}

/**
 * Checks that no item stands twice on the cover page; `cover` holds the facts of that page alone. A report that is
 * filed as another document at once, as funds do, has a cover for each: it begins with the title of its document.
 */
export function checkCoverPage(cover: readonly XbrlFact[]): ProblemStatement[] {
  const seen = new Set<string>();
  const problems: ProblemStatement[] = [];
  for (const fact of cover) {
    const key = `${fact.element}@${fact.context}`;
    if (!fact.element.endsWith('CoverPage')) continue;
    if (fact.element.startsWith('DocumentTitle') && !seen.has(key)) seen.clear();
    if (seen.has(key))
      problems.push({
        says: 'PROBLEM',
        severity: 'error',
        code: 'EC1002E',
        message: `${fact.element} stands twice on the cover page`,
        mend: 'fetch the package again; one of the two is wrong',
        at: spotOf(fact, `Cover page, ${fact.element}`),
      });
    seen.add(key);
  }
  return problems;
}

function missingContexts(book: FactBook, file: string): ProblemStatement[] {
  if (book.contexts.size === 0 && book.tally.facts === 0) return [];
  const missing = [...book.used].filter((id) => !book.contexts.has(id));
  return capped(
    missing.map((id) => ({
      says: 'PROBLEM',
      severity: 'error',
      code: 'CONTEXT_MISSING',
      message: `facts stand in the context "${id}", which is not defined`,
      mend: 'give the whole package: in inline documents the contexts stand in the first one alone',
      at: { place: file },
    })),
  );
}

/** One id for two contexts: it cannot be said of which period or row its facts are. */
function contextsTwice(book: FactBook, file: string): ProblemStatement[] {
  return capped(
    book.contextsTwice.map((id) => ({
      says: 'PROBLEM',
      severity: 'error',
      code: 'CONTEXT_TWICE',
      message: `the context "${id}" is defined twice`,
      mend: 'fetch the filing again',
      at: { place: file, pointer: `context:${id}` },
    })),
  );
}

function contextNames(book: FactBook, file: string): ProblemStatement[] {
  // A table of facts defines no contexts: each must name its period.
  const table = book.contexts.size === 0;
  const wrong = [...book.used].filter(
    (id) => (table || book.contexts.has(id)) && !BASE.test(id.split('_', 1)[0] ?? ''),
  );
  return capped(
    wrong.map((id) => ({
      says: 'PROBLEM',
      severity: 'error',
      code: 'EC8011W',
      message: `the context id "${id}" does not say which period it is of`,
      mend: 'fetch the filing again; ids begin with one of the periods of the naming rules, e.g. FilingDateInstant',
      at: { place: file, pointer: `context:${id}` },
    })),
  );
}

/** Japanese that another program has read as Latin letters and written again: control signs stand in the name. */
function garbled(book: FactBook, file: string): ProblemStatement[] {
  const name = book.value('FilerNameInJapaneseDEI') ?? '';
  if (!/[\u0080-\u009f\ufffd]/.test(name)) return [];
  return [
    {
      says: 'PROBLEM',
      severity: 'error',
      code: 'TEXT_GARBLED',
      message: 'the name of the filer is garbled: the file was written anew in another encoding',
      mend: 'fetch the package again, and do not save its files with another program',
      at: { place: `${file}, document and entity information` },
    },
  ];
}

function neededItems(book: FactBook, file: string): ProblemStatement[] {
  return NEEDED.filter((element) => book.value(element) === undefined).map((element) => ({
    says: 'PROBLEM',
    severity: 'error',
    code: 'EC5614E',
    message: `${element} is missing: it cannot be said whose filing this is`,
    mend: 'fetch the filing again',
    at: { place: `${file}, document and entity information` },
  }));
}

/** The name of the filer on the cover page begins with the one in the document information. */
function names(book: FactBook): ProblemStatement[] {
  const pairs = [
    { dei: 'FilerNameInJapaneseDEI', cover: 'CompanyNameCoverPage', severity: 'error' },
    { dei: 'FilerNameInEnglishDEI', cover: 'CompanyNameInEnglishCoverPage', severity: 'warning' },
  ] as const;
  return pairs.flatMap(({ dei, cover, severity }) => {
    const [stated, fact] = [book.value(dei), book.plain(cover)];
    if (stated === undefined || fact?.value === undefined) return [];
    if (comparable(fact.value).startsWith(comparable(stated))) return [];
    return [
      {
        says: 'PROBLEM' as const,
        severity,
        code: 'EC5602R',
        message: `${dei} is "${stated}", and the cover page says "${fact.value}"`,
        mend: 'fetch the filing again; one of the two names another company',
        at: spotOf(fact, `Cover page, ${cover}`),
      },
    ];
  });
}

function capped(problems: readonly ProblemStatement[]): ProblemStatement[] {
  const [first] = problems;
  const more = problems.length - MOST_SHOWN;
  if (first === undefined || more <= 0) return [...problems];
  return [...problems.slice(0, MOST_SHOWN), { ...first, message: `and ${String(more)} more of the same kind` }];
}

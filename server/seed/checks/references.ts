import type { Book, SeedCheck, NodeType } from '../book.ts';
import { referencesInUnread, type DraftEndType } from '../drafts.ts';
import { didYouMean } from '../../shared/names/nearness.ts';
import { problemAt, type SeedPath, type SeedPlace, type Problem } from '../problem.ts';
import { placeIn } from '../read-seed.ts';

const FITS: Readonly<Record<DraftEndType | 'node', readonly NodeType[]>> = {
  party: ['company', 'person'],
  person: ['person'],
  company: ['company'],
  board: ['board'],
  source: ['source'],
  node: ['company', 'person', 'board', 'source'],
};
const HOME: Readonly<Record<DraftEndType | 'node', string>> = {
  party: 'add companies/<id>.yaml, or the person to people.yaml',
  person: 'add the person to people.yaml',
  company: 'add companies/<id>.yaml',
  board: 'add it to "boards" of its company',
  source: 'add it to sources.yaml',
  node: 'name a company, person or board of this seed',
};

/** Ids that lead nowhere, or to something of another type than belongs there. */
export const references: SeedCheck = (book) => {
  const problems: Problem[] = [];
  const must = (place: SeedPlace, field: SeedPath, id: string, type: DraftEndType | 'node') =>
    problems.push(...dangling(book, place, field, id, type));
  for (const { place, references: found, entry } of book.drafts) {
    for (const { field, id, type } of found) must(place, [field], id, type);
    if (Array.isArray(entry['attendance'])) {
      (entry['attendance'] as { body: string }[]).forEach(({ body }, i) =>
        must(place, ['attendance', i, 'body'], body, 'board'),
      );
    }
  }
  for (const { list, entry, place } of book.seed.unread) {
    if (list === undefined || place === undefined) continue;
    for (const { field, id, type } of referencesInUnread(list, entry)) must(place, [field], id, type);
  }
  const { sources, findings, people, companies } = book.seed;
  sources?.value.sources.forEach(({ publisher }, i) =>
    must(placeIn(sources, 'sources', i), ['publisher'], publisher, 'party'),
  );
  findings?.value.findings.forEach(({ about }, i) => {
    about.forEach((id, k) => must(placeIn(findings, 'findings', i), ['about', k], id, 'node'));
  });
  people?.value.people.forEach(({ differentFrom }, i) => {
    differentFrom.forEach(({ id }, k) => must(placeIn(people, 'people', i, 'differentFrom', k), ['id'], id, 'person'));
  });
  for (const page of companies) {
    page.value.differentFrom.forEach(({ id }, i) => must(placeIn(page, 'differentFrom', i), ['id'], id, 'company'));
  }
  return [...problems, ...danglingFacts(book), ...misplaced(book)];
};

function dangling(book: Book, place: SeedPlace, field: SeedPath, id: string, type: DraftEndType | 'node'): Problem[] {
  const fits = FITS[type];
  const found = book.node.get(id);
  if (found !== undefined) {
    if (fits.includes(found.type)) return [];
    return [
      problemAt(
        place,
        field,
        `"${id}" is a ${found.type}, not a ${fits.join(' or ')}`,
        `name a ${fits.join(' or ')} here`,
      ),
    ];
  }
  if (fits.some((kind) => book.mayBeUnread(id, kind))) return [];
  const candidates = book.nodes.filter((node) => fits.includes(node.type)).map((node) => node.id);
  const what = type === 'node' ? 'company, person or board' : fits.join(' or ');
  return [problemAt(place, field, `there is no ${what} "${id}"`, didYouMean(id, candidates, HOME[type]))];
}

/** Findings point at facts by id. */
function danglingFacts(book: Book): Problem[] {
  const { findings } = book.seed;
  if (findings === undefined) return [];
  const ids = new Set(book.drafts.map(({ id }) => id));
  return findings.value.findings.flatMap(({ facts }, i) =>
    facts.flatMap((id, k) => {
      if (ids.has(id) || book.mayBeUnread(id, 'fact')) return [];
      const mend = didYouMean(id, ids, 'give that fact this id, or take the id away here');
      return [problemAt(placeIn(findings, 'findings', i), ['facts', k], `there is no fact "${id}"`, mend)];
    }),
  );
}

/** A fact stands with the company it is about (rule 1 of seed/README.md). */
function misplaced(book: Book): Problem[] {
  return book.drafts.flatMap(({ kind, company, entry, place, subject, object }) => {
    const board = book.node.get(String(entry['board']));
    if (board?.type === 'board' && board.company !== company) {
      const mend = `move the entry to companies/${board.company ?? ''}.yaml, or name a board of ${company ?? ''}`;
      return [problemAt(place, ['board'], `"${board.id}" is a board of ${board.company ?? 'another company'}`, mend)];
    }
    if (kind === 'TRADES_WITH' && company !== subject && company !== object) {
      return [
        problemAt(
          place,
          [],
          `neither payer nor payee is ${company ?? ''}`,
          'move the entry to the file of one of the two',
        ),
      ];
    }
    return [];
  });
}

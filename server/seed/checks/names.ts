import type { Book } from '../book.ts';
import type { LookAlikes, Name } from '../look-alikes.ts';
import { problemAt, type SeedPlace, type Problem } from '../problem.ts';
import { placeIn, type Seed } from '../read-seed.ts';

/** So many pairs are listed. */
const MOST_TOLD = 500;

interface Party {
  readonly said: {
    readonly id: string;
    readonly name: string;
    readonly nameLocal?: string | undefined;
    readonly spellings: readonly { readonly text: string }[];
    readonly differentFrom: readonly { readonly id: string }[];
  };
  readonly place: () => SeedPlace;
}

/** The names of companies, and those of persons, each with the id of whose name it is. */
export function namesIn(seed: Seed): readonly (readonly Name[])[] {
  return groups(seed).map((parties) => parties.flatMap(namesOf));
}

/**
 * Companies, or persons, whose names look alike though nothing says that they are the same (one entry with `spellings`)
 * or different (`differentFrom` on either, or one the predecessor of the other). It is a question and never an error:
 * two people may have one name. `found` is what looks alike in each group of `namesIn`.
 */
export function likeNames(book: Book, found: readonly LookAlikes[]): Problem[] {
  return groups(book.seed).flatMap((parties, i) => {
    const alike = found[i];
    return alike === undefined ? [] : among(book, parties, alike);
  });
}

/** Spellings that one party has twice. */
export function repeatedSpellings({ seed }: Book): Problem[] {
  return groups(seed).flat().flatMap(repeated);
}

function groups(seed: Seed): readonly (readonly Party[])[] {
  return [companies(seed), persons(seed)];
}

function namesOf({ said: { id, name, nameLocal, spellings } }: Party): Name[] {
  const texts = [name, ...(nameLocal === undefined ? [] : [nameLocal]), ...spellings.map(({ text }) => text)];
  return texts.map((text) => ({ owner: id, text }));
}

function repeated({ said: { spellings }, place }: Party): Problem[] {
  return spellings.flatMap(({ text }, i) => {
    if (spellings.findIndex((other) => other.text === text) === i) return [];
    return [
      problemAt(
        place(),
        ['spellings', i, 'text'],
        `the spelling "${text}" stands twice`,
        'put the citations of both into one',
      ),
    ];
  });
}

function among(book: Book, parties: readonly Party[], { pairs, passedOver }: LookAlikes): Problem[] {
  const apart = new Set(
    parties.flatMap(({ said: { id, differentFrom } }) => differentFrom.map((other) => pair(id, other.id))),
  );
  for (const { kind, subject, object } of book.drafts) if (kind === 'SUCCEEDS') apart.add(pair(subject, object));
  const places = new Map(parties.map(({ said: { id }, place }) => [id, place]));
  const asked = pairs.filter(({ a, b }) => !apart.has(pair(a.owner, b.owner)));
  const told = asked.slice(0, MOST_TOLD).flatMap(({ a, b, same }) => {
    const [place, other] = [places.get(b.owner)?.(), places.get(a.owner)?.()];
    if (place === undefined || other === undefined) return [];
    const where = `${other.file}:${String(other.lineOf(['name']))}`;
    const problem = `"${b.text}" ${same ? 'is also the name of' : 'looks like'} ${a.owner}, "${a.text}" (${where})`;
    const mend = `if they are one, keep one and give it the other name under spellings; if not, write differentFrom: [{ id: ${a.owner}, reason: … }]`;
    return [problemAt(place, ['name'], problem, mend, 'warning')];
  });
  return [...told, ...unsaid(asked.length - MOST_TOLD, passedOver, parties)];
}

/** What is not listed, in one line of its own. */
function unsaid(more: number, passedOver: number, parties: readonly Party[]): Problem[] {
  const [first] = parties;
  if (first === undefined) return [];
  const say = (problem: string) =>
    problemAt(first.place(), ['name'], problem, 'mend those that are listed first', 'warning');
  return [
    ...(more > 0 ? [say(`${String(more)} more pairs of names look alike, which are not listed`)] : []),
    ...(passedOver > 0
      ? [
          say(
            `${String(passedOver)} names were not held against all others for slips of the pen: too many share their parts`,
          ),
        ]
      : []),
  ];
}

function companies(seed: Seed): Party[] {
  return seed.companies.map((page) => ({ said: page.value, place: () => placeIn(page) }));
}

function persons({ people }: Seed): Party[] {
  if (people === undefined) return [];
  return people.value.people.map((said, i) => ({ said, place: () => placeIn(people, 'people', i) }));
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

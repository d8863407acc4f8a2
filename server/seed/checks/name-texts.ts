import { nameFault, textFault } from '../../shared/text-faults.ts';
import type { SeedCheck } from '../book.ts';
import { problemAt, type SeedPlace, type Problem } from '../problem.ts';
import { placeIn } from '../read-seed.ts';

/** Names of which nothing can be seen, without end, or with characters that take no room. */
export const nameTexts: SeedCheck = ({ seed: { companies, people, sources } }) => [
  ...companies.flatMap((page) => [
    ...ofParty(page.value, (...path) => placeIn(page, ...path)),
    ...page.value.boards.flatMap(({ name }, i) => told(name, placeIn(page, 'boards', i), 'name')),
  ]),
  ...(people?.value.people ?? []).flatMap((person, i) =>
    people === undefined ? [] : ofParty(person, (...path) => placeIn(people, 'people', i, ...path)),
  ),
  ...(sources?.value.sources ?? []).flatMap(({ title }, i) =>
    sources === undefined ? [] : told(title, placeIn(sources, 'sources', i), 'title'),
  ),
];

interface Named {
  readonly name: string;
  readonly nameLocal?: string | undefined;
  readonly spellings: readonly { readonly text: string }[];
}

function ofParty({ name, nameLocal, spellings }: Named, at: (...path: (string | number)[]) => SeedPlace): Problem[] {
  return [
    ...told(name, at(), 'name'),
    ...(nameLocal === undefined ? [] : told(nameLocal, at(), 'nameLocal')),
    ...spellings.flatMap(({ text }, i) => told(text, at('spellings', i), 'text')),
  ];
}

function told(text: string, place: SeedPlace, field: string): Problem[] {
  // What no text may be was told when the page was read.
  const fault = textFault(text) === undefined ? nameFault(text) : undefined;
  return fault === undefined ? [] : [problemAt(place, [field], fault.message, fault.mend, fault.severity)];
}

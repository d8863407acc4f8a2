import type { Properties } from '../../shared/record.ts';
import { FACT_KINDS } from '../../vocabulary/kinds.ts';
import { BEGINNINGS, MOST_RANKED } from '../beginnings.ts';
import { LIST_NAMES, usualLength } from '../list-lengths.ts';
import { metaRow, type LoadRow } from '../writer.ts';
import type { Lengths, RankedFigure } from './figure-change.ts';

/** The figures of a whole graph, kept from change to change. */
export interface KeptFigures {
  readonly lengths: (name: string) => Lengths;
  /** Ids of companies or persons with the largest counts, the largest first, of equals in order of id. */
  readonly largest: (
    name: RankedFigure,
    among: 'Company' | 'Person',
    least: number,
    most: number,
  ) => readonly { readonly id: string; readonly count: number }[];
  /** The first and the last day that is counted. */
  readonly days: (name: 'begun' | 'observed') => { readonly first: string; readonly last: string } | undefined;
}

/** The row that says what was loaded, as a whole load writes it of the whole graph. */
export function metaOfFigures(figures: KeptFigures, seedHash: string): LoadRow {
  const count = (name: string) => figures.lengths(`count of ${name}`).sum;
  const [companies, persons, boards, sources, findings] = [
    count('companies'),
    count('persons'),
    count('boards'),
    count('sources'),
    count('findings'),
  ];
  const nodes = companies + persons + boards + sources + findings;
  return metaRow(
    { seedHash, nodes, facts: count('facts') },
    { companies, persons, sources, findings, ...extent(figures) },
  );
}

function extent(figures: KeptFigures): Properties {
  const names = [...FACT_KINDS.flatMap((kind) => [`from ${kind}`, `to ${kind}`, `about ${kind}`]), ...LIST_NAMES];
  const lists = names.flatMap((name) => {
    const usual = usualLength(figures.lengths(name));
    return usual > 0 ? [[name, usual] as const] : [];
  });
  const [begun, observed] = [figures.days('begun'), figures.days('observed')];
  const [first] = [begun?.first, observed?.first].flatMap((day) => day ?? []).sort();
  return {
    listLengths: JSON.stringify(Object.fromEntries(lists)),
    ...(first === undefined ? {} : { firstDay: first }),
    ...(observed === undefined ? {} : { lastDay: observed.last }),
    ...Object.fromEntries(
      BEGINNINGS.flatMap(({ name, among, least }): [string, (string | number)[]][] => {
        const ranked = figures.largest(name, among, least, MOST_RANKED);
        return [
          [`${name}Ids`, ranked.map(({ id }) => id)],
          [`${name}Counts`, ranked.map((one) => one.count)],
        ];
      }),
    ),
  };
}

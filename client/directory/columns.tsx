import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { markOf } from '../lib/facts/fact-ends.ts';
import { dayInShort } from '../lib/days.ts';
import { LongName } from '../ui/long-name.tsx';
import { shownName } from '../lib/shown-name.ts';
import { COMPANY_KIND_WORDS, isJapanese } from '../lib/words.ts';
import { PartyMark } from '../ui/party-mark.tsx';
import type { DirectoryRow, Figures } from './directory-query.ts';
import type { DirectoryOf, DirectoryState } from './directory-state.ts';
import { NOT_STATED, outsideText, tallyText } from './figure-text.ts';
import { say } from './messages/words.ts';

export interface DirectoryColumn {
  readonly header: string;
  /** Orders of the API, A or the most first and the other way; a column without is not sorted by. */
  readonly orders?: readonly [first: string, other: string];
  readonly numeric?: boolean;
  readonly text: (row: DirectoryRow) => string;
  readonly cell?: (row: DirectoryRow, state: DirectoryState) => ReactNode;
  /** In a file also these, each with its figure alone; empty where it is not known. */
  readonly figures?: readonly (readonly [header: string, figure: (row: DirectoryRow) => number | undefined])[];
}

type TallyName = 'seats' | 'companies' | 'holdings' | 'holders' | 'interlocks';

function tally(header: string, name: TallyName): DirectoryColumn {
  const order = name.toUpperCase();
  return {
    header,
    orders: [`${order}_DESC`, `${order}_ASC`],
    numeric: true,
    text: ({ figures }) => tallyText(figures[name]),
    figures: [
      [header, ({ figures }) => figures[name]?.count],
      [say('certainOf', { header }), ({ figures }) => figures[name]?.certain ?? undefined],
    ],
  };
}

const OUTSIDE: DirectoryColumn = {
  header: say('outsideDirectors'),
  orders: ['OUTSIDE_DESC', 'OUTSIDE_ASC'],
  numeric: true,
  text: ({ figures }) => outsideText(figures.outside),
  figures: [
    [say('directorsNamed'), ({ figures }) => figures.outside?.members],
    [say('outsideDirectors'), outside('outside')],
    [say('outsideOrNotNotSaid'), outside('notSaid')],
  ],
};

function outside(name: keyof NonNullable<Figures['outside']>) {
  return ({ figures }: DirectoryRow) => figures.outside?.[name];
}

const NAME: DirectoryColumn = {
  header: say('name'),
  orders: ['NAME', 'NAME_DESC'],
  text: ({ node }) => node.name,
  cell: ({ node }, { on, known }) => {
    const { name, reading } = shownName(node);
    return (
      <span className="directory-name">
        <PartyMark mark={markOf(node)} named />{' '}
        <Link
          to={node.__typename === 'Person' ? '/person' : '/company'}
          search={{ id: node.id, on, known }}
          lang={isJapanese(name) ? 'ja' : undefined}
          title={name === node.mainName ? undefined : node.mainName}
        >
          <LongName name={name} />
        </Link>
        {reading !== undefined && (
          <small className="reading" lang="ja">
            {reading}
          </small>
        )}
      </span>
    );
  },
};

const FACTS: DirectoryColumn = {
  header: say('facts'),
  orders: ['FACTS', 'FACTS_ASC'],
  numeric: true,
  text: ({ figures }) => String(figures.facts),
  figures: [[say('facts'), ({ figures }) => figures.facts]],
};

const LAST: DirectoryColumn = {
  header: say('lastStated'),
  orders: ['LAST_STATED_DESC', 'LAST_STATED_ASC'],
  text: ({ figures }) => figures.lastStatedOn ?? '',
  cell: ({ figures }) => (figures.lastStatedOn === null ? <Unknown /> : dayInShort(figures.lastStatedOn)),
};

export const COLUMNS: Readonly<Record<DirectoryOf, readonly DirectoryColumn[]>> = {
  companies: [
    NAME,
    {
      header: say('kind'),
      text: ({ node }) => (node.__typename === 'Company' ? COMPANY_KIND_WORDS[node.kind] : ''),
    },
    {
      header: say('listed'),
      text: ({ node }) =>
        node.__typename !== 'Company' || node.listed === null
          ? NOT_STATED
          : node.listed
            ? say('isListed')
            : say('isNotListed'),
    },
    {
      header: say('lawOf'),
      text: ({ node }) => (node.__typename === 'Company' ? (node.jurisdiction ?? NOT_STATED) : ''),
    },
    tally(say('seats'), 'seats'),
    OUTSIDE,
    tally(say('holdings'), 'holdings'),
    tally(say('holders'), 'holders'),
    tally(say('interlocks'), 'interlocks'),
    FACTS,
    LAST,
  ],
  people: [
    NAME,
    {
      header: say('born'),
      text: ({ node }) => (node.__typename === 'Person' ? (node.born ?? NOT_STATED) : ''),
    },
    tally(say('boards'), 'seats'),
    tally(say('companies'), 'companies'),
    tally(say('holdings'), 'holdings'),
    FACTS,
    LAST,
  ],
};

/** The cell of a column; what is not known is written as that. */
export function cellOf(column: DirectoryColumn, row: DirectoryRow, state: DirectoryState): ReactNode {
  if (column.cell) return column.cell(row, state);
  const text = column.text(row);
  return UNKNOWN.has(text) ? <Unknown text={text} /> : text;
}

function Unknown({ text = NOT_STATED }: { readonly text?: string }) {
  return <span className="directory-unknown">{text}</span>;
}

const UNKNOWN: ReadonlySet<string> = new Set([NOT_STATED, say('notSaid')]);

import { useEffect, useState } from 'react';
import { useAnswer, type Problem } from './answer.ts';
import { markOf } from './facts/fact-ends.ts';
import { partyRef, type PartyRefData } from './facts/fact-fields.ts';
import { graphql } from './graphql.ts';
import { shownName, type ShownName } from './shown-name.ts';
import { COMPANY_KIND_WORDS, MATCH_WORDS, type MatchKind } from './words.ts';
import { say } from './messages/words.ts';

/** Parties by name, the best matches first. */
export const searchQuery = graphql(
  `
    query Search($text: String!, $kinds: [PartyKind!]) {
      search(text: $text, kinds: $kinds, first: 12) {
        totalCount
        edges {
          node {
            ...PartyRef
            mainName: name
            reading
            noLongerInSource {
              id
            }
          }
          match {
            spelling
            how
          }
        }
      }
    }
  `,
  [partyRef],
);

export interface PartyMatch {
  readonly party: PartyRefData;
  readonly spelling: string;
  readonly how: MatchKind;
  /** A source has its record no longer. */
  readonly isGone?: boolean;
  /** As it is called in the language of the page; by its main name when left out. */
  readonly shown?: ShownName;
}

export interface PartySearch {
  readonly matches: readonly PartyMatch[];
  readonly total: number;
  readonly searching: boolean;
  readonly problem: Problem | undefined;
  /** The text the matches answer; empty before anything is typed. */
  readonly text: string;
}

/** Parties by name while somebody types: asked once the typing rests, and never for an empty text. */
export function usePartySearch(typed: string, kinds?: readonly ('PERSON' | 'COMPANY')[]): PartySearch {
  const text = useRested(typed.trim().slice(0, 200));
  const asked = text !== '';
  const { data, fetching, problem } = useAnswer(
    searchQuery,
    { text, kinds: kinds ? [...kinds] : null },
    { pause: !asked },
  );
  const matches = (data?.search.edges ?? []).map(({ node, match }) => ({
    party: node,
    ...match,
    shown: shownName(node),
    isGone: node.noLongerInSource.length > 0,
  }));
  return {
    matches: problem ? [] : matches,
    total: data?.search.totalCount ?? 0,
    searching: typed.trim() !== '' && (fetching || text !== typed.trim().slice(0, 200)),
    problem,
    text,
  };
}

function useRested(value: string, rest = 120): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setRested(value);
      },
      value === '' ? 0 : rest,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [value, rest]);
  return rested;
}

/**
 * What a reader is told about the matches as a whole: that they are being looked for, are near names only, or are none.
 */
export function searchStatus({ matches, total, searching, problem, text }: PartySearch): string | undefined {
  if (problem) return problem.message;
  if (searching && matches.length === 0) return say('searching');
  if (text === '') return undefined;
  if (matches.length === 0) return say('noPersonOrCompanyIsCalled', { text });
  if (matches.every(({ how }) => how === 'NEAR')) return say('noExactMatchForTextSimilar', { text });
  return total > matches.length ? say('theBestMatchesOfTotalType', { matches: matches.length, total }) : undefined;
}

/** How a match came about, where the name shown does not speak for itself. */
export function matchText({ party, spelling, how, shown }: PartyMatch): string {
  return spelling === (shown?.name ?? party.name) || spelling === shown?.reading
    ? MATCH_WORDS[how]
    : `${MATCH_WORDS[how]}: ${spelling}`;
}

/** A match as the field shows it. */
export function partyOption(match: PartyMatch) {
  const { party, shown } = match;
  const kind = party.__typename === 'Company' ? COMPANY_KIND_WORDS[party.kind] : say('person');
  return {
    id: party.id,
    name: shown?.name ?? party.name,
    reading: shown?.reading,
    mark: markOf(party),
    kind,
    detail: match.isGone === true ? `${say('noLongerInItsSource')} · ${matchText(match)}` : matchText(match),
  };
}

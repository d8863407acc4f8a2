import type { BoxMark } from '../../canvas/scene.ts';
import type { PlanParty } from '../plan/plan-answer.ts';
import { kindWord, markOf } from '../plan/zones/marks.ts';
import { shortNames } from '../../lib/party-name.ts';
import type { ZoneRow } from '../plan/zones/zone.ts';
import type { FreeFact } from './free-answer.ts';
import { say } from './messages/words.ts';

/** People who sit on some board as outside members. */
export function outsiders(facts: readonly FreeFact[]): ReadonlySet<string> {
  return new Set(facts.flatMap((fact) => (fact.outside === true ? (fact.parties[0]?.id ?? []) : [])));
}

/** A party as a card of a free layout: its name and what it is. */
export function partyRow(party: PlanParty, outside: ReadonlySet<string>): ZoneRow {
  const mark: BoxMark = outside.has(party.id) ? 'outside' : markOf(party);
  const word = mark === 'outside' ? say('outsideMember') : kindWord(party);
  return {
    party: party.id,
    facts: [],
    mark,
    name: party.name,
    shortNames: shortNames(party),
    subtitles: [word, word.replace(/ (member|account)$/, '')],
    figure: undefined,
    weight: undefined,
    line: 'other',
    stroke: 'solid',
    faint: false,
    keys: [mark],
    detail: word,
    children: [],
  };
}

/**
 * The same rows; where the short names of two are one ("Japan Post", "Japan Post Corporation"), they have their whole
 * names.
 */
export function toldApart(rows: readonly ZoneRow[]): ZoneRow[] {
  const bearers = new Map<string, number>();
  for (const {
    shortNames: [name = ''],
  } of rows)
    bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return rows.map((row) =>
    (bearers.get(row.shortNames[0] ?? '') ?? 0) > 1 ? { ...row, shortNames: [row.name] } : row,
  );
}

export const GROUPS: Readonly<Record<BoxMark, string>> = {
  company: say('companies'),
  bank: say('banks'),
  person: say('people'),
  outside: say('outsideMembers'),
  nominee: say('nomineesAndTrustAccounts'),
  unknown: say('ofUnknownKind'),
};

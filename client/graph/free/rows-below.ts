import { COMMA } from '../../lib/language/language.ts';
import type { ZoneRow } from '../plan/zones/zone.ts';
import type { FreeAnswer } from './free-answer.ts';
import { linkLine, linksOf } from './links.ts';
import { outsiders, partyRow } from './party-row.ts';
import { say } from './messages/words.ts';

/** For a narrow screen: the neighbours of each expanded party as rows, each saying how the two are linked. */
export function rowsBelow(
  expanded: readonly string[],
  answer: FreeAnswer,
  focus: string,
): ReadonlyMap<string, readonly ZoneRow[]> {
  const links = linksOf(answer.facts, answer.on ?? undefined);
  const outside = outsiders(answer.facts);
  const parties = new Map(answer.nodes.map((party) => [party.id, party]));
  return new Map(
    expanded.map((id) => {
      const around = links.filter((link) => link.from === id || link.to === id);
      const others = [...new Set(around.map((link) => (link.from === id ? link.to : link.from)))].filter(
        (other) => other !== focus,
      );
      const rows = others.flatMap((other): ZoneRow[] => {
        const party = parties.get(other);
        if (!party) return [];
        const row = partyRow(party, outside);
        const facts = around.filter((link) => link.from === other || link.to === other);
        const lines = facts.map((link) => linkLine(link, { source: link.from, target: link.to }, row.mark));
        return [
          {
            ...row,
            // One party may be a neighbour of several, and stand in the zone itself: its row has the name of both.
            place: `${id}/${other}`,
            facts: lines.flatMap((line) => line.subjects),
            subtitles: [[...new Set(facts.map((link) => WORDS[link.look] ?? say('linked')))].join(COMMA)],
            figure: lines.find((line) => line.label !== undefined)?.label,
            stroke: lines[0]?.stroke ?? 'solid',
            keys: [...row.keys, ...new Set(facts.map((link) => link.key))],
            detail: lines.map((line) => line.detail).join('. '),
          },
        ];
      });
      return [id, rows];
    }),
  );
}

const WORDS: Readonly<Record<string, string>> = {
  holding: say('holding'),
  seat: say('seat'),
  loan: say('loan'),
  trade: say('trade'),
  audit: say('audit'),
  post: say('post'),
  other: say('otherLink'),
};

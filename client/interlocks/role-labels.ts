import { fitLines } from '../canvas/fit-text.ts';
import type { MeasureText } from '../canvas/fonts.ts';
import type { Box, Text } from '../canvas/scene.ts';
import { say } from './messages/words.ts';

const SIZE = 10;
/** Between a box and what stands on its line. */
const AWAY = 8;
const LINE = 13;
/** Roles written beside one person; of more only how many there are. */
const MOST = 3;

export interface LabelledPerson {
  readonly person: Box;
  readonly here: { readonly line: string; readonly role: string };
  readonly there: readonly { readonly line: string; readonly role: string; readonly at: Box }[];
}

/**
 * What each line stands for, written where it meets the person: the role here before the name, those elsewhere behind
 * it.
 */
export function roleLabels(people: readonly LabelledPerson[], room: number, measure: MeasureText): Text[] {
  const width = room - 2 * AWAY;
  const fitted = (text: string) => fitLines([text], 1, { width, size: SIZE, strong: false, measure })[0] ?? '';
  const look = { size: SIZE, strong: false, ink: 'secondary', patch: true } as const;
  return people.flatMap(({ person, here, there }) => {
    const ordered = [...there].sort((a, b) => a.at.y - b.at.y);
    const shown = ordered.length > MOST ? ordered.slice(0, MOST - 1) : ordered;
    const rest = ordered.length - shown.length;
    const behind = [
      ...shown.map(({ line, role }) => ({ line, text: fitted(role) })),
      ...(rest > 0 ? [{ line: ordered.at(-1)?.line ?? '', text: say('andRestMore', { rest }) }] : []),
    ];
    return [
      {
        ...look,
        id: `${here.line}:role`,
        text: fitted(here.role),
        owner: here.line,
        align: 'right' as const,
        x: person.x - person.width / 2 - AWAY,
        y: person.y,
      },
      ...behind.map(({ line, text }, i) => ({
        ...look,
        id: `${line}:role`,
        text,
        owner: line,
        align: 'left' as const,
        x: person.x + person.width / 2 + AWAY,
        y: person.y + (i - (behind.length - 1) / 2) * LINE,
      })),
    ];
  });
}

import { expect, test } from 'vitest';
import { pointsOn } from '../canvas/lines/curve.ts';
import { drawingOf } from './drawing.ts';
import type { Interlock, Role } from './interlocks-query.ts';

const company = (id: string) => ({
  __typename: 'Company' as const,
  reading: null,
  id,
  name: id,
  kind: 'COMPANY' as const,
});
const person = (id: string) => ({ __typename: 'Person' as const, reading: null, id, name: id });
const role = (id: string, fields: Partial<Role> = {}): Role => ({
  __typename: 'Seat',
  id,
  summary: id,
  from: null,
  to: null,
  observedOn: null,
  lastObservedOn: '2007-03-31',
  certainty: 'CERTAIN',
  basis: 'STATED',
  note: null,
  citations: [],
  title: 'Director',
  outside: false,
  board: { kind: 'DIRECTORS', name: 'Board' },
  ...fields,
});
const career = role('president', {
  __typename: 'Post',
  title: 'President',
  from: '1997-06',
  lastObservedOn: null,
  certainty: 'POSSIBLE',
});

const interlocks: Interlock[] = [
  {
    company: company('sister'),
    people: [{ person: person('ann'), here: [role('ann-here')], there: [role('ann-there')] }],
  },
  { company: company('bank'), people: [{ person: person('bob'), here: [role('bob-here')], there: [career] }] },
];
const scene = drawingOf(company('focus'), interlocks, '2007-03-31', 1000, (text) => text.length * 6);
const line = (id: string) => scene.lines.find((one) => one.id === id);

test('a post that was only stated to begin is dashed, and says when it was last stated', () => {
  expect(line('president')).toMatchObject({ stroke: 'sparse', faint: true });
  expect(line('president')?.detail).toBe('bob at bank: President, last stated Jun 1997, when it began');
  expect(scene.boxes.find((box) => box.name === 'bank')?.faint).toBe(true);
});

test('what is certain on the day is drawn whole', () => {
  expect(line('ann-there')).toMatchObject({ stroke: 'solid', faint: false });
  expect(line('here:bob')).toMatchObject({ stroke: 'solid', faint: false });
  expect(scene.boxes.find((box) => box.name === 'sister')?.faint).toBe(false);
});

test('on a narrow page no name is cut and every box has its lines within the page', () => {
  const measure = (text: string, size: number) => text.length * size * 0.56;
  // The longest names of the notice of 2007 in the two columns.
  const named = <Party extends { readonly name: string }>(party: Party, name: string): Party => ({ ...party, name });
  const one: Interlock = {
    company: named(company('sister'), 'IIJ Financial Systems Inc.'),
    people: [
      { person: named(person('ann'), 'Yoshifumi Nishikawa'), here: [role('ann-here')], there: [role('ann-there')] },
    ],
  };
  const { boxes, lines, texts, signs, width } = drawingOf(
    named(company('focus'), 'Internet Initiative Japan Inc.'),
    [one, ...interlocks.slice(1)],
    '2007-03-31',
    342,
    measure,
  );
  expect(texts.filter(({ text }) => text.endsWith('…'))).toEqual([]);
  const said = (owner: string) =>
    texts
      .filter((text) => text.owner === owner)
      .map(({ text }) => text)
      .join(' ');
  expect(said('party:ann')).toBe('Yoshifumi Nishikawa');
  expect(said('party:sister')).toMatch(/^IIJ Financial Systems/);
  for (const box of boxes) {
    expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
  }
  // Two people, each tied to the company above and to one at the right.
  expect(lines).toHaveLength(4);
  expect(signs).toHaveLength(2);
  const inside = boxes.flatMap((box) =>
    lines
      .filter((one) => one.source !== box.id && one.target !== box.id)
      .filter(
        ({ route }) =>
          route &&
          pointsOn(route).some(
            (point) => Math.abs(point.x - box.x) < box.width / 2 - 1 && Math.abs(point.y - box.y) < box.height / 2 - 1,
          ),
      ),
  );
  expect(inside).toEqual([]);
});

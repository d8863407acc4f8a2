import { expect, test } from 'vitest';
import { drawingOf } from './drawing.ts';
import type { Interlock, Role } from './interlocks-query.ts';

const company = (id: string) => ({ __typename: 'Company' as const, id, name: id, kind: 'COMPANY' as const });
const person = (id: string) => ({ __typename: 'Person' as const, id, name: id });
const role = (id: string, fields: Partial<Role> = {}): Role => ({
  __typename: 'Seat', id, summary: id, from: null, to: null, lastObservedOn: '2007-03-31', certainty: 'CERTAIN', basis: 'STATED', note: null,
  citations: [], title: 'Director', outside: false, ...fields,
});
const career = role('president', { __typename: 'Post', title: 'President', from: '1997-06', lastObservedOn: null, certainty: 'POSSIBLE' });

const interlocks: Interlock[] = [
  { company: company('sister'), people: [{ person: person('ann'), here: [role('ann-here')], there: [role('ann-there')] }] },
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

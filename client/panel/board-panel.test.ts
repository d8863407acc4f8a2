import { expect, test } from 'vitest';
import { membersText } from './board-panel.tsx';

test.each([
  [[true, false, true], '3 members, 2 of them outside as the company states'],
  [[false], '1 member, 0 of them outside as the company states'],
  [[true, null, false], '3 members, 1 of them outside as the company states; of 1 it is not said'],
  [[null, null], '2 members; whether outside is not said'],
])('of a board with members who are outside or not %j: %s', (said, text) => {
  expect(membersText(said.map((outside) => ({ outside })))).toBe(text);
});

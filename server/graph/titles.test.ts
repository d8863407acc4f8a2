import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { createSchema } from '../graphql/schema.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';

/**
 * What the API says of a seat on a day, against the careers and the table of the notice of June 2007 (N, with the
 * line).
 */
const schema = createSchema();
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => store.close());

interface Seat {
  person: { name: string };
  title: string | null;
  responsibility: string | null;
  summary: string;
  certainty: string;
}

async function seatOf(name: string, on: string): Promise<Seat[]> {
  const contextValue = {
    store,
    facts: createFactReader(store, '2026-01-01'),
    documents: openDocuments(join(projectRoot(), 'no-such-folder')),
    requestId: 'test',
    today: '2026-01-01',
  };
  const source = `{ company(id: "iij") { board(on: "${on}") { seats { person { name } title responsibility summary certainty } } } }`;
  const { data, errors } = await graphql({ schema, source, contextValue });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  const { company } = JSON.parse(JSON.stringify(data)) as { company: { board: { seats: Seat[] } } };
  return company.board.seats.filter(({ person }) => person.name === name);
}

const BOARD = 'Board of Directors of Internet Initiative Japan Inc.';
test.each([
  // N 1098: director June 1999, managing director June 2002, executive vice president June 2004.
  [
    'Toshiya Asaba',
    '2000-01-01',
    'Director',
    null,
    `Toshiya Asaba sits on the ${BOARD} as Director (from June 1999 until June 2002)`,
  ],
  [
    'Toshiya Asaba',
    '2005-01-01',
    'Executive Vice President',
    null,
    `Toshiya Asaba sits on the ${BOARD} as Executive Vice President (from June 2004)`,
  ],
  // N 275, 294: in charge of the department as of 31 March 2007.
  [
    'Toshiya Asaba',
    '2007-03-31',
    'Executive Vice President',
    'Division Director of Network Service Department',
    `Toshiya Asaba sits on the ${BOARD} as Executive Vice President (from June 2004)`,
  ],
  // N 1097: director December 1992, president April 1994; N 274: CEO as of 31 March 2007.
  [
    'Koichi Suzuki',
    '1993-01-01',
    'Director',
    null,
    `Koichi Suzuki sits on the ${BOARD} as Director (from December 1992 until April 1994)`,
  ],
  [
    'Koichi Suzuki',
    '1999-01-01',
    'President and Representative Director',
    null,
    `Koichi Suzuki sits on the ${BOARD} as President and Representative Director (from April 1994)`,
  ],
  [
    'Koichi Suzuki',
    '2007-03-31',
    'President and Representative Director',
    'CEO',
    `Koichi Suzuki sits on the ${BOARD} as President and Representative Director (from April 1994)`,
  ],
  // N 1099: managing director from June 2002, senior managing director June 2006.
  [
    'Hideshi Hojo',
    '2004-01-01',
    'Managing Director',
    null,
    `Hideshi Hojo sits on the ${BOARD} as Managing Director (from June 2002 until June 2006)`,
  ],
  // N 1100, 280: director April 2005; the department as of 31 March 2007.
  [
    'Hiroyuki Hisashima',
    '2005-06-01',
    'Director',
    null,
    `Hiroyuki Hisashima sits on the ${BOARD} as Director (from April 2005)`,
  ],
  // N 300, 276: a director since 28 June 2006; executive vice president in the table of 31 March 2007.
  [
    'Yoshiaki Hisamoto',
    '2006-07-01',
    null,
    null,
    `Yoshiaki Hisamoto sits on the ${BOARD} (from 28 June 2006 until 31 March 2007)`,
  ],
  [
    'Yoshiaki Hisamoto',
    '2007-03-31',
    'Executive Vice President',
    'Division Director of Administrative Department',
    `Yoshiaki Hisamoto sits on the ${BOARD} as Executive Vice President`,
  ],
])('%s on %s is %s', async (name, on, title, responsibility, summary) => {
  expect(await seatOf(name, on)).toEqual([{ person: { name }, title, responsibility, summary, certainty: 'CERTAIN' }]);
});

import { expect, test } from 'vitest';
import { company, holding, IIJ, IIJ_2007 } from '../answers.fixture.ts';
import { holdersZone } from './holders-zone.ts';

test('a holder that holds through another says so, and its line is no solid one', () => {
  const technology = company('iij-technology', 'IIJ Technology Inc.');
  const answer = {
    ...IIJ_2007,
    holders: {
      totalCount: 2,
      edges: [
        { node: { ...holding('own', { percent: '100', direct: 'DIRECT' }), holder: technology } },
        { node: { ...holding('through', { percent: '86.1', direct: 'INDIRECT' }), holder: IIJ } },
      ],
    },
  };
  const { rows } = holdersZone(answer, () => 0);
  expect(rows.map(({ party, subtitles, stroke }) => [party, subtitles[0], stroke])).toEqual([
    ['iij-technology', 'company', 'solid'],
    ['iij', 'company, indirect', 'dashed'],
  ]);
});

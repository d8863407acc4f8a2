import { describe, expect, test } from 'vitest';
import { board, company, fact, finding, person, source } from '../../test/support/worlds/loaded-world.ts';
import type { GraphContent } from './graph-content.ts';
import { lengthsOf } from './list-lengths.ts';

const lengths = (world: Partial<GraphContent>) =>
  lengthsOf({ companies: [], persons: [], boards: [], sources: [], findings: [], facts: [], ...world });

describe('a list counts as long as one that is met by following an entry back', () => {
  // Of four holdings three are in one company and one in another: (3·3 + 1·1) / 4 = 2.5, rounded up. Each holder has
  // one.
  test('so a long list counts for more than a short one', () => {
    const found = lengths({
      facts: ['a', 'b', 'c']
        .map((id) => fact('HOLDS', `h-${id}`, id, 'big'))
        .concat(fact('HOLDS', 'h-d', 'd', 'small')),
    });
    expect(found).toMatchObject({ 'to HOLDS': 3, 'from HOLDS': 1, 'about HOLDS': 2, 'about ANY': 2, citations: 1 });
  });

  test('lists of one length have that length, and what no node has is left out', () => {
    const found = lengths({
      companies: [company('c')],
      persons: [person('p', { names: ['P', 'Q'] })],
      boards: [board('b1', 'c'), board('b2', 'c')],
      sources: [source('notice', '2007-06-04')],
      facts: [fact('SITS_ON', 's1', 'p', 'b1'), fact('SITS_ON', 's2', 'p', 'b2')],
    });
    expect(found).toMatchObject({ boards: 2, 'from SITS_ON': 2, 'to SITS_ON': 1, 'facts of source': 2, names: 2 });
    // Both seats are on boards of the one company, and of the one person.
    expect(found['about ANY']).toBe(2);
    expect(found).not.toHaveProperty('to LENDS_TO');
    expect(found).not.toHaveProperty('attendance');
  });

  test('a finding that cites two places of one source stands once among that source', () => {
    const twice = [
      { source: 'notice', place: 'p. 1' },
      { source: 'notice', place: 'p. 2' },
    ];
    expect(lengths({ findings: [finding('f', { citations: twice, about: ['c'] })] })).toMatchObject({
      'citations of finding': 2,
      'findings of source': 1,
      'findings about': 1,
      'parties of finding': 1,
    });
  });
});

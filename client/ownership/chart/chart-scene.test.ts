import { describe, expect, test } from 'vitest';
import type { Box, Scene } from '../../canvas/scene.ts';
import { chartOf } from './chart-scene.ts';
import { company, link, ownership, range, ring, stake } from '../stakes/stake.fixture.ts';

const measure = (text: string, size: number) => text.length * size * 0.55;
const at = (scene: Scene, id: string): Box => {
  const box = scene.boxes.find((one) => one.id === `party:${id}`);
  if (!box) throw new Error(`${id} is not drawn`);
  return box;
};
const lineOf = (scene: Scene, id: string) => scene.lines.find((line) => line.id === id);
const textOf = (scene: Scene, id: string) => scene.texts.find((text) => text.id === id)?.text;
const group = [
  stake('tech', { byPathPercent: '86.1' }),
  stake('multifeed'),
  stake('fs', { distance: 2, byPathPercent: '86.1' }),
];
const groupLinks = [link('iij', 'tech', '86.1'), link('iij', 'multifeed', null), link('tech', 'fs', '100')];
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => stake(`c${String(index)}`, { byPathPercent: '1.0' }));

describe('the chart of ownership', () => {
  test('an owner always stands above what it owns, whichever way is asked', () => {
    for (const direction of ['UP', 'DOWN'] as const) {
      const links = direction === 'DOWN' ? groupLinks : [link('ntt', 'iij', '24.7'), link('state', 'ntt', '33')];
      const stakes = direction === 'DOWN' ? group : [stake('ntt'), stake('state', { distance: 2 })];
      const scene = chartOf(ownership(direction, stakes, links), 1000, measure);
      for (const { holder, company } of links) expect(at(scene, holder.id).y).toBeLessThan(at(scene, company.id).y);
    }
  });

  test('a company of the second tier stands by its owner', () => {
    const scene = chartOf(ownership('DOWN', group, groupLinks), 1000, measure);
    expect(at(scene, 'fs').x).toBe(at(scene, 'tech').x);
  });

  test('an unknown share is a dashed line with a question mark, never 0 %', () => {
    const scene = chartOf(ownership('DOWN', group, groupLinks), 1000, measure);
    expect(lineOf(scene, 'iij-multifeed')?.stroke).toBe('dashed');
    expect(
      scene.texts
        .filter((text) => text.id.endsWith(':share'))
        .map((text) => text.text)
        .sort(),
    ).toEqual(['100 %', '86.1 %', '?']);
  });

  test('a figure for direct and indirect holdings together is told as such, on the line of an unknown direct share', () => {
    const holding = { id: 'iij-tech', certainty: 'CERTAIN', direct: 'BOTH', percent: '98.8' } as const;
    const scene = chartOf(ownership('DOWN', [stake('tech')], [link('iij', 'tech', null, { holding })]), 1000, measure);
    expect([textOf(scene, 'iij-tech:share'), lineOf(scene, 'iij-tech')?.stroke]).toEqual([
      '98.8 % with indirect',
      'dashed',
    ]);
    expect(lineOf(scene, 'iij-tech')?.detail).toMatch(/holds 98\.8 %, direct and indirect together, of tech/);
  });

  test('a range is a band: a line as wide as it certainly is over a pale one as wide as it may be', () => {
    const scene = chartOf(
      ownership('UP', [stake('a')], [link('a', 'iij', null, { share: range('25', '50') })]),
      1000,
      measure,
    );
    const [band, line] = [lineOf(scene, 'a-iij:band'), lineOf(scene, 'a-iij')];
    expect([band?.faint, line?.stroke, textOf(scene, 'a-iij:share')]).toEqual([true, 'solid', '25 % to 50 %']);
    expect(band?.width).toBeGreaterThan(line?.width ?? Infinity);
    expect(band?.route).toEqual(line?.route);
  });

  test('what is held of record is a hatched box on a dotted line', () => {
    const nominee = stake('n', { party: company('n', 'NOMINEE'), ownerUnknown: true });
    const scene = chartOf(ownership('UP', [nominee], [link('n', 'iij', '5', { nominee: true })]), 1000, measure);
    expect([at(scene, 'n').look, lineOf(scene, 'n-iij')?.stroke]).toEqual(['nominee', 'dotted']);
  });

  test('on the lines stands the direct share, or on demand the integrated one', () => {
    const links = [link('a', 'iij', '20', { integrated: { percent: '22.222', range: range('22.2', '22.3') } })];
    const shown = (lines: 'direct' | 'integrated') =>
      textOf(chartOf(ownership('UP', [stake('a')], links), 1000, measure, { lines }), 'a-iij:share');
    expect([shown('direct'), shown('integrated')]).toEqual(['20 %', '22.2 %']);
  });

  test('who controls under the threshold is marked, and who only may', () => {
    const stakes = [
      stake('a', { controls: 'CERTAIN' }),
      stake('b', { controls: 'POSSIBLE' }),
      stake('c', { controls: 'POSSIBLE', subsidiary: { id: 'x' } }),
      stake('d'),
    ];
    const marks = (direction: 'UP' | 'DOWN') =>
      ['a', 'b', 'c', 'd'].map((id) =>
        textOf(chartOf(ownership(direction, stakes, []), 1000, measure), `party:${id}:control`),
      );
    expect(marks('UP')).toEqual(['controls', 'may control', 'stated parent', undefined]);
    expect(marks('DOWN')).toEqual(['controlled', 'may be controlled', 'stated subsidiary', undefined]);
  });

  test('no two boxes overlap and none leaves the chart, however many there are and however narrow it is', () => {
    for (const width of [358, 640, 1000, 1132]) {
      for (const count of [1, 2, 9, 10, 11, 40, 300]) {
        for (const opened of [new Map<number, number>(), new Map([[1, 3]])]) {
          const stakes = crowd(count);
          const { boxes } = chartOf(
            ownership(
              'UP',
              stakes,
              stakes.map(({ party }) => link(party.id, 'iij', '1.0')),
            ),
            width,
            measure,
            { opened },
          );
          for (const [i, a] of boxes.entries()) {
            expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
            expect(a.x + a.width / 2).toBeLessThanOrEqual(width);
            for (const b of boxes.slice(i + 1)) {
              expect(
                Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 1e-9 ||
                  Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
              ).toBe(true);
            }
          }
        }
      }
    }
  });

  test('what does not fit is counted in its place, and a press draws more of it', () => {
    const scene = chartOf(ownership('UP', crowd(300), []), 1000, measure);
    const drawn = scene.boxes.filter((box) => box.look === 'company').length;
    expect(textOf(scene, 'more:1:text')).toBe(`+ ${String(300 - drawn)} more`);
    expect(scene.boxes.find((box) => box.look === 'more')?.press).toEqual({ more: '1' });
    const opened = chartOf(ownership('UP', crowd(300), []), 1000, measure, { opened: new Map([[1, 1]]) });
    expect(opened.boxes.length).toBeGreaterThan(scene.boxes.length);
  });

  test('of a tier that is cut, those held by somebody drawn come first', () => {
    const first = crowd(2);
    const second = Array.from({ length: 40 }, (_, i) => stake(`s${String(i)}`, { distance: 2 }));
    const scene = chartOf(
      ownership(
        'DOWN',
        [...first, ...second],
        [link('iij', 'c0', '60'), link('iij', 'c1', '60'), link('c1', 's39', '70')],
      ),
      640,
      measure,
    );
    expect(at(scene, 's39').y).toBeGreaterThan(at(scene, 'c1').y);
  });

  test('the members of a ring stand beside each other, also where only some of them hold the company', () => {
    const stakes = [stake('a'), stake('x'), stake('b', { distance: 2 }), stake('c', { distance: 3 })];
    const links = [
      link('a', 'iij', '30'),
      link('x', 'iij', '20'),
      link('b', 'a', '5'),
      link('c', 'b', '4'),
      link('a', 'c', '3'),
    ];
    const drawn = chartOf(ownership('UP', stakes, links, [ring('a', 'b', 'c')]), 1000, measure);
    expect(['a', 'b', 'c', 'x'].map((id) => at(drawn, id).x)).toEqual(
      ['a', 'b', 'c', 'x'].map((id) => at(drawn, id).x).sort((one, other) => one - other),
    );
    expect(new Set(['a', 'b', 'c', 'x'].map((id) => at(drawn, id).y)).size).toBe(1);
  });

  test('a pair that holds each other is drawn as a ring: two courses that do not cover each other, marked as a circle', () => {
    const links = [link('a', 'iij', '30'), link('b', 'iij', '20'), link('a', 'b', '5'), link('b', 'a', '4')];
    const drawn = chartOf(
      ownership('UP', [stake('a'), stake('b', { distance: 2 })], links, [ring('a', 'b')]),
      1000,
      measure,
    );
    const [there, back] = [lineOf(drawn, 'a-b'), lineOf(drawn, 'b-a')];
    expect([there?.stroke, back?.stroke]).toEqual(['dashdot', 'dashdot']);
    const a = at(drawn, 'a');
    expect(at(drawn, 'b').y).toBe(a.y);
    expect(there?.route?.via.every(({ y }) => y < a.y - a.height / 2)).toBe(true);
    expect(back?.route?.via.every(({ y }) => y > a.y + a.height / 2)).toBe(true);
    expect(lineOf(drawn, 'a-iij')?.stroke).toBe('solid');
  });

  test('what closes a ring from a lower tier runs up beside the boxes, and own shares run round the box', () => {
    const drawn = chartOf(
      ownership(
        'DOWN',
        [stake('a'), stake('b', { distance: 2 })],
        [link('iij', 'a', '60'), link('a', 'b', '50'), link('b', 'a', '10'), link('b', 'b', '5')],
      ),
      1000,
      measure,
    );
    const right = Math.max(...['a', 'b'].map((id) => at(drawn, id).x + at(drawn, id).width / 2));
    expect(lineOf(drawn, 'b-a')?.route?.via.every(({ x }) => x > right)).toBe(true);
    const b = at(drawn, 'b');
    expect(lineOf(drawn, 'b-b')?.route?.via.every(({ y }) => y < b.y - b.height / 2)).toBe(true);
  });

  test('two holdings of one holder stand beside each other, the supposed one said to be so', () => {
    const links = [link('a', 'iij', '20'), link('a', 'iij', '3', { supposed: true, holding: null })];
    const drawn = chartOf(ownership('UP', [stake('a')], links), 1000, measure);
    expect(lineOf(drawn, 'a-iij')?.route?.start.x).not.toBe(lineOf(drawn, 'supposed-1')?.route?.start.x);
    expect(textOf(drawn, 'supposed-1:share')).toBe('3 % supposed');
    expect(lineOf(drawn, 'supposed-1')?.mark).toBe('outside');
  });

  test('a name that does not fit has the short form that sources use; two with one short name keep their whole names', () => {
    const ntt = { ...company('ntt'), name: 'Nippon Telegraph and Telephone Corporation', names: ['NTT'] };
    const post = (id: string, name: string) => stake(id, { party: { ...company(id), name } });
    const others = [...crowd(7), post('post', 'Japan Post'), post('post-corporation', 'Japan Post Corporation')];
    const drawn = chartOf(ownership('UP', [stake('ntt', { party: ntt }), ...others], []), 1132, measure);
    const name = (id: string) =>
      drawn.texts
        .filter((text) => new RegExp(`^party:${id}:\\d$`).test(text.id))
        .map(({ text }) => text)
        .join(' ');
    // 88 px are 14 letters of 6.05 px: two lines hold neither the name nor its abbreviation.
    expect(name('ntt')).toBe('NTT');
    expect([name('post'), name('post-corporation')]).toEqual(['Japan Post', 'Japan Post Corporation']);
  });

  test('words about control stand in their box, where no line ends', () => {
    const stakes = Array.from({ length: 13 }, (_, i) =>
      stake(`c${String(i)}`, { controls: i % 2 === 0 ? 'CERTAIN' : 'POSSIBLE' }),
    );
    const drawn = chartOf(
      ownership(
        'DOWN',
        stakes,
        stakes.map(({ party }) => link('iij', party.id, null)),
      ),
      1132,
      measure,
    );
    const words = drawn.texts.filter(({ id }) => id.endsWith(':control'));
    expect(words).toHaveLength(13);
    for (const { x, y, text, size, owner } of words) {
      const box = drawn.boxes.find(({ id }) => id === owner);
      expect(Math.abs(x - (box?.x ?? NaN)) + measure(text, size) / 2).toBeLessThan((box?.width ?? 0) / 2);
      expect(Math.abs(y - (box?.y ?? NaN)) + size / 2).toBeLessThan((box?.height ?? 0) / 2);
    }
  });

  test('who holds nothing is not drawn, a little is less than 0.1 %', () => {
    const nothing = stake('a', {
      directPercent: '0',
      directShare: range('0', '0'),
      byPath: range('0', '0'),
      byPathPercent: '0',
    });
    const drawn = chartOf(
      ownership('UP', [nothing, stake('b')], [link('a', 'iij', '0'), link('b', 'iij', '0.028')]),
      1132,
      measure,
    );
    expect(drawn.boxes.map(({ id }) => id)).toEqual(['party:iij', 'party:b']);
    expect(drawn.texts.filter(({ id }) => id.endsWith(':share')).map(({ text }) => text)).toEqual(['< 0.1 %']);
  });

  test('no more tiers than asked for are drawn', () => {
    const ids = chartOf(ownership('DOWN', group, groupLinks), 1000, measure, { depth: 1 }).boxes.map((box) => box.id);
    expect(ids).not.toContain('party:fs');
    expect(ids).toContain('party:tech');
  });
});

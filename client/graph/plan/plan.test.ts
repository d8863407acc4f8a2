import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../canvas/scene.ts';
import type { PlanAnswer } from './plan-answer.ts';
import { anyAnswer } from './answers.arbitrary.ts';
import { holding, IIJ_2007, person } from './answers.fixture.ts';
import { crossingLines, misplacedTexts, outside, overlappingBoxes, roughly } from './geometry.test-kit.ts';
import { planOf, type Plan } from './plan.ts';
import { ZONES, type ZoneKey } from './zones/zone.ts';

const SCREENS = [
  { width: 1072, height: 736 },
  { width: 912, height: 556 },
  { width: 1552, height: 900 },
  { width: 390, height: 600 },
  { width: 1072, height: 2036 },
];
const measured = { measure: roughly };

function draw(answer: PlanAnswer, size = { width: 1072, height: 736 }): Plan {
  return planOf(answer, size, measured);
}

function textOf(scene: Scene, id: string): string | undefined {
  return scene.texts.find((text) => text.id === id)?.text;
}

function order(plan: Plan, zone: ZoneKey): string[] {
  return plan.zones[zone].rows.map((row) => row.name);
}

describe('the plan of IIJ on 31 March 2007', () => {
  it.each(SCREENS)('stands clear on $width × $height', (size) => {
    const { scene } = draw(IIJ_2007, size);
    expect(overlappingBoxes(scene)).toEqual([]);
    expect(misplacedTexts(scene)).toEqual([]);
    expect(crossingLines(scene)).toEqual([]);
    expect(outside(scene)).toEqual([]);
  });

  it.each(SCREENS)('shows everybody at once on $width × $height', (size) => {
    const { scene } = draw(IIJ_2007, size);
    expect(scene.boxes.filter((box) => box.look === 'more')).toEqual([]);
    // 10 holders, 13 directors, 4 company auditors, 4 lenders, 2 partners, 1 audit firm, 6 in the group, 1 below it,
    // the company.
    expect(scene.boxes).toHaveLength(10 + 13 + 4 + 4 + 2 + 1 + 6 + 1 + 1);
  });

  it.each(SCREENS)('cuts the name of no holder on $width × $height', (size) => {
    const { scene } = draw(IIJ_2007, size);
    expect(
      scene.texts.flatMap(({ id, text }) => (id.startsWith('holders/') && text.endsWith('…') ? [text] : [])),
    ).toEqual([]);
  });

  it('fills a screen, and stays no higher than wide on a page as high as a poster', () => {
    expect(draw(IIJ_2007, { width: 1552, height: 1500 }).scene.height).toBe(1500);
    expect(draw(IIJ_2007, { width: 1072, height: 1072 }).scene.height).toBe(1072);
    expect(draw(IIJ_2007, { width: 1072, height: 2036 }).scene.height).toBe(1072);
  });

  it('is legible: nothing is set smaller than 10.5 px, and it fits without shrinking below 10 px', () => {
    for (const size of SCREENS) {
      const { scene } = draw(IIJ_2007, size);
      expect(Math.min(...scene.texts.map((text) => text.size))).toBeGreaterThanOrEqual(10.5);
      if (scene.flow === 'field') expect(size.height / scene.height).toBeGreaterThanOrEqual(10 / 10.5);
    }
  });

  it('puts totals in the headings', () => {
    const { scene } = draw(IIJ_2007);
    // 133,692 of 204,300 shares; 4 of 13; 2,000 + 2,000 + 1,590 + 700 million yen.
    expect(textOf(scene, 'holders/totals')).toBe('10 holders · 65.4 % named · 133,692 of 204,300 shares');
    expect(textOf(scene, 'directors/totals')).toBe('13 · 4 outside · 30.8 %');
    expect(textOf(scene, 'company-auditors/totals')).toBe('4 · 3 outside · 75.0 %');
    expect(textOf(scene, 'lenders/totals')).toBe('¥6.29 bn');
    expect(textOf(scene, 'group/totals')).toBe('5 subsidiaries · 2 equity-method investees');
  });

  it('orders owners by stake, seats by rank with outside members together, lenders by balance, the group by tier and share', () => {
    const plan = draw(IIJ_2007);
    expect(order(plan, 'holders').slice(0, 3)).toEqual([
      'Nippon Telegraph and Telephone Corporation',
      'Hero and Company',
      'Koichi Suzuki',
    ]);
    expect(order(plan, 'directors')[0]).toBe('Koichi Suzuki');
    expect(order(plan, 'directors').slice(-4)).toEqual([
      'Yasurou Tanahashi',
      'Takashi Hiroi',
      'Yoshifumi Nishikawa',
      'Junnosuke Furukawa',
    ]);
    expect(order(plan, 'company-auditors')).toEqual([
      'Junichi Tate',
      'Masaki Okada',
      'Masaaki Koizumi',
      'Hirofumi Takahashi',
    ]);
    expect(order(plan, 'lenders').at(-1)).toBe('Mitsubishi UFJ Trust and Banking Corporation');
    expect(order(plan, 'group')).toEqual([
      'Net Chart Japan, Inc.',
      'IIJ America Inc.',
      'IIJ Technology Inc.',
      'Net Care, Inc.',
      'Internet Multifeed Co.',
      'Internet Revolution Inc.',
    ]);
  });

  it('reads the stakes from left to right', () => {
    const { scene, zones } = draw(IIJ_2007);
    const places = zones.holders.rows.map(
      (row) => scene.boxes.find((box) => box.id === `holders/${row.party}`)?.x ?? 0,
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('puts figures on the lines, with a question mark for what is unknown', () => {
    const { scene } = draw(IIJ_2007);
    expect(textOf(scene, 'holders/ntt/line/figure')).toBe('24.7 %');
    expect(textOf(scene, 'holders/ntt-communications/line/figure')).toBe('5.0 %');
    expect(textOf(scene, 'group/net-chart-japan/line/figure')).toBe('100 %');
    expect(textOf(scene, 'group/internet-multifeed/line/figure')).toBe('?');
    expect(scene.lines.find((line) => line.id === 'group/internet-multifeed/line')?.stroke).toBe('dotted');
  });

  it('puts a company held through another under that one, with the share for the whole way', () => {
    const { scene } = draw(IIJ_2007);
    const parent = scene.boxes.find((box) => box.id === 'group/iij-technology');
    const child = scene.boxes.find((box) => box.id === 'group/iij-financial-systems');
    expect(child?.x).toBe(parent?.x);
    expect(child?.y).toBeGreaterThan(parent?.y ?? Infinity);
    const below = scene.texts.filter((text) => text.id.startsWith('group/iij-financial-systems/subtitle'));
    expect(below.map((text) => text.text).join(' ')).toBe('86.1 % through IIJ Technology');
    expect(scene.lines.find((line) => line.id === 'group/iij-financial-systems/line')?.source).toBe(
      'group/iij-technology',
    );
  });

  it('draws one line for a board, not thirteen', () => {
    const lines = draw(IIJ_2007).scene.lines.filter((line) => line.look === 'seat');
    expect(lines.map((line) => line.id).sort()).toEqual([
      'company-auditors/bracket',
      'company-auditors/line',
      'directors/bracket',
      'directors/line',
    ]);
  });

  it('marks nominees, banks and outside members', () => {
    const looks = new Map(draw(IIJ_2007).scene.boxes.map((box) => [box.id, box.look]));
    expect(looks.get('holders/hero-and-company')).toBe('nominee');
    expect(looks.get('holders/japan-trustee')).toBe('nominee');
    expect(looks.get('lenders/mutb')).toBe('bank');
    expect(looks.get('directors/takashi-hiroi')).toBe('outside');
    expect(looks.get('directors/koichi-suzuki')).toBe('person');
  });
});

describe('a plan with nothing to show', () => {
  const bare: PlanAnswer = {
    ...IIJ_2007,
    sharesOutstanding: null,
    listings: [],
    holders: { totalCount: 0, edges: [] },
    boards: [],
    lenders: [],
    trades: [],
    auditors: [],
    holdings: { totalCount: 0, edges: [] },
  };

  it.each(SCREENS)('says so in every zone on $width × $height', (size) => {
    const { scene } = draw(bare, size);
    const said = scene.texts.filter((text) => text.id.endsWith('/empty')).map((text) => text.text);
    expect(said).toHaveLength(ZONES.length);
    expect(said).toContain('no lender is named for this day');
    expect(misplacedTexts(scene)).toEqual([]);
    expect(outside(scene)).toEqual([]);
  });
});

describe('facts that hold only possibly', () => {
  const later: PlanAnswer = {
    ...IIJ_2007,
    heldInAll: {
      ...IIJ_2007.heldInAll,
      shares: null,
      stated: { possible: 2, told: 2, first: '2007-03-31', last: '2007-03-31' },
    },
    lenders: IIJ_2007.lenders.map((loan) => ({ ...loan, certainty: 'POSSIBLE' })),
    holders: {
      ...IIJ_2007.holders,
      edges: IIJ_2007.holders.edges.map(({ node }, i) => ({
        node: { ...node, certainty: i < 2 ? 'POSSIBLE' : 'CERTAIN' },
      })),
    },
  };

  it('are drawn whole and a little lighter the day after they were stated, and faint more than a year after', () => {
    const lenders = (on: string) =>
      planOf(later, { width: 1072, height: 736 }, { ...measured, on }).scene.boxes.filter(
        (box) => box.group === 'Lenders',
      );
    for (const [on, faint, fade, key] of [
      ['2007-04-01', false, 1, 'recent'],
      ['2007-12-31', false, 2, 'recent'],
      ['2008-04-01', true, undefined, 'earlier'],
    ] as const)
      for (const box of lenders(on)) {
        expect([box.faint, box.fade]).toEqual([faint, fade]);
        expect(box.keys).toContain(key);
      }
  });

  it('are drawn faint, and the heading says when they were last stated', () => {
    const { scene } = draw(later);
    expect(textOf(scene, 'lenders/totals')).toBe('¥6.29 bn · last stated 31 March 2007');
    expect(textOf(scene, 'holders/totals')).toContain('2 of them last stated 31 March 2007');
    expect(scene.boxes.filter((box) => box.group === 'Lenders').every((box) => box.faint)).toBe(true);
    expect(scene.boxes.find((box) => box.id === 'holders/itochu')?.faint).toBe(false);
  });
});

describe('holders', () => {
  const small = Array.from({ length: 9 }, (_, i) => ({
    node: {
      ...holding(`holds-officer-${String(i)}`, { shares: String(9 - i), percent: '0.004' }),
      holder: person(`Officer ${String(i)}`),
    },
  }));
  const many: PlanAnswer = { ...IIJ_2007, holders: { totalCount: 19, edges: [...IIJ_2007.holders.edges, ...small] } };
  const size = { width: 912, height: 556 };

  it('who is stated to hold none is not among them', () => {
    const none = {
      node: { ...holding('holds-none', { shares: '0', percent: '0.000' }), holder: person('Holds None') },
    };
    const plan = draw({ ...IIJ_2007, holders: { totalCount: 11, edges: [...IIJ_2007.holders.edges, none] } });
    expect(order(plan, 'holders')).not.toContain('Holds None');
    expect(textOf(plan.scene, 'holders/totals')).toContain('10 holders');
  });

  it('without room for all, say how many more there are', () => {
    const more = draw(many, size).scene.boxes.find((box) => box.id === 'holders/more');
    expect(more?.name).toBe('10 more');
    expect(more?.press).toEqual({ more: 'holders' });
  });

  it('drawn in full, take no row from the other zones', () => {
    const before = planOf(many, size, measured).scene;
    const after = planOf(many, size, { ...measured, expanded: new Set<ZoneKey>(['holders']) }).scene;
    const others = (scene: Scene) => scene.boxes.map((box) => box.id).filter((id) => !id.startsWith('holders'));
    expect(others(after)).toEqual(others(before));
    expect(after.boxes.filter((box) => box.id.startsWith('holders'))).toHaveLength(19);
    expect([...overlappingBoxes(after), ...crossingLines(after)]).toEqual([]);
  });
});

describe('when the day moves', () => {
  it('leaves everything where it is that did not change', () => {
    const before = draw(IIJ_2007);
    const changed: PlanAnswer = {
      ...IIJ_2007,
      lenders: IIJ_2007.lenders.slice(0, 2),
      holdings: {
        ...IIJ_2007.holdings,
        edges: IIJ_2007.holdings.edges.map((edge) =>
          edge.node.company.id === 'iij-technology' ? { node: { ...edge.node, percent: '95.2' } } : edge,
        ),
      },
    };
    const after = planOf(changed, { width: 1072, height: 736 }, { ...measured, before });
    const places = (plan: Plan) =>
      plan.scene.boxes
        .filter((box) => !box.id.startsWith('lenders') && !box.id.startsWith('dealings'))
        .map(({ id, x, y }) => ({ id, x, y }));
    expect(places(after)).toEqual(places(before));
    expect(textOf(after.scene, 'group/iij-technology/line/figure')).toBe('95.2 %');
  });

  it('keeps the order among equals', () => {
    const before = draw(IIJ_2007);
    const all: PlanAnswer = {
      ...IIJ_2007,
      holdings: {
        ...IIJ_2007.holdings,
        edges: IIJ_2007.holdings.edges.map(({ node }) => ({
          node: node.percent === null ? node : { ...node, percent: '100.0' },
        })),
      },
    };
    const after = planOf(all, { width: 1072, height: 736 }, { ...measured, before });
    expect(order(after, 'group')).toEqual(order(before, 'group'));
  });
});

describe('any answer on any screen', () => {
  const wide = fc.record({ width: fc.integer({ min: 820, max: 1700 }), height: fc.integer({ min: 440, max: 1100 }) });
  const narrow = fc.record({ width: fc.integer({ min: 320, max: 819 }), height: fc.integer({ min: 400, max: 900 }) });
  const expanded = fc.subarray([...ZONES]).map((zones) => new Set(zones));

  it('never overlaps, leaves the page or crosses what it does not touch', () => {
    fc.assert(
      fc.property(anyAnswer(), fc.oneof(wide, narrow), expanded, (answer, size, zones) => {
        const { scene } = planOf(answer, size, { ...measured, expanded: zones });
        expect([
          ...overlappingBoxes(scene),
          ...misplacedTexts(scene),
          ...crossingLines(scene),
          ...outside(scene),
        ]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('shows every row or says how many it does not', () => {
    fc.assert(
      fc.property(anyAnswer(), fc.oneof(wide, narrow), expanded, (answer, size, zones) => {
        const plan = planOf(answer, size, { ...measured, expanded: zones });
        for (const key of ZONES) {
          const all = plan.zones[key].rows.reduce((sum, row) => sum + 1 + row.children.length, 0);
          const drawn = plan.scene.boxes.filter((box) => box.id.startsWith(`${key}/`) && box.look !== 'more').length;
          const more = plan.scene.boxes.find((box) => box.id === `${key}/more`);
          const said = Number(/\d+/.exec(more?.name ?? '0')?.[0]);
          expect(drawn + said).toBe(all);
          if (zones.has(key)) expect(more).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

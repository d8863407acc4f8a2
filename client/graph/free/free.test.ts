import { describe, expect, it } from 'vitest';
import type { Scene } from '../../canvas/scene.ts';
import type { PlanParty } from '../plan/plan-answer.ts';
import { company, IIJ, IIJ_2007, person } from '../plan/answers.fixture.ts';
import {
  crossingLines,
  misplacedTexts,
  overlap,
  overlappingBoxes,
  roughly,
  textRect,
} from '../plan/geometry.test-kit.ts';
import { planOf } from '../plan/plan.ts';
import type { FreeAnswer, FreeFact } from './free-answer.ts';
import { arrangedScene } from './arranged.test-kit.ts';
import { countKeys } from '../legend/legend-keys.ts';
import { linksOf } from './links.ts';
import { partyRow, toldApart } from './party-row.ts';
import { rowsBelow } from './rows-below.ts';
import { withSatellites } from './satellites.ts';

function fact(kind: FreeFact['kind'], from: string, to: string, more: Partial<FreeFact> = {}): FreeFact {
  return {
    __typename: 'Fact',
    id: `${kind}-${from}-${to}`,
    kind,
    summary: `${from} ${kind} ${to}`,
    certainty: 'CERTAIN',
    parties: [{ id: from }, { id: to }],
    ...more,
  };
}

function answer(nodes: readonly PlanParty[], facts: readonly FreeFact[]): FreeAnswer {
  return { nodes, facts, totalNodes: nodes.length, truncated: false };
}

describe('links', () => {
  it('joins facts of one kind between two parties, and keeps directions apart', () => {
    const links = linksOf(
      [
        fact('TRADES_WITH', 'a', 'b'),
        { ...fact('TRADES_WITH', 'a', 'b'), id: 'second' },
        fact('TRADES_WITH', 'b', 'a'),
      ],
      undefined,
    );
    expect(links.map((link) => [link.from, link.to, link.facts.length])).toEqual([
      ['a', 'b', 2],
      ['b', 'a', 1],
    ]);
  });

  it('leaves out an indirect holding whose way is drawn, and keeps one whose way is not known', () => {
    const indirect = fact('HOLDS', 'iij', 'fs', { direct: 'INDIRECT' });
    expect(
      linksOf([indirect, fact('HOLDS', 'tech', 'fs', { direct: 'DIRECT' })], undefined).map((link) => link.from),
    ).toEqual(['tech']);
    expect(linksOf([indirect], undefined).map((link) => link.from)).toEqual(['iij']);
  });
});

describe('short names', () => {
  it('are whole where two parties would bear the same', () => {
    const rows = [
      company('post', 'Japan Post'),
      company('corp', 'Japan Post Corporation'),
      company('net', 'Net Care, Inc.'),
    ].map((party) => partyRow(party, new Set()));
    expect(toldApart(rows).map(({ shortNames: [name] }) => name)).toEqual([
      'Japan Post',
      'Japan Post Corporation',
      'Net Care',
    ]);
  });
});

describe('neighbours around a plan', () => {
  const nishikawa = person('Yoshifumi Nishikawa');
  const around = answer(
    [
      nishikawa,
      IIJ,
      company('smfg', 'Sumitomo Mitsui Financial Group, Inc.'),
      company('japan-post', 'Japan Post Corporation'),
      company('smbc', 'Sumitomo Mitsui Banking Corporation', 'BANK'),
    ],
    [
      fact('SITS_ON', nishikawa.id, 'iij', { id: 'seat-yoshifumi-nishikawa' }),
      fact('WORKS_FOR', nishikawa.id, 'smfg'),
      fact('WORKS_FOR', nishikawa.id, 'japan-post'),
      fact('WORKS_FOR', nishikawa.id, 'smbc'),
    ],
  );
  const size = { width: 1072, height: 736 };
  const plan = planOf(IIJ_2007, size, { measure: roughly }).scene;
  const scene = withSatellites(plan, { expanded: [nishikawa] }, around, roughly);

  it('leaves everything that is drawn in its place', () => {
    expect(scene.boxes.slice(0, plan.boxes.length)).toEqual(plan.boxes);
    expect(scene.lines.slice(0, plan.lines.length)).toEqual(plan.lines);
  });

  it('adds only who is not there yet, without overlap, under a heading', () => {
    expect(scene.boxes.slice(plan.boxes.length).map((box) => box.name)).toEqual([
      'Sumitomo Mitsui Financial Group, Inc.',
      'Japan Post Corporation',
    ]);
    expect(overlappingBoxes(scene)).toEqual([]);
    expect(misplacedTexts(scene)).toEqual([]);
    expect(scene.texts.some((text) => text.text === 'AROUND YOSHIFUMI NISHIKAWA')).toBe(true);
  });

  it('draws the links that the plan does not draw, also between those who are there', () => {
    const added = scene.lines.slice(plan.lines.length).map((line) => [line.source, line.target]);
    expect(added).toContainEqual(['directors/yoshifumi-nishikawa', 'lenders/smbc']);
    expect(added).toHaveLength(3);
  });

  it('draws them round boxes, headings and other figures', () => {
    expect(crossingLines(scene)).toEqual([]);
    const ntt = company('ntt', 'Nippon Telegraph and Telephone Corporation');
    const others = [
      company('ntt-communications', 'NTT Communications Corporation'),
      company('dai-ichi-life', 'The Dai-ichi Mutual Life Insurance Company'),
    ];
    const held = others.map((other) => fact('HOLDS', 'ntt', other.id));
    const expanded = withSatellites(plan, { expanded: [ntt] }, answer([ntt, ...others], held), roughly);
    const [first, second] = expanded.lines.slice(plan.lines.length);
    // Both stand in the row of holders, NTT Communications among the trades as well: the nearer one is meant.
    expect([first?.target, second?.target]).toEqual(['holders/ntt-communications', 'holders/dai-ichi-life']);
    expect(crossingLines(expanded)).toEqual([]);
    const figures = expanded.texts.slice(plan.texts.length);
    expect(figures.map(({ text }) => text)).toEqual(['?', '?']);
    const drawn = expanded.texts.filter(
      (text) => text.owner === undefined || text.owner.endsWith('/line') || figures.includes(text),
    );
    expect(
      figures.flatMap((one) => drawn.filter((text) => text !== one && overlap(textRect(one), textRect(text), 2))),
    ).toEqual([]);
    expect(countKeys(expanded).get('holdings')).toBe((countKeys(plan).get('holdings') ?? 0) + 2);
  });

  it('grows by what it adds', () => {
    for (const box of scene.boxes) {
      expect(box.x - box.width / 2).toBeGreaterThanOrEqual(scene.origin.x);
      expect(box.x + box.width / 2).toBeLessThanOrEqual(scene.origin.x + scene.width);
    }
  });

  it('opens under the row on a narrow screen', () => {
    const below = rowsBelow([nishikawa.id], around, IIJ.id);
    const narrow = planOf(IIJ_2007, { width: 390, height: 700 }, { measure: roughly, below }).scene;
    const places = narrow.boxes.map((box) => box.name);
    const at = places.indexOf('Yoshifumi Nishikawa');
    expect(places.slice(at + 1, at + 4)).toEqual([
      'Sumitomo Mitsui Financial Group, Inc.',
      'Japan Post Corporation',
      'Sumitomo Mitsui Banking Corporation',
    ]);
    expect(overlappingBoxes(narrow)).toEqual([]);
    expect(new Set(narrow.boxes.map((box) => box.id)).size).toBe(narrow.boxes.length);
  });
});

describe('ownership in tiers', () => {
  const ids = ['ntt', 'ntt-com', 'suzuki', 'iij', 'tech', 'fs', 'care'];
  const chart = answer(
    ids.map((id) => (id === 'iij' ? IIJ : company(id, `${id} Co., Ltd.`))),
    [
      fact('HOLDS', 'ntt', 'ntt-com', { percent: null }),
      fact('HOLDS', 'ntt', 'iij', { percent: '24.706' }),
      fact('HOLDS', 'ntt-com', 'iij', { percent: '4.993' }),
      fact('HOLDS', 'suzuki', 'iij', { percent: '6.134' }),
      fact('HOLDS', 'iij', 'tech', { percent: '86.1' }),
      fact('HOLDS', 'tech', 'fs', { percent: '100.0' }),
      fact('HOLDS', 'iij', 'care', { percent: '75.5' }),
    ],
  );

  it('stands holders over what they hold, without lines over boxes', async () => {
    const scene = await arrangedScene(chart, 'iij', 'tiers', roughly);
    const y = (id: string) => scene.boxes.find((box) => box.id.endsWith(`/${id}`))?.y ?? NaN;
    for (const {
      parties: [from, to],
    } of chart.facts)
      expect(y(from?.id ?? '')).toBeLessThan(y(to?.id ?? ''));
    expect(overlappingBoxes(scene)).toEqual([]);
    expect(crossingLines(scene)).toEqual([]);
    expect(
      scene.texts
        .filter((text) => text.patch === true)
        .map((text) => text.text)
        .sort(),
    ).toEqual(['100 %', '24.7 %', '5.0 %', '6.1 %', '75.5 %', '86.1 %', '?']);
  });

  it('draws cycles as well', async () => {
    const cycle = answer(
      [IIJ, company('b', 'B Co.')],
      [fact('HOLDS', 'iij', 'b', { percent: '50' }), fact('HOLDS', 'b', 'iij', { percent: '20' })],
    );
    const scene = await arrangedScene(cycle, 'iij', 'tiers', roughly);
    expect(scene.lines).toHaveLength(2);
    expect(overlappingBoxes(scene)).toEqual([]);
  });

  it('stands what came later beside what was there first, in the places that it has alone', async () => {
    const began = new Set(['ntt', 'iij', 'suzuki', 'tech']);
    const first = answer(
      chart.nodes.filter(({ id }) => began.has(id)),
      chart.facts.filter(({ parties }) => parties.every(({ id }) => began.has(id))),
    );
    const alone = await arrangedScene(first, 'iij', 'tiers', roughly);
    const grown = await arrangedScene(chart, 'iij', 'tiers', roughly, new Map(), began);
    const at = (scene: Scene) => scene.boxes.map(({ id, x, y }) => ({ id, x, y }));
    expect(at(grown)).toEqual(expect.arrayContaining(at(alone)));
    expect(grown.boxes).toHaveLength(chart.nodes.length);
    expect(overlappingBoxes(grown)).toEqual([]);
  });
});

import cytoscape, { type Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyFilter } from './controllers/filter.ts';
import { applySelection } from './controllers/selection.ts';
import { reconcile } from './reconcile.ts';
import { box, line, scene } from './scene.fixture.ts';

let cy: Core;
beforeEach(() => {
  cy = cytoscape({ headless: true });
});
afterEach(() => {
  cy.destroy();
});

const first = scene(
  [box('a', { x: 10 }), box('b', { x: 200 }), box('c', { x: 400 })],
  [line('a', 'b'), line('b', 'c')],
);

describe('reconcile', () => {
  it('draws a scene', () => {
    reconcile(cy, first, false);
    expect(cy.nodes('.box').map((node) => node.id())).toEqual(['a', 'b', 'c']);
    expect(cy.edges()).toHaveLength(2);
    expect(cy.getElementById('b').position()).toEqual({ x: 200, y: 0 });
  });

  it('keeps what stays, moves what moved, and takes away what is gone', () => {
    reconcile(cy, first, false);
    const kept = cy.getElementById('a')[0];
    reconcile(cy, scene([box('a', { x: 10 }), box('c', { x: 250, faint: true }), box('d')], [line('a', 'c')]), false);
    expect(cy.getElementById('a')[0]).toBe(kept);
    expect(cy.getElementById('b').empty()).toBe(true);
    expect(cy.getElementById('b/name').empty()).toBe(true);
    expect(cy.getElementById('c').position('x')).toBe(250);
    expect(cy.getElementById('c').hasClass('faint')).toBe(true);
    expect(cy.getElementById('d').nonempty()).toBe(true);
    expect(cy.edges().map((edge) => edge.id())).toEqual(['a-c']);
  });

  it('replaces a line whose end changed', () => {
    reconcile(cy, first, false);
    reconcile(cy, scene(first.boxes, [line('a', 'b', { target: 'c' })]), false);
    expect(cy.getElementById('a-b').data('target')).toBe('c');
  });

  it('leaves alone what the reader put on: a selection survives a new scene', () => {
    reconcile(cy, first, false);
    applySelection(cy, 'a');
    reconcile(cy, first, false);
    expect(cy.getElementById('a').hasClass('selected')).toBe(true);
  });

  it('gives a bracket, which has no boxes at its ends, ends of its own', () => {
    const route = {
      start: { x: 5, y: 5 },
      end: { x: 5, y: 95 },
      via: [
        { x: 15, y: 5 },
        { x: 15, y: 95 },
      ],
      corners: true,
    };
    const bracket = { ...line('a', 'b'), id: 'bracket', route };
    const { source: _, target: __, ...loose } = bracket;
    reconcile(cy, scene([], [loose]), false);
    expect(cy.getElementById('bracket').source().position()).toEqual({ x: 5, y: 5 });
    expect(cy.getElementById('bracket').target().position()).toEqual({ x: 5, y: 95 });
  });
});

describe('selection', () => {
  it('lights a party, its lines and their other ends, and lets the rest step back', () => {
    reconcile(cy, first, false);
    applySelection(cy, 'a');
    expect(cy.elements('.selected').map((element) => element.id())).toEqual(['a']);
    expect(cy.edges('.lit').map((edge) => edge.id())).toEqual(['a-b']);
    expect(cy.nodes('.box.away').map((node) => node.id())).toEqual(['c']);
    expect(cy.getElementById('c/name').hasClass('away')).toBe(true);
    expect(cy.getElementById('b/name').hasClass('away')).toBe(false);
  });

  it('lights a fact by its line', () => {
    reconcile(cy, first, false);
    applySelection(cy, 'holds-b-c');
    expect(cy.edges('.lit').map((edge) => edge.id())).toEqual(['b-c']);
  });

  it('dims nothing for what is not drawn, and nothing for nothing', () => {
    reconcile(cy, first, false);
    applySelection(cy, 'a');
    applySelection(cy, 'nobody');
    expect(cy.elements('.away, .selected, .lit')).toHaveLength(0);
    applySelection(cy, undefined);
    expect(cy.elements('.away, .selected, .lit')).toHaveLength(0);
  });
});

describe('filter', () => {
  it('hides boxes by key with their texts and their lines, and shows them again', () => {
    const mixed = scene([box('a'), box('bank', { keys: ['bank'] }), box('c')], [line('bank', 'a'), line('a', 'c')]);
    reconcile(cy, mixed, false);
    applyFilter(cy, new Set(['bank']));
    expect(
      cy
        .elements('.hidden')
        .map((element) => element.id())
        .sort(),
    ).toEqual(['bank', 'bank-a', 'bank/name']);
    applyFilter(cy, new Set(['holdings']));
    expect(
      cy
        .elements('.hidden')
        .map((element) => element.id())
        .sort(),
    ).toEqual(['a-c', 'bank-a']);
    applyFilter(cy, new Set());
    expect(cy.elements('.hidden')).toHaveLength(0);
  });
});

import { describe, expect, it } from 'vitest';
import { partyToExpand, unknownZones } from './expanded.ts';
import { unknownKeys } from './legend/legend-keys.ts';
import { IIJ_2007 } from './plan/answers.fixture.ts';
import { roughly } from './plan/geometry.test-kit.ts';
import { planOf } from './plan/plan.ts';

const { scene } = planOf(IIJ_2007, { width: 1072, height: 736 }, { measure: roughly });

describe('what E expands', () => {
  it('is a party itself', () => {
    expect(partyToExpand(scene, 'ntt')).toBe('ntt');
  });
  it('is the other end of a fact: what is held, who holds, who sits, who trades', () => {
    expect(partyToExpand(scene, 'holds-net-chart-japan')).toBe('net-chart-japan');
    expect(partyToExpand(scene, 'holds-ntt')).toBe('ntt');
    expect(partyToExpand(scene, 'seat-takashi-hiroi')).toBe('takashi-hiroi');
    expect(partyToExpand(scene, 'trade-royalty')).toBe('iij-technology');
    // Held by IIJ Technology: neither end is in the middle, and what is held is expanded.
    expect(partyToExpand(scene, 'holds-iij-financial-systems')).toBe('iij-financial-systems');
  });
  it('is nobody for a board and for what is not drawn', () => {
    expect(partyToExpand(scene, 'iij-directors')).toBeUndefined();
    expect(partyToExpand(scene, 'holds-nothing')).toBeUndefined();
  });
});

describe('an address written by hand', () => {
  it('may name zones and rows that are not there', () => {
    expect(unknownZones(['zone:group', 'zone:attic', 'ntt'])).toEqual(['zone:attic']);
    expect(unknownKeys(['bank', 'foo', 'toString', 'holdings'])).toEqual(['foo', 'toString']);
  });
});

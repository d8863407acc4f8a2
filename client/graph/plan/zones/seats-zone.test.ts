import { describe, expect, it } from 'vitest';
import { company, IIJ_2007, person, seat } from '../answers.fixture.ts';
import { orderSeats, rankOf, seatsZone } from './seats-zone.ts';

const names = (seats: readonly { readonly person: { readonly name: string } }[]) => seats.map((one) => one.person.name);

describe('the order of seats', () => {
  it('follows the rank of the titles', () => {
    const titles = [
      'Director',
      'Managing Director',
      'Senior Managing Director',
      'Executive Vice President',
      'President and Representative Director',
      'Vice Chairman and Representative Director',
      'Chairman',
    ];
    const ordered = titles.toSorted(
      (a, b) =>
        rankOf({ title: a, fullTime: null, representative: null }) -
        rankOf({ title: b, fullTime: null, representative: null }),
    );
    expect(ordered).toEqual([
      'Chairman',
      'President and Representative Director',
      'Vice Chairman and Representative Director',
      'Executive Vice President',
      'Senior Managing Director',
      'Managing Director',
      'Director',
    ]);
  });

  it('keeps outside members together, after or before by the highest of them', () => {
    expect(
      names(
        orderSeats([
          seat('A', 'Director', { outside: true }),
          seat('B', 'President'),
          seat('C', 'Director', { outside: true }),
          seat('D', 'Director'),
        ]),
      ),
    ).toEqual(['B', 'D', 'A', 'C']);
    expect(
      names(
        orderSeats([
          seat('A', 'Company auditor'),
          seat('B', 'Full-time company auditor', { outside: true, fullTime: true }),
          seat('C', 'Company auditor', { outside: true }),
        ]),
      ),
    ).toEqual(['B', 'C', 'A']);
  });
});

describe('what is said of a member', () => {
  const subtitle = (more: Parameters<typeof seat>[2], title = 'Director') => {
    const board = { id: 'b', name: 'Board', kind: 'DIRECTORS', seats: [seat('A', title, more)] };
    return seatsZone('directors', 'Board of directors', [board], IIJ_2007).rows[0]?.subtitles[0];
  };
  const service = (id: string, certainty: 'CERTAIN' | 'POSSIBLE', from: string | null = null) => ({
    certainty,
    from,
    company: company(id, `${id} Corporation`),
  });

  it('is a rank, or what an insider is in charge of', () => {
    expect(subtitle({}, 'President and Representative Director')).toBe('President');
    expect(subtitle({ responsibility: 'Head of Sales' })).toBe('Head of Sales');
    expect(subtitle({})).toBe('Director');
  });

  it('can be said shorter where there is little room, and is then still whole words', () => {
    const board = {
      id: 'b',
      name: 'Board',
      kind: 'DIRECTORS',
      seats: [seat('A', 'CFO and General Manager of Finance Division')],
    };
    expect(seatsZone('directors', 'Board of directors', [board], IIJ_2007).rows[0]?.subtitles).toEqual([
      'CFO and General Manager of Finance Division',
      'CFO and GM of Finance Div.',
      'CFO and General Manager',
      'CFO and GM',
      'CFO',
    ]);
  });

  it('is where an outsider comes from, what is certain before what may be over', () => {
    const posts = [service('Sumitomo', 'POSSIBLE', '1997-06'), service('Post', 'CERTAIN')];
    expect(subtitle({ outside: true, person: { ...person('A'), posts } })).toBe('Post Corporation');
  });

  it('counts further companies, and leaves the company itself out', () => {
    const posts = [
      service('One', 'CERTAIN'),
      service('Two', 'CERTAIN'),
      { certainty: 'CERTAIN' as const, from: null, company: IIJ_2007 },
    ];
    expect(subtitle({ outside: true, person: { ...person('A'), posts } })).toBe('One Corporation + 1');
  });

  it('says that a title is not stated', () => {
    const board = { id: 'b', name: 'Board', kind: 'DIRECTORS', seats: [{ ...seat('A', ''), title: null }] };
    expect(seatsZone('directors', 'Board of directors', [board], IIJ_2007).rows[0]?.subtitles[0]).toBe(
      'title not stated',
    );
  });

  it('does not count as inside whom no source calls so', () => {
    const board = {
      id: 'b',
      name: 'Board',
      kind: 'DIRECTORS',
      seats: [seat('A', 'Director', { outside: null }), seat('B', 'Director', { outside: true })],
    };
    const { totals } = seatsZone('directors', 'Board of directors', [board], IIJ_2007);
    expect(totals.map((part) => part.text)).toEqual(['2', '1 outside', '1 not said']);
  });
});

import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { createSchema } from '../graphql/schema.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';

/**
 * Answers about the seed, worked out by hand from the two filings (the notice of 2007, the results of February 2009).
 */
const schema = createSchema();
const today = '2026-01-01';
let store: WorldStore;

beforeAll(async () => {
  const { seed, problems, errors } = checkSeed(join(projectRoot(), 'seed'));
  if (errors > 0) throw new Error(`the seed is not sound: ${JSON.stringify(problems.slice(0, 3))}`);
  store = await loadWorld(graphOf(seed));
});
afterAll(() => store.close());

async function ask(source: string): Promise<Readonly<Record<string, unknown>>> {
  const facts = createFactReader(store, today);
  const documents = openDocuments(join(projectRoot(), 'no-such-folder'));
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: { store, facts, documents, requestId: 'test', today },
  });
  if (errors) throw new Error(errors.map((error) => error.message).join('; '));
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}
const nodes = (...list: unknown[]) => list.map((node) => ({ node }));

describe('who holds IIJ on 31 March 2007', () => {
  it('has the candidates’ holdings of 25 May 2007 reckoned on the shares in issue since 11 May: 204,300 + 2,178 = 206,478', async () => {
    const { company } = (await ask(
      `{ company(id: "iij") { holders(on: "2007-05-25", first: 50) { edges { node { holder { id } percent arithmetic } } } } }`,
    )) as {
      company: { holders: { edges: { node: { holder: { id: string }; percent: string; arithmetic: string } }[] } };
    };
    const suzuki = company.holders.edges.map(({ node }) => node).find(({ holder }) => holder.id === 'koichi-suzuki');
    // 12783 / 206478 = 6.19097… %
    expect(suzuki).toMatchObject({ percent: '6.191', arithmetic: '12,783 / 206,478 shares in issue on 2007-05-11' });
  });

  it('are the ten of the notice, in shares of 204,300 in issue', async () => {
    const held = (name: string, shares: string, percent: string) => ({ holder: { name }, shares, percent });
    expect(
      await ask(`{ company(id: "iij") {
      sharesOutstanding(on: "2007-03-31") { amount }
      holders(on: "2007-03-31") { totalCount edges { node { holder { name } shares percent } } } } }`),
    ).toEqual({
      company: {
        sharesOutstanding: { amount: '204300' },
        holders: {
          totalCount: 10,
          // Each is shares / 204300 by long division, rounded to three decimals.
          edges: nodes(
            held('Nippon Telegraph and Telephone Corporation', '50475', '24.706'),
            held('Hero and Company', '27409', '13.416'),
            held('Koichi Suzuki', '12532', '6.134'),
            held('Itochu Corporation', '10430', '5.105'),
            held('NTT Communications Corporation', '10200', '4.993'),
            held('The Dai-ichi Mutual Life Insurance Company', '6365', '3.116'),
            held('Japan Trustee Services Bank, Ltd. (Trust account)', '6261', '3.065'),
            held('Mizuho Corporate Bank, Ltd.', '3560', '1.743'),
            held('The Bank of Tokyo-Mitsubishi UFJ, Ltd.', '3430', '1.679'),
            held('Sumitomo Mitsui Banking Corporation', '3030', '1.483'),
          ),
        },
      },
    });
  });

  it('shows the arithmetic beside the printed figure, and says it in a sentence', async () => {
    expect(
      await ask(`{ party(id: "ntt-communications") { holdings(on: "2007-03-31") { edges { node {
      percent percentPrinted arithmetic summary } } } } }`),
    ).toEqual({
      party: {
        holdings: {
          edges: nodes({
            percent: '4.993',
            percentPrinted: '5.0',
            arithmetic: '10,200 / 204,300 shares',
            summary: 'NTT Communications Corporation holds 10,200 shares (4.993 %) of Internet Initiative Japan Inc.',
          }),
        },
      },
    });
  });

  it('marks Hero and Company as the nominee of The Bank of New York', async () => {
    expect(
      await ask(`{ company(id: "hero-and-company") { kind nomineeLinks { nominee { id } for { name } summary } } }`),
    ).toEqual({
      company: {
        kind: 'NOMINEE',
        nomineeLinks: [
          {
            nominee: { id: 'hero-and-company' },
            for: { name: 'The Bank of New York' },
            summary: 'Hero and Company is nominee for The Bank of New York',
          },
        ],
      },
    });
  });
});

describe('what IIJ holds', () => {
  const share = async (company: string, on: string, more = '') => {
    const { company: answer } = await ask(`{ company(id: "${company}") { holders(on: "${on}" ${more}) { edges { node {
      holder { id } percent certainty range { min max maxExclusive } lastKnown { percent } } } } } }`);
    const { holders } = answer as {
      holders: { edges: { node: Record<string, unknown> & { holder: { id: string } } }[] };
    };
    return holders.edges.map(({ node }) => node).find(({ holder }) => holder.id === 'iij');
  };

  it.each([
    ['2007-03-31', '86.1', 'CERTAIN'],
    ['2007-04-04', '86.1', 'POSSIBLE'],
    ['2007-04-05', '95.2', 'CERTAIN'],
    ['2007-05-10', '95.2', 'POSSIBLE'],
    ['2007-05-11', '100', 'CERTAIN'],
    ['2009-02-12', '100', 'CERTAIN'],
  ])('of IIJ Technology on %s is %s %% (%s)', async (on, percent, certainty) => {
    expect(await share('iij-technology', on)).toMatchObject({ percent, certainty });
  });

  it('is a rounding interval when printed', async () => {
    expect(await share('iij-technology', '2007-03-31')).toMatchObject({
      range: { min: '86.05', max: '86.15', maxExclusive: true },
    });
    expect(await share('iij-technology', '2007-05-11')).toMatchObject({
      range: { min: '99.5', max: '100', maxExclusive: false },
    });
  });

  it('of GDX Japan and of IIJ Innovation Institute is unknown in February 2009, with what was known before', async () => {
    expect(await share('gdx-japan', '2009-02-12')).toMatchObject({
      percent: null,
      range: null,
      lastKnown: { percent: '51' },
    });
    expect(await share('iij-innovation-institute', '2009-02-12')).toMatchObject({
      percent: null,
      range: null,
      lastKnown: null,
    });
  });

  it('is what was known to who asks before the results came out', async () => {
    expect(await share('gdx-japan', '2009-02-12', 'knownOn: "2009-02-11"')).toMatchObject({
      percent: '51',
      certainty: 'POSSIBLE',
    });
    expect(await share('iij-technology', '2007-05-11', 'knownOn: "2007-06-01"')).toBeUndefined();
  });
});

describe('the boards of IIJ', () => {
  type Seats = {
    seats: { person: { name: string }; outside: boolean | null; attended: number | null; held: number | null }[];
  };
  const board = async (kind: string, on: string) => {
    const { company } = await ask(`{ company(id: "iij") { board(kind: ${kind}, on: "${on}") {
      seats { person { name } outside attended held } } } }`);
    return (company as { board: Seats }).board.seats;
  };

  it('has 13 directors, 4 of them outside, and 4 company auditors, 3 outside', async () => {
    const directors = await board('DIRECTORS', '2007-03-31');
    expect(directors).toHaveLength(13);
    expect(directors[0]?.person.name).toBe('Koichi Suzuki');
    expect(directors.filter(({ outside }) => outside).map(({ person }) => person.name)).toEqual([
      'Yasurou Tanahashi',
      'Takashi Hiroi',
      'Yoshifumi Nishikawa',
      'Junnosuke Furukawa',
    ]);
    const auditors = await board('COMPANY_AUDITORS', '2007-03-31');
    expect(auditors).toHaveLength(4);
    expect(
      auditors
        .filter(({ outside }) => outside)
        .map(({ person }) => person.name)
        .sort(),
    ).toEqual(['Junichi Tate', 'Masaaki Koizumi', 'Masaki Okada']);
  });

  it('changed hands on 28 June 2006: nobody is on both days of a seat that passed', async () => {
    const names = async (on: string) => (await board('DIRECTORS', on)).map(({ person }) => person.name);
    const [before, after] = [await names('2006-06-27'), await names('2006-06-28')];
    expect([before.includes('Fukuzo Inoue'), after.includes('Fukuzo Inoue')]).toEqual([true, false]);
    expect([before.includes('Yoshiaki Hisamoto'), after.includes('Yoshiaki Hisamoto')]).toEqual([false, true]);
  });

  it('attended as the notice counts, with the one denominator it leaves out left out', async () => {
    const attended = (seats: Seats['seats'], name: string) => {
      const seat = seats.find(({ person }) => person.name === name);
      return [seat?.attended, seat?.held];
    };
    const directors = await board('DIRECTORS', '2007-03-31');
    expect(
      ['Yasurou Tanahashi', 'Takashi Hiroi', 'Yoshifumi Nishikawa', 'Junnosuke Furukawa'].map((name) =>
        attended(directors, name),
      ),
    ).toEqual([
      [10, 14],
      [14, 14],
      [11, 14],
      [10, 14],
    ]);
    const auditors = await board('COMPANY_AUDITORS', '2007-03-31');
    expect(attended(auditors, 'Junichi Tate')).toEqual([12, null]);
    expect(attended(auditors, 'Masaki Okada')).toEqual([15, 15]);
  });
});

describe('money', () => {
  it('lists the four lenders in whole yen', async () => {
    const { company } = await ask(
      '{ company(id: "iij") { lenders(on: "2007-03-31") { lender { name } amount currency } } }',
    );
    const { lenders } = company as { lenders: { lender: { name: string }; amount: string; currency: string }[] };
    expect(
      Object.fromEntries(lenders.map(({ lender, amount, currency }) => [lender.name, `${amount} ${currency}`])),
    ).toEqual({
      'The Bank of Tokyo-Mitsubishi UFJ, Ltd.': '2000000000 JPY',
      'Mizuho Corporate Bank, Ltd.': '2000000000 JPY',
      'Sumitomo Mitsui Banking Corporation': '1590000000 JPY',
      'Mitsubishi UFJ Trust and Banking Corporation': '700000000 JPY',
    });
  });

  it('says what the accounting auditor is paid', async () => {
    expect(
      await ask('{ company(id: "iij") { auditors(on: "2007-03-31") { auditor { kind } fee totalPaid currency } } }'),
    ).toEqual({
      company: {
        auditors: [{ auditor: { kind: 'AUDIT_FIRM' }, fee: '54644000', totalPaid: '69564000', currency: 'JPY' }],
      },
    });
  });
});

describe('what changed', () => {
  it('tells how IIJ Technology became wholly owned', async () => {
    const { changes } = await ask(`{ changes(company: "iij-technology", from: "2007-03-31", to: "2007-12-31") {
      day exact kind summary before { id } } }`);
    const replaced = (changes as { kind: string; day: string; exact: boolean; summary: string }[]).filter(
      ({ kind }) => kind === 'REPLACED',
    );
    expect(replaced.map(({ day, exact, summary }) => [day, exact, summary])).toEqual([
      ['2007-04-05', true, "Internet Initiative Japan Inc.'s holding in IIJ Technology Inc.: 86.1 % → 95.2 %"],
      ['2007-05-11', true, "Internet Initiative Japan Inc.'s holding in IIJ Technology Inc.: 95.2 % → 100 %"],
    ]);
  });
  it("marks a person's days on the time bar", async () => {
    const { timeline } = await ask('{ timeline(company: "koichi-suzuki") { day kinds summaries } }');
    const marks = timeline as { day: string; kinds: string[]; summaries: string[] }[];
    // Established in December 1992 with him as a director; stakes in the notice of 2007 and, after the exchange, the
    // annual report.
    for (const day of ['1992-12-01', '2007-03-31', '2007-05-25']) expect(marks.map((mark) => mark.day)).toContain(day);
    const may = marks.find(({ day }) => day === '2007-05-25');
    expect(may?.kinds).toContain('HOLDS');
    expect(may?.summaries.join()).toContain("Koichi Suzuki's holding in Internet Initiative Japan Inc.");
  });
  it('marks the days on the time bar', async () => {
    const { timeline } = await ask('{ timeline(company: "iij") { day count kinds summaries } }');
    const marks = timeline as { day: string; count: number; summaries: string[] }[];
    expect(marks.map(({ day }) => day)).toEqual([...new Set(marks.map(({ day }) => day))].sort());
    for (const day of ['2006-06-28', '2007-03-31', '2007-04-05', '2007-05-11'])
      expect(marks.map((mark) => mark.day)).toContain(day);
    // The three holdings that rose on 5 April, stated as such in the notes to the notice.
    expect(marks.find(({ day }) => day === '2007-04-05')?.count).toBe(3);
    // At most five are told; a fact that begins and ends on one day is told twice and counted once.
    for (const { summaries, count } of marks) {
      expect(summaries.length).toBeLessThanOrEqual(5);
      expect(summaries.length).toBeGreaterThanOrEqual(Math.min(count, 5));
    }
  });
});

describe('sources', () => {
  it('stand behind every fact: each citation leads to a document and a place', async () => {
    const { sources } = await ask(`{ sources { id hasText lineCount facts(first: 1000) { totalCount edges { node {
      id summary knownFrom citations { place source { id title published } } } } } } }`);
    const listed = sources as {
      id: string;
      hasText: boolean;
      lineCount: number | null;
      facts: {
        totalCount: number;
        edges: {
          node: {
            id: string;
            summary: string;
            knownFrom: string;
            citations: { place: string; source: { id: string; published: string } }[];
          };
        }[];
      };
    }[];
    const all = new Set<string>();
    for (const { id, facts } of listed) {
      expect(facts.edges).toHaveLength(facts.totalCount);
      for (const { node } of facts.edges) {
        all.add(node.id);
        expect(node.citations.length).toBeGreaterThan(0);
        expect(node.citations.map(({ source }) => source.id)).toContain(id);
        for (const { place } of node.citations) expect(place).not.toBe('');
        expect(node.citations.map(({ source }) => source.published).sort()[0]).toBe(node.knownFrom);
        expect(node.summary).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
    expect(all.size).toBe((await store.meta())?.facts);
    expect(listed.map(({ hasText, lineCount }) => [hasText, lineCount])).toEqual(listed.map(() => [false, null]));
  });

  it('are found to contradict each other or themselves in at least six places, each shown with both', async () => {
    const { findings } = await ask(
      '{ findings { id severity about { id } facts { id } citations { place source { id } } } }',
    );
    const found = findings as {
      id: string;
      severity: string;
      about: unknown[];
      facts: unknown[];
      citations: unknown[];
    }[];
    expect(found.length).toBeGreaterThanOrEqual(6);
    const order = ['HIGH', 'MEDIUM', 'LOW'];
    expect(found.map(({ severity }) => order.indexOf(severity))).toEqual(
      found.map(({ severity }) => order.indexOf(severity)).sort(),
    );
    for (const { about, citations } of found) expect(Math.min(about.length, citations.length)).toBeGreaterThan(0);
  });
});

describe('the graph around IIJ on 31 March 2007', () => {
  it('has every party of the holdings, seats and loans, each fact between two of them, and no more', async () => {
    const { graph } = await ask(`{ graph(focus: ["iij"], on: "2007-03-31", kinds: [HOLDS, SITS_ON, LENDS_TO]) {
      totalNodes totalFacts truncated nodes { id } boards { id company { id } } facts { id kind parties { id } certainty } } }`);
    const {
      nodes: found,
      facts,
      boards,
      ...totals
    } = graph as {
      nodes: { id: string }[];
      facts: { kind: string; certainty: string; parties: { id: string }[] }[];
      boards: { company: { id: string } }[];
      totalNodes: number;
      totalFacts: number;
      truncated: boolean;
    };
    expect(totals).toEqual({ totalNodes: found.length, totalFacts: facts.length, truncated: false });
    const ids = found.map(({ id }) => id);
    expect(ids[0]).toBe('iij');
    for (const { parties, certainty } of facts) {
      expect(parties.every(({ id }) => ids.includes(id))).toBe(true);
      expect(['CERTAIN', 'POSSIBLE']).toContain(certainty);
    }
    const met = new Set(facts.flatMap(({ parties }) => parties.map(({ id }) => id)));
    expect([...met].sort()).toEqual([...ids].sort());
    const toIij = facts.filter(({ kind, parties }) => kind === 'HOLDS' && parties[1]?.id === 'iij');
    expect(toIij).toHaveLength(10);
    // The auditors' and directors' boards, and those of group companies that IIJ's people also sit on.
    expect(boards.map(({ company }) => company.id)).toContain('iij-technology');
  });
});

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFactReader } from '../../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../../test/support/worlds/loaded-world.ts';
import { openBooks } from '../books/read-books.ts';
import { checkSeed } from '../../seed/check-seed.ts';
import { graphOf } from '../../seed/seed-facts.ts';
import { projectRoot } from '../../shared/project-root.ts';
import { fetchWorld } from '../world/fetch-world.ts';
import { officeWords } from './company-officers.ts';
import { reportOn, type RulesReport } from '../verdict/rules-report.ts';
import { makeWorld } from '../world/world.ts';

/**
 * IIJ around its meeting of 26 June 2007, worked out by hand from the convocation notice (N: line). The board of
 * directors has 13 members (N:274-286). At the close of the meeting the terms of seven end, and these seven and
 * Shimagami stand for election (N:1092, N:1097-1104); no source tells the result. Six terms go on: Hisamoto, Miyoshi,
 * Watai, Yamamoto, and of the outside directors (N:312) Tanahashi and Hiroi. So after the meeting 6 sit for certain, up
 * to 14 may, and 2 to 4 of them are outside.
 */
let store: WorldStore;
let after: RulesReport;

beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
  after = await ask('2007-06-27');
});
afterAll(() => store.close());

async function ask(on: string): Promise<RulesReport> {
  const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));
  return reportOn(
    makeWorld(await fetchWorld(createFactReader(store, '2026-01-01'), 'iij', on, '2026-01-01')),
    books,
    books,
  );
}
const checks = (rule: string, report = after) => report.checks.filter((one) => one.rule.id === rule);

describe('the day after the meeting', () => {
  it('counts who may sit both ways and names them', () => {
    const [majority] = checks('NQ-COMP');
    expect(majority).toMatchObject({ outcome: 'UNKNOWN', claim: 'The company calls 2 of 6 certain members outside.' });
    expect(majority!.reason).toContain('On 2007-06-27: 6 members certain, up to 14; 2 to 4 called outside');
    for (const name of [
      'Koichi Suzuki',
      'Toshiya Asaba',
      'Hideshi Hojo',
      'Hiroyuki Hisashima',
      'Kazuhiro Tokita',
      'Yoshifumi Nishikawa',
      'Junnosuke Furukawa',
      'Junichi Shimagami',
    ]) {
      expect(/Stood for election on 2007-06-26, result not known[^.]*/.exec(majority!.reason)?.[0]).toContain(name);
    }
  });

  it.each([
    // 2 of 14 are less than a third or a fifth, 4 of 8 are more.
    ['CGC-4.8-21', ['UNKNOWN']],
    ['GLJ-BRD-14', ['UNKNOWN']],
    // With the auditors 5 of 18 are less than a third, 7 of 12 are more; of the four auditors, none of whose terms
    // ends, three are outside.
    ['GLJ-BRD-17', ['UNKNOWN']],
    ['GLJ-BRD-17-A', ['REVIEW']],
    // Two surely sit who are called outside; whether they are independent is another question.
    ['CGC-4.8-15', ['REVIEW']],
    ['CA-331-5', ['PASS']],
    ['CA-335-3', ['PASS']],
  ])('%s: %j', (rule, outcomes) => {
    expect(
      checks(rule).map(({ outcome }) => outcome),
      checks(rule)[0]?.reason,
    ).toEqual(outcomes);
  });

  it('goes on judging the two outside directors who stood, and says that they may not be in office', () => {
    const stood = after.people.filter(({ officer }) => officer.stood !== undefined).map(({ officer }) => officer);
    expect(stood.map(({ person }) => person)).toEqual(['junnosuke-furukawa', 'yoshifumi-nishikawa']);
    for (const officer of stood) {
      expect(officer.nomination).toBeUndefined();
      expect(officeWords(officer, { language: 'en' })).toBe(
        'Director (stood for election on 2007-06-26, result not known)',
      );
    }
    expect(after.people).toHaveLength(7);
    expect(
      checks('AMA-13-1').find(
        ({ subject, other }) => subject === 'junnosuke-furukawa' && other === 'furukawa-electric',
      )!.reason,
    ).toMatch(/^Interlock possible: .* stood for election to a board/);
  });

  // From June 2007 on Nishikawa is told to lead Japan Post; nobody tells of the board after the next reporting cycle.
  it('stops after a reporting cycle, and still counts them', async () => {
    const late = await ask('2008-10-01');
    expect(late.people.filter(({ officer }) => officer.stood !== undefined)).toEqual([]);
    expect(checks('NQ-COMP', late)[0]).toMatchObject({ outcome: 'UNKNOWN' });
    expect(checks('NQ-COMP', late)[0]!.reason).toContain('0 members certain, up to 14; 0 to 4 called outside');
  });
});

// N:1110 and N:1112: the contract "will terminate upon the expiration of his current term of office", and a new one "is
// scheduled to be entered into after his assumption of office"; the term expires at the close of the meeting (N:1092).
describe('the liability contracts of the two who stood', () => {
  it.each([
    ['2007-06-25', 'PASS', 13],
    ['2007-06-26', 'PASS', 13],
    ['2007-06-27', 'UNKNOWN', 6],
  ] as const)('on %s are %s, while %d members surely sit', async (on, outcome, members) => {
    const report = await ask(on);
    const found = checks('CA-427-06', report).filter(
      ({ subject }) => subject === 'yoshifumi-nishikawa' || subject === 'junnosuke-furukawa',
    );
    expect(found.map((one) => one.outcome)).toEqual([outcome, outcome]);
    expect(checks('CA-331-5', report)[0]!.reason).toContain(`On ${on}: ${String(members)} members`);
    if (outcome === 'UNKNOWN')
      expect(found[0]!.reason).toMatch(/contract of .* ended with the term.*stood for election on 2007-06-26/);
  });
});

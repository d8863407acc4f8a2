import type { FactView } from '../../../facts/fact-view.ts';
import type { Rule } from '../../books/book-format.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { FactKind } from '../../../vocabulary/kinds.ts';
import type { BoardKind } from '../../../vocabulary/parties.ts';
import type { Day } from '../../../time/day.ts';
import type { Checked, CheckOutcome } from '../../company/checked.ts';
import { agreed, allOf, type Sure } from '../../world/kleene.ts';
import { numbers } from '../../world/look-back.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { joined } from '../../world/worded.ts';
import { chairs } from '../chair/chair.ts';
import { compositionQuestions } from './composition-questions.ts';
import { unsaid } from './unsaid.ts';
import { membersOf, pending, type Sitting } from '../../person/company-officers.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/** One who sits, or would sit after the meeting. */
interface Member {
  readonly person: string;
  readonly sits: Sitting['sure'];
  /** Outside as the company says; MAYBE when it does not say. */
  readonly outside: Sure;
  readonly facts: readonly FactView[];
  /** When its term ends, of one who sits. */
  readonly termEnds?: string | undefined;
  /** Day of the meeting whose result is not known. */
  readonly stoodOn?: Day | undefined;
  readonly seat?: Sitting['seat'];
  readonly stood?: Sitting['stood'];
}

/**
 * Members of a board, and how many are outside: today, and after the meeting if all its candidates are elected. An
 * outside member is what the company calls one; whether the graph bears that out is the business of the books on
 * persons. Who may sit, because no source tells of the end of a seat or of the result of an election, is counted both
 * ways.
 */
export function composition(world: World, rule: Rule, test: TestOf<'COMPOSITION'>, law: Day): Checked[] {
  const kinds: readonly BoardKind[] = test.board === 'BOTH' ? ['DIRECTORS', 'COMPANY_AUDITORS'] : [test.board];
  const today = kinds.flatMap((kind) => {
    const onBoard = isCommittee(kind) ? membersOf(world, 'DIRECTORS') : [];
    const sitting = membersOf(world, kind);
    const aside = test.exceptChair ? chairs(sitting) : [];
    return sitting.filter((one) => !aside.includes(one)).map((one) => seated(world, one, onBoard));
  });
  const after = afterMeeting(world, kinds, today);
  const checks = [check(world, rule, test, law, kinds, today, say(world, 'onDay', { on: world.on }), 'today')];
  if (after !== undefined)
    checks.push(
      check(
        world,
        rule,
        test,
        law,
        kinds,
        after.members,
        say(world, 'afterMeeting', { day: after.meeting }),
        'after-meeting',
      ),
    );
  return checks.flatMap((one) => one ?? []);
}

/** Fewest and most of something; the most is unbounded on a board that is not told in full. */
type Bounds = readonly [least: number, most: number];

function check(
  world: World,
  _rule: Rule,
  test: TestOf<'COMPOSITION'>,
  law: Day,
  kinds: readonly BoardKind[],
  members: readonly Member[],
  when: string,
  key: string,
): Checked | undefined {
  const count = (fits: (member: Member) => boolean) => members.filter(fits).length;
  // Whoever told of the whole board told it before the meeting whose result is not known.
  const told = completeBoards(world, kinds);
  const whole = told.length === kinds.length && !members.some(({ stoodOn }) => stoodOn !== undefined);
  const total: Bounds = [count(({ sits }) => sits === 'YES'), members.length];
  const outside: Bounds = [
    count(({ sits, outside: out }) => sits === 'YES' && out === 'YES'),
    count(({ outside: out }) => out !== 'NO'),
  ];
  // One outsider more never lowers the part: at worst only those sit who surely are outside, and everybody who may be
  // none. Who chairs, where no title tells, may be an outsider or none, and counts on neither side.
  const unseen = test.exceptChair && !chaired(world) ? 1 : 0;
  const worst = { outside: Math.max(0, outside[0] - unseen), others: count(({ outside: out }) => out !== 'YES') };
  const best = {
    outside: outside[1],
    others: Math.max(0, count(({ sits, outside: out }) => sits === 'YES' && out === 'NO') - unseen),
  };
  const asked: string[] = [];
  const tests: Sure[] = [];
  const reaches = ([least, most]: Bounds, values: readonly number[]): Sure =>
    agreed(values.map((value) => (least >= value ? 'YES' : !whole || most >= value ? 'MAYBE' : 'NO')));
  if (test.members !== undefined) {
    const least = numbers(test.members, law);
    asked.push(say(world, 'leastMembers', { least: joined(world, least.map(String), 'or') }));
    tests.push(reaches(total, least));
  }
  if (test.outside !== undefined) {
    const least = numbers(test.outside, law);
    asked.push(say(world, 'leastOutside', { least: joined(world, least.map(String), 'or') }));
    tests.push(reaches(outside, least));
  }
  const parts = test.outsideOneIn === undefined ? [] : numbers(test.outsideOneIn, law).filter((value) => value > 0);
  if (parts.length > 0) {
    asked.push(
      say(world, test.majority ? 'moreThanOneIn' : 'oneIn', { parts: joined(world, parts.map(String), 'or') }),
    );
    // Of a board that is not told in full neither the part nor its complement is known.
    tests.push(
      !whole
        ? 'MAYBE'
        : agreed(
            parts.flatMap((part) =>
              [worst, best].map((sitting): Sure => {
                const all = sitting.outside + sitting.others;
                if (all === 0) return 'MAYBE';
                return (test.majority ? sitting.outside * part > all : sitting.outside * part >= all) ? 'YES' : 'NO';
              }),
            ),
          ),
    );
  }
  if (tests.length === 0) return undefined;
  const result = total[1] === 0 ? 'MAYBE' : allOf(tests);
  const short: CheckOutcome = test.severity === 'EXPLAIN' ? 'REVIEW' : 'FAIL';
  const outcome: CheckOutcome =
    result === 'YES' ? (test.independent ? 'REVIEW' : 'PASS') : result === 'NO' ? short : 'UNKNOWN';
  const more = outcome === 'REVIEW' && result === 'YES' ? say(world, 'anotherQuestion') : '';
  const open = unsureWords(world, members);
  return {
    outcome,
    key,
    facts: [...new Set(members.flatMap(({ facts }) => facts))],
    reason: say(world, 'counted', {
      when,
      count: total[1] === 0 ? say(world, 'noBoard') : countWords(world, total, outside),
      asked: joined(world, asked, 'comma'),
      rest: `${open}${more}`,
    }),
    claim:
      outside[0] > 0
        ? say(world, total[0] === total[1] ? 'claim' : 'claimOfCertain', {
            outside: String(outside[0]),
            total: String(total[0]),
          })
        : undefined,
    missing: outcome === 'UNKNOWN' ? say(world, 'whoSits', { company: world.name(world.company) }) : undefined,
    questions:
      outcome === 'UNKNOWN'
        ? compositionQuestions(
            world,
            kinds.filter((kind) => !told.includes(kind) || total[1] === 0),
            members,
          )
        : undefined,
  };
}

function chaired(world: World): boolean {
  return chairs(membersOf(world, 'DIRECTORS')).length > 0;
}

function countWords(world: World, [least, most]: Bounds, outside: Bounds): string {
  const range =
    outside[0] === outside[1]
      ? String(outside[0])
      : say(world, 'range', { least: String(outside[0]), most: String(outside[1]) });
  if (least === most) return say(world, 'members', { least: String(least), range });
  return say(world, 'membersCertain', { least: String(least), most: String(most), range });
}

/** Who may sit, and why nobody can tell. */
function unsureWords(world: World, members: readonly Member[]): string {
  const open = members.filter(({ sits }) => sits === 'MAYBE');
  const names = (list: readonly Member[]) =>
    joined(world, list.map(({ person }) => world.name(person)).sort(), 'comma');
  const meetings = [...new Set(open.flatMap(({ stoodOn }) => stoodOn ?? []))].sort();
  const rest = open.filter(({ stoodOn }) => stoodOn === undefined);
  return [
    ...meetings.map((meeting) =>
      say(world, 'stood', { meeting, names: names(open.filter(({ stoodOn }) => stoodOn === meeting)) }),
    ),
    ...(rest.length > 0 ? [say(world, 'others', { names: names(rest) })] : []),
  ].join('');
}

function isCommittee(kind: BoardKind): boolean {
  return kind.endsWith('_COMMITTEE');
}

/** Of a member of a committee the seat on the board of directors says whether it is outside, too. */
function seated(world: World, { person, sure, seat, stood }: Sitting, onBoard: readonly Sitting[] = []): Member {
  const director = onBoard.find((one) => one.person === person);
  const said = [
    ...new Set(
      [seat?.fact.outside, stood?.fact.outside, director?.seat?.fact.outside].filter((one) => one !== undefined),
    ),
  ];
  const silent = said.length === 0 && seat !== undefined ? unsaid(world, person) : undefined;
  const outside: Sure =
    silent?.outside ??
    (said.length > 1 ? 'MAYBE' : said[0] === undefined ? employed(world, person) : said[0] ? 'YES' : 'NO');
  return {
    person,
    sits: sure,
    outside,
    facts: [...[seat, stood, director?.seat].filter((view) => view !== undefined), ...(silent?.facts ?? [])],
    termEnds: seat?.fact.termEnds,
    stoodOn: stood?.fact.meeting,
    seat,
    stood,
  };
}

/** The boards as they would be: terms that end with the meeting are over, and every candidate sits. */
function afterMeeting(
  world: World,
  kinds: readonly BoardKind[],
  today: readonly Member[],
): { meeting: Day; members: Member[] } | undefined {
  const boards = [...world.boards.values()].filter(
    ({ company, kind }) => company === world.company && kinds.includes(kind),
  );
  const standing = boards.flatMap(({ id }) => world.to(id, 'NOMINATED_TO')).filter((view) => pending(world, view));
  const meeting = standing.map(({ fact }) => fact.meeting).sort()[0];
  if (meeting === undefined) return undefined;
  const candidates = standing.filter(({ fact }) => fact.meeting === meeting);
  const staying = today.filter(
    ({ termEnds, person }) =>
      !(termEnds !== undefined && termEnds <= meeting) && !candidates.some(({ fact }) => fact.subject === person),
  );
  const elected = candidates.map((view): Member => {
    const before = today.find(({ person }) => person === view.fact.subject);
    const { outside } = view.fact;
    // What the notice leaves unsaid of somebody who sits already is as it was.
    return {
      person: view.fact.subject,
      sits: 'YES',
      outside: outside === undefined ? (before?.outside ?? employed(world, view.fact.subject)) : outside ? 'YES' : 'NO',
      facts: [view],
    };
  });
  return { meeting, members: [...staying, ...elected] };
}

/** An employee of the company who joins its board is no outsider, whatever is left unsaid. */
function employed(world: World, person: string): Sure {
  const here = world
    .from(person, 'WORKS_FOR')
    .some(
      (view) =>
        view.fact.object === world.company &&
        view.fact.employee === true &&
        heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure !== 'NO',
    );
  return here ? 'NO' : 'MAYBE';
}

/** Of the kinds those whose boards the sources, or a signed answer, tell in full on the day. */
export function completeBoards(world: World, kinds: readonly BoardKind[]): readonly BoardKind[] {
  const matter: FactKind = 'SITS_ON';
  const covering = world
    .from(world.company, 'COVERED_BY')
    .filter(
      (view) =>
        view.fact.matter === matter &&
        view.fact.extent === 'COMPLETE' &&
        heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure === 'YES',
    );
  if (covering.some(({ fact }) => fact.question === undefined)) return kinds;
  return kinds.filter((kind) => covering.some(({ fact }) => fact.question === `members:${world.company}:${kind}`));
}

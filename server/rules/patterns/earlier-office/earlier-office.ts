import type { FactView } from '../../../facts/fact-view.ts';
import { BEGINNING, type Day } from '../../../time/day.ts';
import type { TestedRole } from '../../books/test-shape.ts';
import type { TestOf } from '../../books/patterns.ts';
import {
  answeredNone,
  anyAnswer,
  clear,
  complete,
  unknown,
  type Answer,
  type Inquiry,
  type Question,
} from '../../person/inquiry.ts';
import { allOf, type Sure } from '../../world/kleene.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { positionsOf, type Position } from '../../world/positions.ts';
import { servicesOf } from '../../world/service.ts';
import type { World } from '../../world/world.ts';
import { joined } from '../../world/worded.ts';
import type { Hit, OrganisationSelection } from '../organisations/organisation-selection.ts';
import { select } from '../organisations/organisations.ts';
import { careerOf } from '../person-questions.ts';
import { judge } from '../post/posts.ts';
import { say } from './messages/words.ts';

/** What an office on each board is as a post: a career tells "auditor of a subsidiary" and no seat. */
const ROLE_ON: Readonly<Record<TestOf<'EARLIER_OFFICE'>['boards'][number], TestedRole>> = {
  DIRECTORS: 'DIRECTOR',
  COMPANY_AUDITORS: 'AUDITOR',
};

interface Office {
  readonly position: Position;
  readonly sure: Exclude<Sure, 'NO'>;
  readonly began: readonly [Day, Day];
  readonly questions: readonly Question[];
  /** The company, where it is not told whether it is of the group. */
  readonly perhapsOfGroup?: Hit;
}

/**
 * An earlier office at the company or a subsidiary, be it told as a seat or as a post, and an executive post or
 * employment in the years before that one.
 */
export function earlierOffice(inquiry: Inquiry, test: TestOf<'EARLIER_OFFICE'>): Answer {
  const { world, officer, moment } = inquiry;
  const before = { when: 'BEFORE_OFFICE' as const, years: test.years, gaps: 'LAST' as const };
  const selection = select(inquiry, { is: 'SELF_GROUP' });
  const answers = positionsOf(world, officer.person)
    .flatMap((position) => officeOf(inquiry, test, before, selection, position) ?? [])
    .map((office) => {
      const { position, began, perhapsOfGroup } = office;
      const hits = perhapsOfGroup === undefined ? selection.hits : [...selection.hits, perhapsOfGroup];
      const asked = { at: { is: 'SELF_GROUP' as const }, roles: test.roles, lookBack: before };
      const then = { language: moment.language, on: moment.on, law: moment.law, office: began };
      const answer = judge(inquiry, asked, { ...selection, hits }, officer.person, then);
      return asSureAs(world, office, { ...answer, facts: [position.view, ...answer.facts] });
    });
  const window = widest(before, moment);
  const career = complete(world, 'WORKS_FOR', window, `career:${officer.person}`);
  const none =
    career.length > 0
      ? clear(career, say(world, 'none'))
      : unknown([], say(world, 'noneKnown', { person: world.name(officer.person) }), [careerOf(inquiry)]);
  if (answers.length === 0) return none;
  // That nothing speaks against the offices that are told settles nothing where not all of them are.
  return anyAnswer(career.length > 0 ? answers : [...answers, none]);
}

/** The position as an office on one of the boards within the years, as far as it may be one. */
function officeOf(
  inquiry: Inquiry,
  test: TestOf<'EARLIER_OFFICE'>,
  before: Parameters<typeof heldThen>[1],
  { hits, complete: allTold }: OrganisationSelection,
  position: Position,
): Office | undefined {
  const { world, moment } = inquiry;
  const { view, org } = position;
  if (view.fact.id === inquiry.officer.seat?.fact.id) return undefined;
  const span = spanOf(world, view);
  const role = position.has(test.boards.map((kind) => ROLE_ON[kind]));
  const held = heldThen(span, before, moment).sure;
  const related = hits.filter((hit) => hit.org === org);
  const hit = related.find(({ sure }) => sure === 'YES') ?? related[0] ?? perhapsOfGroup(inquiry, before, org);
  if (hit === undefined || (related.length === 0 && allTold)) return undefined;
  const sure = allOf([role, held, hit.sure]);
  if (sure === 'NO') return undefined;
  const person = world.name(view.fact.subject);
  const said = { person, title: position.title, org: world.name(org) };
  return {
    position,
    sure,
    began: beganOf(world, position),
    questions: [
      ...(hit.sure === 'MAYBE' ? hit.questions : []),
      ...(role === 'MAYBE' ? [{ key: `role:${view.fact.id}` as const, text: say(world, 'askOffice', said) }] : []),
      ...(held === 'MAYBE' ? [{ key: `days:${view.fact.id}` as const, text: say(world, 'askDays', said) }] : []),
    ],
    ...(related.length === 0 ? { perhapsOfGroup: hit } : {}),
  };
}

/** A company may belong to the group by ways that are not told whole, unless somebody answers that it does not. */
function perhapsOfGroup({ world, officer, moment }: Inquiry, before: Parameters<typeof widest>[0], org: string) {
  const window = widest(before, moment);
  const answered = [`group:${org}` as const, `relation:${org}` as const];
  if (answered.some((key) => answeredNone(world, window, key).length > 0)) return undefined;
  const said = { org: world.name(org), company: world.name(world.company), person: world.name(officer.person) };
  return {
    org,
    sure: 'MAYBE',
    level: 'ENTITY',
    facts: [],
    note: say(world, 'perhapsSubsidiary', said),
    inferred: true,
    questions: [{ key: `group:${org}`, text: say(world, 'askSubsidiary', said) }],
  } satisfies Hit;
}

function beganOf(world: World, { view, org }: Position): readonly [Day, Day] {
  const kind = view.fact.kind === 'SITS_ON' ? world.boards.get(view.fact.object)?.kind : undefined;
  const services = kind === undefined ? [] : servicesOf(world, view.fact.subject, org, [kind]);
  const service = services.find(({ seats }) => seats.some(({ fact }) => fact.id === view.fact.id));
  const { began, from } = spanOf(world, view);
  return service?.began ?? began ?? [BEGINNING, from];
}

/** What was before an office that may be none, or of another company, is no more certain than that. */
function asSureAs(world: World, { position, sure, questions }: Office, answer: Answer): Answer {
  if (answer.outcome !== 'TRIGGERED' || sure === 'YES') return answer;
  const facts: readonly FactView[] = answer.facts;
  const office = { title: position.title, org: world.name(position.org) };
  const reason = joined(world, [say(world, 'officeOpen', office), answer.reason], 'sentence');
  return unknown(facts, reason, questions, { basis: 'INFERRED', review: answer.review });
}

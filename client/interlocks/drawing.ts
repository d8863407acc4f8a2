import { fitLines } from '../canvas/fit-text.ts';
import type { MeasureText } from '../canvas/fonts.ts';
import { crossingBetween, sideways } from '../canvas/lines/curve.ts';
import type { Box, Line, Scene, Sign, Text } from '../canvas/scene.ts';
import { agedOn } from '../lib/facts/fact-age.ts';
import type { PartyRefData } from '../lib/facts/fact-fields.ts';
import { withoutForm } from '../lib/party-name.ts';
import { markOfCompany } from './company-mark.ts';
import type { Interlock } from './interlocks-query.ts';
import { toldOf, type InterlockChange } from './changes/interlocks-of-both-days.ts';
import { roleLabels } from './role-labels.ts';
import { sharedPeople, type Shared } from './shared-people.ts';
import { say } from './messages/words.ts';

const ROW = 44;
const BOX = 34;
const MARGIN = 20;
/** Least room between two columns, in which lines cross over. */
const CROSSING = 96;
/** Narrower than this, three columns would cut every name: the company stands above the other two. */
export const THREE_COLUMNS_FROM = 720;
const FOCUS_BOX = 44;
const NARROW_MARGIN = 4;
const NARROW_CROSSING = 40;
/** Where the people begin, with the line down their side in the middle of what is left of them. */
const SPINE = 18;

const NO_CHANGES: ReadonlyMap<string, InterlockChange> = new Map();

interface Columns {
  readonly height: number;
  readonly column: number;
  /** Centre and width of the company's box. */
  readonly at: { readonly x: number; readonly y: number };
  readonly rootWidth: number;
  /** Centres of the people and of the other companies. */
  readonly middle: number;
  readonly right: number;
  readonly rowY: (index: number, count: number) => number;
}

function besideEachOther(width: number, rows: number): Columns {
  const height = 2 * MARGIN + rows * ROW;
  const column = Math.min(260, (width - 2 * MARGIN - 2 * CROSSING) / 3);
  return {
    height,
    column,
    at: { x: MARGIN + column / 2, y: height / 2 },
    rootWidth: column,
    middle: width / 2,
    right: width - MARGIN - column / 2,
    rowY: (index, count) => height / 2 + ((index - (count - 1) / 2) * (height - 2 * MARGIN)) / Math.max(count, 1),
  };
}

/**
 * For a narrow page: the company above, its people below it at the left, joined by a line down their side, the others
 * at the right.
 */
function besideBelow(width: number, rows: number): Columns {
  const top = NARROW_MARGIN + FOCUS_BOX + 14;
  const column = (width - SPINE - NARROW_MARGIN - NARROW_CROSSING) / 2;
  const length = rows * ROW;
  return {
    height: top + length + NARROW_MARGIN,
    column,
    at: { x: width / 2, y: NARROW_MARGIN + FOCUS_BOX / 2 },
    rootWidth: width - 2 * NARROW_MARGIN,
    middle: SPINE + column / 2,
    right: width - NARROW_MARGIN - column / 2,
    rowY: (index, count) => top + length / 2 + ((index - (count - 1) / 2) * length) / Math.max(count, 1),
  };
}

/**
 * Three columns: the company, its people, the other companies. People who sit at the same companies stand together, and
 * companies stand by the middle of their people, so that few lines cross.
 */
export function drawingOf(
  company: PartyRefData,
  interlocks: readonly Interlock[],
  on: string,
  width: number,
  measure: MeasureText,
  /** What became of them since another day that is drawn as well. */
  changes: ReadonlyMap<string, InterlockChange> = NO_CHANGES,
): Scene {
  const people = sharedPeople(interlocks, on, changes);
  const rows = Math.max(people.length, interlocks.length);
  const narrow = width < THREE_COLUMNS_FROM;
  const { height, column, at, middle, right, rootWidth, rowY } = narrow
    ? besideBelow(width, rows)
    : besideEachOther(width, rows);
  const root = box(
    `party:${company.id}`,
    'focus',
    company,
    at,
    rootWidth,
    say('theCompanyAskedAbout'),
    say('theCompany'),
  );
  const personBoxes = people.map((shared, index) =>
    box(
      `party:${shared.person.id}`,
      shared.mark,
      shared.person,
      { x: middle, y: rowY(index, people.length) },
      column,
      shared.here,
      say('sharedPeople'),
    ),
  );
  const personY = new Map(people.map(({ person }, index) => [person.id, personBoxes[index]?.y ?? 0]));
  const ordered = [...interlocks].sort((a, b) => meanY(a, personY) - meanY(b, personY));
  const otherBoxes = ordered.map(({ company: other, people: shared }, index) => ({
    ...box(
      `party:${other.id}`,
      markOfCompany(other),
      other,
      { x: right, y: rowY(index, ordered.length) },
      column,
      say('countShared', { count: shared.length }),
      say('otherCompanies'),
    ),
    faint: shared.every(({ here, there }) => agedOn(here, on).faint || agedOn(there, on).faint),
  }));
  const boxes = [root, ...personBoxes, ...otherBoxes];
  const places = new Map(boxes.map((one) => [one.id, one]));
  return {
    boxes,
    lines: people.flatMap((shared) => linesOf(shared, company, places, narrow)),
    texts: [
      ...boxes.flatMap((one) => nameLines(one, measure)),
      // On a narrow page there is no room between the columns; the table has them all.
      ...(narrow ? [] : roleLabels(labelled(people, places), middle - at.x - column, measure)),
    ],
    signs: people.map(({ person, mark }): Sign => {
      const at = places.get(`party:${person.id}`);
      return {
        id: `sign:${person.id}`,
        mark,
        owner: `party:${person.id}`,
        x: (at?.x ?? 0) - column / 2 + 16,
        y: at?.y ?? 0,
      };
    }),
    width,
    height,
    flow: 'page',
    origin: { x: 0, y: 0 },
    large: false,
    centre: { x: width / 2, y: height / 2 },
  };
}

function labelled(people: readonly Shared[], boxes: ReadonlyMap<string, Box>) {
  return people.flatMap((shared) => {
    const person = boxes.get(`party:${shared.person.id}`);
    if (person === undefined) return [];
    const there = shared.places.flatMap(({ company, fact, role }) => {
      const at = boxes.get(`party:${company.id}`);
      return at === undefined ? [] : [{ line: fact, role, at }];
    });
    return [{ person, here: { line: `here:${shared.person.id}`, role: shared.role }, there }];
  });
}

function meanY({ people }: Interlock, personY: ReadonlyMap<string, number>): number {
  return people.reduce((sum, { person }) => sum + (personY.get(person.id) ?? 0), 0) / Math.max(people.length, 1);
}

function box(
  id: string,
  look: Box['look'],
  party: PartyRefData,
  at: { x: number; y: number },
  width: number,
  detail: string,
  group: string,
): Box {
  return {
    id,
    look,
    faint: false,
    subjects: [party.id],
    press: { select: party.id },
    keys: [],
    name: party.name,
    detail,
    group,
    x: at.x,
    y: at.y,
    width,
    height: look === 'focus' ? FOCUS_BOX : BOX,
  };
}

/** The name on a line, or on two smaller ones; without its legal form where even that is too little. */
export function nameLines(one: Box, measure: MeasureText): Text[] {
  const person = one.look === 'person' || one.look === 'outside';
  const width = one.width - (person ? 42 : 16);
  const names = [...new Set([one.name, person ? one.name : withoutForm(one.name)])];
  const whole = measure(one.name, 12, true) <= width;
  const size = whole ? 12 : 11;
  const lines = whole ? [one.name] : fitLines(names, 2, { width, size, strong: true, measure });
  return lines.map((text, i) => ({
    id: i === 0 ? `${one.id}:name` : `${one.id}:name-${String(i)}`,
    text,
    size,
    strong: true,
    ink: one.look === 'focus' ? 'on-focus' : 'text',
    owner: one.id,
    align: person ? 'left' : 'center',
    x: person ? one.x - one.width / 2 + 30 : one.x,
    y: one.y + (i - (lines.length - 1) / 2) * 13,
  }));
}

function linesOf(
  { person, mark, here, facts: rolesHere, aged: before, places }: Shared,
  company: PartyRefData,
  boxes: ReadonlyMap<string, Box>,
  narrow: boolean,
): readonly Line[] {
  const from = boxes.get(`party:${company.id}`);
  const at = boxes.get(`party:${person.id}`);
  if (!from || !at) return [];
  const ends = [
    {
      one: from,
      two: at,
      id: `here:${person.id}`,
      facts: rolesHere,
      party: company,
      detail: say('personAtCompany', { person: person.name, company: company.name, role: here }),
      aged: before,
      change: undefined,
    },
    ...places.flatMap(({ company: other, title, fact, facts, aged, change }) => {
      const two = boxes.get(`party:${other.id}`);
      return two
        ? [
            {
              one: at,
              two,
              id: fact,
              facts,
              party: other,
              detail: `${toldOf(change)}${say('personAtCompany', { person: person.name, company: other.name, role: title })}`,
              aged,
              change,
            },
          ]
        : [];
    }),
  ];
  return ends.map(({ one, two, id, facts, party, detail, aged, change }): Line => {
    const end = { x: two.x - two.width / 2, y: two.y };
    const below = narrow && one === from;
    const start = below ? { x: SPINE / 2, y: one.y + one.height / 2 } : { x: one.x + one.width / 2, y: one.y };
    const turn = Math.min(24, (end.x - start.x) / 4);
    const route = below
      ? { start, end, via: [{ x: start.x, y: end.y }], corners: true }
      : sideways(start, end, crossingBetween(start.x + turn, end.x - turn, start.x, end.x));
    return {
      id,
      look: 'seat',
      source: one.id,
      target: two.id,
      mark,
      width: 1.4,
      stroke: change?.is === 'removed' ? 'dotted' : aged.faint ? 'sparse' : 'solid',
      ...aged,
      arrow: false,
      subjects: [...new Set([id, ...facts]), person.id, party.id],
      keys: [],
      detail,
      route,
    };
  });
}

import { bendsOf } from '../../canvas/lines/bends.ts';
import { fitLine } from '../../canvas/fit-text.ts';
import type { MeasureText } from '../../canvas/fonts.ts';
import type { Box, Line, Point, Scene, Size } from '../../canvas/scene.ts';
import { markOfCompany } from '../company-mark.ts';
import { nameLines } from '../drawing.ts';
import type { InterlockPair } from '../interlocks-query.ts';
import { companiesOf } from './pair-companies.ts';
import { isEarlier, roleInBrief, rolesInShort } from '../role-text.ts';
import { say } from '../messages/words.ts';

const WIDTH = 150;
const HEIGHT = 36;
const MARGIN = 32;
/** Widest a role on a line may be. */
const LABEL = 150;
/** Half of what a role on a line takes in height, with what is left free above it. */
const LABEL_REACH = 9;

type Arrange = (
  arrangement: 'force',
  boxes: readonly ({ readonly id: string } & Size)[],
  links: readonly { readonly source: string; readonly target: string }[],
) => Promise<ReadonlyMap<string, Point>>;

/** Companies as boxes, near those they share people with; a line says who and as what, or how many. */
export async function pairScene(
  pairs: readonly InterlockPair[],
  measure: MeasureText,
  arrange: Arrange,
): Promise<Scene> {
  const companies = companiesOf(pairs);
  const links = pairs.map(({ of, company }) => ({ source: `party:${of.id}`, target: `party:${company.id}` }));
  const items = companies.map(({ id }) => ({ id: `party:${id}`, width: WIDTH, height: HEIGHT }));
  const places = await arrange('force', items, links);
  const boxes = companies.map((party): Box => {
    const { x, y } = places.get(`party:${party.id}`) ?? { x: 0, y: 0 };
    const others = pairs.filter(({ of, company }) => of.id === party.id || company.id === party.id).length;
    return {
      id: `party:${party.id}`,
      look: markOfCompany(party),
      faint: false,
      subjects: [party.id],
      press: { select: party.id },
      keys: [],
      name: party.name,
      detail: say('sharesPeopleWithOthersValue', { others, value: others === 1 ? say('company2') : say('companies2') }),
      group: say('companies3'),
      x,
      y,
      width: WIDTH,
      height: HEIGHT,
    };
  });
  const lines = pairs.map((pair) =>
    lineOf(pair, measure, roomBetween(places.get(`party:${pair.of.id}`), places.get(`party:${pair.company.id}`))),
  );
  const bends = bendsOf(
    new Map(boxes.map((box) => [box.id, box])),
    lines.map(({ id, source = '', target = '' }) => ({ id, source, target, labelled: true })),
  );
  const left = Math.min(...boxes.map(({ x }) => x)) - WIDTH / 2 - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - HEIGHT / 2 - MARGIN;
  const width = Math.max(...boxes.map(({ x }) => x)) + WIDTH / 2 + MARGIN - left;
  const height = Math.max(...boxes.map(({ y }) => y)) + HEIGHT / 2 + MARGIN - top;
  return {
    boxes,
    lines: lines.map((line) => ({ ...line, bend: bends.get(line.id) ?? 0 })),
    texts: boxes.flatMap((box) => nameLines(box, measure)),
    signs: [],
    width,
    height,
    flow: 'field',
    origin: { x: left, y: top },
    large: true,
    opensAt: 0.45,
    // Where there is no room for all: at the company that shares people with the most others.
    centre: boxes[0] === undefined ? { x: 0, y: 0 } : { x: boxes[0].x, y: boxes[0].y },
  };
}

/** How wide a text in the middle between two boxes may be without lying under one of them. */
function roomBetween(a: Point | undefined, b: Point | undefined): number {
  if (!a || !b || Math.abs(a.y - b.y) / 2 >= HEIGHT / 2 + LABEL_REACH) return LABEL;
  return Math.min(LABEL, Math.abs(a.x - b.x) - WIDTH - 8);
}

function lineOf({ of, company, people }: InterlockPair, measure: MeasureText, room: number): Line {
  const [first, ...more] = people;
  const roles = first === undefined ? '' : `${roleInBrief(first.here)} / ${roleInBrief(first.there)}`;
  const many = say('peoplePeople', { people: people.length });
  const said = more.length > 0 || first === undefined ? [many] : room < LABEL ? [roles, many] : [roles];
  const label =
    said.find((text) => measure(text, 11, true) <= room) ??
    (room < LABEL ? '' : fitLine([roles], { width: LABEL, size: 11, strong: true, measure }));
  const earlier = people.every(({ here, there }) => isEarlier(here) || isEarlier(there));
  return {
    id: `${of.id} ${company.id}`,
    look: 'seat',
    source: `party:${of.id}`,
    target: `party:${company.id}`,
    mark: 'person',
    width: Math.min(4, 1 + people.length * 0.5),
    stroke: earlier ? 'sparse' : 'solid',
    faint: earlier,
    arrow: false,
    subjects: [`${of.id} ${company.id}`, of.id, company.id, ...people.map(({ person }) => person.id)],
    keys: [],
    detail: people
      .map(({ person, here, there }) =>
        say('nameHereAtName2ThereAt', {
          name: person.name,
          here: rolesInShort(here),
          name2: of.name,
          there: rolesInShort(there),
          name3: company.name,
        }),
      )
      .join('; '),
    label,
  };
}

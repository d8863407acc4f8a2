import type { Board, Company, Fact, Person, Source } from '../../server/shared/facts.ts';
import { graphBatches } from '../../server/store/graph-batches.ts';
import type { Batch } from '../../server/store/batches.ts';

/** The day of which every fact speaks. */
export const DAY = '2007-03-31';
/** One company in so many has a board. */
const WITH_BOARD = 5;
const SEATS = 5;
/** Holdings that lead round: one circle of three for so many companies. */
const CIRCLE_EVERY = 1000;
/** A company with a holder, and a holding, for so many companies, and a board of nine. */
const HUB = 'hub';
const HUB_EVERY = 4;
const HUB_SEATS = 9;

/**
 * So many companies, each but every seventh held by two others or by persons; one in five with a board of five, whose
 * members sit on another board now and then; and one company that thousands hold and that holds in thousands. The same
 * world for the same number.
 */
export function wideWorld(count: number): Iterable<Batch> {
  let state = 11;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
  const source: Source = {
    id: 's',
    title: 'Register',
    publisher: 'c0',
    published: '2007-06-15',
    kind: 'REPORT',
  };
  const cited = (n: number) => ({
    basis: 'STATED' as const,
    citations: [{ source: 's', place: `row ${String(n)}`, observedOn: DAY }],
    knownFrom: source.published,
  });
  const companies = Array.from({ length: count }, (_, i): Company => {
    const name = `${syllables(i)} ${syllables(i * 7 + 3)} ${WORDS[i % WORDS.length] ?? ''}`;
    return { type: 'Company', id: `c${String(i)}`, name, names: [name], kind: 'COMPANY', identifiers: [] };
  });
  const people = Math.ceil((count / WITH_BOARD) * SEATS * 0.8);
  const persons = Array.from({ length: people }, (_, i): Person => {
    const name = `${syllables(i * 3 + 1)} ${syllables(i * 5 + 2)}`;
    return { type: 'Person', id: `p${String(i)}`, name, names: [name] };
  });
  companies.push({
    type: 'Company',
    id: HUB,
    name: 'Hub',
    names: ['Hub'],
    kind: 'COMPANY',
    listed: true,
    identifiers: [],
  });
  const boards: Board[] = [];
  const facts: Fact[] = [];
  const hold = (subject: string, object: string, percent: string): void => {
    const n = facts.length;
    facts.push({
      kind: 'HOLDS',
      id: `f${String(n)}`,
      subject,
      object,
      ...cited(n),
      percent,
      interest: 'SHARES',
      direct: 'DIRECT',
      nominee: false,
      accounting: 'NONE',
    });
  };
  const seatsAt = (company: string, seats: number): void => {
    const board = `${company}-directors`;
    boards.push({
      type: 'Board',
      id: board,
      company,
      kind: 'DIRECTORS',
      name: 'Board of Directors',
      citations: [{ source: 's', place: '1' }],
    });
    for (let seat = 0; seat < seats; seat += 1) {
      const n = facts.length;
      facts.push({
        kind: 'SITS_ON',
        id: `f${String(n)}`,
        subject: `p${String(below(people))}`,
        object: board,
        ...cited(n),
        outside: seat > 2,
        attendance: [],
      });
    }
  };
  for (let i = 0; i < count; i += 1) {
    if (i % 7 !== 0)
      for (let n = 0; n < 2; n += 1) {
        const percent = `${String(1 + below(49))}.${String(below(10))}`;
        // Downwards only, so that the circles there are the circles that were meant.
        hold(n === 0 || i % 3 !== 0 ? `c${String(below(i))}` : `p${String(below(people))}`, `c${String(i)}`, percent);
      }
    if (i % CIRCLE_EVERY === 2) {
      hold(`c${String(i)}`, `c${String(i - 1)}`, '5.1');
      hold(`c${String(i - 1)}`, `c${String(i - 2)}`, '5.2');
      hold(`c${String(i - 2)}`, `c${String(i)}`, '5.3');
    }
    if (i % WITH_BOARD !== 0) continue;
    seatsAt(`c${String(i)}`, SEATS);
  }
  seatsAt(HUB, HUB_SEATS);
  for (let i = 0; i < count; i += HUB_EVERY) {
    hold(i % 3 === 0 ? `c${String(i)}` : `p${String(below(people))}`, HUB, '0.01');
    hold(HUB, `c${String(i + 1)}`, `${String(1 + below(49))}.5`);
  }
  return graphBatches({ companies, persons, boards, sources: [source], findings: [], facts }, `wide-${String(count)}`);
}

const WORDS = ['Holdings', 'Electric', 'Networks', 'Trading', 'Chemical', 'Foods', 'Motors', 'Paper', 'Bank'] as const;
const SYLLABLES = ['ka', 'no', 'ri', 'ta', 'mo', 'su', 'ber', 'lin', 'ton', 'var', 'gen', 'sho', 'wel', 'dan', 'pra'];

function syllables(i: number): string {
  let rest = (Math.imul(i + 1, 2_654_435_761) >>> 0) % 759_375;
  let text = '';
  for (let n = 0; n < 4; n += 1) {
    text += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

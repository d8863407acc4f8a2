import type { Day, PartialDate } from '../../time/day.ts';
import { aboutPerson } from '../companies-house/about-person.ts';
import { isCorporate, personName } from '../companies-house/person-name.ts';
import { overBy, registerTime } from '../companies-house/register-time.ts';
import type { FactStatement, Spot, StatedFact, Statement } from '../importer.ts';
import { firstIssue } from '../json/shape-words.ts';
import { refusal, warning } from '../stated-problem.ts';
import type { EntryDays } from './entry-days.ts';
import { OFFICER_ENTRY } from './register-answer.ts';

export interface OfficerOf extends EntryDays {
  /** Key of the company. */
  readonly company: string;
  /** The day on which it was dissolved. */
  readonly dissolved?: Day | undefined;
}

/** Positions that are seats on the board: "director", "managing director", "non-executive director". */
const SEAT = /\bdirector\b|\bmember of the board\b|\bchairman\b|\bchairperson\b/i;
const NO_SEAT = /\b(?:alternate|shadow|former|executive vice|associate|regional|deputy)\b/i;
/** Who takes post for the company, or handed in its papers, holds no office there. */
const NO_OFFICE = /\bagent\b|\bincorporator\b|\borgani[sz]er\b|\bapplicant\b|\bfiler\b/i;

/** An id is of one appointment: one person has as many as appointments. */
const RECORDS = 'opencorporates-officer-record';

const ENDED = 'It has ended; since when is not said, at the latest since the register was read.';

const DISSOLVED = 'The company is dissolved, and what the register has as going on ended with it.';

/** One officer of a company: a seat on its board, a post, or, of a company, the office that it holds. */
export function* officerStatements(
  stated: unknown,
  { company, dissolved, seen, knownFrom }: OfficerOf,
  at: Spot,
): Generator<Statement> {
  const entry = OFFICER_ENTRY.safeParse(stated);
  if (!entry.success) {
    yield refusal('ITEM_INVALID', `An item is not as the API writes it: ${firstIssue(entry.error)}`, at);
    return;
  }
  const officer = entry.data;
  const position = officer.position ?? '';
  const known = knownFrom === undefined ? {} : { knownFrom };
  const about = (text: string): FactStatement => ({
    says: 'FACT',
    fact: { kind: 'HAS_ATTRIBUTE', subject: company, object: '', attribute: 'OTHER', label: title(position), text },
    record: `${company}#${at.pointer ?? at.place}`,
    at,
    ...known,
    ...(seen === undefined ? {} : { observedOn: seen }),
  });
  if (NO_OFFICE.test(position)) {
    yield about(officer.name);
    return;
  }
  const corporate = isCorporate('', officer.name, officer.date_of_birth !== undefined);
  const key = officer.id === undefined ? `${company}#${at.pointer ?? at.place}` : `officer/${officer.id}`;
  const { name, names } = corporate ? { name: officer.name, names: [] } : personName(officer.name);
  const born = bornOf(officer.date_of_birth);
  yield {
    says: 'PARTY',
    key,
    type: corporate ? 'Company' : 'Person',
    name,
    names,
    record: key,
    ...known,
    ...(seen === undefined ? {} : { observedOn: seen }),
    identifiers: officer.id === undefined ? [] : [`${RECORDS}:${officer.id}`],
    ...(born === undefined || corporate ? {} : { born }),
    at,
  };
  if (!corporate) yield* aboutPerson(officer, { key, record: key, published: seen, at });
  const { wrong, note: dayNote, ...days } = registerTime(officer.start_date, officer.end_date);
  if (wrong !== undefined) yield warning('OFFICER_DAYS', `Of the days of an appointment: ${wrong}`, at);
  const over = (officer.inactive === true || officer.end_date != null) && days.to === undefined;
  if (over && seen === undefined) {
    yield warning(
      'OFFICER_DAYS',
      `${officer.name} is no longer an officer, and nothing says since when, nor when the register was read; it is not loaded`,
      at,
    );
    return;
  }
  const gone = days.to === undefined && !over && dissolved !== undefined && (days.from ?? '') < dissolved;
  const lasted = { ...days, ...(gone ? { to: dissolved } : {}) };
  const note = over ? ENDED : gone ? DISSOLVED : dayNote;
  const common = {
    ...lasted,
    ...(note === undefined ? {} : { note }),
    ...(gone ? { basis: 'INFERRED' as const } : {}),
  };
  const statement = (fact: StatedFact): FactStatement => ({
    says: 'FACT',
    fact,
    record: key,
    at,
    ...known,
    ...(lasted.to === undefined && !over && seen !== undefined ? { observedOn: seen } : {}),
    ...(over ? overBy(seen, days.from) : {}),
  });
  if (corporate) {
    const office = { interest: 'OTHER', direct: 'DIRECT', nominee: false, accounting: 'UNKNOWN' } as const;
    yield statement({
      kind: 'HOLDS',
      subject: key,
      object: company,
      ...office,
      right: position || 'officer',
      ...common,
    });
  } else if (SEAT.test(position) && !NO_SEAT.test(position)) {
    const board = `${company}#board`;
    yield { says: 'BOARD', key: board, company, kind: 'DIRECTORS', name: 'Board of directors', at };
    yield statement({
      kind: 'SITS_ON',
      subject: key,
      object: board,
      title: title(position),
      attendance: [],
      ...common,
    });
  } else {
    yield statement({ kind: 'WORKS_FOR', subject: key, object: company, title: title(position), ...common });
  }
}

function title(position: string): string {
  return position === '' ? 'Officer' : position.charAt(0).toUpperCase() + position.slice(1);
}

/** Month and year at most: registers keep the day from the public, and a file that has it is taken no further. */
function bornOf(stated: string | undefined): PartialDate | undefined {
  return /^(\d{4}(?:-(?:0[1-9]|1[0-2]))?)(?:-\d{2})?$/.exec(stated ?? '')?.[1];
}

import { isDay, isPartialDate } from '../../time/day.ts';
import type { PartyStatement, ProblemStatement, Spot, Statement } from '../importer.ts';
import { visible } from '../../shared/unseen-characters.ts';
import { toldOfFile } from '../../shared/told-outside.ts';
import { factFaults } from './fact-checks.ts';
import { nameFault, textFault, tidied, type TextFault } from '../../shared/text-faults.ts';

/**
 * The one gate that every statement of every format passes: texts that show nothing, turn around what stands beside
 * them or have no end, numbers that are none, dates that do not exist or contradict each other. Texts come out in one
 * form of their letters; all that is wrong is told through `tell`.
 */
export function gated<S extends Statement>(statement: S, tell: (problem: ProblemStatement) => void): S {
  // It may quote what is wrong: that is spelt out, and the words stay.
  if (statement.says === 'PROBLEM')
    return {
      ...statement,
      message: toldOfFile(statement.message),
      ...(statement.mend && { mend: toldOfFile(statement.mend) }),
      at: shortSpot(statement.at),
    };
  const at = shortSpot('at' in statement ? statement.at : { place: `source ${statement.key}` });
  const say = (severity: ProblemStatement['severity'], field: string, { code, message, mend }: TextFault) => {
    tell({ says: 'PROBLEM', severity, code, message: field === '' ? message : `${field}: ${message}`, mend, at });
  };
  const told: TextFault[] = [];
  const derived: [string, TextFault][] = [];
  const clean = cleaned(statement, '', (field, fault) => {
    if (DERIVED.test(field)) derived.push([field, fault]);
    else {
      told.push(fault);
      say('error', field, fault);
    }
  });
  // Mostly the same text as the name's: told once.
  for (const [field, fault] of derived)
    if (!told.some(({ code }) => code === fault.code)) {
      told.push(fault);
      say('error', field, fault);
    }
  if (clean.says === 'PARTY') checkParty(clean, say);
  if (clean.says === 'SOURCE' && clean.title !== '') {
    const fault = nameFault(clean.title);
    if (fault?.code === 'NAME_INVISIBLE') say('error', 'title', fault);
  }
  if (clean.says === 'SOURCE' && clean.published !== undefined && !isDay(clean.published))
    say('error', 'published', noDay(clean.published));
  if (clean.says === 'FACT') for (const fault of factFaults(clean)) say(fault.severity, '', fault);
  return clean;
}

/** Where something is told: a record may have an id without end. */
function shortSpot<S extends Spot>(spot: S): S {
  const { place } = spot;
  const seen =
    place.length > LONGEST_PLACE ? `${place.slice(0, LONGEST_PLACE)}… (${String(place.length)} characters)` : place;
  return { ...spot, place: visible(seen) };
}

const LONGEST_PLACE = 300;

/** What an importer makes of names, for itself. */
const DERIVED = /^(key|identifiers\[\d+\]|fact\.(subject|object))$/;

type Say = (severity: ProblemStatement['severity'], field: string, fault: TextFault) => void;

function checkParty({ name, names, nameLocal, born, unknown }: PartyStatement, say: Say): void {
  if (name === undefined && unknown === undefined)
    say('error', 'name', {
      code: 'NAME_MISSING',
      message: 'the party has no name',
      mend: 'name it, or say why it is unknown',
    });
  const all = [name, nameLocal, ...(names ?? []).map(({ text }) => text)].filter((text) => text !== undefined);
  for (const text of all) {
    // A name that cannot be shown was told and left empty.
    const fault = text === '' ? undefined : nameFault(text);
    if (fault !== undefined) say(fault.severity, 'name', fault);
  }
  if (born !== undefined && !isPartialDate(born)) say('error', 'born', noDay(born));
}

function noDay(text: string): TextFault {
  return {
    code: 'NO_SUCH_DATE',
    message: `${JSON.stringify(text)} is no date that exists`,
    mend: 'write YYYY-MM-DD of a day that exists',
  };
}

/** The same value with its texts tidied; one that cannot be taken is told and left empty. */
function cleaned<T>(value: T, field: string, tell: (field: string, fault: TextFault) => void): T {
  if (typeof value === 'string') {
    const fault = textFault(value);
    if (fault !== undefined) {
      tell(field, fault);
      return '' as T;
    }
    return tidied(value) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown, i) => cleaned(item, `${field}[${String(i)}]`, tell)) as T;
  const result: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    if (content === undefined) continue;
    result[name] = cleaned<unknown>(content, field === '' ? name : `${field}.${name}`, tell);
  }
  return result as T;
}

import type { Board, Company, Finding, Party, Person, Source } from './facts.ts';
import { BOARD_KINDS, COMPANY_KINDS } from '../vocabulary/parties.ts';
import {
  damaged,
  packCitations,
  packFields,
  textList,
  unpackCitations,
  unpackFields,
  type Properties,
  type Stored,
} from './record.ts';

/** The nodes of the graph as flat properties, and back; the rules of fact-record.ts hold here too. */
const COMPANY = {
  id: 'text!',
  name: 'text!',
  nameLocal: 'text',
  kind: 'text!',
  listed: 'flag',
  jurisdiction: 'text',
} as const;
const PERSON = { id: 'text!', name: 'text!', nameLocal: 'text', born: 'text' } as const;
const BOARD = { id: 'text!', name: 'text!', kind: 'text!' } as const;
const SOURCE = {
  id: 'text!',
  title: 'text!',
  publisher: 'text!',
  published: 'text!',
  kind: 'text!',
  language: 'text',
  file: 'text',
  url: 'text',
  retrieved: 'text',
  licence: 'text',
  sha256: 'text',
} as const;
const FINDING = {
  id: 'text!',
  kind: 'text!',
  severity: 'text!',
  title: 'text!',
  detail: 'text!',
  resolution: 'text',
} as const;

export function encodeCompany(company: Company): Properties {
  return { ...packFields(company, COMPANY), names: [...company.names], identifiers: [...company.identifiers] };
}

export function decodeCompany(stored: Stored): Company {
  const what = describe('company', stored);
  const fields = unpackFields(stored, COMPANY, what);
  checkWord(fields['kind'], COMPANY_KINDS, 'kind', what);
  const lists = { names: textList(stored, 'names', what), identifiers: textList(stored, 'identifiers', what) };
  return { type: 'Company', ...fields, ...lists } as unknown as Company;
}

export function encodePerson(person: Person): Properties {
  return { ...packFields(person, PERSON), names: [...person.names] };
}

export function decodePerson(stored: Stored): Person {
  const what = describe('person', stored);
  return {
    type: 'Person',
    ...unpackFields(stored, PERSON, what),
    names: textList(stored, 'names', what),
  } as unknown as Person;
}

/** Fields of a party's record, a company or a person, in the order in which questions give its values. */
export const PARTY_RECORD: readonly string[] = [
  ...new Set([...Object.keys(COMPANY), ...Object.keys(PERSON), 'names', 'identifiers']),
];

/** `type` is the label that tells the two apart. */
export function decodeParty(type: string, stored: Stored): Party {
  if (type === 'Company') return decodeCompany(stored);
  if (type === 'Person') return decodePerson(stored);
  throw damaged(describe('party', stored), `it is a ${type}, neither a Company nor a Person`);
}

/** The board's node, and the properties of the HAS_BOARD relationship that leads to it from its company. */
export function encodeBoard(board: Board): { node: Properties; hasBoard: Properties } {
  return { node: packFields(board, BOARD), hasBoard: packCitations(board.citations) };
}

export function decodeBoard(company: string, node: Stored, hasBoard: Stored): Board {
  const what = describe('board', node);
  const fields = unpackFields(node, BOARD, what);
  checkWord(fields['kind'], BOARD_KINDS, 'kind', what);
  return { type: 'Board', ...fields, company, citations: unpackCitations(hasBoard, what) } as unknown as Board;
}

export function encodeSource(source: Source): Properties {
  return packFields(source, SOURCE);
}

export function decodeSource(stored: Stored): Source {
  return unpackFields(stored, SOURCE, describe('source', stored)) as unknown as Source;
}

export function encodeFinding(finding: Finding): Properties {
  return {
    ...packFields(finding, FINDING),
    about: [...finding.about],
    facts: [...finding.facts],
    ...packCitations(finding.citations),
  };
}

export function decodeFinding(stored: Stored): Finding {
  const what = describe('finding', stored);
  return {
    ...unpackFields(stored, FINDING, what),
    about: textList(stored, 'about', what),
    facts: textList(stored, 'facts', what),
    citations: unpackCitations(stored, what),
  } as unknown as Finding;
}

function describe(kind: string, stored: Stored): string {
  return `${kind} ${typeof stored['id'] === 'string' ? stored['id'] : '?'}`;
}

function checkWord(value: unknown, words: readonly string[], field: string, what: string): void {
  if (typeof value !== 'string' || !words.includes(value))
    throw damaged(what, `"${field}" is ${JSON.stringify(value)}`);
}

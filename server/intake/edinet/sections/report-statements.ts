import { isDay, type Day } from '../../../time/day.ts';
import type {
  FactStatement,
  FindingStatement,
  NameStated,
  PartyStatement,
  ProblemStatement,
  Spot,
  StatedFact,
  Statement,
} from '../../importer.ts';
import { closedUp, comparable } from '../words/company-name.ts';
import { spotOf, type FactBook, type XbrlFact } from '../xbrl/xbrl-facts.ts';

/** What a party is said to be, beyond its name. */
export type About = Partial<Omit<PartyStatement, 'says' | 'key' | 'type' | 'name' | 'names' | 'at' | 'source'>> & {
  readonly names?: readonly NameStated[] | undefined;
};

/** Whose report it is, of when, and how what it states is numbered. */
export interface Filing {
  readonly code: string;
  readonly name: string;
  readonly nameEnglish?: string | undefined;
  /** Five characters. */
  readonly securityCode?: string | undefined;
  readonly published: Day | undefined;
  /**
   * The day of what stands as of filing: that of the first report in its amendments too. Undefined of an amendment as a
   * table of facts, which gives its own day alone.
   */
  readonly asOf: Day | undefined;
  /** End of the fiscal year or period reported on, and of the one before. */
  readonly periodEnd?: Day | undefined;
  readonly priorEnd?: Day | undefined;
  /** End of what contexts call the year before: in the middle of a year the last one that ended. */
  readonly lastYearEnd?: Day | undefined;
  readonly amends: boolean;
  readonly amended?: string | undefined;
  /** Key of the filer as a party. */
  readonly filer: string;
  /** Key of the source. */
  readonly source: string;
  /** Start of the ids of records, e.g. `asr:E00000:2024-03-31`: the same for a report and its amendments. */
  readonly records: string;
}

/** Gathers what one filing states. A company of one name is one party within it; each officer is one of their own. */
export class EdinetReport {
  readonly statements: Statement[] = [];
  readonly #parties = new Map<string, PartyStatement>();

  readonly book: FactBook;
  readonly filing: Filing;
  /** The markup of text blocks is lost (a package of type 5). */
  readonly flat: boolean;
  readonly file: string;

  constructor(book: FactBook, filing: Filing, flat: boolean, file: string) {
    this.book = book;
    this.filing = filing;
    this.flat = flat;
    this.file = file;
  }

  /** The day of a fact's context, by its dates or by what its id says. */
  dayOf(fact: XbrlFact): Day | undefined {
    const context = this.book.contextOf(fact);
    const stated = context.instant ?? context.end;
    if (stated !== undefined) return stated;
    if (/^(CurrentYear|Interim|CurrentQuarter|CurrentYTD)/.test(context.base)) return this.filing.periodEnd;
    if (context.base.startsWith('Prior1Year')) return this.filing.lastYearEnd;
    if (context.base.startsWith('Prior1')) return this.filing.priorEnd;
    return context.base.startsWith('FilingDate') ? this.filing.asOf : undefined;
  }

  /** A company by its name; the filer when it is the filer's. Says it once, and adds what is told of it later. */
  company(printed: string, at: Spot, about: About = {}): string {
    const name = closedUp(printed);
    const same = comparable(name);
    if (same === comparable(this.filing.name)) return this.filing.filer;
    return this.party(`${this.filing.code}:company:${same}`, 'Company', name, at, { nameLocal: name, ...about });
  }

  party(key: string, type: 'Company' | 'Person', name: string, at: Spot, about: About = {}): string {
    const before = this.#parties.get(key);
    const { names = [], identifiers = [], ...rest } = about;
    const ids = [...new Set([...(before?.identifiers ?? []), ...identifiers])];
    // Who has no code is known again by the record: in an amendment, and in the other packages of the same filing.
    if (ids.length === 0) ids.push(`edinet-record:${this.filing.records}:${key}`);
    const all = unique([
      ...(before?.names ?? []),
      ...(before && before.name !== name ? [{ text: name }] : []),
      ...names,
    ]);
    this.#parties.set(key, {
      ...rest,
      ...(before ?? { says: 'PARTY', key, type, name, at }),
      ...(about.kind !== undefined && before?.kind === 'COMPANY' ? { kind: about.kind } : {}),
      identifiers: ids,
      ...(all.length === 0 ? {} : { names: all }),
    });
    return key;
  }

  /** What a party is called, first as it was named first. */
  namesOf(key: string): string[] {
    const party = this.#parties.get(key);
    return [party?.name, ...(party?.names ?? []).map(({ text }) => text)].filter((name) => name !== undefined);
  }

  /** Key of a company of this name, when the filing has named it so far. */
  known(name: string): string | undefined {
    const key = `${this.filing.code}:company:${comparable(name)}`;
    return this.#parties.has(key) ? key : undefined;
  }

  fact(section: string, fact: StatedFact, at: Spot, observedOn?: Day): void {
    const statement: FactStatement = {
      says: 'FACT',
      fact,
      record: `edinet:${this.filing.records}:${section}`,
      at,
      ...(observedOn !== undefined && isDay(observedOn)
        ? { observedOn }
        : this.filing.asOf === undefined
          ? { unseen: true }
          : {}),
    };
    this.statements.push(statement);
  }

  finding(finding: Omit<FindingStatement, 'says'>): void {
    this.statements.push({ says: 'FINDING', ...finding });
  }

  warn(code: string, message: string, mend: string, at: Spot): void {
    const problem: ProblemStatement = { says: 'PROBLEM', severity: 'warning', code, message, mend, at };
    this.statements.push(problem);
  }

  spot(fact: XbrlFact, place: string): Spot {
    return spotOf(fact, place);
  }

  /** What one section states follows without a break: it is one edition of a record. */
  *all(): Generator<Statement> {
    yield* this.#parties.values();
    const facts = new Map<string | undefined, Statement[]>();
    for (const one of this.statements) {
      if (one.says !== 'FACT') continue;
      const before = facts.get(one.record);
      if (before === undefined) facts.set(one.record, [one]);
      else before.push(one);
    }
    for (const section of facts.values()) yield* section;
    yield* this.statements.filter(({ says }) => says !== 'FACT');
  }
}

function unique(names: readonly NameStated[]): NameStated[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.text) && seen.add(name.text));
}

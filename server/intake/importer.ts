import type { Fact, FactBase, Finding } from '../shared/facts.ts';
import type { BoardKind, CompanyKind } from '../vocabulary/parties.ts';
import type { Basis } from '../vocabulary/word-lists.ts';
import type { Day, PartialDate } from '../time/day.ts';

/**
 * The port between a format and the graph. An importer is one folder below this one: it recognises a file and reads it
 * into statements. It knows nothing of the graph that is loaded: who is the same as whom, what is new, what a later
 * edition closes and how it is written are decided after it.
 */
export interface Importer {
  /** Name of the format, e.g. `bods`; what `--format` takes. */
  readonly format: string;
  /** For people: "Beneficial Ownership Data Standard 0.2 to 0.4". */
  readonly title: string;
  /**
   * Its files never say when they were published: without `published` they are refused, since nothing tells from when
   * on what they state could be known.
   */
  readonly undated?: true;
  /** From 0 (not this format) to 1 (certainly); by content, the name of the file is only a hint. Reads little. */
  readonly recognises: (file: IntakeFile) => Promise<number> | number;
  /**
   * Folders of an archive, each of which is one file of this format, with their last slash; '' is the archive as a
   * whole.
   */
  readonly foldersIn?: (archive: Archive) => readonly string[];
  /**
   * The statements of the file, in any order; a party may come after a fact about it. What is wrong with the file is a
   * PROBLEM statement with its place, not an exception; an error among them refuses the whole file. Memory is bounded:
   * a large file is read as a stream.
   */
  readonly read: (file: IntakeFile, options: ReadOptions) => AsyncIterable<Statement>;
}

/** One file as it came, unpacked where it was compressed as a whole (.gz). */
export interface IntakeFile {
  /** Without folders. */
  readonly name: string;
  /** SHA-256 of the bytes as they came, in hexadecimal. */
  readonly sha256: string;
  /** Its first bytes, at most 64 KiB. */
  readonly head: Uint8Array;
  /** Unpacked size in bytes, where it is known without reading the whole. */
  readonly size: number | undefined;
  readonly stream: () => AsyncIterable<Uint8Array>;
  /** Its entries, when it is a zip archive. */
  readonly archive: Archive | undefined;
}

export interface Archive {
  /** Paths with `/`, none of which leads out of the archive. */
  readonly entries: readonly { readonly path: string; readonly size: number }[];
  /** Throws for a path that is not there, an entry that is damaged, encrypted, or larger than it says. */
  readonly read: (path: string) => Promise<Uint8Array>;
}

export interface ReadOptions {
  /** Title and day of publication, for a file that does not state them itself. */
  readonly sourceTitle?: string | undefined;
  readonly published?: Day | undefined;
  /** Text of a mapping file, for tables. */
  readonly mapping?: string | undefined;
}

/** Where in the file something stands: in words for people, and by a pointer that the page can open. */
export interface Spot {
  /** "Major shareholders, row 3". */
  readonly place: string;
  /**
   * `line:12`, `cell:Holders!B4`, `record:0061…`, `xpath:/a/b[2]`, `element:jpcrp_cor:NumberOfSharesHeld@context-id`,
   * `url:…`.
   */
  readonly pointer?: string;
  readonly line?: number;
  readonly lineEnd?: number;
}

export type Statement =
  | SourceStatement
  | PartyStatement
  | BoardStatement
  | FactStatement
  | WithdrawnStatement
  | FindingStatement
  | ProblemStatement;

/** A document. A file is one source, or names several; the first stands for statements that name none. */
export interface SourceStatement {
  readonly says: 'SOURCE';
  readonly key: string;
  /** Its id in the graph, where the format has such ids; also of boards, facts and findings. */
  readonly id?: string;
  readonly title: string;
  /** A party's key or name; empty where nobody is named. */
  readonly publisher: string;
  /** Undefined when the file does not say: `--published` must then. */
  readonly published: Day | undefined;
  readonly kind: string;
  readonly language?: string;
  readonly url?: string;
  readonly retrieved?: Day;
  readonly licence?: string;
  /** Name of its text in the reader's folder of documents. */
  readonly file?: string;
  /** Scheme under which its keys of parties are identifiers too: those it does not describe are found by it. */
  readonly keyScheme?: string;
}

/** A name as the source writes it. */
export interface NameStated {
  readonly text: string;
  /** BCP 47, with the script where it tells: `ja`, `ja-Kana`, `en`. */
  readonly language?: string;
  /** An alias, a former name with its days, a reading, a name before marriage. */
  readonly use?: 'ALIAS' | 'WEAK_ALIAS' | 'FORMER' | 'READING' | 'MAIDEN' | 'TRADING' | 'TRANSLATION';
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

export interface PartyStatement {
  readonly says: 'PARTY';
  /** What facts of this file call the party; the record id of the source where it has one. */
  readonly key: string;
  readonly type: 'Company' | 'Person';
  /** Undefined only with `unknown`. */
  readonly name: string | undefined;
  readonly nameLocal?: string;
  readonly names?: readonly NameStated[];
  /**
   * `scheme:value`, e.g. `lei:…`, `edinet:E05480`, `jp-corporate-number:…`, `gb-coh:…`, `cik:0000867773`; values as
   * printed. Parties with an identifier in common are one, in this file and in all others. Keys join nothing beyond
   * their file: a record id that stays the same from file to file is an identifier too, `<format>-record:<id>`.
   * `govgraph:<id>` is the id in the graph.
   */
  readonly identifiers?: readonly string[];
  readonly kind?: CompanyKind;
  readonly listed?: boolean;
  readonly jurisdiction?: string;
  readonly born?: PartialDate;
  /** The source says that there is somebody and not who: its reason, in its own code or words. */
  readonly unknown?: { readonly reason: string; readonly detail?: string };
  /** Refuses the file when the graph has nobody with one of the identifiers. */
  readonly mustExist?: true;
  /**
   * Id of the record that describes it, as in the facts of the record: what a later edition of it no longer states
   * ends, also where it states nothing else.
   */
  readonly record?: string;
  /** Further records of it, which a file states beside the first or not at all. */
  readonly alsoRecords?: readonly string[];
  /** The day as of which its names are stated, and from which they are known; where not the day of publication. */
  readonly observedOn?: Day;
  readonly knownFrom?: Day;
  readonly source?: string;
  readonly at: Spot;
}

export interface BoardStatement {
  readonly says: 'BOARD';
  readonly key: string;
  readonly id?: string;
  /** Key of the company. */
  readonly company: string;
  readonly kind: BoardKind;
  readonly name: string;
  readonly source?: string;
  readonly at: Spot;
  readonly also?: readonly FurtherCitation[];
}

type Given =
  'id' | 'citations' | 'knownFrom' | 'knownTo' | 'supersededBy' | 'supersededFrom' | 'supersededKnownFrom' | 'basis';
type Stated<F> = F extends FactBase ? Omit<F, Given> & { readonly basis?: Basis } : never;
/** A fact with the keys of its ends in `subject` and `object` (for an attribute, `object` is ''). */
export type StatedFact = Stated<Fact>;

export interface FactStatement {
  readonly says: 'FACT';
  readonly fact: StatedFact;
  /** Its id, where the format has ids of the graph's own; another that has it stands in its way. */
  readonly id?: string;
  /** Ids of the earlier facts of the same series that it takes the place of, by that format. */
  readonly supersedes?: readonly string[];
  /**
   * Ids of facts of the graph that it states anew, with what was missing: from the day it is known, they are known no
   * longer.
   */
  readonly corrects?: readonly string[];
  /** The day as of which the source states it. */
  readonly observedOn?: Day;
  /** It is stated as of no day, not even that of its publication. */
  readonly unseen?: true;
  /**
   * It has ended, and since when is not said: `by` is the first day on which it was over at the latest. By a format
   * that has the graph's own ids, also of what another takes the place of.
   */
  readonly over?: Over;
  /**
   * Id of the record in the source. Of one record, what a later edition states takes the place of what an earlier one
   * did from the day it is known, and closes it when it states nothing more.
   */
  readonly record?: string;
  /** Tells what one statement of the record says from what the next of the same file and day does. */
  readonly edition?: number;
  /** The subject is a natural person, also where the file does not describe it. */
  readonly subjectIs?: 'person';
  /** Another id by which later files may name the record. */
  readonly alsoRecord?: string;
  /** Id of a record of an earlier file that this one goes on with under its own. */
  readonly continues?: string;
  /** Where it is not the source's day of publication: a date of the statement. */
  readonly knownFrom?: Day;
  readonly knownTo?: Day;
  readonly source?: string;
  readonly at: Spot;
  /** Further places that state it. */
  readonly also?: readonly FurtherCitation[];
}

export interface Over {
  readonly by: Day;
  /** Since when that could be known; where it is not known as long as the fact. */
  readonly knownFrom?: Day;
}

export interface FurtherCitation {
  readonly source?: string;
  readonly observedOn?: Day;
  readonly at: Spot;
}

/**
 * The source takes a record back, or states that it is no more, without stating anything in its place: what editions of
 * it stated before is closed in known time.
 */
export interface WithdrawnStatement {
  readonly says: 'WITHDRAWN';
  /** As in the facts of the record. */
  readonly record: string;
  /** `scheme:value` of the party that the record describes: of it is said that its source no longer has it. */
  readonly identifier?: string;
  /** The first day on which it is no longer known; where it is not the source's day of publication. */
  readonly knownFrom?: Day;
  readonly source?: string;
  readonly at: Spot;
}

export interface FindingStatement {
  readonly says: 'FINDING';
  readonly id?: string;
  readonly kind: Finding['kind'];
  readonly severity: Finding['severity'];
  readonly title: string;
  readonly detail: string;
  /** Keys of the parties it is about, one or more. */
  readonly about: readonly string[];
  /** Ids of the facts it names, and what the graph does about it: by a format that has them. */
  readonly facts?: readonly string[];
  readonly resolution?: string;
  readonly source?: string;
  readonly at: Spot;
  readonly also?: readonly FurtherCitation[];
}

export interface ProblemStatement {
  readonly says: 'PROBLEM';
  /** An error refuses the file, and says how to mend it; a warning is loaded with it. */
  readonly severity: 'error' | 'warning';
  /** UPPER_CASE and stable, for programs. */
  readonly code: string;
  readonly message: string;
  readonly mend?: string;
  /** Ids in the graph of those it is about, of what only the graph shows: it is told beside them. */
  readonly about?: readonly string[];
  readonly at: Spot;
}

import type { Source } from '../shared/facts.ts';

export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
}

/** The texts of the sources, where the reader of this server has them in a folder of their own. */
export interface Documents {
  hasText(source: Source): Promise<boolean>;
  /** Undefined when the text is not at hand. */
  lineCount(source: Source): Promise<number | undefined>;
  /**
   * Lines `from` to `to`, 1-based and inclusive; empty when the text is not at hand. BadInput when `from` is below 1,
   * `to` below `from`, or more than 400 lines are asked for.
   */
  lines(source: Source, from: number, to: number): Promise<SourceLine[]>;
}

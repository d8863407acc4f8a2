/**
 * The closed family of errors. Every error a user can meet is one of these; its `code` is what the API puts into
 * `extensions.code`, and `exitCode` is what a command ends with. Messages say what is wrong, where, and how to mend it.
 */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'TOO_COSTLY'
  | 'TOO_BUSY'
  | 'TIMEOUT'
  | 'STORE_UNAVAILABLE'
  | 'STORE_FAILED'
  | 'STORE_LOCKED'
  | 'STORE_OUTDATED'
  | 'STORE_DAMAGED'
  | 'SEED_INVALID'
  | 'IMPORT_REFUSED'
  | 'CONFIG_INVALID'
  | 'QUESTION_INVALID'
  | 'INTERNAL';

/** Exit codes of the commands, one per kind of fault (sysexits-like, small and stable). */
export const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 2,
  NOT_FOUND: 2,
  UNAUTHENTICATED: 8,
  FORBIDDEN: 8,
  TOO_COSTLY: 2,
  TOO_BUSY: 6,
  TIMEOUT: 6,
  SEED_INVALID: 3,
  CONFIG_INVALID: 4,
  QUESTION_INVALID: 5,
  IMPORT_REFUSED: 7,
  STORE_UNAVAILABLE: 6,
  STORE_FAILED: 6,
  STORE_LOCKED: 6,
  STORE_OUTDATED: 6,
  STORE_DAMAGED: 6,
  INTERNAL: 1,
};

/**
 * What tells of the asker and not of the code: where in the code it was refused tells nobody anything, and to look that
 * up in the source maps takes milliseconds, which GraphQLError does for each error. Fifty at once keep the thread.
 */
const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'BAD_INPUT',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_COSTLY',
  'TOO_BUSY',
  'TIMEOUT',
]);

/** What `make` gives; errors made in it have no trace. */
export function withoutTrace<T>(make: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Base of the family. A refusal has no trace. */
export class GovernanceError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: Record<string, unknown> } = {}) {
    const { stackTraceLimit } = Error;
    if (REFUSALS.has(code)) Error.stackTraceLimit = 0;
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    Error.stackTraceLimit = stackTraceLimit;
    this.name = new.target.name;
    this.code = code;
    this.details = options.details ?? {};
  }

  get exitCode(): number {
    return EXIT_CODES[this.code];
  }
}

/** A value given by the caller is not usable; the message names it and what would be. */
export class BadInput extends GovernanceError {
  constructor(message: string, details?: Record<string, unknown>) {
    super('BAD_INPUT', message, details === undefined ? {} : { details });
  }
}

/** No party, board, source or fact has this id; `suggestions` are near ids, best first. */
export class NotFound extends GovernanceError {
  constructor(kind: string, id: string, suggestions: readonly string[] = []) {
    const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.map((s) => `"${s}"`).join(' or ')}?` : '';
    super('NOT_FOUND', `No ${kind} has the id "${id}".${hint}`, { details: { kind, id, suggestions } });
  }
}

/** The store refused or failed; `gqlStatus` is the engine's own status when it gave one. */
export class StoreError extends GovernanceError {
  readonly gqlStatus: string | undefined;

  constructor(
    code: Extract<ErrorCode, `STORE_${string}` | 'TIMEOUT'>,
    message: string,
    options: { cause?: unknown; gqlStatus?: string | undefined } = {},
  ) {
    super(code, message, { cause: options.cause, details: { gqlStatus: options.gqlStatus } });
    this.gqlStatus = options.gqlStatus;
  }
}

/** A setting is missing or unusable; all bad settings are listed at once. */
export class ConfigError extends GovernanceError {
  constructor(problems: readonly string[]) {
    super('CONFIG_INVALID', `The configuration is not usable:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
  }
}

/** A `.cypher` file is malformed, or was asked with wrong parameters, or answered with other columns. */
export class QuestionError extends GovernanceError {
  constructor(question: string, problem: string) {
    super('QUESTION_INVALID', `Question ${question}: ${problem}`, { details: { question } });
  }
}

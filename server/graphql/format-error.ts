import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { EXIT_CODES, GovernanceError, type ErrorCode } from '../errors.ts';
import { detailsOutside, toldOutside } from '../shared/told-outside.ts';

const SERVER_FAULTS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'INTERNAL',
  'STORE_FAILED',
  'STORE_DAMAGED',
  'STORE_UNAVAILABLE',
  'STORE_LOCKED',
  'STORE_OUTDATED',
  'QUESTION_INVALID',
  'SEED_INVALID',
  'CONFIG_INVALID',
]);
/** What Apollo Server and graphql-js call faults of the query; here they are one code, with theirs as `reason`. */
const QUERY_FAULTS: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** As graphql-js 16 words it, which gives it no code of its own. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/;

/**
 * An error as the API shows it: `extensions.code` is one of ErrorCode and nothing else ever.
 *
 * - one of our own: its message, its code and details (for NOT_FOUND `kind`, `id`, `suggestions`), without the folders
 *   of this machine
 * - a fault of the query itself: BAD_INPUT, with Apollo's code as `extensions.reason`
 * - anything else: INTERNAL with a fixed message; the log has the cause
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  if (cause instanceof GovernanceError && cause.code !== 'INTERNAL') {
    return shown(formatted, cause.message, { ...known(cause.details), code: cause.code });
  }
  const tokens = TOO_MANY_TOKENS.exec(formatted.message)?.[1];
  if (tokens !== undefined) {
    return shown(
      formatted,
      `The query has more than ${tokens} tokens. Give long lists as variables, or ask in several queries.`,
      { code: 'TOO_COSTLY' },
    );
  }
  const reason = queryFault(error) ?? queryFault(cause);
  if (reason !== undefined) return shown(formatted, formatted.message, { reason, code: 'BAD_INPUT' });
  return shown(
    formatted,
    'Something went wrong inside the server. Its log has the cause under the request id of this answer.',
    {
      code: 'INTERNAL',
    },
  );
}

/** Whether the server, not the asker, is to blame: such errors are logged with their cause. */
export function isServerFault(error: unknown): boolean {
  const cause = causeOf(error);
  return cause instanceof GovernanceError
    ? SERVER_FAULTS.has(cause.code)
    : (queryFault(error) ?? queryFault(cause)) === undefined;
}

/** What was thrown, in a resolver or before any was called. */
export function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? error.originalError : error;
}

function queryFault(cause: unknown): string | undefined {
  if (!(cause instanceof GraphQLError)) return undefined;
  const code = cause.extensions['code'];
  if (typeof code === 'string') return QUERY_FAULTS.has(code) ? code : undefined;
  // graphql-js gives no code to a value of the wrong form inside a query, and has no cause of its own for it either.
  return cause.originalError === undefined ? 'BAD_USER_INPUT' : undefined;
}

/** Whether a word is one of the closed family. */
export function isErrorCode(word: unknown): word is ErrorCode {
  return typeof word === 'string' && Object.hasOwn(EXIT_CODES, word);
}

function shown(
  formatted: GraphQLFormattedError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLFormattedError {
  const { locations, path } = formatted;
  return {
    message: toldOutside(message),
    ...(locations && { locations }),
    ...(path && { path }),
    extensions,
  };
}

function known(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [[name, detailsOutside(value)]])),
  );
}

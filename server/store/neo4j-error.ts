import { StoreError } from '../errors.ts';

/** One error of the driver or the server as a StoreError. */
export function neo4jError(error: unknown, uri: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = textOf(error, 'code') ?? '';
  const message = error instanceof Error ? error.message : String(error);
  const options = { cause: error, gqlStatus: textOf(error, 'gqlStatus') };
  const failed = (what: string) => new StoreError('STORE_FAILED', `Neo4j at ${uri} ${what}`, options);
  if (/TransactionTimedOut|TransactionTerminated|LockClientStopped/.test(code)) {
    return new StoreError('TIMEOUT', 'The graph took too long to answer; ask for less at once.', options);
  }
  if (/Security\.(Unauthorized|Authentication)/.test(code)) {
    return failed('refused the user name or password; check NEO4J_USER and NEO4J_PASSWORD.');
  }
  if (/Security\.Forbidden/.test(code)) return failed(`does not let this user do that; give it the role publisher or admin: ${message}`);
  if (/DatabaseNotFound/.test(code)) return failed(`has no such database; check NEO4J_DATABASE. ${message}`);
  if (/MemoryPoolOutOfMemory|OutOfMemory/.test(code)) {
    return failed(`has not enough memory for this; raise its heap or db.memory.transaction.max: ${message}`);
  }
  if (/acquisition timed out/.test(message)) {
    return new StoreError('STORE_UNAVAILABLE', `Neo4j at ${uri} gives no connection; it is starting, or busy with other questions. Try again. ${message}`, options);
  }
  // A server that is going down ends what is running in many ways; the driver knows which of them are worth another try.
  if (/ServiceUnavailable|SessionExpired|DatabaseUnavailable|TransientError|ProtocolError/.test(code) || isRetryable(error)) {
    return new StoreError('STORE_UNAVAILABLE', `Neo4j at ${uri} does not answer; is it running and reachable? ${message}`, options);
  }
  return failed(`failed: ${message}`);
}

function textOf(error: unknown, key: 'code' | 'gqlStatus'): string | undefined {
  const value = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isRetryable(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'retryable' in error && error.retryable === true;
}

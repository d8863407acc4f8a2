import { StoreError } from '../../errors.ts';

/** One error of the driver or the server as a StoreError that says what to do about it. */
export function neo4jError(error: unknown, uri: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = textOf(error, 'code') ?? '';
  const why = reasonOf(error);
  const options = { cause: error, gqlStatus: textOf(error, 'gqlStatus') };
  const failed = (what: string) => new StoreError('STORE_FAILED', `Neo4j at ${uri} ${what}`, options);
  const away = (what: string) => new StoreError('STORE_UNAVAILABLE', `Neo4j at ${uri} ${what}`, options);
  if (/TransactionTimedOut|TransactionTerminated|LockClientStopped/.test(code)) {
    return new StoreError('TIMEOUT', 'The graph took too long to answer; ask for less at once.', options);
  }
  if (/CredentialsExpired/.test(code)) {
    return failed(
      "wants this user's first password replaced: ALTER CURRENT USER SET PASSWORD FROM '…' TO '…' in the database system.",
    );
  }
  if (/Security\.(Unauthorized|Authentication)/.test(code)) {
    return failed('refused the user name or password; check NEO4J_USER and NEO4J_PASSWORD.');
  }
  if (/Security\.Forbidden/.test(code))
    return failed(`does not let this user do that; give it the role publisher or admin: ${why}`);
  if (/DatabaseNotFound/.test(code)) return failed(`has no such database; check NEO4J_DATABASE. ${why}`);
  if (/MemoryPoolOutOfMemory|OutOfMemory/.test(code)) {
    return failed(`has not enough memory for this; raise its heap or db.memory.transaction.max: ${why}`);
  }
  if (/certificate is not trusted/.test(why))
    return failed(`shows a certificate that is not trusted (${untrusted(why)}). ${TRUST} ${inScheme(uri, '+ssc')}.`);
  if (/responded HTTP|Unknown Bolt protocol|SSL routines.*(wrong version|packet length)/.test(why)) {
    return failed(
      `is no Neo4j: what listens there does not speak its protocol, Bolt, or not through TLS. Is the port right? Bolt's is usually 7687. ${why}`,
    );
  }
  if (/acquisition timed out/.test(why)) return away(`${noConnection(why)} Try again. ${why}`);
  // A server that is going down ends what is running in many ways; the driver knows which of them are worth another
  // try.
  if (
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable|TransientError|ProtocolError/.test(code) ||
    isRetryable(error)
  ) {
    return away(`does not answer; is it running and reachable? ${why}${otherScheme(uri, why)}`);
  }
  return failed(`failed: ${why}`);
}

const TRUST =
  'Name the file of its authority (PEM) in NODE_EXTRA_CA_CERTS when you start this program; a name or an age that is wrong is to be mended in the certificate. To take any certificate, write';

/**
 * The innermost word of what happened: a routing driver wraps it in its own, and a connection in advice about
 * encryption.
 */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const inner: unknown = error instanceof Error ? error.cause : undefined;
  if (/No routing servers available/.test(message) && inner instanceof Error) return reasonOf(inner);
  return message.replace(/^Failed to connect to server\..*?Caused by: /s, '').trim();
}

/** `DEPTH_ZERO_SELF_SIGNED_CERT`, out of the driver's paragraph about it. */
function untrusted(why: string): string {
  return /Socket responded with: (\S+)/.exec(why)?.[1] ?? why;
}

/** All connections lent out, or none to be had. */
function noConnection(why: string): string {
  const active = Number(/Active conn count = (\d+)/.exec(why)?.[1] ?? 0);
  return active > 0
    ? `has all ${String(active)} connections of this program busy with other questions.`
    : 'gives no connection; it is starting, or busy, or what listens there is no Neo4j.';
}

/** Where a connection ends before it has begun, one side may be waiting for TLS and the other not. */
function otherScheme(uri: string, why: string): string {
  if (/before secure TLS/.test(why)) return ` If it is there, it may not speak TLS: then write ${inScheme(uri, '')}.`;
  return /closed by server/.test(why) && !/^\w+\+s/.test(uri)
    ? ` If it is there, it may take TLS only: then write ${inScheme(uri, '+s')}.`
    : '';
}

function inScheme(uri: string, suffix: '' | '+s' | '+ssc'): string {
  return uri.replace(/^(\w+)(\+s|\+ssc)?:/, `$1${suffix}:`);
}

function textOf(error: unknown, key: 'code' | 'gqlStatus'): string | undefined {
  const value = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isRetryable(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'retryable' in error && error.retryable === true;
}

import { createHash } from 'node:crypto';
import type { Citation } from '../../shared/citation.ts';
import type { Source } from '../../shared/facts.ts';
import { readTitle } from './statement-sources.ts';

/** A statement as it is written; no other has its id. */
export interface WrittenStatement {
  statementId: string;
  readonly [field: string]: unknown;
}

/**
 * A statement around the details of a record, with its source; and what a citation tells of the statement it came from.
 */
export function statementOf(
  recordId: string,
  recordType: string,
  recordStatus: string,
  recordDetails: object,
  annotations: readonly object[],
  source: Source | undefined,
  citation: Citation | undefined,
  knownFrom: string | undefined,
  statementId: string | undefined,
): WrittenStatement {
  const published = source?.published ?? knownFrom ?? '1900-01-01';
  const statementDate = citation?.observedOn ?? knownFrom ?? published;
  return {
    statementId: statementId ?? digest(recordId, statementDate, JSON.stringify(recordDetails)),
    declarationSubject: subjectOf(recordDetails) ?? recordId,
    statementDate,
    ...(annotations.length > 0 && { annotations }),
    ...(source !== undefined && { publicationDetails: publication(source), source: sourceOf(source) }),
    recordId,
    recordType,
    recordStatus,
    recordDetails,
  };
}

/** The record that a relationship is about. */
function subjectOf(details: object): string | undefined {
  const { subject } = details as { readonly subject?: unknown };
  return typeof subject === 'string' ? subject : undefined;
}

function publication({ published, publisher, licence }: Source): object {
  const isUri = licence !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/i.test(licence);
  const name = publisher === '' ? 'not named' : publisher;
  return { publicationDate: published, bodsVersion: '0.4', ...(isUri && { license: licence }), publisher: { name } };
}

function sourceOf({ title, publisher, kind, url, retrieved }: Source): object {
  const types = kind.startsWith('BODS: ') ? kind.slice('BODS: '.length).split(', ') : [];
  return {
    ...(types.length > 0 && { type: types }),
    ...readTitle(title, publisher),
    ...(url !== undefined && { url }),
    ...(retrieved !== undefined && { retrievedAt: retrieved }),
  };
}

/** Which interest or listing of its statement the fact was. */
export function placeOf({ citations }: { readonly citations: readonly Citation[] }): number {
  return Number(/, (?:interest|securities listing) (\d+)$/.exec(citations[0]?.place ?? '')?.[1] ?? 0);
}

const PLACE = /^record (.+) \(statement (\S+)\)/;

export function recordIn(citation: Citation | undefined): string | undefined {
  return PLACE.exec(citation?.place ?? '')?.[1];
}

export function statementIn(citation: Citation | undefined): string | undefined {
  const id = PLACE.exec(citation?.place ?? '')?.[2];
  return id !== undefined && id.length >= 32 && id.length <= 64 ? id : undefined;
}

export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 40);
}

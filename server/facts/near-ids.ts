import { NotFound } from '../errors.ts';
import { similarity } from '../shared/names/name-key.ts';
import { editDistance } from '../shared/names/nearness.ts';
import type { Store } from '../store/store.ts';
import type { FactReader } from './fact-reader.ts';
import { NAMED_TYPES, type NamedType } from '../store/names/name-index.ts';
import { namesOf } from './names/names-of.ts';

/**
 * Candidates looked at, and ids offered. Names lead to them as well as ids, so that more than one lot of them is looked
 * at.
 */
const CANDIDATES = 200;
const OFFERED = 3;
/** Parties and boards whose facts are looked at when the id of a fact is not there. */
const NAMED_IN = 12;
/** Below this share of common letters an id is no likely slip of the pen. */
const LIKELY = 0.35;
const LONGEST_ID = 200;

/** Ids of these types that look like a misspelt one, the nearest first, at most three. */
export async function nearIds(store: Store, id: string, types: readonly NamedType[]): Promise<string[]> {
  const like = (await namesOf(store)).like(id.slice(0, LONGEST_ID), types, CANDIDATES);
  return nearest(
    like.map((named) => named.id),
    id,
  );
}

/**
 * The error for an id of no fact. Facts have no index of their own for this: an id made by the rules of the seed names
 * the parties, so the ids offered are those of facts about the parties that it seems to name.
 */
export async function factNotFound(store: Store, facts: FactReader, id: string): Promise<NotFound> {
  const shown = id.slice(0, LONGEST_ID);
  const like = (await namesOf(store)).like(shown, NAMED_TYPES, NAMED_IN);
  const about = await facts.about(like.map((named) => named.id));
  return new NotFound(
    'fact',
    shown,
    nearest(
      about.map((view) => view.fact.id),
      shown,
    ),
  );
}

/** Those of some ids that look like a misspelt one, the nearest first, at most three. */
export function nearest(ids: readonly string[], id: string): string[] {
  return ids
    .map((one) => ({ id: one, likeness: likeness(one, id) }))
    .filter((near) => near.likeness >= LIKELY)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, OFFERED)
    .map((near) => near.id);
}

/**
 * Pieces in common; a short id that one slip of the pen makes the other ("ijj" and "iij") has few, and counts by its
 * letters.
 */
function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const slips = editDistance(a, b, Math.floor(longer / 3));
  return Math.max(similarity(a, b), slips > longer / 3 ? 0 : 1 - slips / longer);
}

/** The error for an id that is not there, with near ids; `kind` is the word for it in the message. */
export async function notFound(store: Store, kind: string, id: string, types: readonly NamedType[]): Promise<NotFound> {
  return new NotFound(kind, id.slice(0, LONGEST_ID), await nearIds(store, id, types));
}

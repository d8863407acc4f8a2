import { hash } from 'node:crypto';
import type { Fact, Finding } from './facts.ts';

/** A relationship that says nothing new: it only makes facts reachable from what cites or names them. */
export type BackLink = { readonly subject: string; readonly object: string };

/** `(:Source)-[:CITED_FOR]->(subject of a fact that cites it)`, each pair once, in order. */
export function citedFor(facts: Iterable<Fact>): BackLink[] {
  const pairs: Pairs = new Map();
  for (const fact of facts) {
    for (const { source } of fact.citations) add(pairs, source, fact.subject);
  }
  return inOrder(pairs);
}

/** `(:Finding)-[:POINTS_TO]->(subject of a fact it names)`, each pair once, in order. Ids of no fact are left out. */
export function pointsTo(findings: Iterable<Finding>, facts: Iterable<Fact>): BackLink[] {
  const all = [...findings];
  const named = new Set(all.flatMap((finding) => finding.facts));
  const subjects = new Map<string, string>();
  for (const { id, subject } of facts) if (named.has(id)) subjects.set(id, subject);
  const pairs: Pairs = new Map();
  for (const finding of all) {
    for (const id of finding.facts) {
      const object = subjects.get(id);
      if (object !== undefined) add(pairs, finding.id, object);
    }
  }
  return inOrder(pairs);
}

/**
 * `(:FactKey)-[:LEADS_TO]->(subject of a fact)`, each pair once, in order: from the digest of a fact's id to where it
 * starts, so that a fact, which is a relationship, is found by its id.
 */
export function leadsTo(facts: Iterable<Fact>): BackLink[] {
  const pairs: Pairs = new Map();
  for (const { id, subject } of facts) add(pairs, factDigest(id), subject);
  return inOrder(pairs);
}

/** Id of the `:FactKey` node for a fact's id. There are at most 65,536 of them, however large the graph. */
export function factDigest(id: string): string {
  return `facts:${hash('sha256', id).slice(0, 4)}`;
}

/** Objects by subject. */
type Pairs = Map<string, Set<string>>;

function add(pairs: Pairs, subject: string, object: string): void {
  const objects = pairs.get(subject);
  if (objects === undefined) pairs.set(subject, new Set([object]));
  else objects.add(object);
}

function inOrder(pairs: Pairs): BackLink[] {
  return [...pairs.keys()]
    .sort()
    .flatMap((subject) => [...(pairs.get(subject) ?? [])].sort().map((object) => ({ subject, object })));
}

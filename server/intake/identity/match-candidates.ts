import { lookingAlike, type Name } from '../../seed/look-alikes.ts';
import type { Company, Party } from '../../shared/facts.ts';
import { stepThrough } from '../../shared/turns/in-turns.ts';
import { similarity } from '../../shared/names/name-key.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import { pairOf, type Decision } from './decisions.ts';
import { identifierOf, isOfOneSource, type Identifier } from './identifiers.ts';
import { inCommonForms } from './kanji-variants.ts';

/** Two parties that may be one. Nothing is done about it until somebody decides. */
export interface Candidate {
  readonly a: string;
  readonly b: string;
  readonly type: 'Company' | 'Person';
  /** From 0 to 100, for the order of the questions: it decides nothing. */
  readonly score: number;
  /** What speaks for it and against it, in words. */
  readonly reasons: readonly string[];
}

/** Pairs of parties of like names about which nobody has decided, the likeliest first. */
export function candidatesOf(
  { companies, persons }: Pick<GraphContent, 'companies' | 'persons'>,
  decisions: readonly Decision[],
): Candidate[] {
  return stepThrough(findingCandidates({ companies, persons }, decisions));
}

/** The same, stopping often. */
export function* findingCandidates(
  { companies, persons }: Pick<GraphContent, 'companies' | 'persons'>,
  decisions: readonly Decision[],
): Generator<undefined, Candidate[]> {
  const decided = new Set(decisions.filter(({ verdict }) => verdict !== 'UNSURE').map(({ a, b }) => pairOf(a, b)));
  return [...(yield* among(companies, decided)), ...(yield* among(persons, decided))].sort(
    (x, y) => y.score - x.score || (pairOf(x.a, x.b) < pairOf(y.a, y.b) ? -1 : 1),
  );
}

function* among(parties: readonly Party[], decided: ReadonlySet<string>): Generator<undefined, Candidate[]> {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const names = parties.flatMap(({ id, names: all }): Name[] =>
    [...new Set(all.map(inCommonForms))].map((text) => ({ owner: id, text })),
  );
  const found: Candidate[] = [];
  for (const { a, b, same } of (yield* lookingAlike(names)).pairs) {
    yield;
    const [one, other] = [byId.get(a.owner), byId.get(b.owner)];
    if (one === undefined || other === undefined || decided.has(pairOf(one.id, other.id))) continue;
    const likeness = same ? 100 : Math.round(similarity(a.text, b.text) * 100);
    const reasons = [
      same
        ? `"${a.text}" and "${b.text}" are one name but for form, case and order`
        : `"${a.text}" and "${b.text}" are ${String(likeness)} % alike`,
    ];
    let score = same ? 80 : Math.round(likeness * 0.7);
    for (const { points, reason } of compared(one, other)) {
      score += points;
      reasons.push(reason);
    }
    found.push({ a: one.id, b: other.id, type: one.type, score: Math.max(0, Math.min(100, score)), reasons });
  }
  return found;
}

function* compared(a: Party, b: Party): Generator<{ points: number; reason: string }> {
  if (a.type === 'Person' && b.type === 'Person' && a.born !== undefined && b.born !== undefined) {
    const fits = a.born.startsWith(b.born) || b.born.startsWith(a.born);
    yield fits
      ? { points: 20, reason: `both are born ${a.born.length > b.born.length ? a.born : b.born}` }
      : { points: -60, reason: `one is born ${a.born}, the other ${b.born}` };
  }
  if (a.type !== 'Company' || b.type !== 'Company') return;
  if (a.jurisdiction !== undefined && b.jurisdiction !== undefined)
    yield a.jurisdiction === b.jurisdiction
      ? { points: 10, reason: `both are of ${a.jurisdiction}` }
      : { points: -20, reason: `one is of ${a.jurisdiction}, the other of ${b.jurisdiction}` };
  const schemes = new Map(told(a).map(({ scheme, text }) => [scheme, text]));
  for (const { scheme, text } of told(b)) {
    const known = schemes.get(scheme);
    if (known !== undefined && known !== text) yield { points: -50, reason: `one has ${known}, the other ${text}` };
  }
}

/** The numbers that registers gave a company, and that are rightly written. */
function told({ identifiers }: Company): Identifier[] {
  return identifiers
    .flatMap((text) => identifierOf(text) ?? [])
    .filter(({ scheme, unfit }) => unfit === undefined && !isOfOneSource(scheme));
}

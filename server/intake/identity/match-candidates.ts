import type { Speaker } from '../../shared/language/messages-of.ts';
import { lookingAlike, type Name } from '../../seed/look-alikes.ts';
import type { Company, Party } from '../../shared/facts.ts';
import { stepThrough } from '../../shared/turns/in-turns.ts';
import { similarity } from '../../shared/names/name-key.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import { pairOf, pairsNow } from './contradicted.ts';
import type { Decision } from './decisions.ts';
import { identifierOf, isOfOneSource, type Identifier } from './identifiers.ts';
import { inCommonForms } from './kanji-variants.ts';
import { say } from './messages/words.ts';

/** Something that speaks for or against it, in the language of who listens. */
type Reason = (speaker: Speaker) => string;

/** Two parties that may be one. Nothing is done about it until somebody decides. */
export interface Candidate {
  readonly a: string;
  readonly b: string;
  readonly type: 'Company' | 'Person';
  /** From 0 to 100, for the order of the questions: it decides nothing. */
  readonly score: number;
  /** What speaks for it and against it, in words. */
  readonly reasons: readonly Reason[];
}

/** Pairs of parties of like names about which nobody has decided, the likeliest first. */
export function candidatesOf(
  { companies, persons }: Pick<GraphContent, 'companies' | 'persons'>,
  decisions: readonly Decision[],
): Candidate[] {
  return stepThrough(findingCandidates({ companies, persons }, decisions)).sort(likeliestFirst);
}

export function likeliestFirst(x: Candidate, y: Candidate): number {
  return y.score - x.score || (pairOf(x.a, x.b) < pairOf(y.a, y.b) ? -1 : 1);
}

/** Pairs about which nothing is asked any more, by `pairOf`. */
export function decidedPairs(decisions: readonly Decision[]): { readonly has: (pair: string) => boolean } {
  return pairsNow(decisions, ['SAME', 'DIFFERENT']);
}

/** The same in no order, stopping often. */
export function* findingCandidates(
  { companies, persons }: Pick<GraphContent, 'companies' | 'persons'>,
  decisions: readonly Decision[],
): Generator<undefined, Candidate[]> {
  const decided = decidedPairs(decisions);
  return [...(yield* among(companies, decided)), ...(yield* among(persons, decided))];
}

function* among(
  parties: readonly Party[],
  decided: { readonly has: (pair: string) => boolean },
): Generator<undefined, Candidate[]> {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const names: Name[] = [];
  for (const { id, names: all } of parties) {
    for (const text of new Set(all.map(inCommonForms))) names.push({ owner: id, text });
    yield;
  }
  const found: Candidate[] = [];
  for (const { a, b, same } of (yield* lookingAlike(names)).pairs) {
    yield;
    const [one, other] = [byId.get(a.owner), byId.get(b.owner)];
    if (one === undefined || other === undefined || decided.has(pairOf(one.id, other.id))) continue;
    const likeness = same ? 100 : Math.round(similarity(a.text, b.text) * 100);
    const reasons = [
      (speaker: Speaker) =>
        same
          ? say(speaker, 'oneName', { a: a.text, b: b.text })
          : say(speaker, 'alike', { a: a.text, b: b.text, likeness: String(likeness) }),
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

function* compared(a: Party, b: Party): Generator<{ points: number; reason: Reason }> {
  if (a.type === 'Person' && b.type === 'Person' && a.born !== undefined && b.born !== undefined) {
    const [day, other] = [a.born, b.born];
    const longer = day.length > other.length ? day : other;
    yield day.startsWith(other) || other.startsWith(day)
      ? { points: 20, reason: (speaker) => say(speaker, 'bothBorn', { day: longer }) }
      : { points: -60, reason: (speaker) => say(speaker, 'bornOtherwise', { day, other }) };
  }
  if (a.type !== 'Company' || b.type !== 'Company') return;
  const [place, other] = [a.jurisdiction, b.jurisdiction];
  if (place !== undefined && other !== undefined)
    yield place === other
      ? { points: 10, reason: (speaker) => say(speaker, 'bothOf', { place }) }
      : { points: -20, reason: (speaker) => say(speaker, 'ofOther', { place, other }) };
  const schemes = new Map(told(a).map(({ scheme, text }) => [scheme, text]));
  for (const { scheme, text } of told(b)) {
    const known = schemes.get(scheme);
    if (known !== undefined && known !== text)
      yield { points: -50, reason: (speaker) => say(speaker, 'otherNumber', { number: known, other: text }) };
  }
}

/** The numbers that registers gave a company, and that are rightly written. */
function told({ identifiers }: Company): Identifier[] {
  return identifiers
    .flatMap((text) => identifierOf(text) ?? [])
    .filter(({ scheme, unfit }) => unfit === undefined && !isOfOneSource(scheme));
}

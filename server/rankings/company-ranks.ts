import { compareText } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import type { FactView } from '../facts/fact-view.ts';
import { allInterlocks } from '../interlocks/all-interlocks.ts';
import type { Interlock, When } from '../interlocks/interlocks.ts';
import { eachInTurns } from '../shared/turns/in-turns.ts';
import type { Company } from '../shared/facts.ts';
import { betweennessOf } from './betweenness.ts';
import { ranked, type RankedEntry } from './ranked.ts';

export type CompanyRanking = 'INTERLOCKS' | 'BETWEENNESS';

export interface CompanyCounts {
  readonly company: Company;
  readonly interlocks: number;
  /** Undefined without a day. */
  readonly certainInterlocks: number | undefined;
  readonly people: number;
  readonly betweenness: number;
}

/** Companies that share people, by how many they share them with, or by how often they lie between two others. */
export async function rankedCompanies(
  facts: FactReader,
  by: CompanyRanking,
  when: When,
  signal?: AbortSignal,
): Promise<RankedEntry<CompanyCounts>[]> {
  const pairs = await allInterlocks(facts, when);
  const companies = new Map(pairs.flatMap(({ of, company }) => [of, company]).map((one) => [one.id, one]));
  const between = await betweennessOf(
    [...companies.keys()].sort(),
    pairs.map(({ of, company }) => [of.id, company.id] as const),
    signal,
  );
  const found = new Map<string, { others: number; certain: number; people: Set<string> }>();
  await eachInTurns(pairs, (pair) => {
    for (const { id } of [pair.of, pair.company]) {
      const own = found.get(id) ?? { others: 0, certain: 0, people: new Set<string>() };
      found.set(id, own);
      own.others += 1;
      if (isCertain(pair)) own.certain += 1;
      for (const { person } of pair.people) own.people.add(person.id);
    }
  });
  const counts = [...companies.values()].map((company): CompanyCounts => {
    const own = found.get(company.id);
    return {
      company,
      interlocks: own?.others ?? 0,
      certainInterlocks: when.on === undefined ? undefined : (own?.certain ?? 0),
      people: own?.people.size ?? 0,
      betweenness: between.get(company.id) ?? 0,
    };
  });
  const byDegree = (a: CompanyCounts, b: CompanyCounts) => b.interlocks - a.interlocks || b.people - a.people;
  const byBetween = (a: CompanyCounts, b: CompanyCounts) => b.betweenness - a.betweenness;
  const byName = (a: CompanyCounts, b: CompanyCounts) =>
    compareText(a.company.name, b.company.name) || compareText(a.company.id, b.company.id);
  return by === 'INTERLOCKS'
    ? ranked(
        counts,
        (a, b) => byDegree(a, b) || byBetween(a, b) || byName(a, b),
        ({ interlocks }) => interlocks,
      )
    : ranked(
        counts,
        (a, b) => byBetween(a, b) || byDegree(a, b) || byName(a, b),
        ({ betweenness }) => betweenness,
      );
}

/** Whether somebody certainly is at both on the day. */
function isCertain({ people }: Interlock): boolean {
  const certainly = (views: readonly FactView[]) => views.some(({ certainty }) => certainty === 'CERTAIN');
  return people.some(({ here, there }) => certainly(here) && certainly(there));
}

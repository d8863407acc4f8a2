import type { CompanyKind } from '../../vocabulary/parties.ts';
import { identifierOf } from '../identity/identifiers.ts';
import type { PartyStatement, ProblemStatement, Spot } from '../importer.ts';
import { refusal, warning } from '../stated-problem.ts';
import { IDENTIFIER_COLUMNS, type TableParty } from './table-kinds.ts';

/** Who the rows of one file name. */
export interface TableParties {
  /** Key of the party that the row names in this role; undefined when it names none there. */
  readonly named: (
    party: TableParty,
    value: (field: string) => string | undefined,
    at: Spot,
  ) => {
    readonly key: string | undefined;
    readonly kind: string | undefined;
    readonly says: readonly (PartyStatement | ProblemStatement)[];
  };
}

interface Known {
  readonly key: string;
  readonly type: PartyStatement['type'];
  /** By scheme. */
  readonly identifiers: Map<string, string>;
}

/**
 * Parties are told apart by their identifiers where a row gives any, else by name: one name is one party within the
 * file, also where only one of its rows has the identifier. Two identifiers of one scheme are two parties; a row that
 * has the name of both and no identifier is a third, and said to be unclear.
 */
export function tableParties(): TableParties {
  const byIdentifier = new Map<string, Known>();
  const byName = new Map<string, Known[]>();
  let count = 0;
  return {
    named: ({ role, may, required }, value, at) => {
      const name = value(role);
      const kind = value(`${role}Kind`);
      const says: (PartyStatement | ProblemStatement)[] = [];
      const identifiers = new Map<string, string>();
      for (const text of printedIdentifiers(role, value)) {
        const read = identifierOf(text);
        if (read === undefined || read.unfit !== undefined) {
          const message = `${role}: ${read?.unfit ?? `"${text}" is no identifier`}`;
          says.push(
            refusal('IDENTIFIER_UNFIT', message, at, 'correct it, or leave it out; write others as scheme:value'),
          );
        } else identifiers.set(read.scheme, read.text);
      }
      if (name === undefined && identifiers.size === 0) {
        if (required)
          says.push(refusal('PARTY_MISSING', `the ${role} is blank`, at, 'name it; every row has its two parties'));
        return { key: undefined, kind, says };
      }
      const stated = may === 'party' ? (kind === undefined ? undefined : typeOf(kind)) : typeOf(may.toUpperCase());
      const sameName = (name === undefined ? [] : (byName.get(name) ?? [])).filter(
        ({ type }) => stated === undefined || type === stated,
      );
      const identified = [...identifiers.values()].flatMap((text) => byIdentifier.get(text) ?? []);
      const candidates = identified.length > 0 ? identified : sameName.filter((one) => !contradict(one, identifiers));
      const unclear = identifiers.size === 0 && sameName.length > 1;
      const [found] = unclear ? [] : candidates;
      if (unclear)
        says.push(
          warning(
            'NAME_UNCLEAR',
            `${role}: ${String(sameName.length)} parties of this file are called "${name ?? ''}"`,
            at,
            'give its identifier; it is taken for another',
          ),
        );
      const type = found?.type ?? stated ?? 'Company';
      const party: Known = found ?? { key: `party ${String((count += 1))}`, type, identifiers: new Map() };
      const learnt =
        found === undefined ||
        [...identifiers.keys()].some((scheme) => !party.identifiers.has(scheme)) ||
        kind !== undefined;
      for (const [scheme, text] of identifiers) {
        party.identifiers.set(scheme, text);
        byIdentifier.set(text, party);
      }
      if (name !== undefined && !(byName.get(name) ?? []).includes(party))
        byName.set(name, [...(byName.get(name) ?? []), party]);
      if (learnt) says.push(stating(party, name, kind, value(`${role}Born`), at));
      return { key: party.key, kind, says };
    },
  };
}

function stating(
  { key, type, identifiers }: Known,
  name: string | undefined,
  kind: string | undefined,
  born: string | undefined,
  at: Spot,
): PartyStatement {
  return {
    says: 'PARTY',
    key,
    type,
    name: name ?? [...identifiers.values()][0],
    ...(identifiers.size === 0 ? {} : { identifiers: [...identifiers.values()] }),
    ...(type === 'Person' || kind === undefined ? {} : { kind: kind as CompanyKind }),
    ...(type === 'Person' && born !== undefined ? { born } : {}),
    at,
  };
}

function typeOf(kind: string): PartyStatement['type'] {
  return kind === 'PERSON' ? 'Person' : 'Company';
}

function contradict(known: Known, identifiers: ReadonlyMap<string, string>): boolean {
  return [...identifiers].some(([scheme, text]) => (known.identifiers.get(scheme) ?? text) !== text);
}

function printedIdentifiers(role: string, value: (field: string) => string | undefined): string[] {
  const columns = Object.entries(IDENTIFIER_COLUMNS).flatMap(([suffix, scheme]) => {
    const printed = value(`${role}${suffix}`);
    return printed === undefined ? [] : [`${scheme}:${printed}`];
  });
  const further = value(`${role}Identifier`);
  return further === undefined ? columns : [...columns, further];
}

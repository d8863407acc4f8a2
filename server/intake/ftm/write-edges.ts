import type { Fact, Holding } from '../../shared/facts.ts';

export type FtmProperties = Readonly<Record<string, readonly string[]>>;

/** The schema of the edge that a fact is, and its properties but the dates; undefined for a fact that has none. */
export function writtenEdge(
  fact: Fact,
  end: (id: string) => string,
): readonly [schema: string, properties: FtmProperties] | undefined {
  const [subject, object] = [[end(fact.subject)], [end(fact.object)]];
  const role = (text: string | undefined) => ({ role: text === undefined ? [] : [text] });
  switch (fact.kind) {
    case 'HOLDS':
      return fact.interest === 'SHARES'
        ? ['Ownership', { owner: subject, asset: object, ...sizeOf(fact) }]
        : ['UnknownLink', { subject, object, ...role(fact.right ?? fact.interest.toLowerCase()) }];
    case 'SITS_ON':
      return ['Directorship', { director: subject, organization: object, ...role(fact.title) }];
    case 'WORKS_FOR':
      return ['Employment', { employee: subject, employer: object, ...role(fact.title) }];
    case 'LENDS_TO':
      return [
        'Debt',
        { creditor: subject, debtor: object, amount: listed(fact.amount), currency: listed(fact.currency) },
      ];
    case 'KIN_OF':
      return ['Family', { person: subject, relative: object, relationship: listed(fact.relation) }];
    case 'SUCCEEDS':
      return ['Succession', { predecessor: object, successor: subject }];
    case 'NOMINEE_FOR':
      return ['Representation', { agent: subject, client: object, role: ['nominee'] }];
    default:
      return undefined;
  }
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}

function sizeOf(holding: Holding): FtmProperties {
  const { shares, shareClass, direct, nominee, right } = holding;
  return {
    percentage: listed(percentage(holding)),
    sharesCount: listed(shares),
    sharesType: listed(shareClass),
    ownershipType: direct === 'DIRECT' ? ['direct'] : direct === 'INDIRECT' ? ['indirect'] : [],
    role: [...listed(right), ...(nominee && right?.includes('nominee') !== true ? ['nominee'] : [])],
  };
}

/** `24.7`, `25-50`, `>25`; a bound that is not stated is none of the figure. */
function percentage({ percent, percentMin, percentMinExclusive, percentMax }: Holding): string | undefined {
  if (percent !== undefined) return percent;
  if (percentMax !== undefined) return `${percentMin ?? '0'}-${percentMax}`;
  if (percentMin === undefined) return undefined;
  return `${percentMinExclusive === true ? '>' : '>='}${percentMin}`;
}

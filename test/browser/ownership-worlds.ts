import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Worlds of holdings made up for the page of ownership, written as folders of facts. */

const CITED = 'citations: [{ source: report, place: "1", observedOn: "2007-03-31" }]';
const SOURCES =
  'sources:\n  - { id: report, title: "Made-up report", publisher: apex, published: "2007-06-08", kind: report, file: "agm-notice-2007.txt" }\n';

export interface Held {
  readonly holder: string;
  readonly company: string;
  /** As printed; left out, the share is unknown. */
  readonly percent?: string;
  /** Bounds in percent, more than the one and at most the other. */
  readonly range?: readonly [string, string];
  readonly nominee?: boolean;
}

export interface OwnershipWorld {
  readonly companies: readonly { readonly id: string; readonly name: string; readonly kind?: string }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly holdings: readonly Held[];
}

/** Writes a world as the files of a seed. */
export function writeWorld(folder: string, { companies, people, holdings }: OwnershipWorld): void {
  mkdirSync(join(folder, 'companies'), { recursive: true });
  writeFileSync(join(folder, 'sources.yaml'), SOURCES);
  writeFileSync(join(folder, 'findings.yaml'), 'findings: []\n');
  writeFileSync(
    join(folder, 'people.yaml'),
    `people:\n${people.map(({ id, name }) => `  - { id: ${id}, name: "${name}", ${CITED} }\n`).join('')}`,
  );
  const held = new Map<string, Held[]>(companies.map(({ id }) => [id, []]));
  for (const holding of holdings) held.get(holding.company)?.push(holding);
  for (const { id, name, kind = 'COMPANY' } of companies) {
    const holders = held.get(id) ?? [];
    const lines = holders.map((holding, index) => `  - { ${holderFields(holding, index).join(', ')} }\n`);
    writeFileSync(
      join(folder, 'companies', `${id}.yaml`),
      `id: ${id}\nname: "${name}"\nkind: ${kind}\n${CITED}\n${lines.length === 0 ? '' : `holders:\n${lines.join('')}`}`,
    );
  }
}

function holderFields({ holder, company, percent, range, nominee }: Held, index: number): readonly string[] {
  return [
    `id: holds-${holder}-${company}-${String(index)}`,
    `holder: ${holder}`,
    'from: "2006-04-01"',
    'direct: DIRECT',
    ...(percent === undefined ? [] : [`percent: "${percent}"`]),
    ...(range === undefined
      ? []
      : [`percentMin: "${range[0]}"`, 'percentMinExclusive: true', `percentMax: "${range[1]}"`]),
    ...(nominee === true ? ['nominee: true'] : []),
    CITED,
  ];
}

/**
 * Four companies that hold each other round a circle, a pair that does, own shares, a range, an unknown share and a
 * nominee: everything that a chart has a sign for. Asked about: `apex`.
 */
export function crossHoldings(): OwnershipWorld {
  const company = (id: string, name: string, kind?: string) => ({ id, name, ...(kind === undefined ? {} : { kind }) });
  return {
    companies: [
      company('apex', 'Apex Holdings'),
      company('north', 'North Bank', 'BANK'),
      company('east', 'East Trading'),
      company('south', 'South Motors'),
      company('west', 'West Chemical'),
      company('pair-a', 'Alder Foods'),
      company('pair-b', 'Birch Paper'),
      company('registrar', 'Registrar Nominees', 'NOMINEE'),
      company('blank', 'Blank Investments'),
    ],
    people: [
      { id: 'owner', name: 'Olga Owner' },
      { id: 'minor', name: 'Mina Minor' },
    ],
    holdings: [
      { holder: 'north', company: 'apex', percent: '20.00' },
      { holder: 'east', company: 'apex', percent: '15.00' },
      // North to East to South to West and back to North: 40 % × 30 % × 25 % × 20 % comes round.
      { holder: 'north', company: 'east', percent: '40.00' },
      { holder: 'east', company: 'south', percent: '30.00' },
      { holder: 'south', company: 'west', percent: '25.00' },
      { holder: 'west', company: 'north', percent: '20.00' },
      { holder: 'owner', company: 'north', percent: '55.00' },
      { holder: 'owner', company: 'south', range: ['25', '50'] },
      { holder: 'pair-a', company: 'apex', percent: '10.00' },
      { holder: 'pair-b', company: 'apex', percent: '8.00' },
      { holder: 'pair-a', company: 'pair-b', percent: '30.00' },
      { holder: 'pair-b', company: 'pair-a', percent: '20.00' },
      { holder: 'pair-b', company: 'pair-b', percent: '5.00' },
      { holder: 'registrar', company: 'apex', percent: '12.00', nominee: true },
      { holder: 'blank', company: 'apex' },
      { holder: 'minor', company: 'pair-a', percent: '60.00' },
    ],
  };
}

/**
 * A thousand companies under one: 420 held directly, the others below them down to the twelfth tier, with a ring of
 * nine and a dozen that all hold each other; and 300 persons who hold a little of `apex`.
 */
export function thousandCompanies(): OwnershipWorld {
  const WIDE = 420;
  const ids = Array.from({ length: 999 }, (_, i) => `c${String(i)}`);
  const holdings: Held[] = [];
  ids.forEach((id, i) => {
    if (i < WIDE) holdings.push({ holder: 'apex', company: id, percent: `${String(51 + (i % 49))}.${String(i % 10)}` });
    // Below the first twenty lie chains of eleven; the rest is spread under the directly held.
    else if (i < WIDE + 220)
      holdings.push({
        holder: i < WIDE + 20 ? `c${String(i - WIDE)}` : `c${String(i - 20)}`,
        company: id,
        percent: '80.0',
      });
    else
      holdings.push({
        holder: `c${String((i * 7) % WIDE)}`,
        company: id,
        ...(i % 11 === 0 ? {} : i % 13 === 0 ? { range: ['25', '50'] as const } : { percent: '60.0' }),
      });
  });
  for (let i = 0; i < 9; i += 1)
    holdings.push({ holder: `c${String(900 + i)}`, company: `c${String(900 + ((i + 1) % 9))}`, percent: '10.0' });
  for (let i = 0; i < 12; i += 1)
    for (let j = 0; j < 12; j += 1)
      if (i !== j) holdings.push({ holder: `c${String(i)}`, company: `c${String(j)}`, percent: '1.0' });
  const people = Array.from({ length: 300 }, (_, i) => ({ id: `p${String(i)}`, name: `Person ${String(i)}` }));
  for (const [i, { id }] of people.entries())
    holdings.push({ holder: id, company: 'apex', percent: `0.${String(100 + i)}` });
  return {
    companies: [
      { id: 'apex', name: 'Apex Holdings' },
      ...ids.map((id, i) => ({ id, name: `${NAMES[i % NAMES.length] ?? ''} ${String(i)} Corporation` })),
    ],
    people,
    holdings,
  };
}

const NAMES = ['Alpha', 'Boreal', 'Cedar', 'Delta', 'Eastern', 'Fuji', 'Globe', 'Harbour', 'Inland', 'Jade'];

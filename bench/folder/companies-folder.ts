import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kept below the size up to which `people.yaml` is read. */
const MOST_PERSONS = 20_000;
const SYLLABLES = [
  ...'ka no ri ta mo su ber lin ton var gen sho wel dan pra hol mer stan vic tor na el bo gra'.split(' '),
];
const TRADES =
  'Electric,Networks,Trading,Chemical,Foods,Motors,Paper,Bank,Capital,Steel,Shipping,Media,Pharma,Energy,Life'.split(
    ',',
  );
const FORMS = ['Inc.', 'Co., Ltd.', 'Corporation', 'GmbH', 'plc', 'K.K.', 'S.A.'];
const KANJI = [...'東西南北山川田村松井石森林原木本中大小高橋藤佐伊渡辺加吉𠮷神宮上下島崎谷野'];
const KANA = [...'アイウエカキクコサシスタチテナニノハマミヤユラリルロワ'];
const JAPANESE_TRADES = '電力,工業,銀行,商事,海運,製作所,建設,鉄道,化学,食品,証券,不動産'.split(',');
const CYRILLIC = 'ка но ри та мо су бер лин тон вар ген шо вел дан пра'.split(' ');
const CYRILLIC_TRADES = 'Энерго,Строй,Банк,Транс,Хим,Пром,Торг,Медиа'.split(',');

/**
 * A seed folder with as many companies, the same one every time: names of three scripts, a fifth of them with one in
 * Japanese beside it; a holder or two for each, an attribute, and for every fourth a board on which somebody sits.
 */
export function writeCompanies(folder: string, companies: number): { readonly facts: number } {
  const random = generator(companies);
  const below = (n: number): number => Math.floor(random() * n);
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = (list: readonly string[], least: number, more: number): string =>
    Array.from({ length: least + below(more + 1) }, () => of(list)).join('');
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const japanese = (): string =>
    `株式会社${random() < 0.5 ? some(KANJI, 2, 2) : some(KANA, 3, 4)}${of(JAPANESE_TRADES)}`;
  const latin = (): string => `${capital(some(SYLLABLES, 2, 3))} ${of(TRADES)} ${of(FORMS)}`;
  const nameOf = (): string => {
    const script = random();
    if (script < 0.65) return latin();
    return script < 0.9 ? japanese() : `ООО ${capital(some(CYRILLIC, 2, 3))}${of(CYRILLIC_TRADES)}`;
  };
  const cited = (place: string, day = ''): string =>
    `citations: [{ source: register, place: "${place}"${day === '' ? '' : `, observedOn: "${day}"`} }]`;
  mkdirSync(join(folder, 'companies'), { recursive: true });
  writeFileSync(
    join(folder, 'sources.yaml'),
    'sources:\n  - { id: register, title: "Register", publisher: c0, published: "2024-06-30", kind: register }\n',
  );
  const persons = Math.min(MOST_PERSONS, Math.ceil(companies / 5));
  const people = Array.from(
    { length: persons },
    (_, i) =>
      `  - id: p${String(i)}\n    name: "${capital(some(SYLLABLES, 2, 1))} ${capital(some(SYLLABLES, 2, 2))}"\n    ${cited(`Persons, ${String(i + 1)}`)}\n`,
  );
  writeFileSync(join(folder, 'people.yaml'), `people:\n${people.join('')}`);
  let facts = 0;
  for (let i = 0; i < companies; i += 1) {
    const holders = i === 0 ? [] : random() < 0.4 ? [below(i), below(i)] : [below(i)];
    const seated = i % 4 === 0;
    const lines = [
      `id: c${String(i)}`,
      `name: "${nameOf()}"`,
      ...(random() < 0.2 ? [`nameLocal: "${japanese()}"`] : []),
      'kind: COMPANY',
      `identifiers: ["lei:5493${String(i).padStart(14, '0')}00"]`,
      cited(`Companies, ${String(i + 1)}`),
      'attributes:',
      `  - { attribute: CAPITAL, amount: "${String(1 + below(9_000))}000000", unit: "JPY", observedOn: "2024-03-31", ${cited('Capital')} }`,
      ...(holders.length === 0 ? [] : ['holders:']),
      ...[...new Set(holders)].map(
        (holder) =>
          `  - { holder: c${String(holder)}, percent: "${String(1 + below(45))}.${String(below(10))}", observedOn: "2024-03-31", ${cited('Holders')} }`,
      ),
      ...(seated
        ? [
            'boards:',
            `  - { id: b${String(i)}, name: "Board of directors", kind: DIRECTORS, ${cited('Board')} }`,
            'seats:',
            `  - { person: p${String(below(persons))}, board: b${String(i)}, title: "Director", from: "2019-06-27", ${cited('Board', '2024-03-31')} }`,
          ]
        : []),
    ];
    facts += 1 + new Set(holders).size + (seated ? 1 : 0);
    writeFileSync(join(folder, 'companies', `c${String(i)}.yaml`), `${lines.join('\n')}\n`);
  }
  return { facts };
}

/** Numbers from 0 to 1, the same for the same beginning (Lehmer's, with the multiplier of Park and Miller). */
function generator(begin: number): () => number {
  let state = (begin % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

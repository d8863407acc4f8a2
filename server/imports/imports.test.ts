import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type ServedSeed } from '../../test/support/served-seed.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-imports-'));
let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed({ DATA_DIR: dataDir, MAX_UPLOAD_MB: '1' });
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const TABLE = 'holder,company,percent\nZeta Testing KK,iij,0.5\nYota Testing KK,iij,0.25\n';
const TYPE = { 'content-type': 'application/octet-stream' };
const WORK =
  'id kind what state failure { code message } decision { id a b verdict } files { name importId format sourceTitle published facts { kind count } newParties matchedParties there changed parties { id type name stated matched by } problems { code place line message mend } warnings { code } }';

interface Work {
  readonly id: string;
  readonly state: string;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly decision: { readonly id: string } | null;
  readonly files: readonly { readonly importId: string; readonly [field: string]: unknown }[];
}

function send(body: string | Uint8Array<ArrayBuffer>, name = 'own.csv', headers: Record<string, string> = TYPE) {
  return fetch(new URL(`imports?name=${encodeURIComponent(name)}`, server.url), { method: 'POST', headers, body });
}

async function uploaded(body: string, name = 'own.csv'): Promise<string> {
  const response = await send(body, name);
  expect(response.status).toBe(201);
  return ((await response.json()) as { upload: { id: string } }).upload.id;
}

/** The work that a mutation begins, when it is over; `data` is null where the mutation is refused. */
async function work(mutation: string, variables: object = {}): Promise<Work> {
  const { data, errors } = await server.ask(mutation, variables);
  expect(errors).toEqual([]);
  const [begun] = Object.values(data as Record<string, Work>);
  return ended(begun as Work);
}

async function ended(begun: Work): Promise<Work> {
  let now = begun;
  await expect
    .poll(
      async () => {
        if (now.state !== 'RUNNING' && now.state !== 'WAITING') return true;
        const { data } = await server.ask(`query($id: ID!) { graphWork(id: $id) { ${WORK} } }`, { id: begun.id });
        now = (data as { graphWork: Work }).graphWork;
        return false;
      },
      { timeout: 60_000, interval: 50 },
    )
    .toBe(true);
  return now;
}

const stage = (...files: readonly object[]) =>
  work(`mutation($files: [StagedFileInput!]!) { stageImport(files: $files) { ${WORK} } }`, { files });
const accept = (id: string) => work(`mutation($id: ID!) { acceptImport(work: $id) { ${WORK} } }`, { id });
const withdraw = (id: string) => work(`mutation($id: ID!) { withdrawImport(id: $id) { ${WORK} } }`, { id });
const decide = (a: string, b: string, verdict: string) =>
  work(`mutation($input: PartyDecisionInput!) { decideParties(input: $input) { ${WORK} } }`, {
    input: { a, b, verdict, by: 'Tester', reason: 'The registers agree.' },
  });
const refused = async (mutation: string, variables: object = {}) => {
  const { errors } = await server.ask(mutation, variables);
  return errors.map(({ message, extensions }) => [extensions['code'], message]);
};

/** Made-up parties that the graph has now. */
async function madeUp(): Promise<{ readonly id: string; readonly formerIds: readonly string[] }[]> {
  const { data, errors } = await server.ask(
    '{ parties(where: {text: "Testing"}) { edges { node { id formerIds } } } dataset { version } }',
  );
  expect(errors).toEqual([]);
  const { parties } = data as { parties: { edges: { node: { id: string; formerIds: string[] } }[] } };
  return parties.edges.map(({ node }) => node).sort((x, y) => (x.id < y.id ? -1 : 1));
}
const ids = async () => (await madeUp()).map(({ id }) => id.replace(/-[0-9a-f]{10}$/, ''));

describe('a file that is sent', () => {
  test('waits under the hash of its bytes, and changes nothing', async () => {
    const response = await send('abc', '株主 2024.csv');
    expect([response.status, await response.json()]).toEqual([
      201,
      {
        upload: {
          id: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
          name: '株主 2024.csv',
          bytes: 3,
        },
      },
    ]);
  });

  const MEGABYTE = 1_000_000;
  test.each<[string, string | Uint8Array<ArrayBuffer>, string, Record<string, string>, number, string, RegExp]>([
    ['of a form', 'a', 'a.csv', { 'content-type': 'text/plain' }, 415, 'BAD_INPUT', /application\/octet-stream/],
    ['of no type', new Uint8Array([97]), 'a.csv', {}, 415, 'BAD_INPUT', /application\/octet-stream/],
    ['of another site', 'a', 'a.csv', { ...TYPE, 'sec-fetch-site': 'cross-site' }, 403, 'BAD_INPUT', /other sites/],
    [
      'of a neighbouring site',
      'a',
      'a.csv',
      { ...TYPE, 'sec-fetch-site': 'same-site' },
      403,
      'BAD_INPUT',
      /other sites/,
    ],
    ['of a foreign origin', 'a', 'a.csv', { ...TYPE, origin: 'http://evil.example' }, 403, 'BAD_INPUT', /other sites/],
    ['with no name', 'a', ' ', TYPE, 400, 'BAD_INPUT', /name of the file is not usable/],
    ['with a folder in its name', 'a', '../a.csv', TYPE, 400, 'BAD_INPUT', /without folders/],
    ['with a turned name', 'a', 'a\u202Evsc.csv', TYPE, 400, 'BAD_INPUT', /not usable/],
    ['with nothing in it', '', 'a.csv', TYPE, 400, 'BAD_INPUT', /is empty/],
    ['one byte too long', new Uint8Array(MEGABYTE + 1), 'a.csv', TYPE, 413, 'TOO_COSTLY', /more than 1 megabytes/],
  ])('%s is refused', async (_, body, name, headers, status, code, message) => {
    const response = await send(body, name, headers);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(errors[0]?.message).toMatch(message);
  });

  test('of the greatest length is taken, and of an unknown one that is longer nothing stays', async () => {
    expect((await send(new Uint8Array(MEGABYTE))).status).toBe(201);
    const parts = (async function* () {
      for (let i = 0; i < 11; i += 1) yield await Promise.resolve(new Uint8Array(100_000));
    })();
    const sent = await fetch(new URL('imports?name=long.csv', server.url), {
      method: 'POST',
      headers: TYPE,
      body: ReadableStream.from(parts),
      duplex: 'half',
    }).then(
      ({ status }) => status,
      () => 413,
    );
    expect(sent).toBe(413);
    const staging = join(dataDir, 'imports', 'staging');
    const left = readdirSync(staging).flatMap((folder) => readdirSync(join(staging, folder)));
    expect(left.filter((name) => name.startsWith('coming'))).toEqual([]);
  });
});

describe('an import', () => {
  test('is looked at, accepted, served at once, and withdrawn', async () => {
    const before = await server.ask('{ dataset { version facts } }');
    const upload = await uploaded(TABLE);
    const ready = await stage({ upload, published: '2024-05-01', sourceTitle: 'Our book' });
    expect(ready).toMatchObject({ kind: 'IMPORT', what: 'own.csv', state: 'READY', failure: null });
    const [file] = ready.files;
    expect(file).toMatchObject({
      name: 'own.csv',
      format: 'holdings',
      sourceTitle: 'Our book',
      published: '2024-05-01',
      facts: [{ kind: 'HOLDS', count: 2 }],
      newParties: 2,
      matchedParties: 1,
      problems: [],
      there: false,
      changed: false,
    });
    expect(file?.['parties']).toEqual([
      {
        id: 'iij',
        type: 'Company',
        name: 'Internet Initiative Japan Inc.',
        stated: ['iij'],
        matched: true,
        by: 'govgraph:iij',
      },
      expect.objectContaining({ name: 'Zeta Testing KK', stated: ['Zeta Testing KK'], matched: false, by: null }),
      expect.objectContaining({ name: 'Yota Testing KK', matched: false }),
    ]);
    expect(await ids()).toEqual([]);
    expect((await server.ask('{ dataset { version facts } }')).data).toEqual(before.data);

    const done = await accept(ready.id);
    expect(done).toMatchObject({ state: 'DONE', files: [{ changed: true, there: false }] });
    expect(await ids()).toEqual(['yota-testing-kk', 'zeta-testing-kk']);
    const listed = await server.ask(
      '{ imports { totalCount edges { node { id name format sourceTitle published newParties facts { kind count } } } } }',
    );
    expect(listed.data).toMatchObject({
      imports: {
        totalCount: 1,
        edges: [
          {
            node: {
              id: done.files[0]?.importId,
              name: 'own.csv',
              format: 'holdings',
              sourceTitle: 'Our book',
              published: '2024-05-01',
              newParties: 2,
              facts: [{ kind: 'HOLDS', count: 2 }],
            },
          },
        ],
      },
    });
    // Accepted work is over, and the same file once more changes nothing.
    expect(await refused(`mutation { acceptImport(work: "${ready.id}") { id } }`)).toEqual([
      ['BAD_INPUT', expect.stringMatching(/accepted already/)],
    ]);
    const again = await stage({ upload: await uploaded(TABLE), published: '2024-05-01', sourceTitle: 'Our book' });
    expect(again).toMatchObject({ state: 'READY', files: [{ there: true }] });

    expect(await withdraw(done.files[0]?.importId ?? '')).toMatchObject({ kind: 'WITHDRAWAL', state: 'DONE' });
    expect(await ids()).toEqual([]);
    expect((await server.ask('{ dataset { version facts } }')).data).toEqual(before.data);
    expect(await withdraw('holdings-000000000000')).toMatchObject({
      state: 'FAILED',
      failure: { code: 'NOT_FOUND', message: expect.stringMatching(/No import has the id/) as unknown },
    });
  });

  test('with something wrong says what and where, and cannot be accepted', async () => {
    const upload = await uploaded('holder,company,percent\nZeta Testing KK,iij,much\n', 'bad.csv');
    const seen = await stage({ upload, published: '2024-05-01' });
    expect(seen).toMatchObject({ state: 'REFUSED', files: [{ changed: false }] });
    expect(seen.files[0]?.['problems']).toEqual([
      expect.objectContaining({ line: 2, message: expect.stringMatching(/much/) as unknown }),
    ]);
    expect(await refused(`mutation { acceptImport(work: "${seen.id}") { id } }`)).toEqual([
      ['BAD_INPUT', expect.stringMatching(/something is wrong with it/)],
    ]);
    const page = await stage({ upload: await uploaded('<!doctype html><p>Log in', 'filing.xml') });
    expect(page).toMatchObject({ state: 'REFUSED', files: [{ format: null, problems: [{ code: 'HTML_PAGE' }] }] });
  });

  test('of several files comes in whole or not at all', async () => {
    const good = await uploaded(TABLE);
    const bad = await uploaded('holder,company,percent\nZeta Testing KK,iij,101\n', 'bad.csv');
    const seen = await stage({ upload: good, published: '2024-05-01' }, { upload: bad, published: '2024-05-01' });
    expect(seen.state).toBe('REFUSED');
    expect(seen.files.map((file) => (file['problems'] as unknown[]).length > 0)).toEqual([false, true]);
    expect(await ids()).toEqual([]);
  });

  test('waits for another one, and both are in the graph', async () => {
    const [one, other] = await Promise.all([
      stage({
        upload: await uploaded('holder,company,percent\nZeta Testing KK,iij,1\n', 'a.csv'),
        published: '2024-05-01',
      }),
      stage({
        upload: await uploaded('holder,company,percent\nYota Testing KK,iij,1\n', 'b.csv'),
        published: '2024-05-01',
      }),
    ]);
    expect([one.state, other.state]).toEqual(['READY', 'READY']);
    const twice = await Promise.all([
      accept(one.id),
      accept(other.id),
      refused(`mutation { acceptImport(work: "${one.id}") { id } }`),
    ]);
    expect([twice[0].state, twice[1].state]).toEqual(['DONE', 'DONE']);
    expect(twice[2]).toEqual([['BAD_INPUT', expect.stringMatching(/cannot be accepted/)]]);
    expect(await ids()).toEqual(['yota-testing-kk', 'zeta-testing-kk']);
    for (const { files } of [one, other]) expect((await withdraw(files[0]?.importId ?? '')).state).toBe('DONE');
    expect(await ids()).toEqual([]);
  });

  test('that is left is forgotten with its file', async () => {
    const upload = await uploaded('holder,company,percent\nZeta Testing KK,iij,2\n', 'left.csv');
    const seen = await stage({ upload, published: '2024-05-01' });
    const left = await work(`mutation($id: ID!) { cancelWork(id: $id) { ${WORK} } }`, { id: seen.id });
    expect(left.state).toBe('CANCELLED');
    expect((await refused(`mutation { acceptImport(work: "${seen.id}") { id } }`))[0]?.[0]).toBe('NOT_FOUND');
    expect(await refused(`mutation { stageImport(files: [{upload: "${upload}"}]) { id } }`)).toEqual([
      ['NOT_FOUND', expect.stringMatching(/No upload has the id/)],
    ]);
  });

  test.each<[string, RegExp]>([
    ['stageImport(files: []) { id }', /name 1 to 50/],
    [`stageImport(files: [${'{upload: "a"},'.repeat(51)}]) { id }`, /name 1 to 50/],
    ['stageImport(files: [{upload: "a"}]) { id }', /No upload has the id "a"/],
    ['acceptImport(work: "a") { id }', /No work has the id "a"/],
    ['cancelWork(id: "a") { id }', /No work has the id "a"/],
  ])('%.40s is refused in words', async (mutation, message) => {
    expect((await refused(`mutation { ${mutation} }`)).map(([, text]) => text)).toEqual([
      expect.stringMatching(message),
    ]);
  });
});

describe('two parties of like names', () => {
  test('are asked about, decided to be one, lead to it by the old id, and are two again', async () => {
    const upload = await uploaded(
      'holder,company,percent\nZeta Testing KK,iij,1\nZeta Testing Co Ltd,iij-technology,3\n',
      'two.csv',
    );
    const { files } = await accept((await stage({ upload, published: '2024-05-01' })).id);
    const [keep, gone] = (await madeUp()).map(({ id }) => id).reverse() as [string, string];
    const matches = async () => {
      const { data, errors } = await server.ask(
        '{ partyMatches(first: 1000) { edges { node { id a { id } b { id } score reasons unsure { by } } } } }',
      );
      expect(errors).toEqual([]);
      const { partyMatches } = data as {
        partyMatches: { edges: { node: { id: string; score: number; reasons: string[]; unsure: unknown } }[] };
      };
      return partyMatches.edges.map(({ node }) => node).filter(({ id }) => id.includes(keep));
    };
    expect(await matches()).toEqual([
      expect.objectContaining({
        id: [keep, gone].sort().join(' '),
        reasons: [expect.stringMatching(/are one name but for form, case and order/)],
        unsure: null,
      }),
    ]);
    const unsure = await decide(keep, gone, 'UNSURE');
    expect(unsure.state).toBe('DONE');
    expect(await matches()).toEqual([expect.objectContaining({ unsure: { by: 'Tester' } })]);

    const same = await decide(keep, gone, 'SAME');
    expect(same).toMatchObject({ kind: 'DECISION', state: 'DONE', decision: { a: keep, b: gone, verdict: 'SAME' } });
    expect(await madeUp()).toEqual([{ id: keep, formerIds: [gone] }]);
    expect(await matches()).toEqual([]);
    const asked = await server.ask(
      `query($id: ID!) {
        ...Leading
        party(id: $id) { id formerIds holdings { totalCount } }
        company(id: $id) { id }
        ownership(company: $id, direction: DOWN) { company: party { id } totalStakes }
        graph(focus: [$id]) { nodes { __typename } }
        facts(where: {parties: [$id]}) { totalCount }
      }
      fragment Leading on Query { formerIds(ids: ["iij", "nobody", "GONE"]) { was id } }`.replace('GONE', gone),
      { id: gone },
    );
    expect(asked.errors).toEqual([]);
    expect(asked.data).toMatchObject({
      formerIds: [{ was: gone, id: keep }],
      party: { id: keep, formerIds: [gone], holdings: { totalCount: 2 } },
      company: { id: keep },
    });
    const direct = await server.ask(`query($id: ID!) { facts(where: {parties: [$id]}) { totalCount } }`, { id: keep });
    expect((asked.data as { facts: unknown }).facts).toEqual((direct.data as { facts: unknown }).facts);

    const undone = await work(
      `mutation($id: ID!) { undoPartyDecision(id: $id, by: "Tester", reason: "They are two.") { ${WORK} } }`,
      { id: same.decision?.id },
    );
    expect(undone).toMatchObject({ kind: 'UNDOING', state: 'DONE' });
    expect((await madeUp()).map(({ id }) => id)).toEqual([gone, keep].sort());
    expect((await server.ask(`{ party(id: "${gone}") { id formerIds } }`)).data).toEqual({
      party: { id: gone, formerIds: [] },
    });
    expect((await decide(keep, gone, 'DIFFERENT')).state).toBe('DONE');
    expect(await matches()).toEqual([]);
    const { data } = await server.ask('{ partyDecisions { edges { node { a nameOfA nameOfB verdict } } } }');
    expect(data).toEqual({
      partyDecisions: {
        edges: [
          {
            node: {
              a: keep,
              nameOfA: expect.any(String) as unknown,
              nameOfB: expect.any(String) as unknown,
              verdict: 'DIFFERENT',
            },
          },
        ],
      },
    });
    await withdraw(files[0]?.importId ?? '');
  });

  test('that are not there are named with near ids', async () => {
    const [[code, message] = []] = await refused(
      'mutation { decideParties(input: {a: "iij", b: "itochuu", verdict: SAME, by: "T", reason: "r"}) { id } }',
    );
    expect([code, message]).toEqual(['NOT_FOUND', expect.stringMatching(/itochu/)]);
  });
});

test('a person and a company cannot be one', async () => {
  const [[code, message] = []] = await refused(
    'mutation { decideParties(input: {a: "iij", b: "koichi-suzuki", verdict: SAME, by: "T", reason: "r"}) { id } }',
  );
  expect([code, message]).toEqual(['BAD_INPUT', expect.stringMatching(/cannot be one/)]);
});

test('a server that the network can reach takes nothing', async () => {
  const open = await serveSeed({ HOST: '0.0.0.0', ALLOWED_HOSTS: 'graph.example' });
  try {
    const url = open.url.replace('0.0.0.0', '127.0.0.1');
    const sent = await fetch(`${url}imports?name=a.csv`, { method: 'POST', headers: TYPE, body: 'a' });
    expect([sent.status, await sent.text()]).toEqual([
      403,
      expect.stringMatching(/cannot tell who asks.*OIDC_ISSUER.*FORBIDDEN/),
    ]);
    const asked = await fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { withdrawImport(id: "a") { id } }' }),
    });
    expect(await asked.text()).toMatch(/cannot tell who asks.*OIDC_ISSUER.*govgraph token create.*FORBIDDEN/);
  } finally {
    await open.stop();
  }
});

describe('a table that nobody knows', () => {
  const LOOK =
    'query($upload: ID!, $layout: TableLayoutInput) { uploadedTable(upload: $upload, layout: $layout) { sheets encoding separator header kind decimal dates columns { name heading field unit } rows { row cells } } }';
  const look = async (upload: string, layout: object = {}) => server.ask(LOOK, { upload, layout });

  test('is shown with what its columns seem to be, and read as somebody says', async () => {
    const upload = await uploaded(
      'Loan book;;;\nBank;Schuldner;Betrag;Stand\nBeispiel Bank;Muster GmbH;1.250,5;31.12.2023\n',
    );
    const refusedWork = await stage({ upload, published: '2024-05-01' });
    expect(refusedWork.state).toBe('REFUSED');
    const { data, errors } = await look(upload);
    expect(errors).toEqual([]);
    expect((data as { uploadedTable: unknown }).uploadedTable).toEqual({
      sheets: [],
      encoding: 'utf-8',
      separator: ';',
      header: 2,
      kind: 'loans',
      decimal: 'comma',
      dates: 'DD.MM.YYYY',
      columns: [
        { name: 'Bank', heading: 'Bank', field: 'lender', unit: null },
        { name: 'Schuldner', heading: 'Schuldner', field: 'borrower', unit: null },
        { name: 'Betrag', heading: 'Betrag', field: 'amount', unit: null },
        { name: 'Stand', heading: 'Stand', field: 'balanceOn', unit: null },
      ],
      rows: [
        { row: 1, cells: ['Loan book', '', '', ''] },
        { row: 2, cells: ['Bank', 'Schuldner', 'Betrag', 'Stand'] },
        { row: 3, cells: ['Beispiel Bank', 'Muster GmbH', '1.250,5', '31.12.2023'] },
      ],
    });
    const mapping =
      'kind: loans\nheader: 2\nseparator: ;\ndecimal: comma\ndates: DD.MM.YYYY\ncolumns: { lender: Bank, borrower: Schuldner, amount: Betrag, balanceOn: Stand }\nunits: { amount: thousands }\n';
    const ready = await stage({ upload, mapping, published: '2024-05-01' });
    expect(ready.state).toBe('READY');
    const { data: seen } = await server.ask(
      'query($id: ID!) { graphWork(id: $id) { files { mayBeTable asked { upload mapping published } examples { kind place pointer parties fields { name value } } } } }',
      { id: ready.id },
    );
    expect((seen as { graphWork: { files: unknown } }).graphWork.files).toEqual([
      {
        mayBeTable: true,
        asked: { upload, mapping, published: '2024-05-01' },
        examples: [
          {
            kind: 'LENDS_TO',
            place: 'row 3',
            pointer: 'cell:C3',
            parties: ['Beispiel Bank', 'Muster GmbH'],
            fields: [
              { name: 'amount', value: '1250500' },
              { name: 'balanceOn', value: '2023-12-31' },
            ],
          },
        ],
      },
    ]);
  });

  test('may have no headings: its columns are called by their letters', async () => {
    const upload = await uploaded('Zeta Testing KK,Acme Testing,5\n');
    const { data } = await look(upload, { header: 0, kind: 'shareholders' });
    expect((data as { uploadedTable: { header: number; columns: { name: string }[] } }).uploadedTable).toMatchObject({
      header: 0,
      columns: [{ name: 'column A' }, { name: 'column B' }, { name: 'column C' }],
    });
    const mapping =
      'kind: shareholders\nheader: 0\ncolumns: { holder: column A, company: column B, percent: column C }\n';
    expect((await stage({ upload, mapping, published: '2024-05-01' })).files).toMatchObject([
      { facts: [{ kind: 'HOLDS', count: 1 }] },
    ]);
  });

  test('is null for what is no table, and words that are not known are refused', async () => {
    const [json, zeros] = [await uploaded('{"a": 1}', 'a.json'), await uploaded('a\0b\0\0\0', 'a.bin')];
    for (const upload of [json, zeros]) expect((await look(upload)).data).toEqual({ uploadedTable: null });
    expect(await refused(LOOK, { upload: json, layout: { encoding: 'ebcdic' } })).toEqual([
      ['BAD_INPUT', expect.stringContaining('"encoding" is "ebcdic"; it is one of "utf-8"')],
    ]);
    expect(await refused(LOOK, { upload: 'none' })).toEqual([['NOT_FOUND', expect.any(String)]]);
  });
});

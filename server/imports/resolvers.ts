import { mustMay, signerOf, STRANGER, whyNot } from '../access/asker.ts';
import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import { notFound } from '../facts/near-ids.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import type { FactExample } from '../intake/fact-examples.ts';
import { IMPORTERS } from '../intake/formats.ts';
import { en as titles } from '../intake/messages/en.ts';
import { say } from '../intake/messages/words.ts';
import type { Candidate } from '../intake/identity/match-candidates.ts';
import { pairOf, pairsNow } from '../intake/identity/contradicted.ts';
import { cannotBeOne, type Decision } from '../intake/identity/decisions.ts';
import type { ImportReport, ToldProblem } from '../intake/import-report.ts';
import type { KeptImport } from '../intake/kept/manifest.ts';
import { toldProblem, toldRefusal, toldWords } from '../phrases/told.ts';
import { TEMPLATE_NAMES, templateText } from '../intake/tables/templates.ts';
import { exampleInWords, type ExampleInWords } from './example-words.ts';
import { isStaged, type DecisionInput, type ImportDesk, type StageInput, type StagedResult } from './import-desk.ts';
import { tableKinds, uploadedTable, type LayoutInput } from './uploaded-table.ts';
import type { GraphWork } from './graph-work.ts';
import { openMatches } from './party-matches.ts';

const MOST_PARTIES = 1000;
const MOST_IDS = 100;

/** Answers of the feature. */
export function importsResolvers(desk: ImportDesk) {
  return {
    Query: {
      imports: (_: unknown, page: PageArgs) => pageOf(desk.imports(), page, ({ id }) => id),
      importing: (_: unknown, __: unknown, { asker = STRANGER }: Context) => ({
        allowed: whyNot(asker, 'CHANGE') === undefined,
        mostBytes: String(desk.mostBytes),
        formats: IMPORTERS,
        templates: TEMPLATE_NAMES.map((name) => ({ name, text: templateText(name) })),
        tableKinds: tableKinds(),
      }),
      uploadedTable: (
        _: unknown,
        { upload, layout }: { upload: string; layout?: LayoutInput | null },
        { asker = STRANGER }: Context,
      ) => {
        // What was sent is not of the graph yet: it is shown to those who may put it there.
        mustMay(asker, 'CHANGE');
        return uploadedTable(desk, upload, layout ?? {});
      },
      graphWorks: () => desk.works(),
      graphWork: (_: unknown, { id }: { id: string }) => desk.work(id),
      partyMatches: async (_: unknown, page: PageArgs, context: Context) =>
        pageOf(await openMatches(context, desk.decisions().decisions), page, ({ a, b }) => pairOf(a, b)),
      formerIds: async (_: unknown, { ids }: { ids: readonly string[] }, { facts, survivor }: Context) => {
        if (ids.length > MOST_IDS)
          throw new BadInput(`${String(ids.length)} ids are named; name at most ${String(MOST_IDS)}.`);
        const leading: { was: string; id: string }[] = [];
        for (const was of new Set(ids)) {
          const id = survivor?.(was);
          if (id !== undefined && (await facts.party(was)) === undefined) leading.push({ was, id });
        }
        return leading;
      },
      partyDecisions: (_: unknown, page: PageArgs) => {
        const { decisions, problems } = desk.decisions();
        return { ...pageOf(decisions, page, ({ id }) => id), problems };
      },
    },
    Mutation: {
      stageImport: (_: unknown, { files }: { files: readonly StageInput[] }, { onWorkEnded }: Context) =>
        desk.stage(files, { onEnded: onWorkEnded }),
      acceptImport: (_: unknown, { work }: { work: string }, { asker, onWorkEnded }: Context) =>
        desk.accept(work, asker?.name, onWorkEnded),
      withdrawImport: (_: unknown, { id }: { id: string }, { onWorkEnded }: Context) => desk.withdraw(id, onWorkEnded),
      decideParties: async (
        _: unknown,
        { input }: { input: DecisionInput },
        { facts, store, asker = STRANGER, onWorkEnded }: Context,
      ) => {
        const signer = signerOf(asker, input.by);
        const types = new Set<string>();
        for (const id of [input.a, input.b]) {
          const party = await facts.party(id);
          if (party === undefined) throw await notFound(store, 'party', id, ['Company', 'Person']);
          types.add(party.type);
        }
        if (types.size > 1 && input.verdict === 'SAME') throw cannotBeOne(input.a, input.b);
        return desk.decide(input, signer, onWorkEnded);
      },
      undoPartyDecision: (
        _: unknown,
        { id, by, reason }: { id: string; by?: string | null; reason: string },
        { asker = STRANGER, onWorkEnded }: Context,
      ) => desk.undo(id, signerOf(asker, by), reason, onWorkEnded),
      cancelWork: (_: unknown, { id }: { id: string }) => desk.cancel(id),
    },
    GraphWork: {
      files: ({ result }: GraphWork) => (isStaged(result) ? filesOf(result) : []),
      decision: ({ kind, result }: GraphWork) => (kind === 'DECISION' || kind === 'UNDOING' ? result : null),
    },
    ImportedFile: {
      name: ({ file }: ImportReport) => file,
      importId: ({ id }: ImportReport) => id,
      formatTitle: titleOf,
      sourceId: ({ source }: ImportReport) => source?.id,
      sourceTitle: ({ source }: ImportReport, _: unknown, { facts }: Context) =>
        source && toldWords(facts, source.title),
      published: ({ source }: ImportReport) => source?.published,
      facts: countsOf,
      newParties: ({ parties }: ImportReport) => parties.new,
      matchedParties: ({ parties }: ImportReport) => parties.matched,
      parties: ({ met }: ImportReport, { first }: { first?: number | null }) =>
        [...met]
          .sort((a, b) => Number(b.matched) - Number(a.matched))
          .slice(0, Math.max(0, Math.min(first ?? 100, MOST_PARTIES))),
      examples: (
        { examples, source, file }: ImportReport,
        { first }: { first?: number | null },
        { facts, today }: Context,
      ) =>
        examples.slice(0, Math.max(0, first ?? 10)).map((example) => {
          let told: Promise<ExampleInWords> | undefined;
          const inWords = () => (told ??= exampleInWords(example, source?.title ?? file, today, facts.language));
          return {
            ...example,
            summary: async () => (await inWords()).summary,
            statement: async () => (await inWords()).statement,
            parties: async () => (await inWords()).parties,
            note: example.stated.fact.note && toldWords(facts, example.stated.fact.note),
          };
        }),
      mayBeTable: ({ asked, format, problems }: AskedReport) =>
        asked !== null &&
        (format === 'table' || (format === null && problems.some(({ code }) => code === 'FORMAT_UNKNOWN'))),
    },
    Import: {
      formatTitle: titleOf,
      bytes: ({ bytes }: KeptImport) => String(bytes),
      sourceId: ({ source }: KeptImport) => source.id,
      sourceTitle: ({ source }: KeptImport, _: unknown, { facts }: Context) => toldWords(facts, source.title),
      published: ({ source }: KeptImport) => source.published,
      facts: countsOf,
      newParties: ({ parties }: KeptImport) => parties.new,
      matchedParties: ({ parties }: KeptImport) => parties.matched,
    },
    ImportFormat: { title: titleOf },
    ImportProblem: {
      message: ({ message }: ToldProblem, _: unknown, { facts }: Context) => toldProblem(facts, message),
      place: ({ place }: ToldProblem, _: unknown, { facts }: Context) => toldWords(facts, place),
      mend: ({ mend }: ToldProblem, _: unknown, { facts }: Context) => mend && toldProblem(facts, mend),
    },
    FactExample: {
      place: ({ place }: FactExample, _: unknown, { facts }: Context) => toldWords(facts, place),
    },
    GraphWorkFailure: {
      message: ({ message }: { readonly message: string }, _: unknown, { facts }: Context) =>
        toldRefusal(facts, message),
    },
    PartyDecisionConnection: {
      problems: ({ problems }: { readonly problems: readonly string[] }, _: unknown, { facts }: Context) =>
        problems.map((problem) => toldRefusal(facts, problem)),
    },
    PartyMatch: {
      reasons: ({ reasons }: Candidate, _: unknown, { facts }: Context) => reasons.map((tell) => tell(facts)),
      id: ({ a, b }: Candidate) => pairOf(a, b),
      a: ({ a }: Candidate, _: unknown, { facts }: Context) => facts.party(a),
      b: ({ b }: Candidate, _: unknown, { facts }: Context) => facts.party(b),
      unsure: ({ a, b }: Candidate) => pairsNow(desk.decisions().decisions, ['UNSURE']).get(pairOf(a, b)),
    },
    PartyDecision: {
      nameOfA: async ({ a }: Decision, _: unknown, context: Context) => nameOf(a, context),
      nameOfB: async ({ b }: Decision, _: unknown, context: Context) => nameOf(b, context),
    },
  };
}

interface AskedReport extends ImportReport {
  readonly asked: StageInput | null;
}

/** Each file with what was asked of it; files of an archive were not sent by themselves. */
function filesOf({ reports, asked }: StagedResult): AskedReport[] {
  return reports.map((report, i) => ({
    ...report,
    asked: reports.length === asked.length ? (asked[i] ?? null) : null,
  }));
}

async function nameOf(id: string, { facts, survivor }: Context): Promise<string | undefined> {
  const party = (await facts.party(id)) ?? (await facts.party(survivor?.(id) ?? id));
  return party?.name;
}

function titleOf({ format }: { readonly format: string | null }, _: unknown, { facts }: Context): string | undefined {
  return isTitled(format) ? say(facts, format) : IMPORTERS.find((importer) => importer.format === format)?.title;
}

function isTitled(format: string | null): format is keyof typeof titles {
  return format !== null && Object.hasOwn(titles, format);
}

function countsOf({ facts }: { readonly facts: Readonly<Record<string, number>> }) {
  return Object.entries(facts).map(([kind, count]) => ({ kind, count }));
}

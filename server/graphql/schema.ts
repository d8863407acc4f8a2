import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { graphResolvers } from '../graph/resolvers.ts';
import type { Determinations } from '../determinations/determinations.ts';
import { createJudging } from '../independence/judging.ts';
import { closedDesk } from '../imports/closed-desk.ts';
import type { ImportDesk } from '../imports/import-desk.ts';
import { importsResolvers } from '../imports/resolvers.ts';
import { independenceResolvers } from '../independence/resolvers.ts';
import { interlocksResolvers } from '../interlocks/resolvers.ts';
import { ownershipResolvers } from '../ownership/resolvers.ts';
import { questionnaireResolvers } from '../questionnaire/resolvers.ts';
import { rankingsResolvers } from '../rankings/resolvers.ts';
import { openShelf } from '../rules/books/shelf.ts';
import { searchResolvers } from '../search/resolvers.ts';
import { projectRoot } from '../shared/project-root.ts';
import { notesResolvers } from '../notes/resolvers.ts';
import { viewsResolvers } from '../views/resolvers.ts';
import { watchResolvers } from '../watch/resolvers.ts';
import type { WatchDesk } from '../watch/watch-desk.ts';
import { changesResolvers } from './changes-resolvers.ts';
import { datasetResolvers } from './dataset-resolvers.ts';
import { createAdmission, type Admission } from './limits/admission.ts';
import { followFormerIds } from './follow-former-ids.ts';
import { guardAccess } from './guard-access.ts';
import { guardFields } from './guarded-fields.ts';
import { joinSchema } from './join-schema.ts';
import { HEAVY, ONCE } from './limits/prices.ts';
import { scalars } from './scalars.ts';

/** The features; the SDL of each is in the files of its folder, `server/<feature>/*.graphql`. */
const FEATURES = {
  graph: graphResolvers,
  ownership: ownershipResolvers,
  interlocks: interlocksResolvers,
  rankings: rankingsResolvers,
  search: searchResolvers,
};

/** One computes while another waits for the graph; more at once would only take memory. */
const HEAVY_AT_ONCE = 2;
const HEAVY_WAITING = 1000;

/**
 * The whole API, with the rule books that judge a seed folder and what auditors recorded. Throws SEED_INVALID with all
 * problems when a book is malformed.
 */
export function createSchema(
  seedDir = join(projectRoot(), 'seed'),
  recorded?: Determinations,
  desk: ImportDesk = closedDesk(),
  heavyWork: Admission = heavyAdmission(),
  watched: () => WatchDesk | undefined = () => undefined,
): GraphQLSchema {
  const judging = createJudging(openShelf(seedDir), recorded);
  const features = {
    ...FEATURES,
    independence: independenceResolvers(judging),
    imports: importsResolvers(desk),
    questionnaire: questionnaireResolvers(judging, desk),
    watch: watchResolvers(watched),
    views: viewsResolvers,
    notes: notesResolvers,
  };
  const sdl = ['graphql', ...Object.keys(features)].flatMap(sdlOf);
  const schema = joinSchema(sdl, [scalars, datasetResolvers, changesResolvers(judging), ...Object.values(features)]);
  followFormerIds(schema);
  guardAccess(schema);
  guardFields(schema, { heavy: HEAVY, once: ONCE }, heavyWork);
  return schema;
}

/** The room for heavy work, which all APIs of one server share. */
export function heavyAdmission(): Admission {
  return createAdmission({ room: HEAVY_AT_ONCE, queue: HEAVY_WAITING });
}

function sdlOf(room: string): string[] {
  const folder = join(projectRoot(), 'server', room);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { graphResolvers } from '../graph/resolvers.ts';
import { interlocksResolvers } from '../interlocks/resolvers.ts';
import { ownershipResolvers } from '../ownership/resolvers.ts';
import { searchResolvers } from '../search/resolvers.ts';
import { projectRoot } from '../shared/project-root.ts';
import { datasetResolvers } from './dataset.ts';
import { joinSchema } from './join-schema.ts';
import { scalars } from './scalars.ts';

/** The features and their SDL: `server/<feature>/<feature>.graphql`. */
const FEATURES = { graph: graphResolvers, ownership: ownershipResolvers, interlocks: interlocksResolvers, search: searchResolvers };

/** The whole API. */
export function createSchema(): GraphQLSchema {
  const files = ['graphql/base', ...Object.keys(FEATURES).map((name) => `${name}/${name}`)];
  const sdl = files.map((file) => readFileSync(join(projectRoot(), 'server', `${file}.graphql`), 'utf8'));
  return joinSchema(sdl, [scalars, datasetResolvers, ...Object.values(FEATURES)]);
}

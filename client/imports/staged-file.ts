import type { Work } from '../lib/graph-work.ts';
import type { VariablesOf } from '../lib/graphql.ts';
import type { stageMutation } from './imports-query.ts';

export type StagedFile = VariablesOf<typeof stageMutation>['files'][number];
type Asked = NonNullable<Work['files'][number]['asked']>;

/** A file that the server still has, asked for again as it was; an answer carries more than may be asked. */
export function stagedAgain({ upload, format, mapping, sourceTitle, published }: Asked): StagedFile {
  return { upload, format, mapping, sourceTitle, published };
}

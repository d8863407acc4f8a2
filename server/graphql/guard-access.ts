import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { mustMay, STRANGER } from '../access/asker.ts';
import type { Permission } from '../access/roles.ts';
import type { Context } from '../context.ts';

/** What each mutation takes; one that is not here is not served. */
export const MUTATION_NEEDS: Readonly<Record<string, Permission>> = {
  recordDetermination: 'RECORD',
  followDetermination: 'RECORD',
  stageImport: 'CHANGE',
  stageAnswers: 'CHANGE',
  acceptImport: 'CHANGE',
  withdrawImport: 'CHANGE',
  decideParties: 'CHANGE',
  undoPartyDecision: 'CHANGE',
  cancelWork: 'CHANGE',
  watch: 'KEEP',
  unwatch: 'KEEP',
  keepView: 'KEEP',
  changeView: 'KEEP',
  removeView: 'KEEP',
  writeNote: 'KEEP',
  changeNote: 'KEEP',
  removeNote: 'KEEP',
};

/**
 * Lets every question of the API be asked by who may read, and every mutation by who may do what it does. Where nobody
 * says who asks (the schema without a server) everything is read and nothing changed. Throws an Error for a mutation
 * that is not listed.
 */
export function guardAccess(schema: GraphQLSchema): void {
  const roots: readonly [ReturnType<GraphQLSchema['getQueryType']>, (name: string) => Permission | undefined][] = [
    [schema.getQueryType(), () => 'READ'],
    [schema.getMutationType(), (name) => MUTATION_NEEDS[name]],
    [schema.getSubscriptionType(), () => undefined],
  ];
  for (const [type, needs] of roots) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const permission = needs(field.name);
      if (permission === undefined)
        throw new Error(`${String(type)}.${field.name} says nowhere who may ask for it; add it to MUTATION_NEEDS.`);
      const own = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: Context, info) => {
        mustMay(context.asker ?? STRANGER, permission);
        if (permission === 'READ' || context.limitWrites === undefined) return own(source, args, context, info);
        return context.limitWrites().then(() => own(source, args, context, info));
      };
    }
  }
}

import { getNamedType, isInputObjectType, isObjectType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';

/**
 * Lets questions name parties by ids that they had before they were decided to be one with others: such an id is
 * replaced by the one it leads to, in every argument, before the field is answered. An id that the graph has is left as
 * it is, and what changes something takes ids as they are given.
 */
export function followFormerIds(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getMutationType()) continue;
    for (const field of Object.values(type.getFields())) {
      const named = field.args.filter((argument) => holdsIds(argument.type)).map(({ name }) => name);
      const { resolve } = field;
      if (named.length === 0 || resolve === undefined) continue;
      field.resolve = (source, args: Readonly<Record<string, unknown>>, context: Context, info) => {
        const { survivor } = context;
        const old = survivor === undefined ? [] : idsIn(named.map((name) => args[name])).filter((id) => survivor(id));
        if (old.length === 0) return resolve(source, args, context, info);
        return settled(old, context).then((leads) =>
          resolve(source, { ...args, ...replaced(named, args, leads) }, context, info),
        );
      };
    }
  }
}

function holdsIds(type: GraphQLInputType, seen: ReadonlySet<string> = new Set()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'ID';
  if (seen.has(named.name)) return false;
  return Object.values(named.getFields()).some((field) => holdsIds(field.type, new Set([...seen, named.name])));
}

/** Every text in a value: which of them are ids of parties, the lookup decides. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

async function settled(ids: readonly string[], { facts, survivor }: Context): Promise<ReadonlyMap<string, string>> {
  const leads = new Map<string, string>();
  for (const id of new Set(ids)) {
    const to = survivor?.(id);
    if (to !== undefined && (await facts.party(id)) === undefined) leads.set(id, to);
  }
  return leads;
}

function replaced(
  names: readonly string[],
  args: Readonly<Record<string, unknown>>,
  leads: ReadonlyMap<string, string>,
): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(args, name)).map((name) => [name, withLeads(args[name], leads)]),
  );
}

function withLeads(value: unknown, leads: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return leads.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one: unknown) => withLeads(one, leads));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withLeads(one, leads)]));
}

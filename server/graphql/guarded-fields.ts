import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Admission } from './limits/admission.ts';
import { meterOf, type AnswerMeter } from './limits/answer-meter.ts';

type Resolver = GraphQLFieldResolver<unknown, object>;

/** Stands for what nobody waits for any more; each its own, so that none keeps what hangs on another. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

export interface Computed {
  /**
   * Fields (`Query.independence`) of which only a few are computed at a time, each once for the same parent and
   * arguments.
   */
  readonly heavy: ReadonlySet<string>;
  /** Fields that are computed once for the same parent and arguments. */
  readonly once: ReadonlySet<string>;
}

/**
 * Puts every field of a schema under the meter of its request: what it gives is counted, the event loop has its turn
 * between fields, nothing more is made once the answer is given up, and at most as many heavy fields are computed at
 * once as `heavyWork` lets in. A request without a meter is answered as if nothing stood here.
 */
export function guardFields(schema: GraphQLSchema, { heavy, once }: Computed, heavyWork: Admission): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      const own = (field.resolve ?? defaultFieldResolver) as Resolver;
      const resolve = heavy.has(place) ? onceOf(fewOf(own, heavyWork)) : once.has(place) ? onceOf(own) : own;
      const named = getNamedType(field.type);
      if (isCompositeType(named)) field.resolve = guarded(resolve, objects);
      // A leaf that is read off its object is made with it, and needs no turn of its own.
      else if (field.resolve !== undefined) field.resolve = guarded(resolve, texts);
      else if (!FIXED_SIZE.has(named.name)) field.resolve = guardedLeaf(resolve);
    }
  }
}

/** Counted with the object they stand in. */
const FIXED_SIZE: ReadonlySet<string> = new Set(['Int', 'Float', 'Boolean']);

type Count = (meter: AnswerMeter, value: unknown, info: Parameters<Resolver>[3]) => void;

const objects: Count = (meter, value, info) => {
  const count = entries(value);
  if (count > 0) meter.objects(count, info);
};

const texts: Count = (meter, value) => {
  if (typeof value === 'string') meter.text(value);
  else if (Array.isArray(value)) for (const one of value) if (typeof one === 'string') meter.text(one);
};

/** Lists inside lists count their objects. */
function entries(value: unknown): number {
  if (!Array.isArray(value)) return value == null ? 0 : 1;
  return value.reduce<number>((sum, one) => sum + (Array.isArray(one) ? entries(one) : 1), 0);
}

function guarded(resolve: Resolver, count: Count): Resolver {
  return (source, args, context, info) => {
    const meter = meterOf(context);
    if (meter === undefined) return resolve(source, args, context, info);
    if (meter.isEnded) return never();
    const answer = (): unknown => {
      if (meter.isEnded) return never();
      const value = resolve(source, args, context, info);
      if (!(value instanceof Promise)) return counted(value);
      return value.then(counted);
    };
    const counted = (value: unknown): unknown => {
      count(meter, value, info);
      return meter.isEnded ? never() : value;
    };
    const wait = meter.turn();
    if (wait !== undefined) return wait.then(answer);
    try {
      return answer();
    } catch (error) {
      // Thrown at once it would end a list of which other entries are still on their way, and nobody would hear of
      // them.
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  };
}

function guardedLeaf(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const value = resolve(source, args, context, info);
    const meter = meterOf(context);
    if (meter === undefined) return value;
    if (!(value instanceof Promise)) {
      texts(meter, value, info);
      return value;
    }
    return value.then((given: unknown) => {
      texts(meter, given, info);
      return given;
    });
  };
}

/** Computed once in a request for the same parent and arguments, under however many names it is asked for. */
function onceOf(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const meter = meterOf(context);
    if (meter === undefined) return resolve(source, args, context, info);
    const owner = typeof source === 'object' && source !== null ? source : context;
    const key = `${info.parentType.name}.${info.fieldName} ${JSON.stringify(args)}`;
    return meter.once(owner, key, () => resolve(source, args, context, info));
  };
}

function fewOf(resolve: Resolver, heavyWork: Admission): Resolver {
  return async (source, args, context, info): Promise<unknown> => {
    const meter = meterOf(context);
    if (meter === undefined) return resolve(source, args, context, info);
    const leave = await heavyWork.enter(1, meter.signal);
    try {
      // Many of them asked for in one query come here one after the other without anything to wait for in between.
      await meter.turns.turn();
      if (meter.isEnded) return undefined;
      return await resolve(source, args, context, info);
    } finally {
      leave();
    }
  };
}

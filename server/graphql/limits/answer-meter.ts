import { Kind, type FragmentDefinitionNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { GovernanceError } from '../../errors.ts';
import type { Turns } from '../../shared/turns/turns.ts';
import { notesOn } from '../../shared/kept-with.ts';

/** What one answer may hold. */
export interface AnswerBounds {
  readonly objects: number;
  readonly bytes: number;
}

/**
 * Of a field in the answer besides its name and a text: quotes, colon, comma, and a number or a word such as `false`.
 */
const AROUND_A_FIELD = 8;
/** The braces. */
const AROUND_AN_OBJECT = 3;
/** An answer up to this size is written as JSON at a stretch: it takes a few milliseconds. */
const WRITTEN_AT_ONCE: AnswerBounds = { objects: 3000, bytes: 500_000 };

/**
 * Counts one answer while it is made, objects and bytes of text, and ends it when it holds too much or its time is
 * over: `ended` then rejects, once, and whatever still belongs to the answer is never made.
 */
export class AnswerMeter {
  /** Rejects with the reason when the answer is given up; it is never kept. */
  readonly ended: Promise<never>;
  readonly turns: Turns;
  /** Asked by each field: the turn of this answer. */
  readonly turn: ReturnType<Turns['taker']>;
  readonly signal: AbortSignal | undefined;
  readonly #bounds: AnswerBounds;
  readonly #memory = notesOn<object, Map<string, unknown>>();
  readonly #shapes = notesOn<SelectionSetNode, number>();
  #objects = 0;
  #bytes = 0;
  #end: (reason: unknown) => void = () => undefined;
  #isEnded = false;

  /** `keptMs`: how long it keeps its turn, where it is another time than usual. */
  constructor(bounds: AnswerBounds, turns: Turns, signal?: AbortSignal, keptMs?: number) {
    this.#bounds = bounds;
    this.turns = turns;
    this.turn = turns.taker(keptMs);
    this.signal = signal;
    this.ended = new Promise((_, reject) => {
      this.#end = reject;
    });
    // Whoever runs the query listens; until then nothing is amiss.
    this.ended.catch(() => undefined);
    const stop = () => {
      this.end(signal?.reason);
    };
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Whether what was counted is little enough to be written as JSON at a stretch. */
  get isSmall(): boolean {
    return this.#objects <= WRITTEN_AT_ONCE.objects && this.#bytes <= WRITTEN_AT_ONCE.bytes;
  }

  end(reason: unknown): void {
    this.#isEnded = true;
    this.#end(reason);
  }

  /** So many objects with these fields go into the answer. */
  objects(count: number, info: GraphQLResolveInfo): void {
    this.#objects += count;
    const fields = info.fieldNodes.reduce(
      (sum, { selectionSet }) => sum + (selectionSet === undefined ? 0 : this.#shape(selectionSet, info.fragments)),
      AROUND_AN_OBJECT,
    );
    this.#bytes += count * fields;
    this.#check();
  }

  /** A text goes into the answer. */
  text(value: string): void {
    this.#bytes += Buffer.byteLength(value);
    this.#check();
  }

  /** The same work asked for twice in one query, under whatever names, is done once. */
  once(owner: object, key: string, work: () => unknown): unknown {
    const known = this.#memory.get(owner) ?? new Map<string, unknown>();
    this.#memory.set(owner, known);
    if (!known.has(key)) known.set(key, work());
    return known.get(key);
  }

  #check(): void {
    const { objects, bytes } = this.#bounds;
    if (this.#isEnded || (this.#objects <= objects && this.#bytes <= bytes)) return;
    const [most, what] = this.#objects > objects ? [objects, 'objects'] : [Math.floor(bytes / 1_000_000), 'megabytes'];
    this.end(
      new GovernanceError(
        'TOO_COSTLY',
        `The answer holds more than ${String(most)} ${what} and was given up. Lower \`first\`, leave out nested lists, or ask in several queries.`,
        { details: { objects: this.#objects, maxCost: objects, bytes: this.#bytes, maxBytes: bytes } },
      ),
    );
  }

  /** Bytes of an object with these fields, without its texts; of fields for several types the longest lot counts. */
  #shape(set: SelectionSetNode, fragments: Readonly<Record<string, FragmentDefinitionNode>>): number {
    const known = this.#shapes.get(set);
    if (known !== undefined) return known;
    let always = 0;
    let ofOneType = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        always += (selection.alias ?? selection.name).value.length + AROUND_A_FIELD;
        continue;
      }
      const spread = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      if (spread === undefined) continue;
      const bytes = this.#shape(spread.selectionSet, fragments);
      if (spread.typeCondition === undefined) always += bytes;
      else ofOneType = Math.max(ofOneType, bytes);
    }
    this.#shapes.set(set, always + ofOneType);
    return always + ofOneType;
  }
}

const METER = Symbol('meter');

interface Metered {
  [METER]?: AnswerMeter;
}

/** The meter of the request with this context, when it has one. */
export function meterOf(context: object): AnswerMeter | undefined {
  return (context as Metered)[METER];
}

export function meterBy(context: object, meter: AnswerMeter): void {
  (context as Metered)[METER] = meter;
}

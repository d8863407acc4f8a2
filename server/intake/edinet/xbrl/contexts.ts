import type { SaxesTagNS } from 'saxes';
import { isDay } from '../../../time/day.ts';
import { contextOfId, type XbrlContext } from './xbrl-facts.ts';
import { attribute } from './xml.ts';

/** Namespaces by what is stable in them: the year of a taxonomy changes, these do not. */
export const INSTANCE = 'http://www.xbrl.org/2003/instance';
const DIMENSIONS = 'http://xbrl.org/2006/xbrldi';

interface OpenContext {
  readonly id: string;
  readonly members: string[];
  instant?: string;
  start?: string;
  end?: string;
}

/** Gathers the contexts of an instance or of the header of an inline document, from the events of the reader. */
export class ContextReader {
  readonly contexts = new Map<string, XbrlContext>();
  /** Ids that were given to two contexts. */
  readonly twice: string[] = [];
  /** What the instance refers to as its schema, without folders. */
  schema: string | undefined;
  #open: OpenContext | undefined;
  #text: string | undefined;

  /** True while the reader is inside a context, and the events are for it alone. */
  get inside(): boolean {
    return this.#open !== undefined;
  }

  open(tag: SaxesTagNS): void {
    if (tag.local === 'schemaRef') this.schema ??= attribute(tag, 'href')?.replace(/^.*\//, '');
    if (tag.uri === INSTANCE && tag.local === 'context') this.#open = { id: attribute(tag, 'id') ?? '', members: [] };
    else if (this.#open !== undefined) this.#text = '';
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  close(tag: SaxesTagNS): void {
    const open = this.#open;
    if (open === undefined) return;
    const text = (this.#text ?? '').trim();
    this.#text = undefined;
    if (tag.uri === DIMENSIONS && tag.local === 'explicitMember') open.members.push(text.replace(/^.*:/, ''));
    else if (tag.uri !== INSTANCE) return;
    else if (tag.local === 'instant') open.instant = dayOf(text);
    else if (tag.local === 'startDate') open.start = dayOf(text);
    else if (tag.local === 'endDate') open.end = dayOf(text);
    else if (tag.local === 'context') {
      this.#open = undefined;
      this.#keep(open);
    }
  }

  #keep({ id, members, instant, start, end }: OpenContext): void {
    if (this.contexts.has(id)) this.twice.push(id);
    this.contexts.set(id, {
      ...contextOfId(id),
      members,
      ...(instant !== undefined && isDay(instant) ? { instant } : {}),
      ...(start !== undefined && isDay(start) ? { start } : {}),
      ...(end !== undefined && isDay(end) ? { end } : {}),
    });
  }
}

function dayOf(text: string): string {
  return text.slice(0, 10);
}

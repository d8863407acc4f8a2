import { z } from 'zod';
import { csvRows } from '../csv/csv-rows.ts';
import type { IntakeFile, ProblemStatement } from '../importer.ts';
import { jsonDocument } from '../json/json-records.ts';
import { refusal, warning } from '../stated-problem.ts';
import { readXml } from '../xml/read-xml.ts';
import { textAt } from '../xml/xml-element.ts';
import { GleifColumns, csvFields, xmlFields, type GleifFields } from './fields.ts';
import { API_ANSWER, apiRecord, type ApiAnswer } from './from-api.ts';
import { exceptionRecord, leiRecord, relationshipRecord } from './from-fields.ts';
import type { GleifRecord } from './records.ts';

/** What the file says of itself, before its records. */
export interface GleifHeader {
  readonly content: string;
  readonly published: string | undefined;
  readonly url: string | undefined;
  /** Of an answer about the children of one entity: whose, how many there are, and how many of them are here. */
  readonly children?: { readonly lei: string; readonly total: number; readonly here: number; readonly direct: boolean };
}

export type GleifEntry = { readonly header: GleifHeader } | GleifRecord | ProblemStatement;

const KINDS = {
  LEIRecord: { what: 'LEI record', kind: 'ENTITY', read: leiRecord },
  RelationshipRecord: { what: 'relationship', kind: 'RELATIONSHIP', read: relationshipRecord },
  Exception: { what: 'reporting exception', kind: 'EXCEPTION', read: exceptionRecord },
} as const;
const CONTENTS = {
  LEIRecord: 'LEI records (level 1)',
  RelationshipRecord: 'Relationship records (level 2)',
  Exception: 'Reporting exceptions (level 2)',
} as const;
type Element = keyof typeof KINDS;

function recordOf(element: Element, fields: GleifFields): GleifRecord | ProblemStatement {
  const { what, kind, read } = KINDS[element];
  const record = read(fields);
  if (record === undefined) {
    return refusal('RECORD_INCOMPLETE', `A ${what} lacks its LEI or another field that every one must have`, fields.at);
  }
  return { kind, record } as GleifRecord;
}

export async function* fromXml(file: IntakeFile): AsyncGenerator<GleifEntry> {
  const header = (name: string) => name === 'LEIHeader' || name === 'Header';
  let content: Element | undefined;
  const wanted = (path: readonly string[]) =>
    (path.length === 2 && header(path[1] ?? '')) || (path.length === 3 && (path[2] ?? '') in KINDS);
  let published: string | undefined;
  let index = 0;
  for await (const element of readXml(file.stream(), wanted)) {
    if (header(element.name)) {
      published = textAt(element, 'ContentDate');
      continue;
    }
    if (content === undefined) {
      content = element.name as Element;
      yield { header: { content: CONTENTS[content], published, url: undefined } };
    }
    index += 1;
    yield recordOf(element.name as Element, xmlFields(element, `${KINDS[element.name as Element].what} ${index}`));
  }
  if (content === undefined) yield { header: { content: 'Records', published, url: undefined } };
}

export async function* fromCsv(file: IntakeFile): AsyncGenerator<GleifEntry> {
  let columns: GleifColumns | undefined;
  let element: Element = 'LEIRecord';
  for await (const { cells, line } of csvRows(file.stream())) {
    if (columns === undefined) {
      columns = new GleifColumns(cells);
      element = elementOfHeader(cells);
      yield { header: { content: CONTENTS[element], published: undefined, url: undefined } };
      continue;
    }
    yield recordOf(element, csvFields(columns, cells, { place: `line ${line}`, pointer: `line:${line}`, line }));
  }
}

/** Which of the three a row of column names heads. */
export function elementOfHeader(names: readonly string[]): Element {
  if (names.includes('Relationship.StartNode.NodeID')) return 'RelationshipRecord';
  return names.some((name) => name.startsWith('Exception.')) ? 'Exception' : 'LEIRecord';
}

export async function* fromApi(file: IntakeFile): AsyncGenerator<GleifEntry> {
  const answer = API_ANSWER.safeParse(await jsonDocument(file.stream()));
  if (!answer.success) {
    const at = { place: file.name };
    yield refusal('API_ANSWER', `The answer is not one of GLEIF's API: ${z.prettifyError(answer.error)}`, at);
    return;
  }
  const { meta, links, data } = answer.data;
  const pages = meta?.pagination;
  const children = childrenOf(answer.data);
  yield {
    header: {
      content: 'Answer of the API',
      published: meta?.goldenCopy?.publishDate,
      url: links?.self ?? links?.first,
      ...(children === undefined ? {} : { children }),
    },
  };
  if ((pages?.lastPage ?? 1) > 1) {
    const message = `This is page ${pages?.currentPage ?? '?'} of ${pages?.lastPage ?? '?'}: of ${pages?.total ?? '?'} records the others are not in it`;
    yield warning('PAGE_OF_MORE', message, { place: 'meta.pagination', pointer: 'record:/meta/pagination' });
  }
  const resources = data === null ? [] : Array.isArray(data) ? data : [data];
  for (const [i, resource] of resources.entries()) {
    const pointer = Array.isArray(data) ? `/data/${i}` : '/data';
    const at = { place: `record ${i + 1}`, pointer: `record:${pointer}` };
    const record = apiRecord(resource, at);
    if (typeof record === 'string')
      yield refusal('RECORD_INVALID', `A record is not as the API writes it: ${record}`, at);
    else if (record !== undefined) yield record;
    else yield warning('RECORD_OTHER', 'A resource that is neither entity, relationship nor exception is left out', at);
  }
}

/** From the address that was asked: `…/lei-records/<LEI>/direct-child-relationships`, with how many there are. */
function childrenOf({ meta, links, data }: ApiAnswer): GleifHeader['children'] {
  const asked = /\/lei-records\/([A-Z0-9]{20})\/(direct|ultimate)-child(?:ren|-relationships)\b/.exec(
    links?.first ?? '',
  );
  const total = meta?.pagination?.total;
  const lei = asked?.[1];
  if (lei === undefined || total == null) return undefined;
  return { lei, total, here: Array.isArray(data) ? data.length : 0, direct: asked?.[2] === 'direct' };
}

import { neededOf, shapeOf } from '../../../server/vocabulary/ends.ts';
import type { End, EndForm, Field } from '../../../server/vocabulary/kind.ts';
import { everyKind, FACT_KINDS, type FactKind } from '../../../server/vocabulary/kinds.ts';
import { CITED, company, SOUND } from './temporary-seed.ts';

/** One fact of every kind, with every field that its description has: for tests that no kind may fall through. */

export const idOf = (kind: FactKind): string => `one-${kind.toLowerCase().replaceAll('_', '-')}`;

/** What a field of a form is given; another value for each form, so that a mix-up shows. */
export function sampleOf({ is }: Field): string | number | boolean {
  switch (is) {
    case 'text':
      return 'as printed';
    case 'decimal':
      return '12.5';
    case 'currency':
      return 'JPY';
    case 'day':
      return '2007-03-31';
    case 'date':
      return '2008-06';
    case 'flag':
      return true;
    case 'count':
      return 3;
    case 'positive':
      return 2;
    case 'company':
      return 'cog';
    case 'kind':
      return 'LENDS_TO';
    default:
      return is[1] ?? '';
  }
}

export const SAMPLES = everyKind((kind): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(shapeOf(kind).fields).map(([name, field]) => [name, sampleOf(field)])),
);

/** What a fact of the kind cannot do without. */
export function neededSamples(kind: FactKind): Readonly<Record<string, unknown>> {
  return Object.fromEntries(neededOf(kind).map((name) => [name, SAMPLES[kind][name]]));
}

const AWAY: Readonly<Record<EndForm, string>> = {
  party: 'bolt',
  company: 'bolt',
  person: 'ann',
  board: 'acme-directors',
  source: 'report',
  'company or board': 'acme',
  itself: '',
};

/** Ids of its two ends: Acme, or Ann, at home, and somebody else at the other end. */
export function endsOf(kind: FactKind): readonly [subject: string, object: string] {
  const { subject, object, list } = shapeOf(kind);
  const home = list.of === 'company' ? 'acme' : 'ann';
  const homeless = subject.home !== true && object.home !== true;
  const idAt = (end: End) => {
    if (end.is === 'itself') return idOf(kind);
    if (end.home === true || (homeless && end === object && (end.is === 'company' || end.is === 'party'))) return home;
    return list.of === 'person' ? 'bob' : AWAY[end.is];
  };
  return [idAt(subject), idAt(object)];
}

/** A sound seed with the facts in their lists, and a finding that names them all. */
export function seedOfEveryKind(): Record<string, string> {
  const listed = (of: 'company' | 'person') =>
    FACT_KINDS.filter((kind) => shapeOf(kind).list.of === of).map(
      (kind) => [shapeOf(kind).list.name, entry(kind)] as const,
    );
  const findings = [
    {
      id: 'all',
      kind: 'GAP',
      severity: 'LOW',
      title: 'All',
      detail: 'Every kind.',
      about: ['acme'],
      facts: FACT_KINDS.map(idOf),
      citations: [{ source: 'report', place: '1' }],
    },
  ];
  const kin = listed('person').map(([list, one]) => `, ${list}: [${one}]`);
  return {
    ...SOUND,
    'people.yaml': `people:\n  - { id: ann, name: "Ann Smith", ${CITED}${kin.join('')} }\n  - { id: bob, name: "Bob Jones", ${CITED} }\n`,
    'findings.yaml': JSON.stringify({ findings }),
    'companies/acme.yaml': company(
      'acme',
      listed('company')
        .map(([list, one]) => `${list}: [${one}]`)
        .join('\n'),
    ),
    'companies/cog.yaml': company('cog', ''),
  };
}

function entry(kind: FactKind): string {
  const { subject, object } = shapeOf(kind);
  const [from, to] = endsOf(kind);
  const named = (end: End, id: string) =>
    end.home === true || end.is === 'itself' ? {} : { [end.inFile ?? end.name]: id };
  return JSON.stringify({
    id: idOf(kind),
    ...named(subject, from),
    ...named(object, to),
    ...SAMPLES[kind],
    observedOn: '2007-03-31',
    citations: [{ source: 'report', place: '1' }],
  });
}

import { texts, type FtmEntity } from './ftm-shape.ts';
import type { KnownEntities } from './edges.ts';
import type { FtmTelling } from './ftm-telling.ts';
import { edgeDays } from './edge-days.ts';

/** Who a sanction is of, in the entity's own order. */
export function sanctioned(entity: FtmEntity): string[] {
  return texts(entity, 'entity');
}

const TOLD = [
  'authority',
  'authorityId',
  'unscId',
  'programId',
  'country',
  'status',
  'provisions',
  'reason',
  'duration',
];

/** A sanction is something that is said of the party that it is of, with its days. */
export function tellSanction(entity: FtmEntity, telling: FtmTelling, known: KnownEntities): void {
  const all = sanctioned(entity);
  const parties = all.filter((id) => ['PERSON', 'BODY'].includes(known.kindOf(id) ?? ''));
  const others = all.filter((id) => !parties.includes(id));
  if (others.length > 0 || parties.length === 0)
    telling.warn(
      'END_MISSING',
      `A sanction is of ${others.join(', ') || 'nobody'}, of whom the file says no person and no body.`,
    );
  const { days, ...ended } = edgeDays(entity, ['startDate', 'listingDate'], telling);
  const detail = TOLD.flatMap((key) => texts(entity, key).map((value) => ({ key, value })));
  for (const subject of parties)
    telling.fact(
      {
        kind: 'HAS_ATTRIBUTE',
        subject,
        object: '',
        attribute: 'OTHER',
        label: 'sanction',
        text: texts(entity, 'program')[0] ?? texts(entity, 'authority')[0] ?? 'sanctioned',
        ...days,
        ...(detail.length > 0 && { detail }),
      },
      entity.id,
      ended,
    );
}

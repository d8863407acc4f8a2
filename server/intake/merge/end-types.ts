import { shapeOf } from '../../vocabulary/ends.ts';
import type { EndForm } from '../../vocabulary/kind.ts';
import { everyKind } from '../../vocabulary/kinds.ts';

export type EndType = 'party' | 'person' | 'company' | 'board' | 'any' | 'source' | 'none';

/** What stands at the two ends of each kind of fact. */
export const ENDS = everyKind((kind): readonly [subject: EndType, object: EndType] => {
  const { subject, object } = shapeOf(kind);
  return [typeOf(subject.is), typeOf(object.is)];
});

function typeOf(is: EndForm): EndType {
  if (is === 'company or board') return 'any';
  return is === 'itself' ? 'none' : is;
}

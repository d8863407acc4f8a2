import type { FactView } from '../../../facts/fact-view.ts';
import type { TestedRole } from '../../books/test-shape.ts';
import type { Inquiry } from '../../person/inquiry.ts';
import type { Position } from '../../world/positions.ts';

/** The position, unless it is the seat that is judged and nothing of it speaks against the person. */
export function besidePresentSeat(inquiry: Inquiry, position: Position): Position | undefined {
  return isPresentSeat(inquiry, position.view) ? executesAllTheSame(position) : position;
}

/** The seat that is being judged is no post that could speak against it. */
function isPresentSeat({ officer, world }: Inquiry, view: FactView): boolean {
  if (view.fact.kind !== 'SITS_ON') return false;
  return (
    view.fact.id === officer.seat?.fact.id ||
    (view.fact.subject === officer.person &&
      world.boards.get(view.fact.object)?.company === world.company &&
      view.fact.outside === true &&
      officer.seat?.fact.object === view.fact.object)
  );
}

/**
 * Unless it is called outside, and its own words say that its holder executes: the company's word settles nothing, and
 * whether the one or the other is so has to be asked.
 */
function executesAllTheSame(position: Position): Position | undefined {
  const { fact } = position.view;
  if (fact.kind !== 'SITS_ON' || fact.outside !== true || position.has(['EXECUTIVE']) === 'NO') return undefined;
  const asks = (role: TestedRole) => role === 'EXECUTIVE' || role === 'SENIOR_EMPLOYEE' || role === 'ANY';
  return { ...position, has: (roles) => (roles.some(asks) ? 'MAYBE' : 'NO') };
}

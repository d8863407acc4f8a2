import { useEffect, useMemo, useRef, useState } from 'react';
import { loadFonts } from '../canvas/fonts.ts';
import type { Size } from '../canvas/scene.ts';
import type { PlanAnswer } from './plan/plan-answer.ts';
import { planOf, type Plan } from './plan/plan.ts';
import type { ZoneRow, ZoneKey } from './plan/zones/zone.ts';

/**
 * The plan of an answer at a size. It is made when the fonts for its names are there, because names are measured; until
 * then, and while a new answer is on its way, the last plan stays; `settling` says so.
 */
export function usePlan(
  answer: PlanAnswer | undefined,
  on: string,
  size: Size | undefined,
  expanded: ReadonlySet<ZoneKey>,
  below: ReadonlyMap<string, readonly ZoneRow[]>,
  against: { readonly answer: PlanAnswer; readonly on: string } | undefined,
): { readonly plan: Plan | undefined; readonly settling: boolean } {
  const [made, setMade] = useState<{ readonly plan: Plan; readonly of: unknown }>();
  const last = useRef<{ company: string; plan: Plan } | undefined>(undefined);
  const asked = useMemo(
    () => answer && size && { answer, on, size, expanded, below, against },
    [answer, on, size, expanded, below, against],
  );
  useEffect(() => {
    if (!asked) return;
    const { answer, on, size, expanded, below, against } = asked;
    let overtaken = false;
    void loadFonts([...namesIn(answer), ...(against ? namesIn(against.answer) : [])]).then(() => {
      if (overtaken) return;
      const before = last.current?.company === answer.id ? last.current.plan : undefined;
      const next = planOf(answer, size, { on, expanded, below, before, against });
      last.current = { company: answer.id, plan: next };
      setMade({ plan: next, of: asked });
    });
    return () => {
      overtaken = true;
    };
  }, [asked]);
  return { plan: made?.plan, settling: asked !== undefined && made?.of !== asked };
}

function namesIn(answer: PlanAnswer): string[] {
  return [
    answer.name,
    ...answer.holders.edges.map((edge) => edge.node.holder.name),
    ...answer.boards.flatMap((board) => board.seats.map((seat) => seat.person.name)),
    ...answer.lenders.map((loan) => loan.lender.name),
    ...answer.trades.flatMap((trade) => [trade.payer.name, trade.payee.name]),
    ...answer.auditors.map((audit) => audit.auditor.name),
    ...answer.holdings.edges.flatMap((edge) => [
      edge.node.company.name,
      ...(edge.node.company.holdings?.edges ?? []).map((child) => child.node.company.name),
    ]),
  ];
}

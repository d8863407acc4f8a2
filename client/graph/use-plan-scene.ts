import { useMemo } from 'react';
import { measureText } from '../canvas/fonts.ts';
import type { Size } from '../canvas/scene.ts';
import { useAnswer } from '../lib/answer.ts';
import { dayInWords } from '../lib/days.ts';
import type { GraphState } from '../lib/address/graph-state.ts';
import { expandedParties, expandedZones } from './expanded.ts';
import { rowsBelow } from './free/rows-below.ts';
import { withSatellites } from './free/satellites.ts';
import { partyOf } from './drawing/actions.ts';
import { chosenNeighbours } from './growing/choice.ts';
import { leftOut, notes } from './notes/left-out.ts';
import { companyOf, planQuery } from './plan-query.ts';
import type { DrawnGraph } from './shown.ts';
import { useAround } from './use-around.ts';
import { useOtherPlan } from './changes/use-changes.ts';
import { usePlan } from './use-plan.ts';
import { isNarrow } from './plan/plan.ts';
import { ZONES, type Zone, type ZoneRow } from './plan/zones/zone.ts';
import { say } from './messages/words.ts';

const NOTHING: ReadonlyMap<string, readonly ZoneRow[]> = new Map();

/** The plan of a company, with the neighbours of what is expanded around it. */
export function usePlanScene(
  state: GraphState,
  size: Size | undefined,
  pause: boolean,
): DrawnGraph & { readonly isCompany: boolean | undefined } {
  // Of a party with thousands of facts the plan takes seconds, which the layout that is drawn would wait for.
  const { data, fetching, problem, retry } = useAnswer(
    planQuery,
    { id: state.focus, on: state.on, known: state.known ?? null },
    { pause },
  );
  const other = useOtherPlan(state, pause);
  const expanded = useMemo(() => expandedParties(state.expand), [state.expand]);
  const around = useAround(state, pause);
  const company = companyOf(data?.party);
  const zones = useMemo(() => expandedZones(state.expand), [state.expand]);
  const neighbours = expanded.length + state.added.length === 0 ? undefined : around.data?.graph;
  const narrow = size !== undefined && isNarrow(size);
  const below = useMemo(
    () => (narrow && neighbours && company ? rowsBelow(expanded, neighbours, company.id) : NOTHING),
    [narrow, neighbours, expanded, company],
  );
  const { plan, settling } = usePlan(company, state.on, size, zones, below, other.against);
  const scene = useMemo(() => {
    if (!plan || !neighbours || plan.scene.flow === 'page') return plan?.scene;
    const parties = expanded.flatMap((id) => neighbours.nodes.find((node) => node.id === id) ?? []);
    const added = state.added.flatMap((id) => neighbours.nodes.find((node) => node.id === id) ?? []);
    const chosen = new Map(state.expand.map((one) => [partyOf(one), chosenNeighbours(neighbours, one)]));
    return withSatellites(plan.scene, { expanded: parties, chosen, added }, neighbours, measureText);
  }, [plan, neighbours, expanded, state.expand, state.added]);
  const nothing = plan !== undefined && ZONES.every((zone) => plan.zones[zone].rows.length === 0);
  const unseen = plan === undefined ? 0 : ZONES.reduce((sum, zone) => sum + unseenIn(plan.zones[zone]), 0);
  const name = data?.party?.name;
  return {
    scene,
    title: name,
    isCompany: data?.party == null ? undefined : data.party.__typename === 'Company',
    empty: nothing
      ? {
          title: say('nothingIsKnownOfThisDay'),
          text: say('noSourceSaysAnythingAboutName', { name: name ?? state.focus, on: dayInWords(state.on) }),
        }
      : undefined,
    note:
      narrow && state.added.length > 0
        ? say('partiesAddedDrawnWhereTheWindow', { added: state.added.length })
        : notes(around.left > 0 && leftOut(around.left), noteOf(unseen, neighbours)),
    fetching: fetching || around.fetching || other.fetching,
    settling,
    problem: problem ?? around.problem ?? other.problem,
    retry: problem ? retry : around.problem ? around.retry : other.retry,
  };
}

function unseenIn({ unseen, unseenBelow = 0 }: Zone): number {
  return unseen + unseenBelow;
}

function noteOf(
  unseen: number,
  neighbours:
    { readonly truncated: boolean; readonly totalNodes: number; readonly nodes: readonly unknown[] } | undefined,
): string | undefined {
  if (neighbours?.truncated === true)
    return say('nodesOfTotalNodesNeighboursAreDrawn', {
      nodes: neighbours.nodes.length,
      totalNodes: neighbours.totalNodes,
    });
  return unseen > 0 ? say('unseenMoreAreNotOnThis', { unseen }) : undefined;
}

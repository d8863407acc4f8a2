import { useMemo } from 'react';
import { MANY } from '../canvas/many/is-many.ts';
import type { GraphState } from '../lib/address/graph-state.ts';
import { grouped } from '../lib/figures.ts';
import { layoutKey } from './drawing/laid-places.ts';
import type { FreeAnswer } from './free/free-answer.ts';
import { useArranged } from './free/use-arranged.ts';
import { freeUnion, labelsOf, taggedLinks } from './changes/free-changes.ts';
import { neighbourhoodOf, useOtherGraph } from './changes/use-changes.ts';
import { useConstellation } from './free/use-constellation.ts';
import { grown } from './growing/grown.ts';
import type { DrawnGraph } from './shown.ts';
import { aroundCut, cutShort, figuresLeftOut, leftOut, notes } from './notes/left-out.ts';
import { useNeighbourhood } from './use-neighbourhood.ts';
import { useAround } from './use-around.ts';
import { say } from './messages/words.ts';

/** A whole neighbourhood, arranged by ownership or by force; each `turn` anew. */
export function useFreeScene(
  state: GraphState,
  arrangement: 'tiers' | 'force',
  turn: number,
  pause: boolean,
): DrawnGraph {
  const asked = neighbourhoodOf(state, arrangement, state.on);
  const { graph, fetching, problem, retry } = useNeighbourhood(asked, { pause });
  const other = useOtherGraph(state, arrangement, pause);
  const grows = state.expand.length + state.added.length > 0;
  const around = useAround(state, pause);
  const neighbours = around.data?.graph;
  const base = pause ? undefined : graph;
  const answer = useMemo(() => {
    if (!base || (grows && !neighbours)) return grows ? undefined : base;
    if (!grows || !neighbours) return base;
    const held = arrangement === 'tiers' ? onlyHoldings(neighbours) : neighbours;
    return grown(
      base,
      held,
      state.expand.filter((one) => !one.startsWith('zone:')),
      state.added,
    );
  }, [base, grows, neighbours, arrangement, state.expand, state.added]);
  const both = useMemo(
    () => (answer && other.answer ? freeUnion(other.answer, answer) : undefined),
    [answer, other.answer],
  );
  const said = useMemo(() => both && labelsOf(both.changes), [both]);
  const whole = state.against === undefined ? answer : both?.answer;
  const isMany = whole !== undefined && whole.nodes.length > MANY;
  const picture = layoutKey({ focus: state.focus, layout: arrangement }, turn);
  const few = useArranged(
    isMany ? undefined : whole,
    state.focus,
    arrangement,
    picture,
    turn === 0 && grows ? base : undefined,
    said,
  );
  const many = useConstellation(isMany ? whole : undefined, state.focus, arrangement, `${picture} of many`);
  const { scene: plain, failed, settling, laying, stopped, blocked } = isMany ? many : few;
  const scene = useMemo(
    () => (plain && both ? taggedLinks(plain, both.changes, isMany) : plain),
    [plain, both, isMany],
  );
  const title = answer?.nodes.find((node) => node.id === state.focus)?.name;
  const alone = answer !== undefined && answer.facts.length === 0;
  return {
    scene,
    title,
    empty: alone
      ? {
          title: say('nothingLeadsOnFromHere'),
          text: say('noSourceSaysOnThisDay', { title: title ?? state.focus }),
        }
      : undefined,
    note: notes(
      around.left > 0 && leftOut(around.left),
      grows && neighbours?.truncated === true && aroundCut(neighbours.facts.length),
      isMany && manyWords(whole.nodes.length, arrangement),
      !isMany && scene && figuresLeftOut(scene),
      stopped && say('layoutWasCancelled'),
      blocked > 0 && say('linesPassBehind', { count: blocked }),
      answer !== undefined &&
        base?.truncated === true &&
        cutShort({ parties: base.nodes.length, facts: base.facts.length, all: base.totalNodes }),
    ),
    laying,
    stopped,
    fetching: fetching || around.fetching || other.fetching || (answer !== undefined && scene === undefined && !failed),
    settling,
    problem: failed ? { message: say('theLayoutCouldNotBeComputed') } : (problem ?? around.problem ?? other.problem),
    retry: problem ? retry : around.problem ? around.retry : other.retry,
  };
}

/** Said where the engine for many draws. */
function manyWords(count: number, arrangement: 'tiers' | 'force'): string {
  const parties = { count: grouped(String(count)) };
  return arrangement === 'tiers' ? say('manyInTiers', parties) : say('manyAsSigns', parties);
}

/** Tiers are made of holdings; by other links nobody stands above or below. */
function onlyHoldings(answer: FreeAnswer): FreeAnswer {
  return { ...answer, facts: answer.facts.filter((fact) => fact.kind === 'HOLDS') };
}

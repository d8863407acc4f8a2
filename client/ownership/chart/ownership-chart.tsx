import { useEffect, useMemo, useRef, useState } from 'react';
import { Canvas } from '../../canvas/canvas.tsx';
import { useMeasure } from '../../canvas/use-measure.ts';
import { CHANGE_SIGNS, CHANGE_WORDS, CHANGES } from '../../lib/change.ts';
import { dayInWords } from '../../lib/days.ts';
import { useWidth } from '../../lib/window/width.ts';
import type { LineChange } from './both-days.ts';
import { chartOf } from './chart-scene.ts';
import { linkId } from './chart-lines.ts';
import { methodOf } from '../methods.ts';
import { controlWords, type OwnershipState } from '../ownership-state.ts';
import type { Link, OwnershipData } from '../ownership-query.ts';
import { isNothing } from '../stakes/stake-text.ts';

const LEAST_WIDTH = 640;

/** A party or one holding of the chart. */
export type Picked = { readonly party: string } | { readonly link: Link; readonly id: string };

/** The chart over the table; pressing a party or a line lights it and opens its figures. */
export function OwnershipChart({
  ownership,
  changes,
  gone,
  state,
  picked,
  onPick,
}: {
  readonly ownership: OwnershipData;
  /** What became of lines since the day that is compared with. */
  readonly changes?: ReadonlyMap<string, LineChange> | undefined;
  /** Parties that only that day names. */
  readonly gone?: ReadonlySet<string> | undefined;
  readonly state: OwnershipState;
  readonly picked: Picked | undefined;
  readonly onPick: (picked: Picked | undefined) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const width = Math.max(room, LEAST_WIDTH);
  const scrolls = room > 0 && width > room;
  const { method, depth, lines } = state;
  const question = JSON.stringify([state.company, state.dir]);
  const [asked, setAsked] = useState<{ readonly of: string; readonly opened: ReadonlyMap<number, number> }>({
    of: question,
    opened: NONE,
  });
  const opened = asked.of === question ? asked.opened : NONE;
  const measure = useMeasure([ownership.party.name, ...ownership.stakes.map(({ party }) => party.name)]);
  const scene = useMemo(
    () =>
      chartOf(ownership, width, measure, {
        method: methodOf(method),
        depth: depth === undefined ? undefined : Number(depth),
        lines,
        opened,
        changes,
        gone,
      }),
    [ownership, width, measure, method, depth, lines, opened, changes, gone],
  );
  const root = scene.boxes.find(({ look }) => look === 'focus');
  const [rootX, rootY] = [root?.x ?? width / 2, root?.y ?? 0];
  const seen = useRef<string>(undefined);
  useEffect(() => {
    // The party asked about is seen first; whoever then scrolls elsewhere, or has more drawn, stays there.
    const about = `${question} ${String(room)}`;
    if (frame.current === null || room === 0 || seen.current === about) return;
    seen.current = about;
    frame.current.scrollTo(rootX - room / 2, rootY - frame.current.clientHeight / 2);
  }, [room, question, rootX, rootY]);
  const drawn = scene.boxes.filter(({ look }) => look !== 'more').length;
  return (
    <figure className="ownership-figure">
      <div className="ownership-chart" ref={frame}>
        <div style={{ width, height: scene.height }}>
          <Canvas
            scene={scene}
            label={`Chart of ownership, ${String(drawn)} of ${String(ownership.totalStakes + 1 - ownership.stakes.filter(isNothing).length)} parties drawn; the table below has all in words`}
            selected={picked && ('party' in picked ? picked.party : picked.id)}
            onEvent={(event) => {
              if (event.type === 'more') {
                const tier = Number(event.zone);
                setAsked({ of: question, opened: new Map(opened).set(tier, (opened.get(tier) ?? 0) + 1) });
              } else if (event.type === 'background') onPick(undefined);
              else {
                const link = ownership.links.find((one, index) => linkId(one, index) === event.id);
                onPick(link === undefined ? { party: event.id } : { link, id: event.id });
              }
            }}
          />
        </div>
      </div>
      <figcaption className="caption ownership-legend">
        <span>
          {scrolls && 'Wider than the screen: scrolls sideways · '}
          {legend(ownership, state)}
          {changes && ` · ${changesLegend(changes, state.against)}`}
        </span>
        {opened.size > 0 && (
          <button
            type="button"
            className="button button-plain"
            onClick={() => {
              setAsked({ of: question, opened: NONE });
            }}
          >
            Draw fewer
          </button>
        )}
      </figcaption>
    </figure>
  );
}

/** What the signs on the lines mean, and that nothing changed where that is so. */
function changesLegend(changes: ReadonlyMap<string, LineChange>, against: string | undefined): string {
  const since = against === undefined ? '' : ` since ${dayInWords(against)}`;
  const kinds = new Set([...changes.values()].map(({ is }) => is));
  if (kinds.size === 0) return `nothing that is drawn changed${since}`;
  const said = CHANGES.filter((is) => kinds.has(is)).map((is) =>
    is === 'changed' ? '→ changed' : `${CHANGE_SIGNS[is]} ${CHANGE_WORDS[is].toLowerCase()}`,
  );
  return `${said.join(', ')}${since}`;
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Only the signs that are in the picture. */
function legend({ direction, links, stakes, rings }: OwnershipData, state: OwnershipState): string {
  return [
    state.lines === 'integrated' ? 'On a line: integrated share, all chains and circles' : 'On a line: direct share',
    links.some(({ share }) => share === null) && 'dashed, ?: share unknown',
    state.lines !== 'integrated' &&
      links.some(({ percent, share }) => percent === null && share !== null) &&
      'pale band: a range, as wide as it may be',
    stakes.some(({ ownerUnknown }) => ownerUnknown) && 'hatched, dotted: holder of record, owner unknown',
    rings.length > 0 && 'dash and dot: part of a circle',
    links.some(({ supposed, altered }) => supposed || altered) && 'plum: supposed, or changed by it',
    stakes.some(({ controls }) => controls !== null) &&
      `${direction === 'UP' ? 'controls, may control' : 'controlled, may be'}: ${controlWords(state)} of the votes with all that is controlled`,
    stakes.some(({ controls, subsidiary }) => controls === 'POSSIBLE' && subsidiary !== null) &&
      'stated subsidiary: a source consolidates it, its votes are not known',
    links.some(({ holding }) => holding?.certainty === 'POSSIBLE') && 'pale: possibly so on the day',
  ]
    .filter(Boolean)
    .join(' · ');
}

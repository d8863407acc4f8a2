import { COMMA } from '../../lib/language/language.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Canvas, type CanvasHandle } from '../../canvas/canvas.tsx';
import { useMeasure } from '../../canvas/use-measure.ts';
import { FileMenu } from '../../drawing-files/file-menu.tsx';
import { CHANGE_SIGNS, CHANGE_WORDS, CHANGES } from '../../lib/change.ts';
import { dayInWords } from '../../lib/days.ts';
import { useWidth } from '../../lib/window/width.ts';
import { TwinBelow } from '../../twin/twin-below.tsx';
import { TwinButton } from '../../twin/twin-button.tsx';
import type { LineChange } from './both-days.ts';
import type { Scene } from '../../canvas/scene.ts';
import { chartOf } from './chart-scene.ts';
import { linkId } from './chart-lines.ts';
import { methodOf } from '../methods.ts';
import { controlWords, type OwnershipState } from '../ownership-state.ts';
import type { ChartLink, OwnershipData } from '../ownership-query.ts';
import { isNothing } from '../stakes/stake-text.ts';
import { say } from './messages/words.ts';

/** Three boxes beside each other, on the narrowest phone. */
const LEAST_WIDTH = 320;

/** A party or one holding of the chart. */
export type Picked = { readonly party: string } | { readonly link: ChartLink; readonly id: string };

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
  const canvas = useRef<CanvasHandle>(null);
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
  const selected = picked && ('party' in picked ? picked.party : picked.id);
  const pick = (id: string) => {
    const link = ownership.links.find((one, index) => linkId(one, index) === id);
    onPick(link === undefined ? { party: id } : { link, id });
  };
  const { on, known, against } = state;
  const unsaid = withoutShare(scene);
  const signs = [legend(ownership, state), changes && changesLegend(changes, against)].filter(Boolean).join(' · ');
  const name = `ownership-${state.company}-${ownership.direction.toLowerCase()}`;
  return (
    <figure className="ownership-figure">
      <div className="drawing-presses">
        <TwinButton />
        <FileMenu
          canvas={canvas}
          scene={scene}
          known={known}
          caption={{
            title: say(ownership.direction === 'UP' ? 'pictureOfOwners' : 'pictureOfOwned', {
              name: ownership.party.name,
              day: dayInWords(on),
            }),
            source: say('pictureSource', {
              known: known === undefined ? say('today') : dayInWords(known),
              signs,
              href: location.href,
            }),
          }}
          name={`${name}-${on}`}
        />
      </div>
      <div className="ownership-chart" ref={frame}>
        <div style={{ width, height: scene.height }}>
          <Canvas
            handle={canvas}
            scene={scene}
            label={say('chartOfOwnershipDrawnOfString', {
              drawn,
              string: ownership.totalStakes + 1 - ownership.stakes.filter(isNothing).length,
            })}
            selected={selected}
            onEvent={(event) => {
              if (event.type === 'more') {
                const tier = Number(event.zone);
                setAsked({ of: question, opened: new Map(opened).set(tier, (opened.get(tier) ?? 0) + 1) });
              } else if (event.type === 'background') onPick(undefined);
              else pick(event.id);
            }}
          />
        </div>
      </div>
      <figcaption className="caption ownership-legend">
        <span>
          {scrolls && say('widerThanTheScreenScrollsSideways')}
          {legend(ownership, state)}
          {changes && ` · ${changesLegend(changes, state.against)}`}
          {unsaid > 0 && ` · ${say('sharesWithoutRoom', { count: unsaid })}`}
        </span>
        {opened.size > 0 && (
          <button
            type="button"
            className="button button-plain"
            onClick={() => {
              setAsked({ of: question, opened: NONE });
            }}
          >
            {say('drawFewer')}
          </button>
        )}
      </figcaption>
      <TwinBelow
        scene={scene}
        days={{ on, known, against: changes ? against : undefined }}
        name={name}
        selected={selected}
        onSelect={(id) => {
          if (id === undefined) onPick(undefined);
          else if (id !== selected) pick(id);
        }}
      />
    </figure>
  );
}

/** What the signs on the lines mean, and that nothing changed where that is so. */
function changesLegend(changes: ReadonlyMap<string, LineChange>, against: string | undefined): string {
  const since = against === undefined ? '' : say('sinceAgainst', { against: dayInWords(against) });
  const kinds = new Set([...changes.values()].map(({ is }) => is));
  if (kinds.size === 0) return say('nothingThatIsDrawnChangedSince', { since });
  const said = CHANGES.filter((is) => kinds.has(is)).map((is) =>
    is === 'changed' ? say('changed') : `${CHANGE_SIGNS[is]} ${CHANGE_WORDS[is].toLowerCase()}`,
  );
  return `${said.join(COMMA)}${since}`;
}

/** Lines on which their share finds no place where it would be read as theirs alone. */
function withoutShare({ lines, texts }: Scene): number {
  const said = new Set(texts.flatMap(({ owner }) => owner ?? []));
  return lines.filter(({ id, arrow }) => arrow && !said.has(id)).length;
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Only the signs that are in the picture. */
function legend({ direction, links, stakes, rings }: OwnershipData, state: OwnershipState): string {
  return [
    state.lines === 'integrated' ? say('onALineIntegratedShareAll') : say('onALineDirectShare'),
    links.some(({ share }) => share === null) && say('dashedShareUnknown'),
    state.lines !== 'integrated' &&
      links.some(({ percent, share }) => percent === null && share !== null) &&
      say('paleBandARangeAsWide'),
    stakes.some(({ ownerUnknown }) => ownerUnknown) && say('hatchedDottedHolderOfRecordOwner'),
    rings.length > 0 && say('dashAndDotPartOfA'),
    links.some(({ supposed, altered }) => supposed || altered) && say('plumSupposedOrChangedByIt'),
    stakes.some(({ controls }) => controls !== null) &&
      say('valueStateOfTheVotesWith', {
        value: direction === 'UP' ? say('controlsMayControl') : say('controlledMayBe'),
        state: controlWords(state),
      }),
    stakes.some(({ controls, subsidiary }) => controls === 'POSSIBLE' && subsidiary !== null) &&
      say('statedSubsidiaryASourceConsolidatesIt'),
    links.some(({ holding }) => holding?.certainty === 'POSSIBLE') && say('palePossiblySoOnTheDay'),
  ]
    .filter(Boolean)
    .join(' · ');
}

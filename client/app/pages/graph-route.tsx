import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useDrawing } from '../../graph/drawing/use-drawing.ts';
import { GraphPage } from '../../graph/graph-page.tsx';
import { NOBODY } from '../../graph/marking.ts';
import type { Expanding } from '../../graph/growing/growing-dialogs.tsx';
import { ChangesPanel } from '../../graph/changes/changes-panel.tsx';
import { WaysPage } from '../../graph/ways/ways-page.tsx';
import { WaysPanel } from '../../graph/ways/ways-panel.tsx';
import { expandedParties } from '../../graph/expanded.ts';
import { dayInWords } from '../../lib/days.ts';
import { PLAIN_GRAPH, type GraphState } from '../../lib/address/graph-state.ts';
import { writeGraphSearch } from '../../lib/address/url-state.ts';
import { MarkedPanel } from '../../panel/marked-panel.tsx';
import { Panel } from '../../panel/panel.tsx';
import { TimeBar } from '../../timebar/time-bar.tsx';
import { Sheet } from '../../ui/dialogs/sheet.tsx';
import { AddressNotes } from '../address-notes.tsx';
import './graph-route.css';
import { useOpeningDay } from '../opening-day.ts';
import { OpeningNotice } from '../opening-notice.tsx';
import { useSettledAddress } from '../settled-address.ts';
import { useGraphAddress } from '../use-graph-address.ts';
import { say } from './messages/words.ts';

const route = getRouteApi('/');

/** The graph around the party in the address. */
export function GraphRoute() {
  const address = useGraphAddress(route.useSearch());
  const { focus } = address.state;
  return focus !== undefined && <GraphAround focus={focus} address={address} />;
}

/** The graph with its panel and time bar. What is looked at is read from the address and written back to it. */
function GraphAround({
  focus,
  address: { state: read, asked, checking, problems },
}: {
  readonly focus: string;
  readonly address: ReturnType<typeof useGraphAddress>;
}) {
  const navigate = route.useNavigate();
  const [expanding, setExpanding] = useState<Expanding>();
  const [shown, setShown] = useState<string | undefined>(undefined);
  const marking = useState(NOBODY);
  const marked = marking[0].size;
  const opening = useOpeningDay(focus, read.known, read.on);
  const on = read.on ?? opening.day;

  const state = useMemo<GraphState | undefined>(
    () => (on === undefined ? undefined : { ...PLAIN_GRAPH, ...read, focus, on }),
    [read, focus, on],
  );
  const wanted = useMemo<GraphState | undefined>(
    () => (on === undefined ? undefined : { ...PLAIN_GRAPH, ...asked, focus, on }),
    [asked, focus, on],
  );
  const go = useCallback(
    (view: GraphState, replace: boolean) => {
      void navigate({ search: writeGraphSearch(view), replace });
    },
    [navigate],
  );
  const drawing = useDrawing(route.useSearch(), wanted, go);
  const { onState } = drawing;
  useSettledAddress(state === undefined || problems.length > 0 || read.on !== undefined, () => {
    onState({}, true);
  });

  const drawsWays = state !== undefined && state.between.length > 1;
  const several = marked > 1 && state?.sel === undefined && !drawsWays;
  const comparing = state?.against !== undefined && state.sel === undefined && !drawsWays;
  if (!state) return <OpeningNotice opening={opening} />;
  return (
    <div className="graph-layout">
      <h1 className="visually-hidden">{say('governanceGraphOnOn', { on: dayInWords(state.on) })}</h1>
      <AddressNotes
        problems={problems}
        onDismiss={() => {
          onState({}, true);
        }}
      />
      <div className="graph-canvas" aria-busy={checking}>
        {drawsWays ? (
          <WaysPage state={state} drawing={drawing} />
        ) : (
          <GraphPage
            state={state}
            drawing={drawing}
            expanding={expanding}
            onExpanding={setExpanding}
            marking={marking}
          />
        )}
      </div>
      <Sheet
        label={say('details')}
        title={
          drawsWays
            ? say('paths')
            : several
              ? say('marked', { count: marked })
              : comparing
                ? say('changes')
                : (shown ?? say('details'))
        }
        turn={state.sel}
      >
        {drawsWays ? (
          <WaysPanel state={state} onState={onState} />
        ) : several ? (
          <MarkedPanel ids={[...marking[0]]} on={state.on} known={state.known} />
        ) : comparing ? (
          <ChangesPanel state={state} against={state.against ?? state.on} onState={onState} />
        ) : (
          <>
            {marked > 1 && (
              <button
                type="button"
                className="button changes-back"
                onClick={() => {
                  onState({ sel: undefined });
                }}
              >
                {say('backToMarked', { count: marked })}
              </button>
            )}
            {marked < 2 && state.against !== undefined && (
              <button
                type="button"
                className="button changes-back"
                onClick={() => {
                  onState({ sel: undefined });
                }}
              >
                {say('backToWhatChanged')}
              </button>
            )}
            <Panel
              view={{
                focus,
                expand: expandedParties(state.expand),
                sel: state.sel ?? focus,
                on: state.on,
                known: state.known,
              }}
              onName={setShown}
              onSelect={(id) => {
                onState({ sel: id });
              }}
              onExpand={(id) => {
                setExpanding({ party: id, asks: false });
              }}
            />
          </>
        )}
      </Sheet>
      <TimeBar
        party={focus}
        on={state.on}
        known={state.known}
        against={state.against}
        comparable={!drawsWays}
        onChange={onState}
      />
    </div>
  );
}

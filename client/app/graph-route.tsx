import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { GraphPage } from '../graph/graph-page.tsx';
import { expandedParties } from '../graph/expanded.ts';
import { dayInWords } from '../lib/days.ts';
import type { GraphState, GraphStatePatch } from '../lib/graph-state.ts';
import { writeGraphSearch } from '../lib/url-state.ts';
import { Panel } from '../panel/panel.tsx';
import { TimeBar } from '../timebar/time-bar.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { AddressNotes } from './address-notes.tsx';
import './graph-route.css';
import { FIRST_FOCUS, useOpeningDay } from './opening-day.ts';
import { OpeningNotice } from './opening-notice.tsx';
import { useSettledAddress } from './settled-address.ts';
import { useGraphAddress } from './use-graph-address.ts';

const route = getRouteApi('/');

/** The graph with its panel and time bar. What is looked at is read from the address and written back to it. */
export function GraphRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { state: read, problems } = useGraphAddress(search);
  const focus = read.focus ?? FIRST_FOCUS;
  const [shown, setShown] = useState<string | undefined>(undefined);
  const opening = useOpeningDay(focus, read.known, read.on);
  const on = read.on ?? opening.day;

  const state = useMemo<GraphState | undefined>(
    () => (on === undefined ? undefined : { hide: [], expand: [], layout: 'plan', ...read, focus, on }),
    [read, focus, on],
  );
  const onState = useCallback(
    (patch: GraphStatePatch, replace = false) => {
      if (!state) return;
      void navigate({ search: writeGraphSearch({ ...state, ...patch } as GraphState), replace });
    },
    [state, navigate],
  );
  useSettledAddress(
    state === undefined || problems.length > 0 || (read.on !== undefined && read.focus !== undefined),
    () => {
      onState({}, true);
    },
  );

  if (!state) return <OpeningNotice opening={opening} />;
  return (
    <div className="graph-layout">
      <h1 className="visually-hidden">Governance graph on {dayInWords(state.on)}</h1>
      <AddressNotes
        problems={problems}
        onDismiss={() => {
          onState({}, true);
        }}
      />
      <div className="graph-canvas">
        <GraphPage state={state} onState={onState} />
      </div>
      <Sheet label="Details" title={shown ?? 'Details'} turn={state.sel}>
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
            onState({ expand: [...state.expand, id] });
          }}
        />
      </Sheet>
      <TimeBar party={focus} on={state.on} known={state.known} onChange={onState} />
    </div>
  );
}

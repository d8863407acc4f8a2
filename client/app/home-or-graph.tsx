import { useLocation } from '@tanstack/react-router';
import { Suspense, type ComponentType, type FunctionComponent } from 'react';
import { GRAPH_SEARCH, readSearch, type Search } from '../lib/address/url-state.ts';

/** One path for two pages, each loaded when it is shown: without a party in the address the home, else the graph. */
export function homeOrGraph(Home: ComponentType, Graph: ComponentType): FunctionComponent {
  return function HomeOrGraph() {
    const search = useLocation({ select: (location) => location.search as Search });
    const { focus } = readSearch(search, GRAPH_SEARCH).state;
    return <Suspense>{focus === undefined ? <Home /> : <Graph />}</Suspense>;
  };
}

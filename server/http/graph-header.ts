/** Names the graph that answered: another name, another graph, and what was answered before no longer counts. */
export const GRAPH_HEADER = 'x-graph';

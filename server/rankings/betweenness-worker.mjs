// Betweenness of every node of one network, in a thread of its own: plain Node, so that it runs as it stands here.
import { parentPort, workerData } from 'node:worker_threads';
import graphology from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';

const { nodes, links } = workerData;
const network = new graphology.UndirectedGraph();
for (const node of nodes) network.addNode(node);
for (const [a, b] of links) network.mergeEdge(a, b);
parentPort.postMessage(betweenness(network, { getEdgeWeight: null, normalized: true }));

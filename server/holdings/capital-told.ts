/**
 * Companies of whose capital some holder's part is stated. Who is stated to have votes alone in one of them has a part
 * of the capital that nobody states: votes and capital are two measures, and the two need not be alike (shares without
 * a vote, shares with several, agreements on votes). Where no capital is stated of anybody, the votes are all there is
 * to go by.
 */
export function capitalToldIn(
  edges: readonly { readonly held: string; readonly ofVotes?: boolean | undefined }[],
): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { held, ofVotes } of edges) if (ofVotes !== true) told.add(held);
  return told;
}

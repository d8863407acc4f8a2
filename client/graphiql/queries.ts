import connection from './queries/connection.graphql?raw';
import contradictions from './queries/contradictions.graphql?raw';
import interlocks from './queries/interlocks.graphql?raw';
import owners from './queries/owners.graphql?raw';
import throughTime from './queries/through-time.graphql?raw';

/** The queries of the tour in README.md, in its order. */
export const TOUR: readonly string[] = [owners, throughTime, interlocks, connection, contradictions];

/** What of Java itself Neo4j reaches into. */
export const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'].flatMap((name) => [
  '--add-opens',
  `java.base/${name}=ALL-UNNAMED`,
]);

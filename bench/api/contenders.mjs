// What the API is measured against, each a server in a process of its own: contenders.mjs neo4j-graphql | plain
// Settings: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD. Prints its address.
import { createServer } from 'node:http';
import process from 'node:process';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { buildSchema, execute, parse, validate } from 'graphql';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { disableLosslessIntegers: true });
console.log(await { 'neo4j-graphql': neo4jGraphQL, plain }[process.argv[2]]());

async function neo4jGraphQL() {
  const typeDefs = `#graphql
    type Company @node(labels: ["Entity", "Company"]) {
      id: ID!
      name: String!
      holders: [Company!]! @relationship(type: "HOLDS", direction: IN, properties: "Holds")
    }
    type Holds @relationshipProperties {
      id: ID! percent: String from: String to: String knownFrom: String
      citationSources: [String!]! citationPlaces: [String!]! citationLines: [Int!] citationDays: [String!]
    }`;
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const server = new ApolloServer({
    schema,
    nodeEnv: 'production',
    plugins: [ApolloServerPluginCacheControlDisabled()],
  });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async () => ({ executionContext: driver }),
  });
  return url;
}

/** graphql-js behind node:http, one statement for the whole query, no checks: what the machine can do at most. */
async function plain() {
  const schema = buildSchema(`
    type Query { companies(ids: [ID!]!): [Company!]! }
    type Company { id: ID! name: String! holders: [Holding!]! }
    type Holding { percent: String from: String to: String citations: [Citation!]! holder: Holder! }
    type Holder { id: ID! name: String! }
    type Citation { source: String! place: String! line: Int }`);
  const STATEMENT = `
    UNWIND $ids AS wanted MATCH (c:Entity {id: wanted})
    CALL { WITH c MATCH (c)<-[r:HOLDS]-(h:Entity)
      RETURN collect({percent: r.percent, from: r.from, to: r.to, sources: r.citationSources, places: r.citationPlaces, lines: r.citationLines, holder: {id: h.id, name: h.name}}) AS holders }
    RETURN c.id AS id, c.name AS name, holders ORDER BY id`;
  const companies = async ({ ids }) => {
    const { records } = await driver.executeQuery(STATEMENT, { ids }, { routing: 'READ' });
    return records.map((record) => ({
      id: record.get('id'),
      name: record.get('name'),
      holders: record.get('holders').map((h) => ({
        ...h,
        citations: h.sources.map((source, i) => ({ source, place: h.places[i], line: h.lines[i] })),
      })),
    }));
  };
  const parsed = new Map();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', async () => {
      const { query, variables } = JSON.parse(body);
      let document = parsed.get(query);
      if (document === undefined) {
        document = parse(query);
        if (validate(schema, document).length > 0) throw new Error('bad query');
        parsed.set(query, document);
      }
      const result = await execute({ schema, document, rootValue: { companies }, variableValues: variables });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/`;
}

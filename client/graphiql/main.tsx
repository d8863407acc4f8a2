import './workers.ts';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './graphiql.css';
import { fetchAnswer } from './fetcher.ts';
import { TOUR } from './queries.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('graphiql.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <GraphiQL fetcher={fetchAnswer} defaultTabs={TOUR.map((query) => ({ query }))} shouldPersistHeaders={false}>
      <GraphiQL.Logo>
        <a href="/" className="back">
          govgraph
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);

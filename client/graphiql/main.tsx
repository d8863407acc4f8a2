import './workers.ts';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '../ui/tokens.css';
import './graphiql.css';
import { fetchAnswer } from './fetcher.ts';
import { PageHeader } from './page-header.tsx';
import { readOpening, tabsFor } from './opening.ts';
import { tabStorage } from './tab-storage.ts';
import { UntilEditable } from './until-editable.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('graphiql.html has no element with the id "root".');

const opening = await readOpening(fetchAnswer, location.search);
const tabs = tabsFor(opening);
const theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';

createRoot(root).render(
  <StrictMode>
    <PageHeader opening={opening} />
    <UntilEditable>
      <GraphiQL
        fetcher={fetchAnswer}
        defaultTabs={tabs}
        initialVariables={tabs[0]?.variables ?? ''}
        storage={tabStorage(`${opening.company?.id ?? ''} ${opening.person?.id ?? ''} ${opening.on ?? ''}`)}
        defaultEditorToolsVisibility="variables"
        forcedTheme={theme}
        shouldPersistHeaders={false}
      >
        <GraphiQL.Logo>
          <span />
        </GraphiQL.Logo>
      </GraphiQL>
    </UntilEditable>
  </StrictMode>,
);

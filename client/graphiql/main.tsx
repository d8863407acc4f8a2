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
import { usePaper, watchPaper } from '../lib/window/paper.ts';
import { UntilEditable } from './until-editable.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('graphiql.html has no element with the id "root".');

const opening = await readOpening(fetchAnswer, location.search);
const tabs = tabsFor(opening);
const theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';

watchPaper();

/** Paper is white whatever the screen is. */
function Explorer() {
  const onPaper = usePaper();
  return (
    <GraphiQL
      fetcher={fetchAnswer}
      defaultTabs={tabs}
      initialVariables={tabs[0]?.variables ?? ''}
      storage={tabStorage(`${opening.company?.id ?? ''} ${opening.person?.id ?? ''} ${opening.on ?? ''}`)}
      defaultEditorToolsVisibility="variables"
      forcedTheme={onPaper ? 'light' : theme}
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

createRoot(root).render(
  <StrictMode>
    <PageHeader opening={opening} />
    <UntilEditable>
      <Explorer />
    </UntilEditable>
  </StrictMode>,
);

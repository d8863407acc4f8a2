import './workers.ts';
import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-jp';
import { GraphiQL } from 'graphiql';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '../ui/tokens.css';
import './graphiql.css';
import { fetchAnswer } from './fetcher.ts';
import { relabel } from './labels/relabel.ts';
import { PageHeader } from './page-header.tsx';
import { readOpening, tabsFor } from './opening.ts';
import { tabStorage } from './tab-storage.ts';
import { watchPaper } from '../lib/window/paper.ts';
import { useTheme } from '../lib/window/theme.ts';
import { UntilEditable } from './until-editable.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('graphiql.html has no element with the id "root".');

const opening = await readOpening(fetchAnswer, location.search);
const tabs = tabsFor(opening);

watchPaper();
void relabel();

/** The colours of the page: those chosen in the explorer, else the system's, and of paper while it is printed. */
const shownTheme = () => (document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light');
function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    observer.disconnect();
  };
}

function Explorer() {
  useTheme();
  const theme = useSyncExternalStore(watchTheme, shownTheme);
  return (
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

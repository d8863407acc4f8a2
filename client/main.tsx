import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-jp';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/fact-entry.css';
import { App } from './app/app.tsx';
import { watchPaper } from './lib/window/paper.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root to draw into.');
watchPaper();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

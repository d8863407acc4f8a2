import { RouterProvider } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import { currentClient, onNewClient } from '../lib/graphql-client.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { router } from './routes.tsx';

export function App() {
  const client = useSyncExternalStore(onNewClient, currentClient);
  return (
    <ErrorBoundary>
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </ErrorBoundary>
  );
}

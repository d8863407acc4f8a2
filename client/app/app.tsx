import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { graphqlClient } from '../lib/graphql-client.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { router } from './routes.tsx';

export function App() {
  return (
    <ErrorBoundary>
      <Provider value={graphqlClient}>
        <RouterProvider router={router} />
      </Provider>
    </ErrorBoundary>
  );
}

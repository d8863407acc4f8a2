import { createContext } from 'react';

/**
 * The address at which whoever looks at the page signs in and is led back to it; null where nobody can, or somebody
 * has.
 */
export const WayIn = createContext<(() => string) | null>(null);

import { createContext } from 'react';

/** Asks the reader how to keep the page that is being looked at; null where that cannot be kept. */
export const KeepView = createContext<(() => void) | null>(null);

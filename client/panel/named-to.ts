import { createContext } from 'react';

/** Who is told the name of what the panel shows: the heading that knows it stands deep inside. */
export const NamedTo = createContext<(name: string) => void>(() => undefined);

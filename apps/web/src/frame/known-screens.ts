import { createContext, useContext } from 'react';

/** The paths of all screens, given by the frame: a screen cannot import the list that it stands in. */
export const KnownScreens = createContext<readonly string[]>([]);

/** For a link to a screen that may not be there. */
export const useHasScreen = (path: string): boolean => useContext(KnownScreens).includes(path);

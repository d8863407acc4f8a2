/** What GraphiQL keeps of its tabs; all else it keeps (history, panes) is the same whatever the page is about. */
const OF_TABS = /^graphiql:(tabState|query|variables)/;

/**
 * Storage in which the tabs of each company and day are kept apart, so that a page about another one does not open with
 * the old.
 */
export function tabStorage(about: string, storage: Storage = localStorage): Storage {
  const keyOf = (key: string) => (OF_TABS.test(key) ? `${key} ${about}` : key);
  return {
    get length() {
      return storage.length;
    },
    clear: () => {
      storage.clear();
    },
    key: (index) => storage.key(index),
    getItem: (key) => storage.getItem(keyOf(key)),
    setItem: (key, value) => {
      storage.setItem(keyOf(key), value);
    },
    removeItem: (key) => {
      storage.removeItem(keyOf(key));
    },
  };
}

// Runs before the first paint, so that a chosen theme never flashes. The rest is client/lib/theme.ts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('govgraph-theme');
  } catch {
    // Storage is forbidden: follow the system.
  }
  if (chosen !== 'light' && chosen !== 'dark') {
    chosen = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = chosen;
})();

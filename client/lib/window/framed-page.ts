/** Whether the page was opened to be shown in a frame of another one: then it stands there without its header. */
export const isEmbedded = new URLSearchParams(globalThis.location.search).get('embed') === '1';

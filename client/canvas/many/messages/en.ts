export const en = {
  madeSmaller:
    'Shown at {percent} % of its size: a picture has {most} pixels a side at most, and names that have no room are left out.',
  noCanvas: 'The browser gives no canvas to draw the picture on.',
  nothingDrawn: 'Nothing is drawn yet.',
} as const;

export const ja = {
  madeSmaller: '大きさの{percent} %で表示：画像は一辺{most}ピクセルまでのため、入らない名前は省いています。',
  noCanvas: 'ブラウザーが画像を描く領域を用意できませんでした。',
  nothingDrawn: 'まだ何も描かれていません。',
} as const;

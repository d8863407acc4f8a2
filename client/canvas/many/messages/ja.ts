export const ja = {
  madeSmaller: '大きさの{percent} %で表示：画像は一辺{most}ピクセルまでのため、入らない名前は省いています。',
} as const;

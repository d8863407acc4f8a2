export const ja = {
  altAndAnArrowKeyMove: '、Altと矢印キーで箱を移動',
  xMarksTheMenuKeyShows: '、Xで印、メニューキーで操作一覧',
  everythingThatIsDrawnAsA: '図に描かれているすべての一覧。矢印キーで移動、Enterで選択、Eで展開{value}{value2}。',
  entriesAtATime: '全{count}件、一度に{shown}件。進むと続きが現れ、HomeとEndで最初と最後へ移動します。',
  marked: '、印つき',
  pictureTooLarge: '{scale}倍ではブラウザーが描ける大きさを超えます。小さい倍率かSVGを選んでください。',
  nothingDrawn: 'まだ何も描かれていません。',
  noCanvas: 'ブラウザーが画像を描く領域を用意できませんでした。',
  pictureNotWritten: 'ブラウザーが画像を書き出せませんでした。',
  noLayout: '配置を計算できませんでした。',
} as const;

export const ja = {
  nothingIsInView: '描かれているものはこの範囲にありません。',
  showTheDrawing: '表示する',
  partiesNotDrawn:
    '追加または展開した{count, plural, other {#件}}は描かれていません。図に加えられるのは{most}件までです。ほかを見るには、いくつか除いてください。',
  partiesOfAllAreDrawn: '{all}件のうち、近いもの・大きいものから{parties}件を描いています。',
  factsAloneAreCut:
    '{all}件はすべて描かれていますが、間の事実は全部ではありません。中央に近いもの、持分の大きいものから{facts}件です。',
  aroundIsCut:
    '展開または追加したものの周りでは、近いもの・大きいものから{facts}件の事実を読みました。ほかは描かれていません。',
  hide: '隠す',
  remove: '除く',
  pin: '固定',
  pathsBetweenThem: '間の経路',
  unmark: '印を外す',
  marked: '印つき',
  countMarked: '{count}件に印',
  hiddenHidden: '{hidden}件を非表示',
  show: '表示',
  removedRemoved: '{removed}件を除去',
  bringBack: '戻す',
  filtered: '絞り込み',
  partiesFiltered: '{filtered, plural, other {#件}}を絞り込み',
  showAll: 'すべて表示',
  titleOnDayBoxesBoxesIn:
    '{day}の{title}：{size}群、{boxes}個の箱。プラスとマイナスで拡大縮小、0で全体表示、Escapeで選択解除。同じ内容の一覧が続きます。',
  layingOutParties: '{count}者を配置しています',
  cancelLayout: '中止',
  theLayout: '配置',
  figuresWithoutRoom: '{count}件の割合は線の横に置けません。線にポインターを合わせるか、表を開いてください。',
  openedAtItsMiddleDragOr: '中央から表示しています。ドラッグで移動、「全体表示」で全体が見えます。',
} as const;

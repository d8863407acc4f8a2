/** Old and rarer forms of characters that names are written with, each before the form it is compared by. */
const VARIANTS =
  '髙高 邊辺 邉辺 齋斎 齊斎 斉斎 﨑崎 嵜崎 澤沢 濱浜 濵浜 國国 廣広 櫻桜 嶋島 嶌島 眞真 惠恵 藏蔵 龍竜 瀧滝 學学 靜静 榮栄 德徳 增増 晧皓 槇槙 冨富 塚塚 曾曽 濤涛 德徳 條条 壽寿 豐豊 澁渋 鐵鉄 黑黒 淺浅 圓円 會会 來来 榎榎';
const FORMS = new Map(VARIANTS.split(' ').map((pair) => [...pair] as [string, string]));

/** The name with each character in the form it is compared by: 渡邊 and 渡辺 become one text. */
export function inCommonForms(name: string): string {
  return [...name].map((character) => FORMS.get(character) ?? character).join('');
}

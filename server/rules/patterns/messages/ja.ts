/** What this folder says, in Japanese. */
export const ja = {
  relatives:
    '{person}の近親者で、{company}、その企業集団、大株主または取引先において勤務し、役員を務め、監査し、持分を有し、または助言している者はいるか。',
  howNear: '{a}と{b}は何親等か。{home}',
  untold: '{person}の近親者{matter}かどうかは、どこにも記載がない。',
  allTold: '資料は親族関係をすべて示しており、近親者{matter}ことはない。',
  childUnderAge: '{org}は未成年の子か、または同居しているか。',
} as const;

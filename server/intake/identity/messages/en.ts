/** What this folder says, in English. */
export const en = {
  oneName: '"{a}" and "{b}" are one name but for form, case and order',
  alike: '"{a}" and "{b}" are {likeness} % alike',
  bothBorn: 'both are born {day}',
  bornOtherwise: 'one is born {day}, the other {other}',
  bothOf: 'both are of {place}',
  ofOther: 'one is of {place}, the other of {other}',
  otherNumber: 'one has {number}, the other {other}',
} as const;

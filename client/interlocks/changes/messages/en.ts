export const en = {
  whatChanged: 'What changed',
  fromTo: 'From {against} to {on}',
  nothingDrawnChanged: 'Nothing that is drawn changed.',
  moreThanWasRead: 'More is shared than was read: what stands on one day alone is not called a change.',
  stopComparing: 'Stop comparing',
  told: '{change}. ',
  toldBefore: '{change}, before: {before}. ',
} as const;

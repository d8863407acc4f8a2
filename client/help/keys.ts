import { say } from './messages/words.ts';

interface KeyGroup {
  readonly title: string;
  /** Keys as they are printed on a keyboard, those of one line apart, and what they do. */
  readonly keys: readonly (readonly [readonly string[], string])[];
}

export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: say('anywhere'),
    keys: [
      [['/', 'Ctrl K'], say('toTheSearch')],
      [['Shift Enter'], say('openItsPage')],
      [['?'], say('theseKeys')],
    ],
  },
  {
    title: say('onTheGraph'),
    keys: [
      [['T'], say('tableOfTheDrawing')],
      [['A'], say('addByName')],
      [['E'], say('expandTheSelected')],
      [['P'], say('backToThePlan')],
      [['Ctrl Z', 'Ctrl Shift Z'], say('undoAndRedo')],
      [['+', '−', '0'], say('zoomAndFit')],
      [['←', '→', '↑', '↓'], say('panTheDrawing')],
      [['Esc'], say('letGo')],
    ],
  },
  {
    title: say('inTheList'),
    keys: [
      [['←', '→', '↑', '↓', 'Home', 'End'], say('goFromEntryToEntry')],
      [['Enter'], say('selectIt')],
      [['Alt ←', 'Alt →', 'Alt ↑', 'Alt ↓'], say('moveTheBox')],
      [['X'], say('markIt')],
      [['Shift F10'], say('whatCanBeDone')],
    ],
  },
  {
    title: say('onTheTimeBar'),
    keys: [
      [['←', '→'], say('toTheNextMarkedDay')],
      [['Shift ←', 'Shift →'], say('byOneDay')],
      [['Home', 'End'], say('toTheFirstOrLast')],
    ],
  },
];

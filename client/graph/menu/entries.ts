import type { Moves } from '../../canvas/moves.ts';
import type { Box, Point, Scene } from '../../canvas/scene.ts';
import type { GraphState, GraphStatePatch } from '../../lib/address/graph-state.ts';
import { partyOf, type Action } from '../drawing/actions.ts';
import type { KeptMoves } from '../drawing/use-moves.ts';
import type { MenuEntry } from './graph-menu.tsx';
import { say } from './messages/words.ts';

/** What the menu may do to the drawing. */
export interface MenuDoes extends Pick<KeptMoves, 'putBack'> {
  /** Whether boxes can be put elsewhere. */
  readonly movable: boolean;
  readonly moves: Moves;
  readonly pin: (places: ReadonlyMap<string, Point>) => void;
  /** Absent where everything has its place by rule. */
  readonly arrange: (() => void) | undefined;
  readonly act: (action: Action) => void;
  readonly look: (patch: GraphStatePatch) => void;
  /** With `asks` the reader chooses which neighbours are wanted, however few there are. */
  readonly expand: (party: string, asks: boolean) => void;
  readonly add: () => void;
  readonly fit: () => void;
  readonly undo: MenuEntry | undefined;
  readonly redo: MenuEntry | undefined;
}

/** The menu of a box, or without one of the drawing. */
export function menuFor(scene: Scene, boxId: string | undefined, state: GraphState, does: MenuDoes) {
  const box = scene.boxes.find(({ id }) => id === boxId);
  if (!box || !('select' in box.press)) return { title: say('theDrawing'), groups: groundEntries(state, does) };
  return { title: box.name, groups: partyEntries(box, box.press.select, state, does) };
}

/** What can be done with a party that is drawn. */
function partyEntries(box: Box, party: string, state: GraphState, does: MenuDoes): MenuEntry[][] {
  const isFocus = party === state.focus;
  const isExpanded = state.expand.some((one) => partyOf(one) === party);
  return [
    [
      {
        label: say('details'),
        keys: say('enter'),
        onChoose: () => {
          does.look({ sel: party });
        },
      },
      ...(isFocus || isExpanded
        ? []
        : [
            {
              label: say('expand'),
              keys: 'E',
              onChoose: () => {
                does.expand(party, false);
              },
            },
          ]),
      ...(isFocus
        ? []
        : [
            {
              label: say('expandByKind'),
              onChoose: () => {
                does.expand(party, true);
              },
            },
          ]),
      ...(isExpanded
        ? [
            {
              label: say('collapse'),
              onChoose: () => {
                does.act({ do: 'collapse', party });
              },
            },
          ]
        : []),
    ],
    [
      ...(does.movable ? [pinOf(box, does)] : []),
      ...(isFocus
        ? []
        : [
            {
              label: say('hide'),
              onChoose: () => {
                does.act({ do: 'hide', parties: [party] });
              },
            },
            {
              label: say('remove'),
              onChoose: () => {
                does.act({ do: 'remove', parties: [party] });
              },
            },
          ]),
    ],
    isFocus
      ? []
      : [
          {
            label: say('pathsBetweenItAndTheMiddle'),
            onChoose: () => {
              does.look({ between: [state.focus, party], sel: undefined });
            },
          },
          {
            label: say('drawTheGraphRoundIt'),
            onChoose: () => {
              does.look({ focus: party, sel: undefined, expand: [], added: [], hidden: [], removed: [] });
            },
          },
        ],
  ];
}

function pinOf(box: Box, { moves, pin, putBack }: MenuDoes): MenuEntry {
  if (!moves.has(box.id))
    return {
      label: say('pinHere'),
      onChoose: () => {
        pin(new Map([[box.id, { x: box.x, y: box.y }]]));
      },
    };
  return {
    label: say('unpin'),
    onChoose: () => {
      putBack([box.id]);
    },
  };
}

/** What can be done with the drawing as a whole. */
function groundEntries(state: GraphState, does: MenuDoes): MenuEntry[][] {
  const away = state.hidden.length + state.removed.length + state.hide.length;
  return [
    [{ label: say('addByName'), keys: 'A', onChoose: does.add }],
    [does.undo, does.redo].filter((entry) => entry !== undefined),
    [
      { label: say('fit'), keys: '0', onChoose: does.fit },
      ...(away > 0
        ? [
            {
              label: say('showEverythingAgain'),
              onChoose: () => {
                does.act({ do: 'bring-back', what: 'everything' });
              },
            },
          ]
        : []),
      ...(does.arrange ? [{ label: say('arrangeAnew'), onChoose: does.arrange }] : []),
      ...(does.moves.size > 0
        ? [
            {
              label: say('putAllBoxesBack'),
              onChoose: () => {
                does.putBack();
              },
            },
          ]
        : []),
    ],
  ];
}

import { useEffect, useState } from 'react';
import { arrangeBeside } from '../../canvas/cards/cards-beside.ts';
import { Canvas } from '../../canvas/canvas.tsx';
import { loadFonts, measureText } from '../../canvas/fonts.ts';
import type { Scene } from '../../canvas/scene.ts';
import { Skeleton } from '../../ui/notice.tsx';
import type { InterlockPair } from '../interlocks-query.ts';
import { pairScene } from './pair-scene.ts';
import { say } from '../messages/words.ts';

/** The network of companies; each line is what two of them share, with the roles on it. */
export function PairMap({
  pairs,
  selected,
  onSelect,
}: {
  readonly pairs: readonly InterlockPair[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}) {
  const [drawn, setDrawn] = useState<{ readonly of: readonly InterlockPair[]; readonly scene: Scene } | undefined>(
    undefined,
  );
  useEffect(() => {
    let overtaken = false;
    void loadFonts(pairs.flatMap(({ of, company }) => [of.name, company.name]))
      .then(() => pairScene(pairs, measureText, arrangeBeside))
      .then((scene) => {
        if (!overtaken) setDrawn({ of: pairs, scene });
      });
    return () => {
      overtaken = true;
    };
  }, [pairs]);
  return (
    <div className={drawn === undefined ? undefined : 'pair-map'} aria-busy={drawn?.of !== pairs}>
      {drawn === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <Canvas
          scene={drawn.scene}
          label={say('mapOfCompaniesThatSharePeople')}
          selected={selected}
          onEvent={(event) => {
            if (event.type === 'select' || event.type === 'open') onSelect(event.id);
            if (event.type === 'background') onSelect(undefined);
          }}
        />
      )}
    </div>
  );
}

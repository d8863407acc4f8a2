import { Menu } from '@base-ui/react/menu';
import { ChevronDown, Download } from 'lucide-react';
import { useContext, useState, type RefObject } from 'react';
import { useClient } from 'urql';
import type { CanvasHandle } from '../canvas/canvas.tsx';
import type { Caption, Scale } from '../canvas/picture/picture.ts';
import type { Scene } from '../canvas/scene.ts';
import { saveFile } from '../lib/files/csv.ts';
import { KeepView } from '../ui/keep-view.ts';
import { drawnFacts, type DrawnFact } from './drawn-facts.ts';
import './file-menu.css';
import { graphmlOf } from './graphml.ts';
import { pageFile } from './page-file.ts';
import type { Paper } from './pdf/drawing-pdf.ts';
import { printDrawing } from './print-drawing.ts';
import { saveBlob } from './save-blob.ts';
import { say } from './messages/words.ts';

interface FileMenuProps {
  readonly canvas: RefObject<CanvasHandle | null>;
  /** What is drawn, with the facts that its boxes and lines stand for. */
  readonly scene: Scene | undefined;
  /** The day by which what is drawn was known; today when undefined. */
  readonly known: string | undefined;
  readonly caption: Caption;
  /** Name of the files, without its ending. */
  readonly name: string;
}

const SCALES: readonly Scale[] = [1, 2, 4];
const PAPERS: readonly Paper[] = ['A4', 'A3'];

/** At the largest scale at which a browser draws it. */
async function finestPicture(canvas: CanvasHandle, caption: Caption): Promise<Blob> {
  try {
    return await canvas.picture(caption, 4);
  } catch {
    return canvas.picture(caption, 2).catch(() => canvas.picture(caption, 1));
  }
}

/** What a drawing can be kept and taken out as. */
export function FileMenu({ canvas, scene, known, caption, name }: FileMenuProps) {
  const client = useClient();
  const keep = useContext(KeepView);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const run = (work: () => Promise<void>) => () => {
    setBusy(true);
    setSaid(undefined);
    work()
      .catch((error: unknown) => {
        setSaid(error instanceof Error ? error.message : say('fileNotMade'));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  const told = (made: string | undefined) => {
    if (made === undefined) throw new Error(say('soMany'));
    return made;
  };
  const svg = () => told(canvas.current?.svg(caption));
  const print = (paper: Paper) =>
    run(() => printDrawing(told(canvas.current?.paperSvg(caption)), paper, caption.title));
  const facts = async (): Promise<readonly DrawnFact[]> => {
    if (scene === undefined) throw new Error(say('nothingDrawn'));
    const found = await drawnFacts(client, scene, known);
    if ('problem' in found) throw new Error(found.problem.message);
    return found.facts;
  };
  const png = (scale: Scale) =>
    run(async () => {
      if (canvas.current === null) throw new Error(say('nothingDrawn'));
      saveBlob(await canvas.current.picture(caption, scale), `${name}${scale === 1 ? '' : `@${String(scale)}x`}.png`);
    });
  const pdf = (paper: Paper) =>
    run(async () => {
      const drawn = canvas.current;
      if (drawn === null) throw new Error(say('nothingDrawn'));
      const { drawingPdf, picturePdf } = await import('./pdf/drawing-pdf.ts');
      const made = drawn.paperSvg(caption);
      const blob =
        made === undefined
          ? await picturePdf(await finestPicture(drawn, caption), paper, caption.title)
          : await drawingPdf(made, paper, caption.title);
      saveBlob(blob, `${name}-${paper}.pdf`);
    });
  const item = (label: string, onClick: () => void) => (
    <Menu.Item key={label} className="file-menu-item" onClick={onClick}>
      {label}
    </Menu.Item>
  );
  return (
    <>
      <Menu.Root modal={false}>
        <Menu.Trigger
          className="button button-plain"
          title={say('keepItOrSave')}
          disabled={busy || scene === undefined}
        >
          <Download size={14} aria-hidden /> {say('save')} <ChevronDown size={12} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="popup-layer" sideOffset={4} align="end">
            <Menu.Popup className="popup file-menu" aria-label={say('saveTheDrawing')}>
              {keep && item(say('keepThisView'), keep)}
              <Menu.Group className="file-menu-group">
                {SCALES.map((scale) => item(say('pngOf', { scale }), png(scale)))}
                {item(
                  'SVG',
                  run(() => {
                    saveFile(`${name}.svg`, svg(), 'image/svg+xml');
                    return Promise.resolve();
                  }),
                )}
                {PAPERS.map((paper) => item(say('pdfOn', { paper }), pdf(paper)))}
                {PAPERS.map((paper) => item(say('onPaper', { paper }), print(paper)))}
              </Menu.Group>
              <Menu.Group className="file-menu-group">
                {item(
                  say('pageWithFacts'),
                  run(async () => {
                    saveFile(`${name}.html`, pageFile(svg(), await facts(), caption), 'text/html;charset=utf-8');
                  }),
                )}
                {item(
                  say('graphOfFacts'),
                  run(async () => {
                    saveFile(`${name}.graphml`, graphmlOf(await facts(), caption.title), 'application/xml');
                  }),
                )}
              </Menu.Group>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {said !== undefined && (
        <p className="file-menu-problem" role="alert">
          {said}
        </p>
      )}
    </>
  );
}

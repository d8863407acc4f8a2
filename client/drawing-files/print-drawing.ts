import { say } from './messages/words.ts';

/**
 * Opens the browser's print dialog, which saves as PDF, with the drawing alone on one page of the size asked for. It
 * lies the way in which it is larger.
 */
export async function printDrawing(svg: string, paper: 'A4' | 'A3', title: string): Promise<void> {
  document.querySelector('iframe.print-drawing')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-drawing';
  frame.title = say('drawingOnPaper');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  document.body.append(frame);
  const inside = frame.contentDocument;
  const window = frame.contentWindow;
  if (inside === null || window === null) throw new Error(say('noPageToPrint'));
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const [width, height] = [Number(drawing.getAttribute('width')), Number(drawing.getAttribute('height'))];
  const lies = width >= height ? 'landscape' : 'portrait';
  drawing.setAttribute('width', '100%');
  drawing.setAttribute('height', '100%');
  inside.title = title;
  // The fonts of the page are named in its style sheets.
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((sheet) => {
    const copy = inside.createElement('link');
    copy.rel = 'stylesheet';
    copy.href = sheet.href;
    inside.head.append(copy);
    return new Promise<void>((done) => {
      copy.onload = copy.onerror = () => {
        done();
      };
      setTimeout(done, 3000);
    });
  });
  const style = inside.createElement('style');
  const [long, short] = paper === 'A4' ? [297, 210] : [420, 297];
  const [w, h] = lies === 'landscape' ? [long, short] : [short, long];
  style.textContent = `@page{size:${paper} ${lies};margin:10mm}html,body{margin:0;background:none}svg{display:block;width:${String(w - 20)}mm;height:${String(h - 22)}mm}`;
  inside.head.append(style);
  inside.body.append(inside.importNode(drawing, true));
  await Promise.all(sheets);
  await inside.fonts.ready;
  window.print();
}

import { LANGUAGE } from '../lib/language/language.ts';
import { citationText, type DrawnFact } from './drawn-facts.ts';
import { xml } from './graphml.ts';
import { say } from './messages/words.ts';

/**
 * A page of one file: the drawing to pan and zoom, and below it every fact that is drawn with its places. It asks
 * nobody for anything (its policy lets it load nothing), and tells where it is from. `svg` is taken as it is.
 */
export function pageFile(svg: string, facts: readonly DrawnFact[], about: { title: string; source: string }): string {
  const rows = facts.map(
    ({ id, summary, from, to, citations }) =>
      `<tr id="${xml(id)}"><td>${xml(summary)}</td><td>${xml(from ?? '')}</td><td>${xml(to ?? '')}</td><td>${citations.map((one) => xml(citationText(one))).join('<br>')}</td></tr>`,
  );
  return `<!doctype html>
<html lang="${LANGUAGE}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(about.title)}</title>
<style>
body{margin:0;font:14px/1.5 Inter,Helvetica,Arial,sans-serif;color:#1b1f24;background:#fff}
header,section{padding:12px 16px}h1{margin:0;font-size:18px}p{margin:4px 0;color:#555;overflow-wrap:anywhere}
#stage{height:70vh;overflow:hidden;border-block:1px solid #ccc;touch-action:none;cursor:grab}
#stage svg{display:block;width:100%;height:100%}
div.table{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{padding:4px 8px;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}
button{font:inherit;padding:2px 10px;margin-right:4px}
@media print{#presses{display:none}#stage{height:auto;overflow:visible;border:0}}
</style>
<header><h1>${xml(about.title)}</h1><p>${xml(about.source)}</p>
<div id="presses"><button type="button" data-by="1.25">${say('larger')}</button><button type="button" data-by="0.8">${say('smaller')}</button><button type="button" data-by="0">${say('whole')}</button></div></header>
<div id="stage" tabindex="0" role="img" aria-label="${xml(say('tableBelow', { title: about.title }))}">
${svg}
</div>
<section><h2>${say('factsCount', { count: facts.length })}</h2><p>${say('eachWithPlaces')}</p>
<div class="table"><table><thead><tr><th scope="col">${say('fact')}</th><th scope="col">${say('from')}</th><th scope="col">${say('to')}</th><th scope="col">${say('statedIn')}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div></section>
<script>${SCRIPT}</script>
</html>
`;
}

/** Pans by dragging and arrow keys, zooms with the wheel, plus and minus. */
const SCRIPT = `
(function(){
var stage=document.getElementById('stage'),svg=stage.querySelector('svg'),whole=svg.getAttribute('viewBox').split(' ').map(Number),now=whole.slice(),from=null;
function show(){svg.setAttribute('viewBox',now.join(' '))}
function zoom(by,x,y){if(!by){now=whole.slice();show();return}
var w=Math.min(whole[2]*4,Math.max(20,now[2]/by)),h=w*now[3]/now[2];now[0]+=(now[2]-w)*x;now[1]+=(now[3]-h)*y;now[2]=w;now[3]=h;show()}
function unit(){return Math.max(now[2]/stage.clientWidth,now[3]/stage.clientHeight)}
stage.addEventListener('wheel',function(e){e.preventDefault();var r=stage.getBoundingClientRect();zoom(e.deltaY<0?1.15:1/1.15,(e.clientX-r.left)/r.width,(e.clientY-r.top)/r.height)},{passive:false});
stage.addEventListener('pointerdown',function(e){from=[e.clientX,e.clientY];stage.setPointerCapture(e.pointerId)});
stage.addEventListener('pointermove',function(e){if(!from)return;var u=unit();now[0]-=(e.clientX-from[0])*u;now[1]-=(e.clientY-from[1])*u;from=[e.clientX,e.clientY];show()});
stage.addEventListener('pointerup',function(){from=null});
stage.addEventListener('keydown',function(e){var s=40*unit(),k=e.key;
if(k==='ArrowLeft')now[0]-=s;else if(k==='ArrowRight')now[0]+=s;else if(k==='ArrowUp')now[1]-=s;else if(k==='ArrowDown')now[1]+=s;
else if(k==='+'||k==='=')return zoom(1.25,.5,.5);else if(k==='-')return zoom(.8,.5,.5);else if(k==='0')return zoom(0);else return;e.preventDefault();show()});
document.getElementById('presses').addEventListener('click',function(e){var by=e.target.getAttribute('data-by');if(by!==null)zoom(Number(by),.5,.5)});
})();
`;

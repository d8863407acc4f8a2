import { fitLines } from '../canvas/fit-text.ts';
import { boundsText, percentText, rounded, widened } from '../lib/figures.ts';
import type { ChartLink, OwnershipData } from './ownership-query.ts';
import { say } from './messages/words.ts';

type Ring = OwnershipData['rings'][number];

/** Past this many a circle cannot be read; the chart and the table have them all. */
const MOST_DRAWN = 16;
/** Past this many holdings their shares would cover each other; they are in the words of the picture. */
const MOST_SHARES = 40;
const BOX = { width: 128, height: 40 };

/** The rings met, each as the circle it is: the companies round it, an arrow from every holder to what it holds. */
export function Rings({ rings, links }: { readonly rings: readonly Ring[]; readonly links: readonly ChartLink[] }) {
  const round = rings.filter(({ companies }) => companies.length > 1);
  if (round.length === 0) return null;
  return (
    <section className="section" aria-label={say('circlesOfHoldings')}>
      <h2>{round.length === 1 ? say('circleOfHoldings') : say('circlesOfHoldingsRound', { round: round.length })}</h2>
      <div className="rings">
        {round.map((ring) => (
          <RingFigure key={ring.companies.map(({ id }) => id).join()} ring={ring} links={links} />
        ))}
      </div>
    </section>
  );
}

function RingFigure({ ring, links }: { readonly ring: Ring; readonly links: readonly ChartLink[] }) {
  const { companies, name } = ring;
  const ids = new Set(companies.map(({ id }) => id));
  const inside = links.filter(
    ({ holder, company }) => holder.id !== company.id && ids.has(holder.id) && ids.has(company.id),
  );
  const words = inside.map((link) =>
    say('nameHoldsLinkOfName2', { name: link.holder.name, link: shareWords(link), name2: link.company.name }),
  );
  return (
    <figure className="ring">
      {companies.length <= MOST_DRAWN && (
        <Circle companies={companies} links={inside} label={`${name}: ${words.join('; ')}`} />
      )}
      <figcaption className="caption">
        {say('nameCompaniesCompaniesInsideHoldingsBetween', {
          name,
          companies: companies.length,
          inside: inside.length,
          value: companies.length <= MOST_DRAWN && inside.length > MOST_SHARES && say('theSharesStandOnTheLines'),
          value2: companies.length > MOST_DRAWN && say('tooManyToDrawAsA'),
        })}
      </figcaption>
    </figure>
  );
}

function Circle({
  companies,
  links,
  label,
}: {
  readonly companies: Ring['companies'];
  readonly links: readonly ChartLink[];
  readonly label: string;
}) {
  const radius = companies.length === 2 ? 96 : Math.max(104, (companies.length * (BOX.width + 28)) / (2 * Math.PI));
  const [width, height] = [2 * radius + BOX.width + 16, 2 * radius + BOX.height + 40];
  const middle = { x: width / 2, y: height / 2 };
  const ordered = inOrderOfHolding(companies, links);
  const angle = new Map(
    ordered.map(({ id }, index) => [
      id,
      (index / ordered.length) * 2 * Math.PI - (companies.length === 2 ? Math.PI : Math.PI / 2),
    ]),
  );
  const place = (id: string) => {
    const turn = angle.get(id) ?? 0;
    return { x: middle.x + radius * Math.cos(turn), y: middle.y + radius * Math.sin(turn) };
  };
  return (
    <svg
      className="ring-drawing"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <defs>
        <marker
          id="ring-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto-start-reverse"
        >
          <path d="M0 0 L8 4 L0 8 z" className="ring-arrow" />
        </marker>
      </defs>
      {links.map((link, index) => {
        const course = curved(place(link.holder.id), place(link.company.id), middle);
        return (
          <g key={link.holding?.id ?? index}>
            <path
              d={course.path}
              className={link.percent === null && link.share === null ? 'ring-line ring-unknown' : 'ring-line'}
              markerEnd="url(#ring-arrow)"
            />
            {links.length <= MOST_SHARES && (
              <text
                x={course.at.x}
                y={course.at.y}
                className="ring-share"
                textAnchor="middle"
                dominantBaseline="central"
              >
                {shareWords(link)}
              </text>
            )}
          </g>
        );
      })}
      {ordered.map(({ id, name }) => {
        const { x, y } = place(id);
        const lines = fitLines([name], 2, {
          width: BOX.width - 10,
          size: 11,
          strong: true,
          measure: (text, size) => text.length * size * 0.56,
        });
        return (
          <g key={id}>
            <rect
              x={x - BOX.width / 2}
              y={y - BOX.height / 2}
              width={BOX.width}
              height={BOX.height}
              rx="3"
              className="ring-box"
            />
            {lines.map((text, row) => (
              <text
                key={text}
                x={x}
                y={y + (row - (lines.length - 1) / 2) * 14}
                className="ring-name"
                textAnchor="middle"
                dominantBaseline="central"
              >
                {text}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

/** Round the circle as far as the holdings lead: after each company one that it holds, where there is one left. */
function inOrderOfHolding(companies: Ring['companies'], links: readonly ChartLink[]): Ring['companies'] {
  const left = new Map(companies.map((company) => [company.id, company]));
  const ordered: Ring['companies'] = [];
  for (let next = companies[0]; next !== undefined;) {
    ordered.push(next);
    left.delete(next.id);
    const from = next.id;
    const onward: string | undefined = links.find(({ holder, company }) => holder.id === from && left.has(company.id))
      ?.company.id;
    next = onward === undefined ? [...left.values()][0] : left.get(onward);
  }
  return ordered;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * A bow to the left of its direction, so that two that lead back and forth do not cover each other; from edge to edge
 * of the boxes.
 */
function curved(from: Place, to: Place, middle: Place): { readonly path: string; readonly at: Place } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bow = Math.min(46, length * 0.22);
  const control = {
    x: (from.x + to.x) / 2 + (dy / length) * bow * 2,
    y: (from.y + to.y) / 2 - (dx / length) * bow * 2,
  };
  const [start, end] = [onEdge(from, control), onEdge(to, control)];
  const at = { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 };
  // Near the middle of the circle many shares meet; a little towards the holder they stand apart.
  const nearer =
    Math.hypot(at.x - middle.x, at.y - middle.y) < 30
      ? { x: at.x + (start.x - at.x) * 0.3, y: at.y + (start.y - at.y) * 0.3 }
      : at;
  return { path: `M${point(start)} Q${point(control)} ${point(end)}`, at: nearer };
}

function onEdge(box: Place, towards: Place): Place {
  const [dx, dy] = [towards.x - box.x, towards.y - box.y];
  const scale = Math.min(BOX.width / 2 / (Math.abs(dx) || 1e-9), BOX.height / 2 / (Math.abs(dy) || 1e-9));
  return { x: box.x + dx * scale, y: box.y + dy * scale };
}

function point({ x, y }: Place): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function shareWords({ percent, share }: ChartLink): string {
  if (percent !== null) return /\.0*[1-9]/.test(percent) ? `${rounded(percent, 1)} %` : percentText(percent);
  return (share && boundsText(widened(share, 3))) ?? '?';
}

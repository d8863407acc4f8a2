import { COMMA } from '../lib/language/language.ts';
import { dayInWords } from '../lib/days.ts';
import { span } from '../lib/days.ts';
import { yearLines, type Bar } from './career-bars.ts';
import { say } from './messages/words.ts';

const WIDTH = 960;
const NAMES = 300;
const ROW = 26;
const HEAD = 22;

/**
 * Posts and seats over the years: full where they are stated, hatched where the sources leave the day open. The list
 * below says the same in words.
 */
export function CareerChart({ bars, on }: { readonly bars: readonly Bar[]; readonly on: string }) {
  const from = Math.min(...bars.map((bar) => bar.from));
  const until = Math.max(...bars.map((bar) => bar.until), from + 365);
  const x = (day: number) => NAMES + ((day - from) / (until - from)) * (WIDTH - NAMES - 4);
  const height = HEAD + bars.length * ROW + 4;
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={say('timeline')}>
      <svg
        className="career"
        viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
        role="img"
        aria-label={say('postsAndSeats', { on: dayInWords(on), bars: bars.map(barText).join('; ') })}
      >
        {yearLines(from, until).map(({ year, at }) => (
          <g key={year}>
            <line x1={x(at)} x2={x(at)} y1={HEAD - 4} y2={height} stroke="var(--hairline)" />
            <text x={x(at) + 3} y={12} fontSize="11" fill="var(--secondary)">
              {year}
            </text>
          </g>
        ))}
        {bars.map((bar, row) => {
          const y = HEAD + row * ROW;
          const colour = bar.fact.__typename === 'Seat' ? 'var(--person)' : 'var(--company)';
          return (
            <g key={bar.fact.id}>
              <title>{barText(bar)}</title>
              <text x={0} y={y + 15} fontSize="12" fill="var(--text)">
                {cut(nameOf(bar), 46)}
              </text>
              <rect
                x={x(bar.from)}
                width={Math.max(3, x(bar.until) - x(bar.from))}
                y={y + 4}
                height={14}
                fill="none"
                stroke={colour}
                strokeDasharray="3 2"
              />
              <rect
                x={x(bar.sureFrom)}
                width={Math.max(3, x(bar.sureUntil) - x(bar.sureFrom))}
                y={y + 4}
                height={14}
                fill={colour}
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function nameOf({ fact }: Bar): string {
  const where = fact.__typename === 'Seat' ? fact.board.company.name : fact.company.name;
  return fact.title === null ? where : say('placeAndTitle', { where, title: fact.title });
}

function barText(bar: Bar): string {
  const { fact } = bar;
  const when =
    span(fact.from, fact.to) ??
    (fact.observedOn === null ? undefined : say('statedOn', { day: dayInWords(fact.observedOn) }));
  return [nameOf(bar), when, bar.open ? say('noEndStated') : undefined].filter(Boolean).join(COMMA);
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

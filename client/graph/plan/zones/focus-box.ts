import type { Box } from '../../../canvas/scene.ts';
import { grouped } from '../../../lib/figures.ts';
import type { PlanAnswer, PlanParty } from '../plan-answer.ts';
import type { SceneDraft } from '../scene-draft.ts';
import { fitLine, fitLines } from '../../../canvas/fit-text.ts';
import { kindWord } from './marks.ts';
import { shortNames } from '../../../lib/party-name.ts';
import type { Rect } from '../placing/rect.ts';
import { say } from './messages/words.ts';

const PAD = 9;

type Middle = PlanParty & Pick<PlanAnswer, 'sharesOutstanding' | 'listings'>;

/** The company in the middle: solid ink, its name, where it is listed and its shares in issue. */
export function addFocus(draft: SceneDraft, answer: Middle, rect: Rect): Box {
  const box: Box = {
    id: `focus/${answer.id}`,
    x: (rect.left + rect.right) / 2,
    y: (rect.top + rect.bottom) / 2,
    width: rect.right - rect.left,
    height: rect.bottom - rect.top,
    look: 'focus',
    faint: false,
    subjects: [answer.id],
    press: { select: answer.id },
    keys: [],
    name: answer.name,
    detail: aboutLines(answer)[0] ?? '',
    group: say('inTheMiddle'),
  };
  draft.boxes.push(box);
  const width = box.width - 2 * PAD;
  const names = [answer.name, ...shortNames(answer)];
  const fitting = { width, strong: true, measure: draft.measure };
  const size = [16, 15, 14].find((one) => names.slice(0, 2).some((name) => draft.measure(name, one, true) <= width));
  const name = fitLines(names, size === undefined ? 2 : 1, { ...fitting, size: size ?? 14 });
  const about = fitLine(aboutLines(answer), { width, size: 10.5, strong: false, measure: draft.measure });
  const leading = (size ?? 14) + 2;
  const height = name.length * leading + (about === '' ? 0 : 15);
  const common = { owner: box.id, x: box.x, align: 'center', ink: 'on-focus' } as const;
  name.forEach((text, i) => {
    draft.texts.push({
      ...common,
      id: `${box.id}/name-${String(i)}`,
      text,
      y: box.y - height / 2 + (i + 0.5) * leading,
      size: size ?? 14,
      strong: true,
    });
  });
  if (about !== '')
    draft.texts.push({
      ...common,
      id: `${box.id}/about`,
      text: about,
      y: box.y + height / 2 - 7,
      size: 10.5,
      strong: false,
    });
  return box;
}

/** What is said under the name, the fullest first. */
function aboutLines(answer: Middle): string[] {
  const count = answer.sharesOutstanding?.amount ?? answer.sharesOutstanding?.count?.toString();
  const shares = count === undefined ? undefined : say('countShares', { count: grouped(count) });
  const listings = answer.listings.flatMap((listing) => listing.text ?? listing.label ?? []).map(shortListing);
  const join = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' · ');
  const kind = kindWord(answer);
  return [join(...listings, shares), join(...listings.slice(0, 1), shares), join(kind, shares), kind].filter(
    (text) => text !== '',
  );
}

function shortListing(text: string): string {
  return text
    .replace(/^(.*) of the Tokyo Stock Exchange$/, 'TSE $1')
    .replace(/Tokyo Stock Exchange/, 'TSE')
    .replace(/, American Depositary (Shares|Receipts)$/, '')
    .replace(/ market$/, '');
}

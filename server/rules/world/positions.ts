import type { FactView, ViewOf } from '../../facts/fact-view.ts';
import type { TestedRole } from '../books/test-shape.ts';
import type { Board } from '../../shared/facts.ts';
import { anyOf, type Sure } from './kleene.ts';
import { coversWindow, spanOf } from './moments.ts';
import type { World } from './world.ts';
import { keptByKey } from '../../shared/kept-with.ts';
import { isNoMember } from './without-vote.ts';
import { say } from './messages/words.ts';

/** A post or a seat of somebody at an organisation. */
export interface Position {
  readonly org: string;
  readonly view: FactView;
  /** What it is called, for sentences. */
  readonly title: string;
  has(roles: readonly TestedRole[]): Sure;
  /** The role rests on the words of the title, or on what was left unsaid. */
  readonly inferred: boolean;
  /** Held for the time being, as its title says. */
  readonly interim: boolean;
}

/**
 * Titles whose holder executes the business, whatever else is said. A vice president, a chief of one function, or a
 * head of something, may or may not.
 */
const EXECUTIVE =
  /代表取締役|業務執行取締役|執行役(?!員)|(?<!副)社長(?!室)|(?<!副)頭取|(専務|常務)(取締役)?(?!執行役員)|最高(経営|財務|執行|技術|法務)責任者|(?<!vice[- ])\bpresident\b|\bchief (executive|financial|operating|technology|legal|accounting) officer\b|\bC[EFOT]O\b|(?<!non[- ])\bexecutive (vice|officer|director|chair)|\b(managing (director|officer|executive)|representative director)\b|\bGeschäftsführer(in)?\b|\bVorstand(s|smitglied|svorsitzende[rn]?|ssprecher(in)?)?\b|\bmember of the (management|executive) board\b|\b(management|executive) board member\b|\bdirecteur général(?! adjoint)|\bPDG\b/i;
const PERHAPS_EXECUTIVE =
  /\bvice[- ]president\b|\bgeneral counsel\b|\btreasurer\b|\bcontroller\b|\bchief \w+( \w+)? officer\b|\bhead\b|\bdirector\b|\bchair(man|woman|person)?\b|\bowner\b|\bfounder\b|\bproprietor\b|\bprincipal\b|\bpartner\b|directeur|\bprokurist|取締役|執行役員|副社長|副頭取|会長|総裁|理事長|本部長|部門長|統括|最高\S*責任者/i;
/** Of whom somebody with such a title is only the help. */
const AT_SIDE_OF =
  /\b(advis[eo]r|assistant|secretary|counsel|office)\b.*\b(to|of) the\b|\b(president|officer|CEO)['’]s (office|secretary|assistant)\b|\bformer\b|^元|室$|事務局|付$|秘書|社外/i;
const OUTSIDE = /\b(outside|independent|non-?\s?executive)\b|社外|独立/i;
const SENIOR =
  /\b(senior|general|division|department|manager|head|chief|director|officer|president|partner|principal)\b|部長|支店長|工場長|支配人|執行役員|理事|取締役|社長/i;
const JUNIOR =
  /\b(clerk|staff|junior|trainee|assistant|technician|worker|operator|receptionist|driver|nurse|cashier)\b|係員|一般社員|事務員|作業員|見習/i;
const FOR_A_TIME = /\b(interim|acting|temporary)\b|暫定|代行/i;
/** Seats of a board as a post names them. */
const DIRECTOR = /\b(representative|board|outside|non-executive) director\b|取締役(?!会)|監査(等)?委員(?!会)/i;
const AUDITOR =
  /\bauditor\b|\b(audit (and|&) supervisory board|board of (\w+ )?auditors)\b(?! (secretar|office|staff))|監査役(?!会|室|付|補佐|スタッフ|事務局)|監査役会議長/i;
/** Officers of whom it is not said which: company auditors are among them. */
const PERHAPS_AUDITOR = /^$|\bofficer\b|(?<!執行)役員(?!室|付)/i;
/** What a seat has in its charge that is no business: the board itself, its committees, the audit. */
const NO_BUSINESS = /\b(committees?|chair\w*|audit\w*|lead|senior independent)\b|委員|議長|監査|筆頭/i;
const PARTNER = /\b(partner|managing member)\b|パートナー/i;
/** Members of a professional corporation, which are its partners; elsewhere the same word means staff. */
const MEMBER = /社員|\b(member|shareholder|principal)\b/i;
/** Who is of a professional firm and is none of its partners. */
const NO_PARTNER = /\b(associate|of counsel|staff|paralegal|secretary|clerk|trainee|manager)\b|アソシエイト|職員/i;

const known = keptByKey<World, string, readonly Position[]>();

/** Every seat and post of somebody, of any day; remembered for the world. */
export function positionsOf(world: World, person: string): readonly Position[] {
  return known(world, person, () => findPositions(world, person));
}

function findPositions(world: World, person: string): Position[] {
  const seats = world.from(person, 'SITS_ON').flatMap((view) => seatPosition(world, view) ?? []);
  const posts = world.from(person, 'WORKS_FOR').map((view) => postPosition(world, view));
  const signing = world
    .from(person, 'SIGNS_AUDIT_OF')
    .flatMap((view) => (view.fact.firm === undefined ? [] : [signer(world, view, view.fact.firm)]));
  return [...seats, ...posts, ...signing];
}

function seatPosition(world: World, view: ViewOf<'SITS_ON'>): Position | undefined {
  const board = world.boards.get(view.fact.object);
  if (board === undefined) return undefined;
  const { title, outside, representative, responsibility } = view.fact;
  if (board.kind !== 'DIRECTORS' && board.kind !== 'COMPANY_AUDITORS') return otherSeat(world, view, board);
  const auditor = board.kind === 'COMPANY_AUDITORS';
  const byTitle = executes(title ?? '') || responsibility !== undefined;
  const outsider = outside === true || (outside === undefined && OUTSIDE.test(title ?? ''));
  // The word for outside is the company's own: what else it says of the seat may contradict it.
  const contradicted =
    representative === true ||
    (executes(title ?? '') && !OUTSIDE.test(title ?? '')) ||
    (responsibility !== undefined && !NO_BUSINESS.test(responsibility));
  const member: Sure = isNoMember(view.fact) ? 'NO' : 'YES';
  const executive: Sure =
    auditor || member === 'NO'
      ? 'NO'
      : outsider
        ? contradicted
          ? 'MAYBE'
          : 'NO'
        : representative === true || byTitle
          ? 'YES'
          : seatAlone(world, view, board);
  const roles: Record<TestedRole, Sure> = {
    EXECUTIVE: executive,
    EMPLOYEE: 'NO',
    SENIOR_EMPLOYEE: executive,
    DIRECTOR: auditor ? 'NO' : member,
    AUDITOR: auditor ? member : 'NO',
    PARTNER: 'NO',
    ANY: 'YES',
  };
  return {
    org: board.company,
    view,
    title: title ?? (auditor ? say(world, 'companyAuditor') : say(world, 'director')),
    has: (asked) => anyOf(asked.map((role) => roles[role])),
    inferred: byTitle && representative !== true,
    interim: FOR_A_TIME.test(title ?? ''),
  };
}

/**
 * A seat on a committee, or on a board of another kind, such as one that manages. Who sits on the board of directors as
 * well has it as a director; of others it is not told what they are.
 */
function otherSeat(world: World, view: ViewOf<'SITS_ON'>, board: Board): Position | undefined {
  const { title, outside, representative, responsibility } = view.fact;
  const { mayFrom, mayUntil } = spanOf(world, view);
  const asDirector = world.from(view.fact.subject, 'SITS_ON').some((seat) => {
    const span = spanOf(world, seat);
    const beside = world.boards.get(seat.fact.object);
    return (
      beside?.company === board.company &&
      beside.kind === 'DIRECTORS' &&
      (board.kind !== 'OTHER' || seat.fact.outside === true) &&
      span.mayFrom <= mayFrom &&
      span.mayUntil >= mayUntil
    );
  });
  if (asDirector) return undefined;
  const byTitle = executes(title ?? '') || responsibility !== undefined;
  const outsider = outside === true || OUTSIDE.test(title ?? '');
  const executive: Sure = outsider ? 'NO' : representative === true || byTitle ? 'YES' : 'MAYBE';
  const roles: Record<TestedRole, Sure> = {
    EXECUTIVE: executive,
    EMPLOYEE: outsider ? 'NO' : 'MAYBE',
    SENIOR_EMPLOYEE: outsider ? 'NO' : executive,
    DIRECTOR: 'MAYBE',
    AUDITOR: 'NO',
    PARTNER: 'NO',
    ANY: 'YES',
  };
  return {
    org: board.company,
    view,
    title: title ?? board.name,
    has: (asked) => anyOf(asked.map((role) => roles[role])),
    inferred: byTitle && representative !== true,
    interim: FOR_A_TIME.test(title ?? ''),
  };
}

function postPosition(world: World, view: ViewOf<'WORKS_FOR'>): Position {
  const { title, executive, employee, representative } = view.fact;
  const words = title ?? '';
  const byTitle = executive === undefined && representative !== true && executes(words);
  const exec: Sure =
    executive === true || representative === true || byTitle
      ? 'YES'
      : // Whoever is employed may be among the executives there, where nothing is told of the rank.
        executive === false || (employee === true && words !== '' && !PERHAPS_EXECUTIVE.test(words))
        ? 'NO'
        : 'MAYBE';
  const employed: Sure = employee === true ? 'YES' : employee === false || exec === 'YES' ? 'NO' : 'MAYBE';
  const professional = ['AUDIT_FIRM', 'LAW_FIRM'].includes(kindOf(world, view.fact.object));
  const roles: Record<TestedRole, Sure> = {
    EXECUTIVE: exec,
    EMPLOYEE: employed,
    SENIOR_EMPLOYEE:
      exec === 'YES'
        ? 'YES'
        : employed === 'NO' || JUNIOR.test(words)
          ? 'NO'
          : employed === 'YES' && SENIOR.test(words)
            ? 'YES'
            : 'MAYBE',
    DIRECTOR: representative === true || DIRECTOR.test(words) ? 'YES' : employee === true ? 'NO' : 'MAYBE',
    AUDITOR: AUDITOR.test(words)
      ? 'YES'
      : PERHAPS_AUDITOR.test(words) && employee !== true && exec !== 'YES'
        ? 'MAYBE'
        : 'NO',
    PARTNER:
      PARTNER.test(words) || (professional && MEMBER.test(words))
        ? 'YES'
        : professional && employee !== true && !NO_PARTNER.test(words) && !JUNIOR.test(words)
          ? 'MAYBE'
          : 'NO',
    ANY: 'YES',
  };
  return {
    org: view.fact.object,
    view,
    title: title ?? (employee === true ? say(world, 'employee') : say(world, 'unnamedPost')),
    has: (asked) => anyOf(asked.map((role) => roles[role])),
    inferred: byTitle || (executive === undefined && employee === true),
    interim: FOR_A_TIME.test(words),
  };
}

function signer(world: World, view: ViewOf<'SIGNS_AUDIT_OF'>, firm: string): Position {
  const partner = /\bpartner\b/i.test(view.fact.role ?? '');
  const yes: readonly TestedRole[] = partner ? ['PARTNER', 'ANY'] : ['ANY'];
  return {
    org: firm,
    view,
    title: view.fact.role ?? say(world, 'signer'),
    has: (asked) => (asked.some((role) => yes.includes(role)) ? 'YES' : 'MAYBE'),
    inferred: true,
    interim: false,
  };
}

function executes(title: string): boolean {
  return EXECUTIVE.test(title) && !AT_SIDE_OF.test(title);
}

/**
 * Whether somebody executes of whom only the seat is told. In Japan a director may execute without any other post.
 * Elsewhere executives are employed: where the sources tell every post and none there, the seat is no executive's.
 */
function seatAlone(world: World, view: ViewOf<'SITS_ON'>, { company }: Board): Sure {
  const home = world.parties.get(company);
  if (home?.type !== 'Company' || home.jurisdiction === undefined || home.jurisdiction === 'JP') return 'MAYBE';
  const { mayFrom, mayUntil } = spanOf(world, view);
  const until = mayUntil > world.on ? world.on : mayUntil;
  const all = world
    .from(world.company, 'COVERED_BY')
    .some(
      (told) =>
        told.fact.matter === 'WORKS_FOR' &&
        told.fact.extent === 'COMPLETE' &&
        told.fact.question === undefined &&
        coversWindow(spanOf(world, told), { from: mayFrom < '0001-01-01' ? '0001-01-01' : mayFrom, until }),
    );
  return all && !world.from(view.fact.subject, 'WORKS_FOR').some(({ fact }) => fact.object === company)
    ? 'NO'
    : 'MAYBE';
}

function kindOf(world: World, id: string): string {
  const party = world.parties.get(id);
  return party?.type === 'Company' ? party.kind : 'UNKNOWN';
}

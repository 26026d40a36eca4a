import type { CivilDay } from '../../case/kernel/time';
import { addYears } from '../../law/calendar/day-arithmetic';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { UndertakingState } from '../../undertaking/book';
import { correctionOf, type Correction } from '../correction/correction';
import type { OverdueExamination } from './clearing';
import type { Revisit } from './revisitation';

/** What the journal knows of the re-visitations of one case. */
export interface RevisitsRecorded {
  /** The day of the last one. */
  readonly held?: CivilDay;
  /** Who has one that has not been held, or whose change has not been decided. */
  readonly underway?: string;
}

/** An overdue examination that was handed to somebody of an external team. */
export interface ExaminationHandedOut {
  readonly owner: string;
  /** The team of the case when it was handed out. */
  readonly team?: string;
  /** The day on which it was planned to begin. */
  readonly begins?: CivilDay;
  readonly begun?: CivilDay;
  /** Finished or handed back. */
  readonly ended?: CivilDay;
  /** Not finished; also where its track was ended without. */
  readonly handedBack: boolean;
}

/** What the journal knows of tracks that are not about money, by case number. */
export interface RecordedTracks {
  readonly revisits: ReadonlyMap<string, RevisitsRecorded>;
  /** The last time each case was handed out. */
  readonly examinations: ReadonlyMap<string, ExaminationHandedOut>;
}

/** Reads what was recorded of re-visitations and overdue examinations, whatever track each stream is of. */
export function recordedTracks(states: Iterable<UndertakingState>): RecordedTracks {
  const revisits = new Map<string, RevisitsRecorded>();
  const examinations = new Map<string, ExaminationHandedOut>();
  for (const correction of inOrderOfOpening(states)) {
    const { caseNumber, track } = correction.opened.data;
    if (track === 'revisit') revisits.set(caseNumber, withRevisit(correction, revisits.get(caseNumber)));
    else if (track === 'examination') examinations.set(caseNumber, handedOut(correction));
  }
  return { revisits, examinations };
}

/** Whether a measure is to be put on the list: nobody has the look, and none was held within the year before. */
export function isToRevisit(
  { started }: Pick<Revisit, 'started'>,
  { held, underway }: RevisitsRecorded,
  asOf: CivilDay,
): boolean {
  if (underway !== undefined) return false;
  return held === undefined || held < started || held <= addYears(asOf, -1);
}

/** Whether an overdue examination is to be handed out: nobody has it, and it was not finished since the need was known. */
export function isToHandOut({ since }: Pick<OverdueExamination, 'since'>, recorded?: ExaminationHandedOut): boolean {
  if (!recorded || recorded.handedBack) return true;
  return recorded.ended !== undefined && recorded.ended < since;
}

/** How far the examinations are that were handed out: each is in one of the four. */
export interface HandedOut {
  readonly waiting: number;
  readonly begun: number;
  readonly finished: number;
  /** Handed back, and not handed out anew. */
  readonly back: number;
}

/** Counts how far the examinations are that were handed out, by the journal. @param only - this team's. @default all */
export function countHandedOut({ examinations }: RecordedTracks, only?: string): HandedOut {
  const counts = { waiting: 0, begun: 0, finished: 0, back: 0 };
  for (const { team, begun, ended, handedBack } of examinations.values()) {
    if (only !== undefined && team !== only) continue;
    if (handedBack) counts.back++;
    else if (ended !== undefined) counts.finished++;
    else counts[begun === undefined ? 'waiting' : 'begun']++;
  }
  return counts;
}

/** The days on which examinations that were handed out begin, as planned: places of an external team that are taken. */
export function takenWeeks({ examinations }: RecordedTracks): readonly CivilDay[] {
  return [...examinations.values()].flatMap(({ begins, handedBack }) =>
    begins === undefined || handedBack ? [] : [begins],
  );
}

function withRevisit({ taken, closed, owner }: Correction, before: RevisitsRecorded = {}): RevisitsRecorded {
  const look = taken.findLast(({ data }) => data.step === 'holdRevisit');
  const changes = look?.data.review !== undefined && look.data.review !== 'unchanged';
  const settled = look !== undefined && (!changes || taken.some(({ data }) => data.step === 'decideChange'));
  const days = [before.held, look && civilDayOf(look.at)].filter((day) => day !== undefined).sort();
  const held = days.at(-1);
  const underway = settled || closed ? before.underway : owner;
  return { ...(held === undefined ? {} : { held }), ...(underway === undefined ? {} : { underway }) };
}

function handedOut({ opened, taken, owner, closed }: Correction): ExaminationHandedOut {
  const step = (code: string) => taken.findLast(({ data }) => data.step === code);
  const [begun, ended] = [step('beginExamination'), step('finishExamination')];
  const { from: begins, team } = opened.data;
  return {
    owner,
    ...(team === undefined ? {} : { team }),
    ...(begins === undefined ? {} : { begins }),
    ...(begun ? { begun: civilDayOf(begun.at) } : {}),
    ...(ended ? { ended: civilDayOf(ended.at) } : {}),
    handedBack: ended ? ended.data.handedBack === true : closed,
  };
}

function inOrderOfOpening(states: Iterable<UndertakingState>): readonly Correction[] {
  return [...states]
    .flatMap((state) => correctionOf(state) ?? [])
    .sort((a, b) => (a.opened.rec < b.opened.rec ? -1 : a.opened.rec > b.opened.rec ? 1 : 0));
}

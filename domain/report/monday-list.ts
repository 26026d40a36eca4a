import { DecisionMade } from '../case/decision/facts';
import type { Bilingual, CivilDay } from '../case/kernel/time';
import { addDays, daysBetween } from '../law/calendar/day-arithmetic';
import { lapsingDecisions } from '../law/lapsing-decisions';
import type { ReportCase, ReportFinding } from './report-case';

/** The parts of the Monday list (mandagslisten), what cannot wait first, each with the rules that put a child on it. */
export const mondaySections = {
  lapsing: {
    name: { da: 'Afgørelse om anbringelse, der bortfalder', en: 'Placement decision about to lapse' },
    rules: lapsingDecisions,
  },
  notAssessed: { name: { da: 'Ikke vurderet', en: 'Not assessed' }, rules: ['K02'] },
  notSeen: { name: { da: 'Ikke set: børnesamtale mangler', en: 'Not seen: the talk is missing' }, rules: ['K06'] },
  notVisited: { name: { da: 'Ikke besøgt på anbringelsesstedet', en: 'Not visited where placed' }, rules: ['K15'] },
  expired: { name: { da: 'Indsats over stopdato', en: 'Measure past its end' }, rules: ['K25'] },
  notFollowedUp: { name: { da: 'Ikke fulgt op', en: 'Not followed up' }, rules: ['K12', 'K13'] },
} as const satisfies Readonly<Record<string, { readonly name: Bilingual; readonly rules: readonly string[] }>>;

/** Code of a part of the Monday list. */
export type MondaySection = keyof typeof mondaySections;

/** One child on one part of the list, by the case's number. */
export interface MondayLine {
  readonly section: MondaySection;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly team?: string;
  readonly worker?: string;
  readonly rule: string;
  /** Number of the entry it is about. */
  readonly subject: number;
  readonly dueDay?: CivilDay;
  /** Days over the time, negative while there are days left; absent where the rule has no day. */
  readonly daysOver?: number;
}

/** Days ahead that the list looks: what falls due before the next Monday. */
export const DAYS_AHEAD = 7;

/**
 * The Monday list: the children who were not seen, assessed, visited or followed up, and what runs out this week, from
 * the rules' own answers. A child stands once in each part, with what is longest over; lines in order of day, then number.
 *
 * @param day the day the cases were judged as of
 */
export function mondayList(cases: readonly ReportCase[], day: CivilDay): readonly MondayLine[] {
  const sections = Object.keys(mondaySections) as MondaySection[];
  return sections.flatMap((section) =>
    cases.flatMap((one) => lineOf(section, one, day) ?? []).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
  );
}

function lineOf(section: MondaySection, one: ReportCase, day: CivilDay): MondayLine | undefined {
  const rules: readonly string[] = mondaySections[section].rules;
  const [first] = one.findings
    .filter((finding) => rules.includes(finding.rule) && asks(finding, day))
    .sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
  if (!first) return undefined;
  const { team, worker, caseId, caseNumber } = one;
  const { rule, subject } = first;
  const dueDay = askedOn(first);
  return {
    section,
    caseId,
    caseNumber,
    ...(team === undefined ? {} : { team }),
    ...(worker === undefined ? {} : { worker }),
    rule,
    subject,
    ...(dueDay === undefined ? {} : { dueDay, daysOver: daysBetween(dueDay, day) }),
  };
}

function asks({ running, done, standing, dueDay }: ReportFinding, day: CivilDay): boolean {
  if (!running || done) return false;
  if (standing === 'outstanding') return true;
  return standing === 'notYetDue' && dueDay !== undefined && dueDay <= addDays(day, DAYS_AHEAD);
}

/** The day by which it should have been: the due day, or that of the decision it should have come before. */
function askedOn({ dueDay, about, day }: ReportFinding): CivilDay | undefined {
  return dueDay ?? (about === DecisionMade.event ? day : undefined);
}

/** What has no day comes first. */
function dueOf(finding: ReportFinding): string {
  return askedOn(finding) ?? '';
}

function placeOf({ dueDay, caseNumber }: MondayLine): string {
  return `${dueDay ?? ''} ${caseNumber}`;
}

import { erasureGrounds } from '../../../domain/case/erasure/words';
import type { CodeList } from '../../../domain/case/kernel/fields';
import type { CivilDay } from '../../../domain/case/kernel/time';
import {
  decisionKinds,
  decisionLevels,
  ladderSteps,
  materialSteps,
  reopeningReasons,
} from '../../../domain/case/words';
import { fill } from '../../../domain/errors/error-entry';
import { weekdayInWords } from '../../../domain/law/calendar/words';
import type {
  CompetenceLine,
  CompetencePlan,
  ErasingPlan,
  Municipality,
  ReopeningPlan,
  VisitationPlan,
  WaivingPlan,
} from '../../../domain/law/municipality';
import { inForce } from '../../../domain/law/set-from';
import { visitationPlan } from '../../../domain/law/visitation';
import { figure } from '../check/report';
import type { Session } from '../session';
import { powerTexts as texts, setBy, type LocalRow } from './local-texts';

/** Who may decide, waive, erase and reopen on a day, and what the visitation committee wants; absent where nothing is said. */
export interface Powers {
  readonly competence?: CompetencePlan;
  readonly waiving?: WaivingPlan;
  readonly erasing?: ErasingPlan;
  readonly visitation: VisitationPlan;
  readonly reopening?: ReopeningPlan;
}

/** What of a municipality's plans is in force on a day. */
export function powersOn(municipality: Municipality, day: CivilDay): Powers {
  const competence = inForce(municipality.competence, day);
  const waiving = inForce(municipality.waiving, day);
  const erasing = inForce(municipality.erasing, day);
  const reopening = inForce(municipality.reopening, day);
  return {
    ...(competence ? { competence } : {}),
    ...(waiving ? { waiving } : {}),
    ...(erasing ? { erasing } : {}),
    visitation: visitationPlan(municipality, day),
    ...(reopening ? { reopening } : {}),
  };
}

/** The powers of a municipality as rows of `law local`, a row a line of each plan. */
export function powerRows(session: Session, powers: Powers): readonly LocalRow[] {
  const { tell } = session;
  const { competence, waiving, erasing, visitation, reopening } = powers;
  const rows: LocalRow[] = [];
  for (const line of competence?.lines ?? [])
    rows.push([
      fill(tell(texts.decides), { what: words(session, decisionKinds, line.kinds) }),
      [...limitsOf(session, line), tell(decisionLevels[line.level])].join(', '),
      setBy(session, competence, 'lines'),
    ]);
  for (const { controls, level } of waiving?.lines ?? [])
    rows.push([
      fill(tell(texts.waives), { what: controls?.join(', ') ?? tell(texts.others) }),
      tell(decisionLevels[level]),
      setBy(session, waiving, 'lines'),
    ]);
  for (const { grounds, level, retentionYears } of erasing?.lines ?? [])
    rows.push([
      fill(tell(texts.erases), { what: grounds ? words(session, erasureGrounds, grounds) : tell(texts.others) }),
      [tell(decisionLevels[level]), ...kept(session, retentionYears)].join(', '),
      setBy(session, erasing, 'lines'),
    ]);
  rows.push([tell(texts.meets), tell(weekdayInWords(visitation.weekday)), setBy(session, visitation, 'weekday')]);
  for (const { kinds, rules, steps } of visitation.material)
    rows.push([
      fill(tell(texts.brings), { what: words(session, decisionKinds, kinds) }),
      [...rules, ...steps.map((step) => tell(materialSteps[step]))].join(', ') || '–',
      setBy(session, visitation, 'material'),
    ]);
  if (reopening)
    rows.push([
      tell(texts.reopens),
      words(session, reopeningReasons, reopening.reasons),
      setBy(session, reopening, 'reasons'),
    ]);
  return rows;
}

function limitsOf(session: Session, { upToStep, upToMonthlyPrice }: CompetenceLine): readonly string[] {
  const { tell } = session;
  return [
    ...(upToStep === undefined
      ? []
      : [fill(tell(texts.upTo), { limit: tell(ladderSteps[upToStep]).split(':')[0] ?? '' })]),
    ...(upToMonthlyPrice === undefined
      ? []
      : [fill(tell(texts.upToPrice), { price: figure(session, upToMonthlyPrice) })]),
  ];
}

function kept({ tell }: Session, years: number | undefined): readonly string[] {
  return years === undefined ? [] : [fill(tell(texts.kept), { years })];
}

function words({ tell }: Session, list: CodeList, codes: readonly string[]): string {
  return codes.map((code) => (list[code] ? tell(list[code]) : code)).join(', ');
}

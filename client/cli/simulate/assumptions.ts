import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import {
  fullTimeOn,
  workKinds,
  workOrders,
  type Change,
  type Scenario,
  type Staffing,
  type Varying,
  type WorkKind,
} from '../../../domain/simulation/scenario';
import type { LoadedScenario } from '../../library/simulate';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import { percent, told } from './figures';
import { assumptionTexts as texts } from './texts';

/** One assumption: its name, and what is assumed. */
export interface Assumption {
  readonly name: string;
  readonly line: string;
}

/** Everything a scenario assumes, line by line: nothing that shapes the result is left unsaid. */
export function assumptionsOf(session: Session, loaded: LoadedScenario): readonly Assumption[] {
  const { scenario, starting } = loaded;
  const say = sayIn(session);
  const number = (value: number): string => told(session, value);
  const share = (value: number): string => percent(session, value);
  const { shares, measureStartDays, measureMonths, followUpMonths, absence, otherDuties } = scenario;
  const one = (name: Bilingual, ...lines: readonly string[]): Assumption => ({
    name: say(name),
    line: lines.join('; '),
  });
  return [
    one(texts.time, say(texts.timeLine, { months: scenario.months, start: formatDanish(scenario.start) })),
    one(texts.law, lawLine(session, loaded)),
    one(
      texts.cases,
      say(texts.casesLine, { starting: number(starting.length), arrivals: number(scenario.arrivalsPerMonth) }),
    ),
    one(
      texts.workers,
      say(texts.workersLine, {
        posts: number(fullTimeOn({ ...scenario, changes: [] }, scenario.start)),
        people: people(session, scenario.workers),
      }),
    ),
    ...scenario.changes.map((change) => changeIn(session, change)),
    one(texts.hours, say(texts.timeAway, { absence: share(absence), other: share(otherDuties) })),
    one(texts.care, say(texts.careLine, { care: number(scenario.minutesPerOpenCase) })),
    one(texts.order, say(workOrders[scenario.order])),
    one(texts.duty, say(scenario.dutyOfficer ? texts.dutyYes : texts.dutyNo)),
    one(
      texts.minutes,
      say(texts.minutesLine, { list: listOf(session, scenario, ({ minutes }) => minutes) }) +
        say(texts.takeUp, { minutes: number(scenario.takeUpMinutes) }),
    ),
    one(
      texts.waits,
      say(texts.waitsLine, {
        list: listOf(session, scenario, ({ waitDays }) => waitDays),
        start: range(session, measureStartDays),
        months: range(session, measureMonths),
      }),
    ),
    one(
      texts.shares,
      say(texts.sharesLine, {
        examination: share(shares.examination),
        inquiry: share(shares.inquiry),
        afterExamination: share(shares.supportAfterExamination),
        afterInquiry: share(shares.supportAfterInquiry),
        placement: share(shares.placement),
        plan: share(shares.plan),
        extension: share(shares.extension),
      }),
      say(texts.followUps, { months: followUpMonths }),
    ),
    one(texts.left, say(texts.leftLine)),
  ];
}

/** Prints assumptions as a list with hanging lines. */
export function printAssumptions({ io, print, paint }: Session, assumptions: readonly Assumption[]): void {
  const width = Math.max(0, ...assumptions.map(({ name }) => name.length));
  for (const { name, line } of assumptions) {
    wrap(line, io.columns - width - 4).forEach((part, index) => {
      print(`  ${paint('dim', (index === 0 ? name : '').padEnd(width))}  ${part}`);
    });
  }
}

function lawLine(session: Session, { edition, scenario, world }: LoadedScenario): string {
  const say = sayIn(session);
  const line = edition ? say(texts.lawOne, { title: say(edition.title) }) : say(texts.lawOfDay);
  return scenario.cases === undefined ? line : line + say(texts.lawList, { title: say(world.law.list.title) });
}

function changeIn(session: Session, { from, hired = [], examinationTeam }: Change): Assumption {
  const say = sayIn(session);
  const lines = hired.length > 0 ? [say(texts.hired, { people: people(session, hired) })] : [];
  if (examinationTeam !== undefined) {
    lines.push(examinationTeam > 0 ? say(texts.team, { size: examinationTeam }) : say(texts.noTeam));
  }
  return { name: say(texts.from, { day: formatDanish(from) }), line: lines.join('; ') };
}

function people(session: Session, staffing: readonly Staffing[]): string {
  const hours = session.lang === 'da' ? 't' : 'h';
  return staffing.map(({ number, hoursPerWeek }) => `${number} × ${told(session, hoursPerWeek)} ${hours}`).join(' + ');
}

function listOf(
  session: Session,
  { work }: Scenario,
  of: (assumption: Scenario['work'][WorkKind]) => Varying | undefined,
): string {
  return (Object.keys(workKinds) as WorkKind[])
    .flatMap((kind) => {
      const varying = of(work[kind]);
      return varying ? [`${session.tell(workKinds[kind])} ${range(session, varying)}`] : [];
    })
    .join(', ');
}

function range(session: Session, varying: Varying): string {
  return varying.map((value) => told(session, value)).join('–');
}

function sayIn({ tell }: Session): (text: Bilingual, params?: ErrorParams) => string {
  return (text, params = {}) => fill(tell(text), params);
}

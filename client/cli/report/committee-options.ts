import { civilDayOf, endOfDay } from '../../../domain/law/calendar/copenhagen';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { Bilingual, CivilDay } from '../../../domain/case/kernel/time';
import { isIn } from '../../../domain/report/period';
import type { CommitteeAsked } from '../../library/report/committee';
import { readGoals, type Goal } from '../../library/report/committee-goals';
import { quarterAround, quarterBefore, quarterName, quarterNamed } from '../../../domain/report/quarter';
import type { CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { readDay } from '../options';
import type { Session } from '../session';
import { reportTexts as texts } from './texts';

/** The options of `report committee` as they are typed. */
export interface CommitteeOptions extends CommonOptions {
  readonly quarter?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly format?: string;
  readonly out?: string;
  readonly goals?: string;
  readonly lostEarnings?: string;
  readonly payments?: string;
  readonly list: readonly string[];
}

const goalsExample = '{"goals":[{"figure":"assessed-in-time","atLeast":0.95,"by":"2027-06-30"}]}';

/** What the options ask for. @throws CliFailure */
export async function askedFrom(
  session: Session,
  options: CommitteeOptions,
): Promise<Omit<CommitteeAsked, 'municipality' | 'onProblem'>> {
  const { knownAt, goals, lostEarnings, payments } = options;
  const known = knownAt === undefined ? {} : { knownAt: endOfDay(readDay(session, '--known-at', knownAt)) };
  return {
    asOf: readLastDay(session, options),
    now: session.io.now(),
    ...known,
    goals: goals === undefined ? [] : await readGoalsFile(session, goals),
    ...(lostEarnings === undefined ? {} : { lostEarnings }),
    ...(payments === undefined ? {} : { payments }),
  };
}

function readLastDay(session: Session, { quarter: named, asOf }: CommitteeOptions): CivilDay {
  const given = asOf === undefined ? undefined : readDay(session, '--as-of', asOf);
  if (named === undefined) return given ?? quarterBefore(quarterAround(today(session))).to;
  const quarter = quarterNamed(named);
  if (!quarter) throw usage(session, texts.badQuarter, { value: named });
  if (given !== undefined && !isIn(quarter, given)) {
    throw usage(session, texts.notInQuarter, { day: given, quarter: quarterName(quarter) });
  }
  return given ?? (isIn(quarter, today(session)) ? today(session) : quarter.to);
}

function today({ io }: Session): CivilDay {
  return civilDayOf(io.now());
}

async function readGoalsFile(session: Session, file: string): Promise<readonly Goal[]> {
  const text = await session.io.readFile(file).catch(() => '');
  const read = readGoals(text);
  if ('goals' in read) return read.goals;
  const message = fill(session.tell(texts.badGoals), { file, field: read.wrong });
  throw new CliFailure(exitCodes.refused, message, fill(session.tell(texts.goalsNext), { example: goalsExample }));
}

function usage({ tell }: Session, text: Bilingual, params: ErrorParams): CliFailure {
  return new CliFailure(exitCodes.usage, fill(tell(text), params));
}

import type { CivilDay } from '../../../domain/case/kernel/time';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { lostEarningsFindings } from '../../../domain/recovery/lost-earnings/assess';
import {
  correctionRulesOn,
  correctionSteps,
  type CorrectionStepCode,
} from '../../../domain/recovery/lost-earnings/correction-rules';
import type { TrackedGrant } from '../../../domain/recovery/tracks/grant';
import type { GrantTotals } from '../../../domain/recovery/tracks/grant-totals';
import { amountShown, printFigures } from '../check/money-shown';
import { figure } from '../check/report';
import { table } from '../print/table';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import { sayTrack } from './texts';

/** Prints the track: how many grants on which side, what they come to, and each with its steps. */
export function printGrants(
  session: Session,
  on: CivilDay,
  totals: GrantTotals,
  found: readonly TrackedGrant[],
  most: number,
): void {
  const { print, paint, io } = session;
  print(paint('bold', sayTrack(session, 'lostTitle', { day: formatDanish(on) })));
  print();
  if (totals.grants === 0) {
    print(sayTrack(session, 'noRows'));
    return;
  }
  printCounts(session, totals);
  print();
  if (found.length === 0) print(paint('green', sayTrack(session, 'allGrantsRight')));
  else {
    printAmounts(session, totals);
    printSteps(session, totals);
    printEach(session, found, most);
    print();
    const { refund } = correctionRulesOn(on);
    const note = sayTrack(session, 'lostNote', { percent: refund.percent });
    for (const part of wrap(note, io.columns)) print(paint('dim', part));
  }
}

function printCounts(session: Session, totals: GrantTotals): void {
  const { grants, cases, right, noDifference, unsettled, byHand, under, over } = totals;
  const n = (count: number): string => figure(session, count);
  const perMonth = (oere: number): string => sayTrack(session, 'perMonth', { amount: amountShown(session, oere) });
  printFigures(session, [
    [sayTrack(session, 'grants'), n(grants), sayTrack(session, 'inCases', { count: n(cases.size) })],
    [sayTrack(session, 'nothingToDo'), n(right)],
    [sayTrack(session, 'underGrants'), n(under.grants), perMonth(under.perMonth)],
    [sayTrack(session, 'overGrants'), n(over.grants), perMonth(over.perMonth)],
    ...(byHand > 0 ? [[sayTrack(session, 'byHand'), n(byHand), sayTrack(session, 'byHandWhy')] as const] : []),
    [sayTrack(session, 'noDifference'), n(noDifference), sayTrack(session, 'noDifferenceWhy')],
    [sayTrack(session, 'netMonth'), '', perMonth(under.perMonth + over.perMonth)],
    ...(unsettled > 0
      ? [[sayTrack(session, 'unsettled'), n(unsettled), sayTrack(session, 'unsettledWhy')] as const]
      : []),
  ]);
}

function printAmounts(session: Session, { under, over, refundBack, refundMore, nextLapse }: GrantTotals): void {
  const { print, paint } = session;
  const kroner = (oere: number): string => amountShown(session, oere);
  print(paint('bold', sayTrack(session, 'wholePeriods')));
  printFigures(session, [
    [sayTrack(session, 'toPayOut'), kroner(under.claimable)],
    [sayTrack(session, 'lapsesSoon'), kroner(under.lapsingSoon)],
    [sayTrack(session, 'lapsed'), kroner(under.lapsed)],
    [sayTrack(session, 'refundMore'), kroner(refundMore)],
    [sayTrack(session, 'claims'), kroner(over.claimable), sayTrack(session, 'claimsWhy')],
    [sayTrack(session, 'lapsesSoon'), kroner(over.lapsingSoon)],
    [sayTrack(session, 'lapsed'), kroner(over.lapsed)],
    [sayTrack(session, 'refundBack'), kroner(refundBack)],
  ]);
  if (nextLapse !== undefined) print(sayTrack(session, 'nextLapse', { day: formatDanish(nextLapse) }));
  print();
}

function printSteps(session: Session, { steps }: GrantTotals): void {
  const { print, paint, tell } = session;
  print(paint('bold', sayTrack(session, 'stepsAhead')));
  const codes = (Object.keys(correctionSteps) as CorrectionStepCode[]).filter((code) => steps.has(code));
  printFigures(
    session,
    codes.map((code) => [tell(correctionSteps[code]), figure(session, steps.get(code) ?? 0)]),
  );
  print();
}

function printEach(session: Session, found: readonly TrackedGrant[], most: number): void {
  const { print, paint, tell, io } = session;
  print(paint('bold', sayTrack(session, 'perGrant')));
  const columns = [
    { title: sayTrack(session, 'colCase') },
    { title: sayTrack(session, 'colPeriod') },
    { title: sayTrack(session, 'colMonthly'), align: 'right' },
    { title: sayTrack(session, 'colWhole'), align: 'right' },
    { title: sayTrack(session, 'colLapses') },
    { title: sayTrack(session, 'colFindings'), flexible: true },
  ] as const;
  const amount = (oere: number | undefined): string => (oere === undefined ? '?' : amountShown(session, oere));
  const shown = found.slice(0, most);
  const rows = shown.map((one) => {
    const { row, assessment, expected, nextLapse } = one;
    const whole =
      expected?.claimable === undefined || expected.lapsed === undefined
        ? undefined
        : expected.claimable + expected.lapsed;
    const wrong = assessment.findings.map((code) => tell(lostEarningsFindings[code])).join(', ');
    return [
      row.caseNumber,
      `${formatDanish(row.from)} – ${formatDanish(row.to)}`,
      amount(assessment.difference),
      assessment.difference === 0
        ? ''
        : amount(whole === undefined ? undefined : Math.sign(assessment.difference ?? 0) * whole),
      nextLapse === undefined ? '' : formatDanish(nextLapse),
      wrong,
    ];
  });
  print(table(columns, rows, io.columns));
  const more = found.length - shown.length;
  if (more > 0) print(paint('dim', sayTrack(session, 'more', { count: figure(session, more) })));
}

import type { Command } from 'commander';
import { formatDanish, civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { correctionOf, trackPlan, type StepCode, type TrackStep } from '../../../domain/recovery/correction/correction';
import { allSteps } from '../../../domain/recovery/correction/facts';
import { watchedDays } from '../../../domain/recovery/correction/watch';
import { inKroner } from '../../../domain/recovery/oere';
import type { ReadUndertaking } from '../../library/undertakings/read';
import { amountShown } from '../check/money-shown';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { table } from '../print/table';
import type { Session } from '../session';
import { trackNamed } from './step';
import { sayTrack, trackTexts as texts } from './texts';

/** `tracks show`: the steps of a case on its track. */
export function showCommand(session: Session): Command {
  const command = newReading(session, 'show', session.tell(texts.show)).argument('<CASE>', session.tell(texts.argName));
  finish(session, command, 'sagsgang tracks show FAX-TA-0127');
  return command.action((typed: string, { json }: CommonOptions) =>
    session.connected(async ({ undertakings }) => {
      const read = await undertakings.read(await trackNamed(session, undertakings, typed));
      if (json) printJson(session, asJson(read));
      else print(session, read);
    }),
  );
}

function print(session: Session, { undertaking, state, standing, book, around }: ReadUndertaking): void {
  const { tell, paint } = session;
  const correction = correctionOf(state);
  if (!correction) return;
  const stage = book.stages[standing.stage];
  const { caseNumber, from, to } = correction.opened.data;
  const period = from === undefined || to === undefined ? '' : ` · ${formatDanish(from)} – ${formatDanish(to)}`;
  session.print(paint('bold', `${caseNumber}${period} · ${stage ? tell(stage) : standing.stage}`));
  const due =
    correction.due === undefined ? '' : `, ${sayTrack(session, 'dueLine', { day: formatDanish(correction.due) })}`;
  session.print(`${sayTrack(session, 'ownerLine', { owner: correction.owner })}${due} · ${undertaking.name}`);
  const [next] = watchedDays(state, around.now);
  if (next !== undefined) session.print(sayTrack(session, 'nextDeadline', { day: formatDanish(next) }));
  session.print();
  const { steps } = trackPlan(correction, civilDayOf(around.now));
  const takenBy = (code: StepCode): string =>
    correction.taken.filter(({ data }) => data.step === code).at(-1)?.by ?? '';
  const rows = steps.map((step) => [
    tell(allSteps[step.code]),
    statusShown(session, step),
    step.doneOn === undefined ? '' : `${formatDanish(step.doneOn)} ${takenBy(step.code)}`.trim(),
    step.due === undefined ? '' : formatDanish(step.due),
    step.amount === undefined ? '' : amountShown(session, step.amount),
  ]);
  const columns = [
    { title: sayTrack(session, 'colStep'), flexible: true },
    { title: sayTrack(session, 'colStatus'), flexible: true },
    { title: sayTrack(session, 'colBy') },
    { title: sayTrack(session, 'colDeadline') },
    { title: sayTrack(session, 'colAmount'), align: 'right' as const },
  ];
  session.print(table(columns, rows, session.io.columns));
}

function statusShown(session: Session, { status, waitsFor }: TrackStep): string {
  if (status !== 'waits') return sayTrack(session, status);
  return sayTrack(session, 'waits', { first: waitsFor.map((code) => session.tell(allSteps[code])).join('; ') });
}

/** A case on its track as other programs read it; amounts in kroner. */
function asJson({ undertaking, state, standing, around }: ReadUndertaking): unknown {
  const correction = correctionOf(state);
  const steps = correction ? trackPlan(correction, civilDayOf(around.now)).steps : [];
  return {
    name: undertaking.name,
    sagsnr: correction?.opened.data.caseNumber ?? null,
    owner: correction?.owner ?? null,
    standing,
    steps: steps.map(({ amount, ...step }) => ({
      ...step,
      ...(amount === undefined ? {} : { amountDkk: inKroner(amount) }),
    })),
  };
}

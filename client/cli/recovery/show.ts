import type { Command } from 'commander';
import { programmeOf, type Programme } from '../../../domain/recovery/programme/programme';
import { forecastFor } from '../../../domain/recovery/programme/forecast';
import { bottleneckOf } from '../../../domain/recovery/programme/stall';
import { statusOf } from '../../../domain/recovery/programme/status';
import { watchedSince } from '../../../domain/recovery/programme/watch';
import { programmeStages } from '../../../domain/recovery/programme/words';
import type { Backend } from '../ports';
import { BackendRefusal } from '../ports';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { readLastInstant } from '../options';
import type { Session } from '../session';
import { forecastInWords, printOverview, printStatus } from './status-print';
import { recoveryTexts, sayRecovery } from './texts';

/** `recovery show`: a programme as it stands. */
export function showCommand(session: Session): Command {
  return lookingCommand(session, 'show', 'sagsgang recovery show 2027');
}

/** `recovery status`: a programme's last status, as of a day where one is named. */
export function statusCommand(session: Session): Command {
  return lookingCommand(session, 'status', 'sagsgang recovery status 2027 --as-of 30-11-2026');
}

/** `recovery forecast`: when a programme is likely to end. */
export function forecastCommand(session: Session): Command {
  const command = newReading(session, 'forecast', sayRecovery(session, 'forecast'));
  command.argument('<NAME>', session.tell(recoveryTexts.argProgramme));
  finish(session, command, 'sagsgang recovery forecast 2027');
  return command.action(async (name: string, { json }: CommonOptions) => {
    await session.connected(async (backend) => {
      const { programme } = await readProgramme(backend, name);
      const forecast = forecastFor(programme);
      if (json) printJson(session, forecast);
      else {
        session.print(forecastInWords(session, forecast));
        if (forecast.kind === 'range') session.print(sayRecovery(session, 'forecastNote'));
      }
    });
  });
}

function lookingCommand(session: Session, name: 'show' | 'status', example: string): Command {
  const command = newReading(session, name, sayRecovery(session, name));
  command.argument('<NAME>', session.tell(recoveryTexts.argProgramme));
  command.option(`--as-of <${session.say('phDay')}>`, sayRecovery(session, 'optAsOf'));
  finish(session, command, example);
  return command.action(async (programmeName: string, { asOf, json }: CommonOptions & { readonly asOf?: string }) => {
    const until = asOf === undefined ? undefined : readLastInstant(session, '--as-of', asOf);
    await session.connected(async (backend) => {
      const { programme, since } = await readProgramme(backend, programmeName, until);
      if (json) printJson(session, inJson(programmeName, programme, since));
      else printProgramme(session, programmeName, programme, since);
    });
  });
}

/** A programme as its journal has it, or had it at an instant. @throws BackendRefusal where there is none */
export async function readProgramme(
  { undertakings }: Pick<Backend, 'undertakings'>,
  name: string,
  until?: string,
): Promise<{ readonly programme: Programme; readonly since: string }> {
  const { state } = await undertakings.read(undertakings.named('programme', name));
  const seen = until === undefined ? state : { ...state, facts: state.facts.filter(({ rec }) => rec <= until) };
  const programme = programmeOf(seen);
  if (!programme) throw new BackendRefusal('UNDERTAKING_UNKNOWN', { kind: 'programme', name });
  return { programme, since: watchedSince(seen) };
}

function printProgramme(session: Session, name: string, programme: Programme, since: string): void {
  const { print, paint, tell } = session;
  print(paint('bold', sayRecovery(session, 'heading', { name, stage: tell(programmeStages[programme.stage]) })));
  printOverview(session, programme);
  print();
  printStatus(session, programme, since);
}

function inJson(name: string, programme: Programme, since: string): unknown {
  const statuses = programme.statuses.map(statusOf);
  return {
    name,
    stage: programme.stage,
    asOf: programme.asOf,
    overview: programme.overview.map(({ data }) => data),
    status: programme.statuses.at(-1)?.data ?? null,
    burnDown: statuses.map(({ at, outstanding, open }) => ({ at, outstanding, open })),
    bottleneck: bottleneckOf(statuses, since) ?? null,
    stalls: programme.stalls.map(({ rec, data }) => ({ at: rec, ...data })),
    forecast: forecastFor(programme),
  };
}

import type { Command } from 'commander';
import type { KnownVersion } from '../../library/version-list';
import { BackendRefusal } from '../ports';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { withWeekday } from '../print/dates';
import { table } from '../print/table';
import type { Session } from '../session';
import { sayCode } from '../texts';
import { withVersions } from './connect';

/** `version list`: every version, who polls for it, and how many workflows are on it. */
export function listCommand(session: Session): Command {
  const command = newCommand(session, 'list', session.say('versionList')).action((options: CommonOptions) =>
    withVersions(async (versions) => show(session, await versions.list(), options)),
  );
  return finish(session, command, 'sagsgang version list');
}

/** `version drained BUILD`: ends with 0 when no running workflow is on a version any more, else with 1. */
export function drainedCommand(session: Session): Command {
  const { say, print } = session;
  const command = newCommand(session, 'drained', say('versionDrained'))
    .argument('<build>', say('argBuild'))
    .action((buildId: string, options: CommonOptions) =>
      withVersions(async (versions) => {
        const found = (await versions.list()).find((version) => version.buildId === buildId);
        if (!found) throw new BackendRefusal('VERSION_UNKNOWN', { version: buildId });
        if (options.json) printJson(session, found);
        const takesWork = found.standing === 'current' || found.standing === 'ramping';
        const isDrained = found.running === 0 && !takesWork;
        if (isDrained && !options.json) print(say('versionIsDrained', { version: buildId }));
        if (isDrained) return;
        const message = say('versionNotDrained', { version: buildId, count: found.running });
        throw new CliFailure(exitCodes.refused, options.json ? '' : message, say('versionNotDrainedNext'));
      }),
    );
  return finish(session, command, 'sagsgang version drained 0.1.0-5c1f0a9d3b7e');
}

function show(session: Session, versions: readonly KnownVersion[], options: CommonOptions): void {
  const { say, print, lang, io } = session;
  if (options.json) {
    for (const version of versions) printJson(session, version);
    return;
  }
  if (versions.length === 0) {
    print(say('versionNone'));
    return;
  }
  const columns = [
    { title: say('colVersion') },
    { title: say('colStanding'), flexible: true },
    { title: say('colSince'), flexible: true },
    { title: say('colPollers'), align: 'right' as const },
    { title: say('colRunning'), align: 'right' as const },
    { title: say('colPatches'), flexible: true },
  ];
  const rows = versions.map(({ buildId, standing, percentage, since, pollers, running, patches }) => [
    buildId,
    `${sayCode(lang, 'standing', standing)}${percentage === undefined ? '' : ` (${percentage} %)`}`,
    since === null ? '' : withWeekday(since, lang),
    String(pollers),
    String(running),
    patches.join(', '),
  ]);
  print(table(columns, rows, io.columns));
}

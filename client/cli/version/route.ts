import type { Command } from 'commander';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { withVersions } from './connect';

interface Options extends CommonOptions {
  readonly force?: true;
}

/** `version current BUILD`: all new work, and every running case at its next task, goes to a version. */
export function currentCommand(session: Session): Command {
  const { say, print } = session;
  const command = newCommand(session, 'current', say('versionCurrent'))
    .argument('<build>', say('argBuild'))
    .option('--force', say('optForce'))
    .action((buildId: string, options: Options) =>
      withVersions(async (versions) => {
        await versions.makeCurrent(buildId, options.force ?? false);
        if (options.json) printJson(session, { buildId, standing: 'current' });
        else print(say('versionIsCurrent', { version: buildId }));
      }),
    );
  return finish(session, command, 'sagsgang version current 0.2.0-9d3b7e5c1f0a');
}

/** `version ramp BUILD PERCENT`: a share of the workflows goes to a version; 0 takes it back. */
export function rampCommand(session: Session): Command {
  const { say, print } = session;
  const command = newCommand(session, 'ramp', say('versionRamp'))
    .argument('<build>', say('argBuild'))
    .argument('<percent>', say('argPercent'))
    .option('--force', say('optForce'))
    .action((buildId: string, typed: string, options: Options) => {
      const percentage = readPercentage(session, typed);
      return withVersions(async (versions) => {
        await versions.ramp(buildId, percentage, options.force ?? false);
        if (options.json) printJson(session, { buildId, percentage });
        else print(say('versionIsRamping', { version: buildId, percent: percentage }));
      });
    });
  return finish(session, command, 'sagsgang version ramp 0.2.0-9d3b7e5c1f0a 10');
}

function readPercentage({ say }: Session, typed: string): number {
  const share = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
  if (share <= 100) return share;
  throw new CliFailure(exitCodes.usage, say('badPercentage', { value: typed }));
}

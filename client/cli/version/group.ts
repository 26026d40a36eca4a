import type { Command } from 'commander';
import { newGroup } from '../command';
import type { Session } from '../session';
import { currentCommand, rampCommand } from './route';
import { drainedCommand, listCommand } from './look';

/** `sagsgang version …`: the versions of the worker, side by side while a release is changed. */
export function versionGroup(session: Session): Command {
  const group = newGroup(session, 'version', session.say('groupVersion'));
  for (const build of [listCommand, currentCommand, rampCommand, drainedCommand]) group.addCommand(build(session));
  return group;
}

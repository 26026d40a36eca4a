import { randomUUID } from 'node:crypto';
import { NotificationReceived } from '../../../domain/case/notification/facts';
import type { Definition } from '../../../domain/case/kernel/definition';
import type { StepOptions } from './send-step';

/**
 * One call of a step for each child it names. A notification about several children (`--child A,B`) is one entry with a
 * case and a 24-hour assessment for each child: every child gets a command of its own, tied together by a common
 * reference. The commands' keys follow from the one given, so that the call can be repeated as a whole.
 */
export function callsForEachChild(definition: Definition, options: StepOptions): readonly StepOptions[] {
  const children = named(options).filter((child, at, all) => all.indexOf(child) === at);
  if (definition.event !== NotificationReceived.event || children.length < 2) return [options];
  const key = options.key ?? randomUUID();
  const commonEntry = options['commonEntry'] ?? `fælles-${key}`.slice(0, 80);
  return children.map((child, at) => ({ ...options, child, key: `${key}/${at + 1}`, commonEntry }));
}

function named(options: StepOptions): string[] {
  const child = options['child'];
  if (typeof child !== 'string') return [];
  return child
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

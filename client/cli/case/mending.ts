import type { Session } from '../session';

/** How something missing is mended: the call to type, or the commands to choose from. */
export function mending({ say }: Session, mendedBy: readonly string[], caseNumber: string): string {
  const [first = '', ...others] = mendedBy;
  if (others.length === 0) return say('mendWith', { command: first, case: caseNumber });
  return say('mendWithOneOf', { commands: mendedBy.join(', '), case: caseNumber });
}

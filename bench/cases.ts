import { randomUUID } from 'node:crypto';
import type { Target } from '../client/cli/ports';
import type { InstallationLink } from '../client/library/installation';
import { send } from '../client/library/send';
import type { Command } from '../domain/case/kernel/command';
import type { CommandAnswer } from '../workflows/contracts/messages';

type Content = Pick<Command, 'data' | 'text'>;

/** Some words of a note; the bare workflow's update carries the same. */
export const NOTE = 'Talt med sundhedsplejersken: barnet er glad, og vægten følger kurven.';

/** A day's work on a case, in turns: what is written down, who is there, and a judgement that changes the colour. */
const turns: readonly (readonly [name: string, content: (turn: number) => Content])[] = [
  ['note', () => ({ data: {}, text: { note: NOTE } })],
  ['reference-document', (turn) => ({ data: { reference: `DOK-${turn}` } })],
  ['note', () => ({ data: {}, text: { note: NOTE } })],
  ['judge-concern', (turn) => ({ data: { level: turn % 8 < 4 ? 'high' : 'low' } })],
];

/** Opens a case for a child nobody else has, as `sagsgang case notify` does, and answers its id. */
export async function notify(link: InstallationLink): Promise<string> {
  const child = `BARN-${randomUUID().slice(0, 13)}`;
  const { caseId } = await command(link, { child }, 'notify', {
    data: { child, notifier: 'professional' },
    text: { content: NOTE },
  });
  return caseId;
}

/** Sends the next of a day's commands to a case. */
export async function work(link: InstallationLink, caseId: string, turn: number): Promise<void> {
  const [name, content] = turns[turn % turns.length] ?? ['note', () => ({ data: {} })];
  await command(link, { caseId }, name, content(turn));
}

async function command(
  link: InstallationLink,
  target: Target,
  name: string,
  content: Content,
): Promise<Extract<CommandAnswer, { kind: 'accepted' }>> {
  const answer = await send(link, target, { name, key: randomUUID(), by: 'B01', ...content });
  if (answer.kind === 'refused') throw new Error(`${name} was refused: ${answer.refusal.code}`);
  return answer;
}

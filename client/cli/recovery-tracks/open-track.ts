import { randomUUID } from 'node:crypto';
import type { Command, Refusal } from '../../../domain/case/kernel/command';
import type { FieldValue } from '../../../domain/case/kernel/event';
import { CorrectionOpened } from '../../../domain/recovery/correction/facts';
import { isAnother } from '../../../domain/recovery/correction/known';
import { correctionName, olderNames } from '../../../domain/recovery/correction/name';
import type { Undertaking } from '../../../domain/undertaking/undertaking';
import type { UndertakingAnswer } from '../../../workflows/contracts/undertaking';
import type { UndertakingDesk } from '../../library/undertakings/ports';
import { BackendRefusal } from '../ports';

/** What a track is opened with. */
export type OpeningData = Readonly<Record<string, FieldValue>>;

/**
 * Puts a case on its track; answers why not. One that is there already is not opened again, also where an earlier release
 * named it otherwise.
 *
 * @param names - the names of all tracks there are, where many are opened. @default asked for
 */
export async function openTrack(
  desk: UndertakingDesk,
  data: OpeningData,
  by: string,
  names?: ReadonlySet<string>,
): Promise<Refusal | undefined> {
  try {
    const order = { name: CorrectionOpened.command, key: randomUUID(), by, data };
    const { answer } = await sendOpening(desk, order, names);
    return answer.kind === 'refused' ? answer.refusal : undefined;
  } catch (error) {
    if (error instanceof BackendRefusal) return { code: error.code, params: error.params };
    throw error;
  }
}

/** Sends the opening of a track to it. @throws BackendRefusal where the case's number cannot be a name */
export async function sendOpening(
  desk: UndertakingDesk,
  order: Command,
  names?: ReadonlySet<string>,
): Promise<{ readonly undertaking: Undertaking; readonly answer: UndertakingAnswer }> {
  const { caseNumber, from, placed, track } = order.data;
  const asked = [
    String(caseNumber),
    (track === 'payment' ? placed : from) as string | undefined,
    String(track),
  ] as const;
  const name = correctionName(...asked);
  if (name === undefined) throw new BackendRefusal('CORRECTION_NOT_A_NAME');
  for (const older of olderNames(...asked)) {
    if (!(names ? names.has(older) : await exists(desk, older))) continue;
    const undertaking = desk.named('correction', older);
    const answer = await desk.send(undertaking, { ...order, key: `${order.key}-0` });
    if (answer.kind !== 'refused' || !isAnother(answer.refusal)) return { undertaking, answer };
  }
  const undertaking = desk.named('correction', name);
  return { undertaking, answer: await desk.send(undertaking, order) };
}

async function exists(desk: UndertakingDesk, name: string): Promise<boolean> {
  return (await desk.list('correction', name)).some((one) => one.name === name);
}

import type { Payload } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { Role } from '../../../domain/case/kernel/event';
import type { Instant } from '../../../domain/case/kernel/time';
import type { Journal } from '../../../journal/connect';
import { PayloadKeyError } from '../../../journal/keys/payload-codec';
import { SUPERVISION } from '../../../workflows/contracts/supervision';

/** Who paused the schedule of supervision or let it go on, in which role, when and why. */
export interface ScheduleNote {
  readonly kind: 'pause' | 'resume';
  readonly by: string;
  readonly role: Role;
  readonly at: Instant;
  /** Absent where its key is not to be had. */
  readonly reason?: string;
}

type Codec = Pick<Journal['codec'], 'encode' | 'decode'>;

const { Payload: PayloadType } = temporal.api.common.v1;

/** `sagsgang pause LED leader 2026-11-22T18:00:00.000Z …`: what operations may read, then the reason as it was sealed. */
const FORM = /^sagsgang (pause|resume) (\S+) (\S+) (\S+) (\S+)$/;

/** A note as it stands at the server: codes, and the reason encrypted, for a text may say anything. @throws PayloadKeyError */
export async function writtenNote(codec: Codec, namespace: string, note: Required<ScheduleNote>): Promise<string> {
  const { kind, by, role, at, reason } = note;
  const plain: Payload = {
    metadata: { encoding: Buffer.from('json/plain') },
    data: Buffer.from(JSON.stringify({ reason })),
  };
  const [sealed = plain] = await codec.encode([plain], { type: 'workflow', namespace, workflowId: SUPERVISION });
  return ['sagsgang', kind, by, role, at, Buffer.from(PayloadType.encode(sealed).finish()).toString('base64')].join(
    ' ',
  );
}

/** The note that somebody left by Sagsgang; undefined for any other. */
export async function readNote(codec: Codec, text: string | undefined): Promise<ScheduleNote | undefined> {
  const found = FORM.exec(text ?? '');
  if (!found) return undefined;
  const [, kind, by = '', role = '', at = '', sealed = ''] = found;
  const reason = await opened(codec, sealed);
  return {
    ...{ kind: kind === 'resume' ? 'resume' : 'pause', by, at },
    role: role as Role,
    ...(reason === undefined ? {} : { reason }),
  };
}

async function opened(codec: Codec, sealed: string): Promise<string | undefined> {
  try {
    const [plain] = await codec.decode([PayloadType.decode(Buffer.from(sealed, 'base64'))]);
    return (JSON.parse(Buffer.from(plain?.data ?? []).toString()) as { readonly reason: string }).reason;
  } catch (error) {
    if (error instanceof PayloadKeyError) return undefined;
    throw error;
  }
}

import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { DataKey } from './data-key';
import type { NoKeyCode } from './key-result';
import { noKeyCode } from './key-result';
import { isLabel } from './label';
import type { KeyStore } from './key-store';
import { patiently } from './patience';

/** The encoding named in the metadata of payloads encrypted by {@link EncryptingCodec}. */
export const ENCRYPTED_ENCODING = 'sagsgang/aes-256-gcm';

/** Thrown where a payload cannot be encrypted or decrypted. The text holds the code only. */
export class PayloadKeyError extends Error {
  constructor(readonly code: NoKeyCode | 'payload-altered') {
    super(`The payload cannot be read or written (${code}).`);
    this.name = 'PayloadKeyError';
  }
}

const KEY_ID = 'sagsgang-key-id';
const SHARED_SCOPE = 'workflow-independent';
const { Payload: PayloadType } = temporal.api.common.v1;

/** How a workflow id names the scope of its data key. */
export type ScopeOfWorkflow = (workflowId: string) => string;

/**
 * Encrypts every payload under the data key of the workflow it belongs to, and decrypts by the key id it carries.
 *
 * The workflow comes from the serialization context, which the SDK hands to every call that concerns a workflow or one
 * of its activities. The few payloads that belong to no workflow share one key. Payloads of another encoding pass
 * through decoding unchanged, and labels (see {@link isLabel}) are not encrypted.
 */
export class EncryptingCodec implements PayloadCodec {
  /**
   * @param patienceMs How long a key store that does not answer is waited for: a worker whose payloads cannot be read is
   *   ended by the SDK, so it had better wait; a client tells its user at once.
   */
  constructor(
    private readonly keys: KeyStore,
    private readonly scopeOf: ScopeOfWorkflow = (workflowId) => workflowId,
    private readonly patienceMs = 0,
  ) {}

  /** @throws PayloadKeyError where the workflow's key was destroyed or cannot be had. */
  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    if (payloads.length === 0) return payloads;
    const workflowId = context?.workflowId;
    const scope = workflowId === undefined || workflowId === '' ? SHARED_SCOPE : this.scopeOf(workflowId);
    const result = await patiently(() => this.keys.keyFor({ scope }, { create: true }), this.patienceMs);
    if (result.kind !== 'key') throw new PayloadKeyError(noKeyCode(result));
    return payloads.map((payload) => (isLabel(payload) ? payload : sealed(payload, result.key)));
  }

  /** @throws PayloadKeyError where a payload's key was destroyed or cannot be had, or the payload was altered. */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    const ids = payloads.filter(isOurs).map(keyIdOf);
    if (ids.length === 0) return payloads;
    const keys = await patiently(() => this.keys.keysById(ids), this.patienceMs);
    if (!(keys instanceof Map)) throw new PayloadKeyError('keys-unavailable');
    return payloads.map((payload) => {
      if (!isOurs(payload)) return payload;
      const result = keys.get(keyIdOf(payload)) ?? { kind: 'missing' };
      if (result.kind !== 'key') throw new PayloadKeyError(noKeyCode(result));
      return opened(payload, result.key);
    });
  }
}

function sealed(payload: Payload, key: DataKey): Payload {
  return {
    metadata: { encoding: Buffer.from(ENCRYPTED_ENCODING), [KEY_ID]: Buffer.from(key.id) },
    data: key.seal(PayloadType.encode(payload).finish(), aboutPayload(key.id)),
  };
}

function opened(payload: Payload, key: DataKey): Payload {
  const plain = key.open(payload.data ?? Buffer.alloc(0), aboutPayload(key.id));
  if (plain === undefined) throw new PayloadKeyError('payload-altered');
  return PayloadType.decode(plain);
}

function isOurs(payload: Payload): boolean {
  return text(payload.metadata?.['encoding']) === ENCRYPTED_ENCODING;
}

function keyIdOf(payload: Payload): string {
  return text(payload.metadata?.[KEY_ID]);
}

function aboutPayload(keyId: string): Buffer {
  return Buffer.from(`payload|${keyId}`);
}

function text(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : '';
}

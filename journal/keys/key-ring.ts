import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a key derived from the key ring is used for. Each purpose has keys of its own. */
export type KeyPurpose = 'wrap' | 'chain' | 'blind-index' | 'command';

/** One master key of the ring (ringens hovednøgle): 32 random bytes and the number it is known by. */
export interface MasterKey {
  /** From 1, in the order of addition. */
  readonly version: number;
  readonly secret: Buffer;
}

/** Thrown where a key ring cannot be used. The text never holds key material or a path. */
export class KeyRingError extends Error {
  constructor(readonly code: 'key-ring-missing' | 'key-ring-unreadable' | 'key-ring-version-unknown') {
    super(`The key ring cannot be used (${code}).`);
    this.name = 'KeyRingError';
  }
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The key ring (nøglering): master keys from which everything else is derived or under which it is wrapped.
 *
 * Rotation adds a version and makes it the active one. An older version stays for as long as journal rows chained
 * under it are to be verified; wrapped data keys move to the active version by `KeyStore.rewrap`.
 */
export class KeyRing {
  private readonly secrets: ReadonlyMap<number, Buffer>;
  private readonly derived = new Map<string, Buffer>();

  /** @throws KeyRingError where no key has the active or the index version. */
  constructor(
    keys: readonly MasterKey[],
    /** The version under which new keys are wrapped and new journal rows chained. */
    readonly activeVersion: number,
    /** The version behind blind indexes, which are looked up by value and therefore do not rotate by themselves. */
    readonly indexVersion: number = Math.min(...keys.map((key) => key.version)),
  ) {
    this.secrets = new Map(keys.map((key) => [key.version, key.secret]));
    if (!this.secrets.has(activeVersion) || !this.secrets.has(indexVersion)) {
      throw new KeyRingError('key-ring-version-unknown');
    }
  }

  /**
   * The 32-byte key of one purpose under one version (HKDF with SHA-256).
   *
   * @throws KeyRingError where the ring does not hold the version.
   */
  keyFor(purpose: KeyPurpose, version: number): Buffer {
    const name = `${purpose}/${version}`;
    const known = this.derived.get(name);
    if (known !== undefined) return known;
    const secret = this.secrets.get(version);
    if (secret === undefined) throw new KeyRingError('key-ring-version-unknown');
    const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `sagsgang/${purpose}`, KEY_BYTES));
    this.derived.set(name, key);
    return key;
  }

  /** Wraps a data key under the active version, bound to `about` (the key's id and scope). */
  wrap(dataKey: Buffer, about: string): { readonly version: number; readonly wrapped: Buffer } {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor('wrap', this.activeVersion), nonce);
    cipher.setAAD(Buffer.from(about));
    const body = Buffer.concat([cipher.update(dataKey), cipher.final()]);
    return { version: this.activeVersion, wrapped: Buffer.concat([nonce, body, cipher.getAuthTag()]) };
  }

  /**
   * Unwraps a data key.
   *
   * @throws KeyRingError where the ring does not hold the version; an `Error` of node's where the wrapping was altered.
   */
  unwrap(wrapped: Buffer, version: number, about: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor('wrap', version), wrapped.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  }
}

/** A master key of random bytes. */
export function newMasterKey(version: number): MasterKey {
  return { version, secret: randomBytes(KEY_BYTES) };
}

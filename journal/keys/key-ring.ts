import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a key derived from the key ring is used for. Each purpose has keys of its own. */
export type KeyPurpose = 'wrap' | 'chain' | 'blind-index' | 'command' | 'proof';

/** One master key of the ring (ringens hovednøgle): 32 random bytes and the number it is known by. */
export interface MasterKey {
  /** From 1, in the order of addition. */
  readonly version: number;
  readonly secret: Buffer;
}

/** Thrown where a key ring cannot be used. The text never holds key material or a path. */
export class KeyRingError extends Error {
  constructor(
    readonly code: 'key-ring-missing' | 'key-ring-unreadable' | 'key-ring-version-unknown' | 'key-ring-locked',
  ) {
    super(`The key ring cannot be used (${code}).`);
    this.name = 'KeyRingError';
  }
}

/** What a key ring consists of. */
export interface RingContent {
  readonly keys: readonly MasterKey[];
  /** The version under which new keys are wrapped and new journal rows chained. */
  readonly active: number;
  /** The version behind blind indexes, which are looked up by value and therefore do not rotate by themselves. */
  readonly index: number;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The key ring (nøglering): master keys from which everything else is derived or under which it is wrapped.
 *
 * Rotation adds a version and makes it the active one. An older version stays for as long as journal rows chained
 * under it are to be verified; wrapped data keys move to the active version by `KeyStore.rewrap`. A ring that was read
 * from a file is read again by `renew`, so that a running process takes up a rotation.
 */
export class KeyRing {
  private secrets: ReadonlyMap<number, Buffer> = new Map();
  private readonly derived = new Map<string, Buffer>();
  private active = 0;
  private index = 0;
  private renewing: Promise<boolean> | undefined;
  private renewedAt = performance.now();

  /** @throws KeyRingError where no key has the active or the index version. */
  constructor(
    keys: readonly MasterKey[],
    active: number,
    index: number = Math.min(...keys.map((key) => key.version)),
    /** Reads the ring's content again; absent for a ring that lives in memory only. */
    private readonly reread?: () => Promise<RingContent>,
  ) {
    this.take({ keys, active, index });
  }

  /** The version under which new keys are wrapped and new journal rows chained. */
  get activeVersion(): number {
    return this.active;
  }

  /** The version behind blind indexes. */
  get indexVersion(): number {
    return this.index;
  }

  /** The versions of the ring, oldest first. */
  get versions(): readonly number[] {
    return [...this.secrets.keys()].sort((a, b) => a - b);
  }

  /**
   * Reads the ring's file again, unless it was read less than `maxAgeMs` ago; what cannot be read leaves the ring as it is.
   *
   * @returns whether another version is active now or versions came or went
   */
  renew(maxAgeMs = 0): Promise<boolean> {
    if (this.reread === undefined || performance.now() - this.renewedAt < maxAgeMs) return Promise.resolve(false);
    this.renewing ??= this.readAgain(this.reread).finally(() => (this.renewing = undefined));
    return this.renewing;
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

  private async readAgain(reread: () => Promise<RingContent>): Promise<boolean> {
    const before = JSON.stringify([this.versions, this.active]);
    this.renewedAt = performance.now();
    try {
      this.take(await reread());
    } catch (error) {
      if (error instanceof KeyRingError) return false;
      throw error;
    }
    return JSON.stringify([this.versions, this.active]) !== before;
  }

  private take({ keys, active, index }: RingContent): void {
    const secrets = new Map(keys.map((key) => [key.version, key.secret]));
    if (!secrets.has(active) || !secrets.has(index)) throw new KeyRingError('key-ring-version-unknown');
    this.secrets = secrets;
    this.active = active;
    this.index = index;
    this.derived.clear();
  }
}

/** A master key of random bytes. */
export function newMasterKey(version: number): MasterKey {
  return { version, secret: randomBytes(KEY_BYTES) };
}

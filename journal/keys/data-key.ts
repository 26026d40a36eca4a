import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A data key (sagens nøgle): encrypts what belongs to one scope, a case, a workflow or a single content.
 *
 * AES-256-GCM; what is encrypted is laid out as nonce (12 bytes), ciphertext, tag (16 bytes).
 */
export class DataKey {
  private readonly encryption: Buffer;
  private readonly nonces: Buffer;
  private readonly digests: Buffer;

  constructor(
    /** UUID, stored beside everything encrypted with the key. */
    readonly id: string,
    /** What the key is for: a case id, a workflow id, or a content of a case. */
    readonly scope: string,
    secret: Buffer,
  ) {
    this.encryption = expand(secret, 'encryption');
    this.nonces = expand(secret, 'nonces');
    this.digests = expand(secret, 'digests');
  }

  /** Encrypts with a random nonce: the same text twice gives different bytes. */
  seal(plain: Uint8Array, about: Uint8Array): Buffer {
    return this.sealWith(randomBytes(NONCE_BYTES), plain, about);
  }

  /**
   * Encrypts with a nonce derived from the text and what it is about: the same entry always gives the same bytes, so a
   * repeated append is recognised by its ciphertext, and no digest of the text is left when the key is destroyed.
   */
  sealRepeatably(plain: Uint8Array, about: Uint8Array): Buffer {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(about.length);
    const mac = createHmac('sha256', this.nonces).update(length).update(about).update(plain).digest();
    return this.sealWith(mac.subarray(0, NONCE_BYTES), plain, about);
  }

  /** Decrypts, or answers `undefined` where the bytes or what they are about have been altered. */
  open(sealed: Uint8Array, about: Uint8Array): Buffer | undefined {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.encryption, sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(about);
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
    try {
      decipher.final();
    } catch {
      return undefined;
    }
    return plain;
  }

  /** A keyed digest (32 bytes): tells whether two contents are the same, to nobody without the key. */
  digest(content: string): Buffer {
    return createHmac('sha256', this.digests).update(content).digest();
  }

  private sealWith(nonce: Uint8Array, plain: Uint8Array, about: Uint8Array): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.encryption, nonce);
    cipher.setAAD(about);
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }
}

function expand(secret: Buffer, label: string): Buffer {
  return createHmac('sha256', secret).update(`sagsgang/data-key/${label}`).digest();
}

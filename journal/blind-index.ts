import { createHmac } from 'node:crypto';
import type { KeyRing } from './keys/key-ring';

/** What is looked up blindly: a child (by CPR or pseudonym), or a case's number in another system. */
export type BlindIndexKind = 'child' | 'source';

/**
 * Blind indexes (blindt opslag): a value that must be found again, as a keyed digest. The database can tell that two
 * rows concern the same child, and nobody without the key ring can tell which child.
 */
export class BlindIndex {
  constructor(private readonly ring: KeyRing) {}

  /** The index of a value within a municipality: 64 hexadecimal digits. */
  of(kind: BlindIndexKind, municipality: string, value: string): string {
    const key = this.ring.keyFor('blind-index', this.ring.indexVersion);
    return createHmac('sha256', key)
      .update(JSON.stringify([kind, municipality, value]))
      .digest('hex');
  }

  /**
   * What a content of a case is known by where the content itself is not kept: 22 characters. Whoever lacks the key ring
   * cannot try out what it may have been.
   */
  ofContent(caseId: string, content: string): string {
    const key = this.ring.keyFor('blind-index', this.ring.indexVersion);
    const mac = createHmac('sha256', key).update(JSON.stringify(['content', caseId, content]));
    return mac.digest('base64url').slice(0, 22);
  }

  /** What a command's key is known by in plain columns: 32 hexadecimal digits, of its own for each case. */
  ofCommandKey(caseId: string, commandKey: string): string {
    const key = this.ring.keyFor('command', this.ring.indexVersion);
    const mac = createHmac('sha256', key).update(JSON.stringify([caseId, commandKey]));
    return mac.digest('hex').slice(0, 32);
  }
}

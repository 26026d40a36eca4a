import { createHash } from 'node:crypto';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** One case as a daily head sees it: where its journal ended, and the hash there, in hexadecimal. */
export interface Leaf {
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
}

/** A tree under way as it can be put aside: how many leaves, and the roots of its full subtrees, the largest first. */
export interface MerkleState {
  readonly count: number;
  readonly peaks: readonly string[];
}

/** The hash of a leaf; leaves and nodes have beginnings of their own, so that neither can pass for the other. */
export function leafHash({ caseId, seq, hash }: Leaf): Buffer {
  const id = Buffer.from(caseId);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(id.length, 0);
  numbers.writeUInt32BE(seq, 4);
  return createHash('sha256').update(LEAF).update(numbers).update(id).update(Buffer.from(hash, 'hex')).digest();
}

/** The hash of two subtrees that stand side by side. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/**
 * A Merkle tree (hashtræ) over leaves that come one after another; it keeps a handful of hashes, however many leaves.
 * The left subtree of every node is full, the largest there is room for. The root over no leaves is SHA-256 of nothing.
 */
export class MerkleTree {
  private leaves: number;
  private readonly peaks: Buffer[];

  /** An empty tree, or one that was put aside. */
  constructor(state: MerkleState = { count: 0, peaks: [] }) {
    this.leaves = state.count;
    this.peaks = state.peaks.map((peak) => Buffer.from(peak, 'hex'));
  }

  /** How many leaves there are. */
  get count(): number {
    return this.leaves;
  }

  /** Adds the hash of the next leaf. */
  add(leaf: Buffer): void {
    let hash = leaf;
    for (let full = this.leaves; full % 2 === 1; full = (full - 1) / 2) {
      const left = this.peaks.pop();
      if (left !== undefined) hash = nodeHash(left, hash);
    }
    this.peaks.push(hash);
    this.leaves += 1;
  }

  /** The root over the leaves so far, in hexadecimal. */
  root(): string {
    const root = this.peaks.reduceRight<Buffer | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right)),
      undefined,
    );
    return (root ?? createHash('sha256').digest()).toString('hex');
  }

  /** What the tree can be taken up from again. */
  state(): MerkleState {
    return { count: this.leaves, peaks: this.peaks.map((peak) => peak.toString('hex')) };
  }
}

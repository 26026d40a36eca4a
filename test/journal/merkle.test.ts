import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Leaf } from '../../journal/proof/merkle';
import { MerkleTree, leafHash, nodeHash } from '../../journal/proof/merkle';

/** The tree as it is defined: the left part is full, the largest power of two below the number of leaves. */
function naiveRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, left)), naiveRoot(leaves.slice(left)));
}

function treeOf(leaves: readonly Buffer[]): MerkleTree {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree;
}

const aHash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const aLeaf: fc.Arbitrary<Leaf> = fc.record({
  caseId: fc.string({ maxLength: 40 }),
  seq: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  hash: aHash.map((hash) => hash.toString('hex')),
});

describe('the tree over all cases', () => {
  test('has the root that its definition gives, for any number of leaves', () => {
    fc.assert(
      fc.property(fc.array(aHash, { maxLength: 300 }), (leaves) => {
        const tree = treeOf(leaves);
        expect(tree.root()).toBe(naiveRoot(leaves).toString('hex'));
        expect(tree.count).toBe(leaves.length);
      }),
    );
  });

  test('can be put aside at any leaf and taken up again', () => {
    fc.assert(
      fc.property(fc.array(aHash, { maxLength: 70 }), fc.nat(70), (leaves, at) => {
        const stopped = treeOf(leaves.slice(0, at));
        const resumed = new MerkleTree(JSON.parse(JSON.stringify(stopped.state())) as ReturnType<MerkleTree['state']>);
        for (const leaf of leaves.slice(at)) resumed.add(leaf);
        expect(resumed.root()).toBe(treeOf(leaves).root());
      }),
    );
  });

  test('has another root where a leaf is changed, removed, added or moved', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aHash, { minLength: 2, maxLength: 40 }), fc.nat(), (leaves, pick) => {
        const at = pick % leaves.length;
        const other = createHash('sha256').update('other').digest();
        const others = [
          leaves.with(at, other),
          leaves.toSpliced(at, 1),
          leaves.toSpliced(at, 0, other),
          [...leaves.slice(1), ...leaves.slice(0, 1)],
        ];
        for (const changed of others) expect(treeOf(changed).root()).not.toBe(treeOf(leaves).root());
      }),
    );
  });

  test('tells leaves apart in every part, and from nodes', () => {
    fc.assert(
      fc.property(aLeaf, aLeaf, (one, other) => {
        const same = one.caseId === other.caseId && one.seq === other.seq && one.hash === other.hash;
        expect(leafHash(one).equals(leafHash(other))).toBe(same);
      }),
    );
    const [left, right] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const asLeaf = createHash('sha256')
      .update(Buffer.concat([left, right]))
      .digest();
    expect(nodeHash(left, right).equals(asLeaf)).toBe(false);
  });
});

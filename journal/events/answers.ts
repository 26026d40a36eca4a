import type { Pool } from 'pg';
import type { BlindIndex } from '../blind-index';
import { noKeyCode } from '../keys/key-result';
import type { KeyStore } from '../keys/key-store';
import { aboutAnswer } from './prepare';
import type { FoundAnswer } from './requests';

interface AnswerRow {
  readonly content_digest: Buffer;
  readonly key_id: string;
  readonly answer_ciphertext: Buffer;
  readonly seq_from: number | null;
  readonly seq_to: number | null;
}

/** The stored answer to a command, and whether it was a command of the same content. */
export async function findAnswer(
  pool: Pool,
  keys: KeyStore,
  blindIndex: BlindIndex,
  command: { readonly caseId: string; readonly key: string; readonly contentDigest: string },
): Promise<FoundAnswer> {
  const commandKey = blindIndex.ofCommandKey(command.caseId, command.key);
  const { rows } = await pool.query<AnswerRow>({
    name: 'find-answer',
    text: `select content_digest, key_id, answer_ciphertext, seq_from, seq_to from command_answer
      where case_id = $1 and command_key = decode($2, 'hex')`,
    values: [command.caseId, commandKey],
  });
  const [row] = rows;
  if (row === undefined) return { kind: 'none' };
  const result = await keys.keyById(row.key_id);
  if (result.kind === 'unavailable') return result;
  if (result.kind !== 'key') return { kind: 'noKey', code: noKeyCode(result) };
  const plain = result.key.open(row.answer_ciphertext, aboutAnswer(command.caseId, commandKey));
  if (plain === undefined) return { kind: 'noKey', code: 'key-unusable' };
  return {
    kind: 'found',
    answer: JSON.parse(plain.toString()) as unknown,
    sameContent: row.content_digest.equals(result.key.digest(command.contentDigest)),
    ...(row.seq_from === null ? {} : { seqFrom: row.seq_from }),
    ...(row.seq_to === null ? {} : { seqTo: row.seq_to }),
  };
}

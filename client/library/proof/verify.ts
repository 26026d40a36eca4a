import type { Bilingual, Instant } from '../../../domain/case/kernel/time';
import { fill } from '../../../domain/errors/error-entry';
import { errorEntry } from '../../../domain/errors/registry';
import type { Journal } from '../../../journal/connect';
import { CheckpointError, type VerifyState } from '../../../journal/proof/checkpoint';
import type { ProofProblem } from '../../../journal/proof/problem';
import type { Verification, VerifyOptions } from '../../../journal/proof/verify-journal';
import { BackendRefusal, type Progress } from '../../cli/ports';
import { answered } from '../errors';
import { CheckpointFile } from './checkpoint-file';
import { readHeadsFile } from './heads-file';

/** What is to be verified. */
export interface VerifyOrder {
  /** Only this case: its number, its number in the municipality's own system, or its id. */
  readonly case?: string;
  /** A file of daily heads that was kept elsewhere. */
  readonly headsFile?: string;
  /** Where a verification of all cases keeps where it stands, so that it can go on after an interruption. */
  readonly checkpoint: string;
  /** Goes on where the checkpoint says. */
  readonly resume: boolean;
}

/** One thing that is wrong, in words. */
export interface ToldProblem extends Omit<ProofProblem, 'code'> {
  /** Code of the error registry. */
  readonly code: string;
  readonly caseNumber?: string;
  readonly message: Bilingual;
  readonly next: Bilingual;
}

/** Who is told on the way. */
export interface VerifyWatch {
  readonly problem: (problem: ToldProblem) => void;
  readonly progress: Progress;
  /** Stops after the cases that are being read. */
  readonly stop: AbortSignal;
  /** Told once where the checkpoint cannot be written: the verification goes on, and cannot be taken up again. */
  readonly unsaved?: () => void;
}

/** What came of it. */
export interface VerifyReport extends Omit<Verification, 'problems'> {
  readonly problems: number;
  /** How many daily heads of a file were compared with; absent without a file. */
  readonly compared?: number;
  /** The number of the file's last head, which may be an old one. */
  readonly comparedTo?: number;
  /** Where an interrupted verification was taken up: when it had begun, and how many cases were not looked at again. */
  readonly resumed?: { readonly startedAt: Instant; readonly cases: number };
  /** Whether an interrupted one can be taken up again. */
  readonly kept: boolean;
}

const MS_BETWEEN_CHECKPOINTS = 10_000;

/** Verifies the journal, or one case, and says what is wrong. See `journal/proof`. */
export async function verify(
  journal: Journal,
  municipality: string,
  order: VerifyOrder,
  { problem: tell, progress, stop, unsaved = () => undefined }: VerifyWatch,
): Promise<VerifyReport> {
  const { proof } = journal;
  const file = order.headsFile === undefined ? undefined : await readHeadsFile(order.headsFile);
  const caseId = order.case === undefined ? undefined : await caseIdOf(journal, municipality, order.case);
  const checkpoint = new CheckpointFile(order.checkpoint, order.resume, unsaved);
  const from = order.resume ? await stateOf(journal, checkpoint) : undefined;
  const untold: ProofProblem[] = [];
  const tellAll = async (): Promise<void> => {
    for (const problem of untold.splice(0)) tell(await inWords(journal, problem));
  };
  let saved = performance.now();
  let pages = 0;
  const onPage: VerifyOptions['onPage'] = async ({ cases, total }, state) => {
    await tellAll();
    progress(cases, total);
    pages += 1;
    if (caseId === undefined) {
      if (pages === 1 && !from) await checkpoint.drop();
      if (stop.aborted || performance.now() - saved > MS_BETWEEN_CHECKPOINTS) {
        await checkpoint.keep(proof.checkpoint(state()));
        saved = performance.now();
      }
    }
    return !stop.aborted;
  };
  const { problems, ...verified } = await proof
    .verify({
      onProblem: (problem) => untold.push(problem),
      onPage,
      ...(caseId === undefined ? {} : { caseId }),
      ...(file ? { file } : {}),
      ...(from ? { from } : {}),
    })
    .catch(refuseCheckpoint);
  await tellAll();
  if (verified.finished && caseId === undefined) await checkpoint.drop();
  if (caseId !== undefined && verified.entries === 0 && problems.length === 0) {
    throw new BackendRefusal('CASE_UNKNOWN', { case: order.case ?? '' });
  }
  return {
    ...verified,
    problems: problems.length,
    kept: checkpoint.kept,
    ...(file ? { compared: file.length, comparedTo: Math.max(...file.map(({ number }) => number)) } : {}),
    ...(from ? { resumed: { startedAt: from.startedAt, cases: from.cases } } : {}),
  };
}

/** A case is looked for by its numbers; what is none is taken for an id, for a case may have lost all but its leaves. */
async function caseIdOf(
  { projections, events, blindIndex }: Journal,
  municipality: string,
  given: string,
): Promise<string> {
  const numbered = answered(await projections.findByNumber(municipality, given));
  if (numbered.kind === 'found') return numbered.overview.caseId;
  const source = answered(await events.findCaseOfSource(municipality, blindIndex.of('source', municipality, given)));
  return source.kind === 'found' ? source.caseId : given;
}

async function inWords({ events }: Journal, problem: ProofProblem): Promise<ToldProblem> {
  const code = `PROOF_${problem.code.toUpperCase().replaceAll('-', '_')}`;
  const { caseId } = problem;
  const number = caseId === undefined ? null : answered(await events.caseNumber(caseId)).number;
  const params = { case: number ?? caseId ?? '', seq: problem.seq ?? 0, head: problem.head ?? 0 };
  const entry = errorEntry(code) ?? { message: { da: code, en: code }, next: { da: '', en: '' } };
  const message = { da: fill(entry.message.da, params), en: fill(entry.message.en, params) };
  return { ...problem, code, ...(number === null ? {} : { caseNumber: number }), message, next: entry.next };
}

async function stateOf({ proof }: Journal, checkpoint: CheckpointFile): Promise<VerifyState> {
  try {
    return proof.readCheckpoint(await checkpoint.read());
  } catch {
    throw new BackendRefusal('CHECKPOINT_UNUSABLE');
  }
}

function refuseCheckpoint(error: unknown): never {
  throw error instanceof CheckpointError ? new BackendRefusal('CHECKPOINT_UNUSABLE') : error;
}

import { setTimeout as pause } from 'node:timers/promises';
import type { CaseStanding } from '../../../journal/case-survey';
import { caseWorkflowId, type HeadAnswer } from '../../../workflows/contracts/messages';
import type { DoctorCheck, DoctorOrder } from '../../cli/ports';
import { everyCase } from '../every-case';
import { headOf, isRunning } from '../inspect';
import type { InstallationLink } from '../installation';
import { persist } from '../persist';
import { realNow } from '../real-now';
import { runningCases, type RunningCase } from '../running-cases';
import * as findings from './findings';

/** Cases asked at once: more only wait in line at the workers. */
const WIDTH = 24;
/** A difference counts when it is seen this often: the case may be at work while it is compared. */
const ROUNDS = 3;
const BETWEEN_ROUNDS_MS = 200;

/**
 * Compares every case of the journal, or one, with its workflow by number and hash of the last entry, and finds workflows
 * of which the journal has no case. Nothing is said of a case whose workflow has ended as it should.
 */
export async function* checkCases(
  link: InstallationLink,
  caseId: string | undefined,
  { quick, signal, onProgress }: DoctorOrder,
): AsyncGenerator<DoctorCheck> {
  const visible = await persist(() => runningCases(link, caseId), 'server');
  const strays = new Map(visible);
  const total = caseId === undefined ? (await link.journal.survey.count()).cases : 1;
  const look = (standing: CaseStanding): Promise<DoctorCheck | undefined> => {
    const workflowId = caseWorkflowId(standing.municipality, standing.caseId);
    strays.delete(workflowId);
    return caseCheck(link, standing, visible.has(workflowId), quick === true);
  };
  const watch = { width: WIDTH, total, ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) };
  for await (const check of everyCase(
    link.journal.survey.standings(caseId === undefined ? {} : { caseId }),
    look,
    watch,
  ))
    if (check) yield check;
  if (signal?.aborted) return;
  for await (const check of everyCase(strays.values(), (about) => strayCheck(link, about), { width: WIDTH }))
    if (check) yield check;
}

async function caseCheck(
  link: InstallationLink,
  standing: CaseStanding,
  isVisible: boolean,
  quick: boolean,
): Promise<DoctorCheck | undefined> {
  if (!standing.needsWorkflow && !isVisible) return undefined;
  if (quick && isVisible) return findings.running(standing);
  if (quick) return (await isRunning(link, standing)) ? findings.running(standing) : findings.missing(standing);
  let known: CaseStanding | undefined = standing;
  for (let round = 1; known; round++) {
    const head = await headOf(link, known);
    const check = head ? await compared(link, known, head) : known.needsWorkflow ? findings.missing(known) : undefined;
    if (check === undefined || check.ok || round === ROUNDS) return check;
    await pause(BETWEEN_ROUNDS_MS);
    known = await standingOf(link, known.caseId);
  }
  return undefined;
}

async function compared(link: InstallationLink, standing: CaseStanding, head: HeadAnswer): Promise<DoctorCheck> {
  const journalled = head.seq - head.waiting;
  if (head.seq === 0) return findings.unread(standing);
  if (head.hash === standing.hash && journalled === standing.seq) {
    return head.waiting > 0
      ? findings.waiting(standing.caseId, head, Date.parse(realNow()))
      : findings.agreeing(standing);
  }
  if (journalled > standing.seq) return findings.ahead(standing, head);
  const hashes = await link.journal.survey.hashes(standing.caseId);
  const isSame = journalled === 0 ? head.hash === null : hashes[journalled - 1] === head.hash;
  if (!isSame) return findings.beside(standing, head);
  return head.waiting > 0
    ? findings.waiting(standing.caseId, head, Date.parse(realNow()))
    : findings.behind(standing, head);
}

/** A workflow of which the journal had no case: opened since, opened in an outage, ended meanwhile, or lost its journal. */
async function strayCheck(link: InstallationLink, about: RunningCase): Promise<DoctorCheck | undefined> {
  const head = await headOf(link, about);
  if (!head || head.seq === 0) return undefined;
  if (head.waiting === head.seq) return findings.waiting(about.caseId, head, Date.parse(realNow()));
  const standing = await standingOf(link, about.caseId);
  return standing ? caseCheck(link, standing, true, false) : findings.unjournalled(about.caseId, head);
}

async function standingOf(link: InstallationLink, caseId: string): Promise<CaseStanding | undefined> {
  for await (const standing of link.journal.survey.standings({ caseId })) return standing;
  return undefined;
}

import type { Refusal } from '../../case/kernel/command';
import type { CivilDay } from '../../case/kernel/time';
import type { Judgement } from '../../law/judgement';
import { isRunning } from '../../law/judgement';
import type { ReviewFinding } from './findings';

/** One thing a worker is to mend when a case is sent back (tilbagesendelse): the control, and what mends it. */
export interface DemandedStep {
  /** Code of the control. */
  readonly control: string;
  /** Commands that mend it, most likely first. */
  readonly mendedBy: readonly string[];
}

/** What can be demanded of the worker: the outstanding controls among the findings. What has lapsed cannot be mended. */
export function demandable(findings: readonly ReviewFinding[], judgement: Judgement): readonly DemandedStep[] {
  return findings
    .filter(({ kind, item }) => kind === 'control' && standsOut(item, judgement))
    .map(({ item }) => ({
      control: item,
      mendedBy: judgement.rules.find(({ rule }) => rule.code === item)?.rule.mendedBy ?? [],
    }));
}

/** A case that is to be sent back to its worker. */
export interface SendBack {
  /** Initials of the worker; absent where nobody has the case. */
  readonly worker?: string;
  /** Codes of the controls to be mended. */
  readonly controls: readonly string[];
  /** Whether a reason was given: what a question found wanting is demanded in words. */
  readonly reason: boolean;
  readonly today: CivilDay;
  /** The last day in time. */
  readonly due: CivilDay;
}

/** Why a case cannot be sent back as asked. */
export function checkSendBack(asked: SendBack, judgement: Judgement): Refusal | undefined {
  const { worker, controls, reason, today, due } = asked;
  if (judgement.closed) return { code: 'SEND_BACK_CASE_CLOSED' };
  if (worker === undefined) return { code: 'SEND_BACK_WITHOUT_WORKER' };
  if (due < today) return { code: 'SEND_BACK_DAY_PASSED', params: { due } };
  const pointless = controls.find((control) => !standsOut(control, judgement));
  if (pointless !== undefined) return { code: 'SEND_BACK_NOTHING_TO_MEND', params: { item: pointless } };
  return controls.length === 0 && !reason ? { code: 'SEND_BACK_DEMANDS_NOTHING' } : undefined;
}

/** Codes of the demanded controls that are still outstanding; none: the worker has done what was asked. */
export function stillDemanded(controls: readonly string[], judgement: Judgement): readonly string[] {
  return controls.filter((control) => standsOut(control, judgement));
}

function standsOut(control: string, judgement: Judgement): boolean {
  return judgement.rules.some(
    ({ rule, findings }) =>
      rule.code === control &&
      findings.some((finding) => finding.standing === 'outstanding' && isRunning(judgement, finding)),
  );
}

import type { CaseState } from '../../../domain/case/kernel/state';
import type { Instant } from '../../../domain/case/kernel/time';
import { explainFinding, postponingInWords } from '../../../domain/law/explain/finding';
import type { RuleJudgement } from '../../../domain/law/judgement';
import type { Finding } from '../../../domain/law/rule';
import { leftInWords, dueShown, withWeekday } from '../print/dates';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { sayCode } from '../texts';
import { mending } from './mending';

/** For whom and when a rule is explained. */
export interface Explained {
  readonly caseNumber: string;
  readonly now: Instant;
}

const margin = '       ';

/** Explains a rule's findings: what it asks, since when, until when, under which law, what is missing and what mends it. */
export function explainRule(
  session: Session,
  { rule }: RuleJudgement,
  findings: readonly Finding[],
  { caseNumber, now }: Explained,
): string[] {
  const { say, tell, io, paint } = session;
  const within = (text: string): string => indent(text, io.columns, margin);
  const lines = [`  ${paint('bold', `${rule.code}  ${tell(rule.name)}`)}`];
  lines.push(within(`${say('metWhen')}: ${tell(rule.metWhen)}`));
  for (const finding of findings) {
    lines.push(within(findingInWords(session, finding, now)));
    const gaps = (finding.gaps ?? []).map((gap) => (rule.gaps?.[gap] ? tell(rule.gaps[gap]) : gap));
    if (gaps.length > 0) lines.push(within(paint('yellow', say('missingParts', { gaps: gaps.join('; ') }))));
  }
  const unmet = findings.some(({ standing }) => standing === 'outstanding' || standing === 'notYetDue');
  if (unmet && rule.mendedBy.length > 0) {
    lines.push(within(paint('cyan', mending(session, rule.mendedBy, caseNumber))));
  }
  const postponing = findings.some(({ standing }) => standing === 'notYetDue') ? postponingInWords(rule) : undefined;
  if (postponing) lines.push(within(tell(postponing)));
  return lines;
}

/** Explains one rule sentence by sentence: what is asked, under which law, how its time is counted, and the answer. */
export function explainFully(
  session: Session,
  { rule, findings }: RuleJudgement,
  state: CaseState,
  { caseNumber, now }: Explained,
): string[] {
  const { tell, io, paint } = session;
  const within = (text: string): string => indent(text, io.columns, margin);
  const lines = [`  ${paint('bold', `${rule.code}  ${tell(rule.name)}`)}`, within(tell(rule.metWhen))];
  for (const finding of findings) {
    const { law, clock, counting, answer } = explainFinding(rule, finding, state);
    lines.push('', within(statusInWords(session, finding, now)));
    for (const sentence of [...(clock ? [clock] : []), ...counting, answer, law]) lines.push(within(tell(sentence)));
    const open = finding.standing === 'outstanding' || finding.standing === 'notYetDue';
    if (open && rule.mendedBy.length > 0)
      lines.push(within(paint('cyan', mending(session, rule.mendedBy, caseNumber))));
    const postponing = finding.standing === 'notYetDue' ? postponingInWords(rule) : undefined;
    if (postponing) lines.push(within(tell(postponing)));
  }
  return lines;
}

/** One finding: its standing, its clock, its due instant, what met it, its law. */
function findingInWords(session: Session, finding: Finding, now: Instant): string {
  const { say, lang } = session;
  const { standing, start, subject, evidence, settings, recordedLate } = finding;
  const parts = [statusInWords(session, finding, now)];
  if (start !== undefined) {
    const moment = withWeekday(start, lang);
    parts.push(subject > 0 ? say('clockStarted', { moment, entry: subject }) : say('clockStartedCase', { moment }));
  }
  if (evidence !== undefined)
    parts.push(say(standing === 'lapsed' ? 'lateEntry' : 'evidenceEntry', { entry: evidence }));
  if (recordedLate) parts.push(say('recordedLate'));
  parts.push(say('lawAndEdition', { law: settings.law, edition: settings.edition }));
  return parts.join(' · ');
}

/** Where a finding stands, when it is due and how long is left: «udestår · frist tir 13-01-2026 (52 dage over)». */
function statusInWords({ say, lang, paint }: Session, { standing, due, evidence }: Finding, now: Instant): string {
  const word = paint(standing === 'outstanding' ? 'red' : 'bold', sayCode(lang, 'standing', standing));
  if (!due) return word;
  const moment = { due: due.instant, dueDate: due.day };
  const left = evidence === undefined ? ` (${leftInWords(moment, now, lang)})` : '';
  return `${word} · ${say('dueOn', { moment: dueShown(moment, lang) })}${left}`;
}

import type { Instant } from '../../../domain/case/kernel/time';
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
  return lines;
}

/** One finding: its standing, its clock, its due instant, what met it, its law. */
function findingInWords(session: Session, finding: Finding, now: Instant): string {
  const { say, lang, paint } = session;
  const { standing, start, subject, due, evidence, settings, recordedLate } = finding;
  const parts = [paint(standing === 'outstanding' ? 'red' : 'bold', sayCode(lang, 'standing', standing))];
  if (due) {
    const moment = { due: due.instant, dueDate: due.day };
    const left = evidence === undefined ? ` (${leftInWords(moment, now, lang)})` : '';
    parts.push(say('dueOn', { moment: dueShown(moment, lang) }) + left);
  }
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

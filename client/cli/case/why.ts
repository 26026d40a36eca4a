import type { Command } from 'commander';
import { fixTimes } from '../../../domain/case/as-of';
import { closingGaps } from '../../../domain/case/closure/gate';
import { isControl, judge, type Judgement, type RuleJudgement } from '../../../domain/law/judgement';
import type { CaseState } from '../../../domain/case/kernel/state';
import type { Instant } from '../../../domain/case/kernel/time';
import { explainFinding, sentencesOf } from '../../../domain/law/explain/finding';
import { paragraph } from '../../../domain/law/explain/sentences';
import { finish, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import type { Backend } from '../ports';
import { withWeekday, written } from '../print/dates';
import { indent } from '../print/wrap';
import { newReading } from '../reading';
import type { Session } from '../session';
import { printTimes, readTimes, withTimes, type TimeOptions } from '../two-times';
import { addressOf } from './address';
import { showMissing } from './answer';
import { explainFully, explainRule, type Explained } from './explain-rule';

type Options = CommonOptions & TimeOptions;

/** `case why CASE [K06]`: what is due or missing, why, under which law, and why the case cannot close. */
export function whyCommand(session: Session): Command {
  const { say } = session;
  const command = newReading(session, 'why', say('why'))
    .argument('<case>', say('argCase'))
    .argument('[control]', say('argControl'));
  withTimes(session, command).action((given: string, control: string | undefined, options: Options) =>
    explain(session, given, control, options),
  );
  return finish(session, command, 'sagsgang case why 2026-000017 K06');
}

async function explain(session: Session, given: string, control: string | undefined, options: Options): Promise<void> {
  const times = readTimes(session, options);
  await session.connected(async (backend) => {
    const rule = control === undefined ? undefined : requireRule(session, backend, control);
    const address = await addressOf(session, backend, given);
    const { state, now } = await backend.state(address.caseId, times);
    const { rules, book } = backend.law;
    const { asOf: when, knownAt } = fixTimes(times, now);
    const judgement = judge(rules, state, when, book, knownAt);
    const caseNumber = address.caseNumber ?? address.caseId;
    const closing = judgement.closed ? [] : closingGaps(state, { now: when, knownAt, law: book });
    const chosen = judgement.rules.filter((one) => rule === undefined || one.rule.code === rule);
    if (options.json) {
      const explained = chosen.filter(({ standing }) => standing !== 'notApplicable').map((one) => jsonOf(one, state));
      const seen = { asOf: when, knownAt, closed: judgement.closed };
      printJson(session, { ...address, ...seen, rules: explained, cannotClose: closing });
      return;
    }
    printTimes(session, times);
    const explained = { caseNumber, now: when };
    if (rule !== undefined) printOne(session, chosen, state, explained);
    else {
      printTitle(session, judgement, when);
      printGroups(session, judgement, explained);
      if (!judgement.closed) printClosing(session, closing, caseNumber);
    }
  });
}

function requireRule({ say }: Session, { law }: Backend, given: string): string {
  const code = given.toUpperCase();
  if (law.rules.some((rule) => rule.code === code)) return code;
  const codes = law.rules.map((rule) => rule.code).join(', ');
  throw new CliFailure(exitCodes.usage, say('controlUnknown', { code }), say('controlsKnown', { codes }));
}

function printOne(session: Session, chosen: readonly RuleJudgement[], state: CaseState, explained: Explained): void {
  const { say, print } = session;
  for (const one of chosen) {
    if (one.findings.length === 0) {
      print(say('controlNotApplicable', { code: one.rule.code }));
      print(indent(`${say('metWhen')}: ${session.tell(one.rule.metWhen)}`, session.io.columns, '  '));
    } else for (const line of explainFully(session, one, state, explained)) print(line);
  }
}

function printTitle(session: Session, judgement: Judgement, when: Instant): void {
  const { say, print, paint, lang } = session;
  const key = judgement.closed ? 'whyClosed' : 'whyOpen';
  print(paint('bold', say(key, { moment: withWeekday(when, lang), day: written(when, lang) })));
}

/** What is outstanding, what has lapsed, and what comes, soonest first. */
function printGroups(session: Session, judgement: Judgement, explained: Explained): void {
  const { say, print, paint } = session;
  const groups = [
    { standing: 'outstanding', title: say('outstandingGroup'), shade: 'red' },
    { standing: 'lapsed', title: say('lapsedGroup'), shade: 'yellow' },
    { standing: 'notYetDue', title: say('upcomingGroup'), shade: 'cyan' },
  ] as const;
  let none = true;
  for (const { standing, title, shade } of groups) {
    const found = judgement.rules
      .map((one) => ({ one, findings: one.findings.filter((finding) => finding.standing === standing) }))
      .filter(({ findings }) => findings.length > 0)
      .sort((a, b) => (a.findings[0]?.due?.instant ?? '').localeCompare(b.findings[0]?.due?.instant ?? ''));
    if (found.length === 0) continue;
    none = false;
    print();
    print(paint(shade, title));
    for (const { one, findings } of found)
      for (const line of explainRule(session, one, findings, explained)) print(line);
  }
  if (none) print(say('whyNothing'));
}

function printClosing(session: Session, gaps: ReturnType<typeof closingGaps>, caseNumber: string): void {
  const { say, print, paint } = session;
  print();
  if (gaps.length === 0) {
    print(paint('green', say('whyCanClose', { case: caseNumber })));
    return;
  }
  print(paint('bold', say('whyCannotClose', { count: gaps.length })));
  showMissing(session, gaps, caseNumber);
}

function jsonOf({ rule, standing, findings }: RuleJudgement, state: CaseState): unknown {
  return {
    code: rule.code,
    control: isControl(rule),
    name: rule.name,
    metWhen: rule.metWhen,
    standing,
    mendedBy: rule.mendedBy,
    findings: findings.map((one) => {
      const { settings, gaps = [], ...finding } = one;
      const { law, edition } = settings;
      const explanation = paragraph(sentencesOf(explainFinding(rule, one, state)));
      return { ...finding, law, edition, gaps: gaps.map((gap) => ({ code: gap, ...rule.gaps?.[gap] })), explanation };
    }),
  };
}

import type { CivilDay } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { editionOn, settingsIn, type LawBook, type Settings } from '../../law/edition';
import { isControl, type Judgement, type RuleJudgement } from '../../law/judgement';
import type { Standing } from '../../law/rule';
import type { Answer } from './answers';
import { heaviest, severityOf, type Severity } from './severity';

/** What the law says of one control of a case, as an answer a reviewer may confirm or overrule. Codes only. */
export interface Prefilled {
  /** Code of the control, `K06`. */
  readonly item: string;
  readonly answer: Answer;
  readonly standing: Standing;
  readonly severity: Severity;
  /** Met, but recorded after the due instant (efterregistreret). */
  readonly recordedLate: boolean;
  /** Edition of the law since which the control has been judged alike: figures are compared within it. */
  readonly since: string;
}

/** Fills in the controls of a checklist from a judgement, in the order of the rules. */
export function prefill(judgement: Judgement, book: LawBook): readonly Prefilled[] {
  const day = civilDayOf(judgement.asOf);
  return judgement.rules
    .filter(({ rule }) => isControl(rule))
    .map((one) => {
      const { rule, standing, findings } = one;
      const settings =
        findings.length > 0 ? findings.map((finding) => finding.settings) : [inForce(book, rule.code, day)];
      return {
        item: rule.code,
        answer: answerOf(one, judgement),
        standing,
        severity: heaviest(settings.map(severityOf)),
        recordedLate: judgement.recordedLate.includes(rule.code),
        since: unchangedSince(book, rule.code, day),
      };
    });
}

/** Name of the edition from which, up to a day, the law book has said the same of a rule; `''` where it says nothing. */
export function unchangedSince(book: LawBook, rule: string, day: CivilDay): string {
  const now = inForce(book, rule, day);
  if (!now) return '';
  const same = JSON.stringify(contentOf(now));
  let since = now.edition;
  for (const edition of book.editions.filter(({ from }) => from <= day).reverse()) {
    const then = settingsIn(edition, rule);
    if (!then || JSON.stringify(contentOf(then)) !== same) break;
    since = edition.id;
  }
  return since;
}

function inForce(book: LawBook, rule: string, day: CivilDay): Settings | undefined {
  return settingsIn(editionOn(book, day), rule);
}

/** What an edition says of a rule, without the edition's name and the section, which may move and change nothing. */
function contentOf({ limit, weight, red, options }: Settings): unknown {
  return [limit?.unit, limit?.count, weight, red ?? false, Object.entries(options ?? {}).sort()];
}

function answerOf({ rule, findings }: RuleJudgement, { unmet }: Judgement): Answer {
  if (unmet.includes(rule.code)) return 'no';
  return findings.some(({ standing }) => standing === 'met') ? 'yes' : 'notRelevant';
}

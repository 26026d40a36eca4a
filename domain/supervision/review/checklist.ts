import type { CaseState } from '../../case/kernel/state';
import type { Bilingual, Instant } from '../../case/kernel/time';
import type { LawBook } from '../../law/edition';
import { explainFinding, sentencesOf } from '../../law/explain/finding';
import type { Judgement } from '../../law/judgement';
import type { Standing } from '../../law/rule';
import type { Question, ReviewForm } from './form';
import { prefill, type Prefilled } from './prefill';

/** What one finding of a control rests on. */
export interface Evidence {
  readonly standing: Standing;
  /** Number of the entry it is about, 0 for the case as a whole. */
  readonly subject: number;
  /** Number of the entry that met it, or met it too late. */
  readonly entry?: number;
  readonly law: string;
  /** In sentences: what is asked, under which law, how it was counted and what met it. */
  readonly explanation: readonly Bilingual[];
}

/** A control of the checklist, filled in, with what it rests on. */
export interface ControlItem extends Prefilled {
  readonly name: Bilingual;
  readonly asks: Bilingual;
  readonly evidence: readonly Evidence[];
}

/** The checklist of one drawn case (tjekliste): controls filled in by the law, and questions for a person. */
export interface Checklist {
  /** The instant as of which the controls were judged. */
  readonly asOf: Instant;
  /** Edition of the form. */
  readonly form: string;
  readonly controls: readonly ControlItem[];
  readonly questions: readonly Question[];
}

/** Makes the checklist of a case from what the law says of it. */
export function checklistOf(state: CaseState, judgement: Judgement, book: LawBook, form: ReviewForm): Checklist {
  return {
    asOf: judgement.asOf,
    form: form.id,
    controls: prefill(judgement, book).map((filled) => ({ ...filled, ...inWords(filled.item, state, judgement) })),
    questions: form.questions,
  };
}

function inWords(
  item: string,
  state: CaseState,
  { rules }: Judgement,
): Pick<ControlItem, 'name' | 'asks' | 'evidence'> {
  const judged = rules.find(({ rule }) => rule.code === item);
  if (!judged) throw new RangeError('A checklist holds the controls of its judgement');
  const { rule, findings } = judged;
  return {
    name: rule.name,
    asks: rule.metWhen,
    evidence: findings.map((finding) => ({
      standing: finding.standing,
      subject: finding.subject,
      ...(finding.evidence === undefined ? {} : { entry: finding.evidence }),
      law: finding.settings.law,
      explanation: sentencesOf(explainFinding(rule, finding, state)),
    })),
  };
}

import { civilDayOf } from '../../law/calendar/copenhagen';
import { levelFor, levelOf, roleAtLevel, type DecisionMatter } from '../../law/competence';
import { ConsentRecorded } from '../involvement/facts';
import { MeasureStarted } from '../measure/facts';
import { refusal } from '../refuse';
import { closingOf, runningMeasures } from '../standing';
import type { Decider } from '../kernel/decider';
import type { FieldValue, NewEvent } from '../kernel/event';
import { factsIn } from '../kernel/fact-source';
import { factAt, factsOf, type CaseState } from '../kernel/state';
import { DecisionMade } from './facts';
import { saysNoConsent } from './readings';
import { standingSubmissions } from './submissions';

/** Kinds of decision about something that runs already. */
const aboutRunning: ReadonlySet<unknown> = new Set(['extension', 'ending', 'returnHome']);

/** Sections of decisions, where the one who decides names none. */
const sections: Readonly<Record<string, string>> = {
  examination: 'BL § 20',
  measure: 'BL § 32',
  placement: 'BL § 46',
  refusal: 'FVL §§ 22-25',
  extension: 'BL §§ 32(3), 95',
  ending: 'BL §§ 99-102',
  returnHome: 'BL §§ 99-102',
  noFurther: 'BL § 18',
  youthSupport: 'BL §§ 114-116, 120',
  benefit: 'BL §§ 86, 87',
};

/**
 * A decision is made at the lowest level of the competence plan or above it, else refused; the committee's own powers
 * are no plan's. Its level is recorded. What an extension, ending or return home concerns is filled in where only one
 * measure runs, and which submission it answers where only one stands. A closed case is reopened first, unless the
 * decision was made before the closing and is only recorded now.
 */
export const decideDecision: Decider = (state, _command, draft, { actor, municipality, now }) => {
  const closing = closingOf(state);
  const day = civilDayOf(draft.happenedAt);
  if (closing && day >= civilDayOf(closing.at)) return { refusal: refusal('CASE_CLOSED') };
  const told = withSubject(state, draft);
  const matter = matterOf(state, told);
  const level = levelFor(matter, municipality, civilDayOf(now));
  const role = roleAtLevel(actor.roles, level);
  if (role === undefined) {
    return { refusal: refusal('DECISION_ABOVE_LEVEL', { by: actor.initials, kind: matter.kind, level }) };
  }
  const data = withSubmission(state, told);
  const event: NewEvent = {
    ...draft,
    law: lawOf(data, matter),
    data: { ...data, level: levelOf(role) ?? level },
  };
  return { role, events: [event] };
};

type Data = Readonly<Record<string, FieldValue>>;

function withSubject(state: CaseState, { data }: NewEvent): Data {
  if (data['regarding'] !== undefined || !aboutRunning.has(data['kind'])) return data;
  const [only, ...others] = runningMeasures(state);
  return only && others.length === 0 ? { ...data, regarding: only.seq } : data;
}

/** The submission that a decision answers: the only one that stands, where it asked for this or is refused. */
function withSubmission(state: CaseState, data: Data): Data {
  const [only, ...others] = standingSubmissions(factsIn(state));
  if (data['submission'] !== undefined || !only || others.length > 0) return data;
  return data['kind'] === only.data.kind || data['kind'] === 'refusal' ? { ...data, submission: only.seq } : data;
}

/** What settles the level of a decision with this data, with what the case knows already. */
export function matterOf(state: CaseState, data: Data): DecisionMatter {
  const measure = factAt(state, MeasureStarted, numberIn(data, 'regarding'));
  const earlier = factAt(state, DecisionMade, measure ? measure.data.decision : numberIn(data, 'regarding'));
  const step = textIn(data, 'step') ?? measure?.data.step ?? earlier?.data.step;
  const monthlyPrice = numberIn(data, 'monthlyPrice') ?? earlier?.data.monthlyPrice;
  return {
    kind: String(data['kind']),
    ...(step === undefined ? {} : { step }),
    ...(monthlyPrice === undefined ? {} : { monthlyPrice }),
    withoutConsent:
      saysNoConsent(data) ||
      isUnstatedPlacement(state, data) ||
      (data['kind'] === 'extension' && saysNoConsent(earlier?.data ?? {})),
  };
}

/** A placement whose consent is neither told nor recorded counts as one without: silence never moves the committee's power. */
function isUnstatedPlacement(state: CaseState, data: Data): boolean {
  if (data['kind'] !== 'placement' || data['consent'] !== undefined) return false;
  const consents = factsOf(state, ConsentRecorded).filter((consent) => consent.data.to === 'placement');
  return consents.at(-1)?.data.given !== true;
}

function lawOf(data: Data, matter: DecisionMatter): string {
  const named = textIn(data, 'section');
  if (named !== undefined) return named;
  if (matter.withoutConsent && matter.kind === 'placement') return 'BL § 47';
  if (matter.withoutConsent && matter.kind === 'examination') return 'BL § 23';
  return sections[matter.kind] ?? 'FVL § 24';
}

function numberIn(data: Data, name: string): number | undefined {
  const value = data[name];
  return typeof value === 'number' ? value : undefined;
}

function textIn(data: Data, name: string): string | undefined {
  const value = data[name];
  return typeof value === 'string' ? value : undefined;
}

import type { Judgement } from '../law/judgement';
import { definitionOfEvent } from './catalogue';
import { closingGaps, type GateContext } from './closure/gate';
import { CaseReopened, ClosureProposed } from './closure/facts';
import { isReference } from './form';
import type { MissingItem } from './kernel/command';
import type { NewEvent } from './kernel/event';
import type { CaseState } from './kernel/state';
import { missingItem, openOf, type Found } from './missing';
import { doorEvents } from './doors';
import { CaseOpened } from './opening/facts';
import { lastOf } from './kernel/state';
import { closingOf, refersTo } from './standing';

const reopening: MissingItem = {
  code: 'reopen',
  text: {
    da: 'Sagen er lukket; tag stilling til, om den skal genåbnes.',
    en: 'The case is closed; consider whether it is to be reopened.',
  },
  law: 'BL § 18',
  mendedBy: [CaseReopened.command],
};

const otherChild: MissingItem = {
  code: 'otherChild',
  text: {
    da: 'Posten nævner et andet barn end sagens. Hører den til i en anden sag, så registrér den dér og markér den her.',
    en: 'The entry names another child than the case’s. If it belongs to another case, record it there and mark it here.',
  },
  law: 'OFL § 13',
  mendedBy: ['misfile'],
};

/** A case before and after a command, and how the law judged it each time. */
export interface Change {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly judgedBefore: Judgement;
  readonly judgedAfter: Judgement;
  readonly events: readonly NewEvent[];
}

/**
 * The missing steps to show beside a recorded fact: what became unmet or past mending through it, what is outstanding
 * about the very entries it left or was meant to mend, that a closed case may have to be reopened, and what a proposed
 * closure still lacks. A step that was only taken late is not missing. Read off the rules' own judgement; there is no
 * second copy of a rule.
 */
export function noticesOf(
  { before, after, judgedBefore, judgedAfter, events }: Change,
  context: GateContext,
): readonly MissingItem[] {
  const known = new Map(openOf(judgedBefore).map((one) => [key(one), one.finding.standing]));
  const isShown = (one: Found): boolean => {
    const was = known.get(key(one));
    const { standing, subject, gaps = [] } = one.finding;
    if (standing === 'notYetDue') return gaps.length > 0 && isAimedAt(events, one);
    if (was === undefined || was === 'notYetDue' || subject > before.seq) return true;
    return standing === 'outstanding' ? isAimedAt(events, one) : was === 'outstanding' && !mends(events, one);
  };
  const items = openOf(judgedAfter)
    .filter(isShown)
    .map(({ rule, finding }) => missingItem(rule, finding));
  const isDoor = events.some(({ type }) => doorEvents.has(type));
  if (isDoor && closingOf(before)) items.unshift(reopening);
  if (isDoor && lastOf(before, CaseOpened) && events.some(({ data }) => data['child'] !== undefined))
    items.push(otherChild);
  if (events.some(({ type }) => type === ClosureProposed.event)) items.push(...closingGaps(after, context));
  return items.filter((item, index) => items.findIndex(({ code }) => code === item.code) === index);
}

/** Whether one of these steps is one that mends the rule. */
function mends(events: readonly NewEvent[], { rule }: Found): boolean {
  return events.some(({ type }) => rule.mendedBy.includes(definitionOfEvent(type)?.command ?? ''));
}

/** Whether one of these steps was to mend this very finding: it mends the rule and names the entry it is about. */
function isAimedAt(events: readonly NewEvent[], { rule, finding }: Found): boolean {
  return events.some(({ type, data }) => {
    const { command = '', fields = {} } = definitionOfEvent(type) ?? {};
    const references = Object.entries(fields).filter(([, field]) => isReference(field));
    return rule.mendedBy.includes(command) && references.some(([name]) => refersTo(data[name], finding.subject));
  });
}

function key({ rule, finding }: Found): string {
  return `${rule.code}:${finding.subject}`;
}

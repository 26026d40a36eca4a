import type { Edition, Settings } from './edition';
import { ladderOf } from './escalation/ladders';
import { rules } from './rules';

/** What of a rule may differ between two editions; `options.<name>` for each number and switch. */
export type DifferingField =
  'law' | 'certainty' | 'limit' | 'limitSetBy' | 'weight' | 'red' | 'ladder' | 'localOptions' | `options.${string}`;

/** One thing that two editions say differently of a rule; absent on the side that does not say it. */
export interface FieldDifference {
  readonly field: DifferingField;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** How a rule differs between two editions. */
export interface RuleDifference {
  readonly code: string;
  /** `added` and `removed`: only one of the editions has the rule. */
  readonly kind: 'added' | 'removed' | 'changed';
  /** Everything that differs; of an added or removed rule, nothing. */
  readonly fields: readonly FieldDifference[];
}

/** What differs between two editions, rule by rule in the order in which people read them (law diff). */
export function differencesOf(before: Edition, after: Edition): readonly RuleDifference[] {
  return rules.flatMap(({ code }): RuleDifference[] => {
    const [old, now] = [before.rules[code], after.rules[code]];
    if (!old && !now) return [];
    if (!old) return [{ code, kind: 'added', fields: [] }];
    if (!now) return [{ code, kind: 'removed', fields: [] }];
    const fields = fieldsOf(code, old, now);
    return fields.length > 0 ? [{ code, kind: 'changed', fields }] : [];
  });
}

function fieldsOf(code: string, old: Settings, now: Settings): readonly FieldDifference[] {
  const plain = (['law', 'certainty', 'limit', 'limitSetBy', 'weight'] as const).flatMap((field) =>
    difference(field, old[field], now[field]),
  );
  const names = [...new Set([...Object.keys(old.options ?? {}), ...Object.keys(now.options ?? {})])];
  return [
    ...plain,
    ...difference('localOptions', [...(old.localOptions ?? [])].sort(), [...(now.localOptions ?? [])].sort()),
    ...difference('red', old.red === true, now.red === true),
    ...difference('ladder', ladderOf(code, old), ladderOf(code, now)),
    ...names.flatMap((name) => difference(`options.${name}`, old.options?.[name], now.options?.[name])),
  ];
}

function difference(field: DifferingField, before: unknown, after: unknown): FieldDifference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

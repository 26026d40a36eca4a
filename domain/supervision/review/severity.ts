import type { Bilingual } from '../../case/kernel/time';
import type { RuleSettings } from '../../law/edition';

/** How heavily a finding weighs: in greater or lesser degree as in a review of closed cases, else a remark. */
export type Severity = 'greater' | 'lesser' | 'remark';

/** Severities in words, the heaviest first. */
export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  greater: { da: 'i større grad', en: 'to a greater degree' },
  lesser: { da: 'i mindre grad', en: 'to a lesser degree' },
  remark: { da: 'bemærkning', en: 'remark' },
};

const order = Object.keys(severityWords) as readonly Severity[];

/** The severity of a control by what the law book says of it: its weight; one that makes an open case red weighs greater. */
export function severityOf(settings: Pick<RuleSettings, 'weight' | 'red'> | undefined): Severity {
  if (settings?.red) return 'greater';
  return settings?.weight ?? 'remark';
}

/** The heaviest of several; a remark where there is none. */
export function heaviest(severities: readonly Severity[]): Severity {
  return order.find((severity) => severities.includes(severity)) ?? 'remark';
}

/** Order of two severities, the heavier first. */
export function bySeverity(a: Severity, b: Severity): number {
  return order.indexOf(a) - order.indexOf(b);
}

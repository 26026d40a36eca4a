import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { Attributes } from '../contracts/case-host';
import { searchAttributeKeys } from '../contracts/search-attributes';
import type { CaseHost } from './case-host';
import { searchAttributePair } from './search-attribute-pair';

/** Shows the case in the Temporal UI and its lists: codes and dates only, and attributes only when they changed. */
export function show(host: CaseHost, attributes: Attributes): void {
  const changed = searchAttributeKeys.filter(
    ({ name }) => (attributes[name] ?? null) !== (host.attributes[name] ?? null),
  );
  if (changed.length > 0)
    upsertSearchAttributes(changed.map(({ name, type }) => searchAttributePair(name, type, attributes[name] ?? null)));
  host.attributes = attributes;
  setCurrentDetails(details(host));
}

function details(host: CaseHost): string {
  const { attributes, state, outbox, deadlines } = host;
  const overdue = deadlines.filter((deadline) => deadline.standing === 'outstanding');
  const next = deadlines.find((deadline) => deadline.standing === 'notYetDue');
  return [
    `**${host.caseNumber ?? state?.caseId ?? ''}** · ${attributes['SagStage'] ?? '–'} · ${attributes['SagColour'] ?? '–'}`,
    `entries: ${state?.seq ?? 0}${outbox.length > 0 ? `, ${outbox.length} commands waiting for the journal` : ''}`,
    ...(overdue.length > 0 ? [`overdue: ${overdue.map((d) => `${d.rule} (entry ${d.subject})`).join(', ')}`] : []),
    ...(next ? [`next: ${next.rule} (entry ${next.subject}), ${next.law}, due ${next.due}`] : []),
  ].join('\n\n');
}

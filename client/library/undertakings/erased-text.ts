import type { CaseEvent } from '../../../domain/case/kernel/event';

/** Whether the free text of an undertaking's entry, read with its text, went with the erasure of the case it was about. */
export function hasErasedText({ text, texts = [] }: CaseEvent): boolean {
  return text === undefined && texts.length > 0;
}

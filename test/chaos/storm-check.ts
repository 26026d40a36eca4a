import type { Command } from '../../domain/case/kernel/command';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { CommandAnswer } from '../../workflows/contracts/messages';

/** A command and what its sender was told in the end. */
export interface Told {
  readonly caseId: string;
  readonly command: Command;
  /** What the journal knows the key by. */
  readonly digest: string;
  readonly answer: CommandAnswer;
}

/** An entry of the journal, with the digest of its command's key as the row has it. */
export interface Entry {
  readonly event: CaseEvent;
  readonly caseId: string;
  readonly digest: string;
}

/** Something the journal has otherwise than people were told. */
export interface Discrepancy {
  readonly code:
    /** An acknowledged command is not there, or not whole. */
    | 'lost'
    /** It is there more than once. */
    | 'doubled'
    /** It is there with another content, or under another number than was told. */
    | 'altered'
    /** A refused command is there. */
    | 'refused'
    /** Nobody has sent it. */
    | 'unasked'
    /** A case's entries are not numbered from 1 without gaps. */
    | 'gap';
  readonly caseId: string;
  readonly what: string;
}

/** Refusals that are entries by design: a closing that was refused is part of the record. */
const recordedRefusals: ReadonlySet<string> = new Set(['ClosureRefused']);

/** Compares what senders were told with what the journal has, both ways: by number, by key and by content. */
export function discrepancies(told: readonly Told[], entries: readonly Entry[]): Discrepancy[] {
  const byDigest = groupedBy(entries, ({ caseId, digest }) => `${caseId} ${digest}`);
  const asked = new Set(told.map(({ caseId, digest }) => `${caseId} ${digest}`));
  return [
    ...told.flatMap((one) => ofCommand(one, byDigest.get(`${one.caseId} ${one.digest}`) ?? [])),
    ...entries
      .filter(({ event, caseId, digest }) => event.source === 'person' && !asked.has(`${caseId} ${digest}`))
      .map(({ event, caseId }): Discrepancy => ({ code: 'unasked', caseId, what: event.type })),
    ...gaps(entries),
    ...twins(entries),
  ];
}

function ofCommand({ caseId, command, answer }: Told, there: readonly Entry[]): Discrepancy[] {
  const found = (code: Discrepancy['code']): Discrepancy[] => [
    { code, caseId, what: `${command.name} ${command.key}` },
  ];
  if (answer.kind === 'refused') {
    const unwanted = there.filter(({ event }) => !recordedRefusals.has(event.type));
    if (unwanted.length > 0) return found('refused');
    const expected = answer.refusal.code === 'CLOSURE_REFUSED' ? 1 : 0;
    return there.length < expected ? found('lost') : there.length > expected ? found('doubled') : [];
  }
  if (answer.entries === null) return there.length > 0 ? found('unasked') : [];
  const [first, last] = answer.entries;
  if (there.length < last - first + 1) return found('lost');
  if (there.length > last - first + 1) return found('doubled');
  if (there.some(({ event }, index) => event.seq !== first + index)) return found('altered');
  return saysTheSame(command, there) ? [] : found('altered');
}

/** Whether the entries say what the command said: each of its texts, and each of its data that an entry has. */
function saysTheSame({ key, by, data, text = {} }: Command, entries: readonly Entry[]): boolean {
  const events = entries.map(({ event }) => event);
  const texts = Object.assign({}, ...events.map((event) => event.text ?? {})) as Record<string, string>;
  return (
    events.every((event) => event.key === key && event.by === by) &&
    Object.entries(text).every(([field, value]) => texts[field] === value) &&
    Object.entries(data).every(([field, value]) =>
      events.every((event) => !(field in event.data) || JSON.stringify(event.data[field]) === JSON.stringify(value)),
    )
  );
}

function gaps(entries: readonly Entry[]): Discrepancy[] {
  return [...groupedBy(entries, ({ caseId }) => caseId)].flatMap(([caseId, own]) => {
    const numbers = own.map(({ event }) => event.seq);
    const wrong = numbers.findIndex((seq, index) => seq !== index + 1);
    return wrong < 0 ? [] : [{ code: 'gap' as const, caseId, what: `entry ${wrong + 1}` }];
  });
}

/** Texts in which each command says something of its own must not be there twice, under whatever key. */
function twins(entries: readonly Entry[]): Discrepancy[] {
  const spoken = entries.filter(({ event }) => Object.values(event.text ?? {}).some((text) => text.includes('#')));
  return [...groupedBy(spoken, ({ event }) => JSON.stringify(event.text))].flatMap(([what, twin]) =>
    twin.length === 1 ? [] : [{ code: 'doubled' as const, caseId: twin[0]?.caseId ?? '', what }],
  );
}

function groupedBy<T>(all: readonly T[], name: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(name(one));
    if (group) group.push(one);
    else groups.set(name(one), [one]);
  }
  return groups;
}

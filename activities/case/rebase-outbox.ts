import { evolveAll } from '../../domain/case/kernel/evolve';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { DrainInput, Rebased, WaitingAppend } from '../../workflows/contracts/case-host';
import { claimsOf } from './claims';
import { clockOffset } from './clock';
import { hashOf } from './drain-outbox';
import { faultAsOutage, loadOn, unlessAway, type LoadedCase } from './load-case';
import type { CasePorts } from './ports';
import { answerAt, entryAt, type Places } from './places';
import { todaysState } from './todays-form';
import { look, reactionOf } from './react';

/**
 * Puts waiting entries behind what came into the journal by another way meanwhile: what has happened is never refused,
 * so they get new numbers, and what they refer to among themselves follows. Commands that are there already, by their
 * keys and content, are left alone. The case is then as the journal has it.
 *
 * Called while no command is under way. Safe to repeat.
 *
 * @throws JournalAwayError where the journal does not answer or went on once more
 * @throws JournalBehindError where it lacks entries the workflow has
 */
export function rebaseOutboxWith(ports: CasePorts): (input: DrainInput) => Promise<Rebased> {
  return async (input) => {
    const { caseId, municipality, waiting, now } = input;
    const journal = await loadOn(ports.events, input);
    const places: Places = new Map();
    const commands: { key: string; entries: readonly [number, number] }[] = [];
    let { state } = journal;
    let hash = journal.hash ?? '';
    const offset = clockOffset(now, ports.realNow());
    for (const append of waiting) {
      const events = placed(append, await entriesThere(ports, caseId, append, journal), state.seq, places);
      if (events) {
        state = todaysState(evolveAll(state, events));
        const { command } = append;
        const appended = await ports.events
          .append(caseId, (events[0]?.seq ?? 1) - 1, events, {
            municipality,
            ...(hash === '' ? {} : { prevHash: hash }),
            claimMode: 'record',
            claims: claimsOf(state, events, ports.blindIndex),
            ...(command ? { commands: [{ ...command, answer: answerAt(command.answer, places) }] } : {}),
            projection: look(ports, state, now, offset).projection,
          })
          .catch(faultAsOutage);
        hash = hashOf(appended);
      }
      commands.push(...entriesOf(append, places));
    }
    const seen = look(ports, state, now, offset);
    const caseNumber = await ports.caseNumber(caseId);
    return { reaction: reactionOf(seen, [], { loaded: { state, hash }, hash, caseNumber }), commands };
  };
}

/**
 * What the journal has of one command. Where its key was used before, for another content, that was another command: of
 * this one are then only the entries recorded at its own instant.
 */
async function entriesThere(
  ports: CasePorts,
  caseId: string,
  { events, command }: WaitingAppend,
  journal: LoadedCase,
): Promise<readonly CaseEvent[]> {
  const [first] = events;
  const there = journal.entries.filter(({ key }) => key === first?.key);
  if (there.length === 0 || !command) return there;
  const stored = unlessAway(await ports.events.findAnswer(caseId, command.key, command.contentDigest));
  const another = stored.kind === 'found' && !stored.sameContent;
  return another ? there.filter(({ recordedAt }) => recordedAt === first?.recordedAt) : there;
}

/** The entries of one command at the end of the journal; undefined where the journal has them. */
function placed(
  { events }: WaitingAppend,
  there: readonly CaseEvent[],
  end: number,
  places: Places,
): readonly CaseEvent[] | undefined {
  for (const [index, { seq }] of events.entries()) places.set(seq, there[index]?.seq ?? end + 1 + index);
  return there.length > 0 || events.length === 0 ? undefined : events.map((event) => entryAt(event, places));
}

function entriesOf(
  { events, command }: WaitingAppend,
  places: Places,
): { key: string; entries: readonly [number, number] }[] {
  const [first, last] = [places.get(events[0]?.seq ?? 0), places.get(events.at(-1)?.seq ?? 0)];
  return command && first !== undefined && last !== undefined ? [{ key: command.key, entries: [first, last] }] : [];
}

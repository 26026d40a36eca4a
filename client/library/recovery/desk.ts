import { stateAsOf } from '../../../domain/case/as-of';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase, type CaseState } from '../../../domain/case/kernel/state';
import type { Instant } from '../../../domain/case/kernel/time';
import { civilDayOf, endOfDay } from '../../../domain/law/calendar/copenhagen';
import { caseloadAccount, type CaseloadMovement } from '../../../domain/recovery/accounts/caseload';
import { recoveryAccount, recoveryMovements } from '../../../domain/recovery/accounts/recoveries';
import { caseIdOf } from '../../../domain/recovery/case-recovery/case-id';
import { countedIn, type CaseMet } from '../../../domain/recovery/programme/counted';
import { elsewhereIn } from '../../../domain/recovery/programme/elsewhere';
import { programmeOf, type Programme } from '../../../domain/recovery/programme/programme';
import { recoveryRow } from '../../../domain/recovery/programme/row';
import { streamOf } from '../../../domain/undertaking/undertaking';
import type { JournalEntry } from '../../../journal/events/entry';
import type { CaseJournal } from '../../../journal/events/reader';
import { BackendRefusal } from '../../cli/ports';
import { answered } from '../errors';
import type { InstallationLink } from '../installation';
import { deskAsOf } from '../report/committee-as-of';
import type { UndertakingDesk } from '../undertakings/ports';
import type { ReadUndertaking } from '../undertakings/read';
import type { RecoveryDesk } from './ports';

/** Streams that are read together. */
const PART = 250;

/** The recovery programmes of an installation's municipality, read from its journal. */
export function recoveryDesk(link: InstallationLink, undertakings: UndertakingDesk): RecoveryDesk {
  const { municipality } = link;
  return {
    rows: async (programme, asOf) => {
      const states = await recoveryStates(link, programme, asOf);
      if (states.length === 0) await programmeNamed(undertakings, programme);
      return states.flatMap((state) => recoveryRow(state) ?? []);
    },
    accounts: async (name, { from, until, knownAt }) => {
      const desk = knownAt === undefined ? undertakings : deskAsOf(undertakings, knownAt);
      const { programme, state, around } = await programmeNamed(desk, name);
      const last = until ?? programme.endedOn ?? civilDayOf(around.now);
      const elsewhere = elsewhereIn(state);
      const numbers = answered(await link.journal.projections.numbers(municipality));
      const states = await recoveryStates(link, name, knownAt);
      const recovery = new Map(states.map((one) => [caseIdOf(one.caseId), one]));
      const movements: CaseloadMovement[] = [];
      for await (const one of link.journal.events.readCases({ municipality, text: false })) {
        const { caseId } = one;
        const met = { caseId, municipality, number: numbers.get(caseId), ...caseBy(one, endOfDay(last), knownAt) };
        movements.push(...countedIn(programme, elsewhere, met, recovery.get(caseId), last).movements);
      }
      const first = from ?? programme.from;
      return {
        caseload: caseloadAccount(movements, first, last, first === programme.from ? programme.opened.rec : undefined),
        recoveries: recoveryAccount(states.flatMap(recoveryMovements), first, last),
      };
    },
  };
}

/** A programme by its name. @throws BackendRefusal where there is none */
async function programmeNamed(
  undertakings: UndertakingDesk,
  name: string,
): Promise<Pick<ReadUndertaking, 'state' | 'around'> & { readonly programme: Programme }> {
  const { state, around } = await undertakings.read(undertakings.named('programme', name));
  const programme = programmeOf(state);
  if (!programme) throw new BackendRefusal('UNDERTAKING_UNKNOWN', { kind: 'programme', name });
  return { programme, state, around };
}

/** The recoveries of a programme, as the journal has them or had them by an instant. */
async function recoveryStates(
  link: InstallationLink,
  programme: string,
  asOf?: Instant,
): Promise<readonly CaseState[]> {
  const { municipality, journal } = link;
  const beginning = streamOf({ kind: 'recovery', municipality, name: `${programme}/` });
  const { streams } = answered(await journal.undertakings.list(beginning));
  const states: CaseState[] = [];
  for (let at = 0; at < streams.length; at += PART) {
    const found = answered(await journal.events.readMany(streams.slice(at, at + PART)));
    for (const [stream, entries] of found) {
      const events = readable(entries).filter(({ recordedAt }) => asOf === undefined || recordedAt <= asOf);
      states.push(evolveAll(emptyCase(stream, municipality), events));
    }
  }
  return states;
}

/** A case by the two times; without a state where it cannot be read, such as an erased one. */
function caseBy(
  { caseId, municipality, entries }: CaseJournal,
  asOf: Instant,
  knownAt: Instant | undefined,
): Pick<CaseMet, 'state' | 'entries'> {
  const held = entries.filter(({ header }) => knownAt === undefined || header.recordedAt <= knownAt);
  const plain = held.map(({ header }) => header);
  const events = readable(entries);
  if (events.length < entries.length) return { entries: plain };
  const last = events.at(-1)?.recordedAt ?? asOf;
  const times = { asOf, knownAt: knownAt ?? (last > asOf ? last : asOf) };
  return { state: stateAsOf(caseId, municipality, events, times), entries: plain };
}

function readable(entries: readonly JournalEntry[]): readonly CaseEvent[] {
  return entries.flatMap(({ event }): readonly CaseEvent[] => (event ? [event] : []));
}

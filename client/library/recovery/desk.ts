import { stateAsOf } from '../../../domain/case/as-of';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase, lastOf, type CaseState } from '../../../domain/case/kernel/state';
import type { Instant } from '../../../domain/case/kernel/time';
import { CaseOpened } from '../../../domain/case/opening/facts';
import { kindOf } from '../../../domain/case/overview';
import { teamOf } from '../../../domain/case/standing';
import { civilDayOf, endOfDay } from '../../../domain/law/calendar/copenhagen';
import { caseloadAccount, caseloadMovements, type CaseloadMovement } from '../../../domain/recovery/accounts/caseload';
import { recoveryAccount, recoveryMovements } from '../../../domain/recovery/accounts/recoveries';
import { programmeOf, reRegistered } from '../../../domain/recovery/programme/programme';
import { recoveryRow } from '../../../domain/recovery/programme/row';
import { streamOf } from '../../../domain/undertaking/undertaking';
import type { JournalEntry } from '../../../journal/events/entry';
import { BackendRefusal } from '../../cli/ports';
import { answered } from '../errors';
import type { InstallationLink } from '../installation';
import { deskAsOf } from '../report/committee-as-of';
import type { UndertakingDesk } from '../undertakings/ports';
import type { RecoveryDesk } from './ports';

/** Streams that are read together. */
const PART = 250;

/** The recovery programmes of an installation's municipality, read from its journal. */
export function recoveryDesk(link: InstallationLink, undertakings: UndertakingDesk): RecoveryDesk {
  const { municipality } = link;
  return {
    rows: async (programme, asOf) => {
      const states = await recoveryStates(link, programme, asOf);
      return states.flatMap((state) => recoveryRow(state) ?? []);
    },
    accounts: async (name, { from, until, knownAt }) => {
      const desk = knownAt === undefined ? undertakings : deskAsOf(undertakings, knownAt);
      const { state, around } = await desk.read(desk.named('programme', name));
      const programme = programmeOf(state);
      if (!programme) throw new BackendRefusal('UNDERTAKING_UNKNOWN', { kind: 'programme', name });
      const { teams, kinds } = programme.opened.data;
      const last = until ?? programme.endedOn ?? civilDayOf(around.now);
      const elsewhere = reRegistered(state);
      const numbers = answered(await link.journal.projections.numbers(municipality));
      const movements: CaseloadMovement[] = [];
      for await (const { caseId, entries } of link.journal.events.readCases({ municipality, text: false })) {
        const stands = caseBy({ caseId, entries }, municipality, { asOf: endOfDay(last), knownAt });
        const counted = (teams?.includes(teamOf(stands) ?? '') ?? true) && (kinds?.includes(kindOf(stands)) ?? true);
        const { caseNumber = '' } = lastOf(stands, CaseOpened)?.data ?? {};
        const gone = elsewhere.get(caseId) ?? elsewhere.get(caseNumber) ?? elsewhere.get(numbers.get(caseId) ?? '');
        if (counted) movements.push(...caseloadMovements(stands, gone));
      }
      const states = await recoveryStates(link, name, knownAt);
      const first = from ?? programme.from;
      return {
        caseload: caseloadAccount(movements, first, last, first === programme.from ? programme.opened.rec : undefined),
        recoveries: recoveryAccount(states.flatMap(recoveryMovements), first, last),
      };
    },
  };
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

function caseBy(
  { caseId, entries }: { readonly caseId: string; readonly entries: readonly JournalEntry[] },
  municipality: string,
  { asOf, knownAt }: { readonly asOf: Instant; readonly knownAt: Instant | undefined },
): CaseState {
  const events = readable(entries);
  const last = events.at(-1)?.recordedAt ?? asOf;
  return stateAsOf(caseId, municipality, events, { asOf, knownAt: knownAt ?? (last > asOf ? last : asOf) });
}

function readable(entries: readonly JournalEntry[]): readonly CaseEvent[] {
  return entries.flatMap(({ event }): readonly CaseEvent[] => (event ? [event] : []));
}

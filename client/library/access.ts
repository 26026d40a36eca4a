import type { AccessLine, FilterCodes, Reader, WhatIsRead } from '../../journal/access/access-log';
import { actorOn } from '../../domain/staff/register';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { BackendRefusal, type AccessWanted, type Backend, type CaseFilter } from '../cli/ports';
import { watchedDesks } from './access-desks';
import { readingRights } from './access-rights';
import { accessReaders, type ReadingKind } from './access-words';
import { answered } from './errors';
import type { InstallationLink } from './installation';
import { realNow } from './real-now';
import { watchedUndertakings } from './undertakings/watched';

/** Who reads over a connection, with which program, and for what. */
export interface Reading {
  /** Initials; absent where nobody is named, which only a development server lets through. */
  readonly by?: string;
  /** Code of the program: `cli`, `library`. */
  readonly client: string;
  /** Code of the purpose (formål). */
  readonly purpose?: string;
  /** The whole connection is one reading of this kind: a case is written down once. @default each call is a reading */
  readonly kind?: ReadingKind;
}

const UNNAMED = '?';

/**
 * The installation as a person reads it: whatever shows a case or a list is written into the access log (opslagslog)
 * before it is shown, and not shown where that fails.
 */
export function watched(backend: Backend, to: InstallationLink, reading: Reading): Backend {
  const noted = new Map<string, Promise<void>>();
  const note = (municipality: string, read: WhatIsRead): Promise<void> => record(to, reading, municipality, read);
  const noteCase = async (caseId: string, kind: ReadingKind): Promise<void> => {
    const municipality = to.municipalities.get(caseId) ?? (await backend.resolveCase(caseId))?.municipality;
    await note(municipality ?? to.municipality, { reading: reading.kind ?? kind, caseId });
  };
  const reads = (caseId: string, kind: ReadingKind): Promise<void> => {
    if (reading.kind === undefined) return noteCase(caseId, kind);
    const known = noted.get(caseId) ?? noteCase(caseId, kind);
    noted.set(caseId, known);
    return known;
  };
  const shown = async <T>(caseId: string, kind: ReadingKind, read: () => Promise<T>): Promise<T> => {
    const [content] = await Promise.all([read(), reads(caseId, kind)]);
    return content;
  };
  const noteRefused = (read: WhatIsRead): Promise<void> => note(to.municipality, read).catch(() => undefined);
  const rights = readingRights(to, reading.by, noteRefused);
  return {
    ...backend,
    resolveCase: async (given) => {
      const address = await backend.resolveCase(given);
      if (address) to.municipalities.set(address.caseId, address.municipality);
      return address;
    },
    state: (caseId, times) => shown(caseId, 'state', () => backend.state(caseId, times)),
    deadlines: (caseId, times) => shown(caseId, 'deadlines', () => backend.deadlines(caseId, times)),
    overview: (caseId, times) => shown(caseId, 'overview', () => backend.overview(caseId, times)),
    journal: (caseId) => after(reads(caseId, 'journal'), backend.journal(caseId)),
    exportCase: (caseId) => after(reads(caseId, 'export'), backend.exportCase(caseId)),
    cases: async (filter, limit, from) => {
      const page = await backend.cases(filter, limit, from);
      const codes = filterCodes(to, filter, page.rows.length > 0);
      const municipality = filter.municipality ?? to.municipality;
      await note(municipality, { reading: 'list', filter: codes, cases: page.rows.length });
      return page;
    },
    visitation: async (week) => {
      const agenda = await backend.visitation(week);
      await note(to.municipality, { reading: 'list', filter: { visitation: agenda.week }, cases: agenda.items.length });
      return agenda;
    },
    undertakings: watchedUndertakings(backend.undertakings, rights, {
      one: reads,
      several: (kind, filter, cases) => note(to.municipality, { reading: kind, filter, cases }),
      caseNumbered: async (number) => (await backend.resolveCase(number))?.caseId,
    }),
    ...watchedDesks(backend, rights, (filter, cases) => note(to.municipality, { reading: 'list', filter, cases })),
    report: async (order) => {
      await rights.all('report');
      const source = await backend.report(order);
      await note(to.municipality, { reading: 'report', filter: {}, cases: source.columns[0]?.cases.length ?? 0 });
      return source;
    },
    replayLaw: async (whatIf, order) => {
      await rights.all('replay');
      const source = await backend.replayLaw(whatIf, order);
      await note(to.municipality, { reading: 'replay', filter: {}, cases: source.total ?? 0 });
      return source;
    },
    access: async (wanted) => {
      await allow(to, reading, wanted, noteRefused);
      const lines = await backend.access(wanted);
      const found = wanted.case === undefined ? undefined : lines.find(({ caseId }) => caseId !== undefined)?.caseId;
      const read =
        found === undefined
          ? { filter: wanted.by === undefined ? {} : { by: wanted.by }, cases: lines.length }
          : { caseId: found };
      await note(to.municipality, { reading: 'access', ...read });
      return lines;
    },
  };
}

/** Lines of the access log of the installation's municipality, as they are. */
export async function accessLines(to: InstallationLink, wanted: AccessWanted): Promise<readonly AccessLine[]> {
  return answered(await to.journal.access.find({ ...wanted, municipality: to.municipality }));
}

async function record(
  to: InstallationLink,
  { by, client, purpose }: Reading,
  municipality: string,
  read: WhatIsRead,
): Promise<void> {
  if (by === undefined && !to.settings.development) throw new BackendRefusal('READER_MISSING');
  const reader: Reader = { by: by ?? UNNAMED, client, ...(purpose === undefined ? {} : { purpose }) };
  const recorded = await to.journal.access.record(municipality, reader, read).catch(() => undefined);
  if (recorded?.kind !== 'recorded') throw new BackendRefusal('ACCESS_NOT_LOGGED');
}

/** Someone's own readings are theirs to see; other people's and a case's are for some roles. */
async function allow(
  to: InstallationLink,
  { by }: Reading,
  wanted: AccessWanted,
  noteRefused: (read: WhatIsRead) => Promise<void>,
): Promise<void> {
  if (by === undefined) throw new BackendRefusal('READER_MISSING');
  if (wanted.case === undefined && wanted.by === by) return;
  const register = answered(await to.journal.staff.register(to.municipality));
  const { roles } = actorOn(register, by, civilDayOf(realNow()));
  if (roles.some((role) => accessReaders.includes(role))) return;
  const isCase = wanted.case !== undefined && to.municipalities.get(wanted.case) !== undefined;
  const filter = { access: true, ...(wanted.by === undefined ? {} : { by: wanted.by }) };
  await noteRefused({ reading: 'refused', ...(isCase ? { caseId: wanted.case } : { filter, cases: 0 }) });
  throw new BackendRefusal('ACCESS_LOG_NOT_YOURS', { by });
}

async function* after<T>(noted: Promise<void>, items: AsyncIterable<T>): AsyncGenerator<T> {
  await noted;
  yield* items;
}

/** A filter without what could say who a child is: the child by its blind index, a team only where it has cases. */
function filterCodes(to: InstallationLink, filter: CaseFilter, found: boolean): FilterCodes {
  const { municipality = to.municipality, child, team, ...codes } = filter;
  const given = Object.entries(codes).filter((entry): entry is [string, string | boolean] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(team === undefined ? {} : { team: found ? team : UNNAMED }),
    ...(child === undefined ? {} : { childIndex: to.journal.blindIndex.of('child', municipality, child) }),
  };
}

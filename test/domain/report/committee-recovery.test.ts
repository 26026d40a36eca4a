import { committeeRecoveries } from '../../../client/library/report/committee-recovery';
import { recoverySection } from '../../../client/report/committee/recovery';
import type { CommitteeFigures, CommitteeRecovery } from '../../../client/library/report/committee-figures';
import { publishedCommittee } from '../../../client/library/report/published-committee';
import type { UndertakingDesk } from '../../../client/library/undertakings/ports';
import { lawBook } from '../../../domain/law/editions';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import type { NewEvent } from '../../../domain/case/kernel/event';
import { caseloadAccount } from '../../../domain/recovery/accounts/caseload';
import { recoveryAccount } from '../../../domain/recovery/accounts/recoveries';
import { ProgrammeCompleted, ProgrammeOpened } from '../../../domain/recovery/programme/facts';
import { MemoryUndertakings } from '../cli/memory-undertakings';

/** A programme of twelve cases of which seven were recovered, completed on 1 February. */
function completed(): { readonly shown: (until: string) => Promise<readonly CommitteeRecovery[]> } {
  let now = '2026-01-05T08:00:00.000Z';
  const undertakings = new MemoryUndertakings(
    () => ({ now, law: lawBook, municipality: exampleMunicipality }),
    (initials) => ({ initials, roles: ['recoveryLead'] }),
  );
  const programme = undertakings.named('programme', '2026');
  const put = (type: string, data: NewEvent['data'] = {}): void => {
    undertakings.put(programme, [{ type, happenedAt: now, data }], 'GEN', 'recoveryLead');
  };
  put(ProgrammeOpened.event);
  now = '2026-02-01T08:00:00.000Z';
  put(ProgrammeCompleted.event, { unfinished: true });
  const cases = Array.from({ length: 12 }, () => ({ day: '2026-01-01', kind: 'new' as const }));
  const later = Array.from({ length: 9 }, () => ({ day: '2026-03-02', kind: 'new' as const }));
  const begun = Array.from({ length: 12 }, () => ({ day: '2026-01-05', kind: 'start' as const }));
  const done = Array.from({ length: 7 }, () => ({ day: '2026-01-20', kind: 'recovered' as const }));
  const desk = {
    undertakings: asObject(undertakings),
    recoveries: {
      rows: () => Promise.resolve([]),
      accounts: (_name: string, { until = '2026-12-31' }: { readonly until?: string | undefined }) =>
        Promise.resolve({
          caseload: caseloadAccount([...cases, ...later], '2026-01-05', until),
          recoveries: recoveryAccount([...begun, ...done], '2026-01-05', until),
        }),
    },
  };
  return {
    shown: async (until) => {
      const counted = await committeeRecoveries(desk, until);
      const period = { from: '2026-01-01', to: until };
      return publishedCommittee({ period, columns: [], colours: [], recoveries: counted }).recoveries;
    },
  };
}

/** The same undertakings as an object of their own methods, as an installation has them. */
function asObject(of: MemoryUndertakings): UndertakingDesk {
  return {
    named: (kind, name) => of.named(kind, name),
    send: (undertaking, command) => of.send(undertaking, command),
    read: (undertaking, now) => of.read(undertaking, now),
    list: (kind, beginning) => of.list(kind, beginning),
    readable: (kind, beginning, now) => of.readable(kind, beginning, now),
    advance: () => of.advance(),
  };
}

test('a programme that was completed is shown as it stood then, for a year, and nothing is forecast of it', async () => {
  const { shown } = completed();
  const [before] = await shown('2026-01-31');
  expect(before?.forecast.kind).toBe('tooEarly');
  for (const quarter of ['2026-03-31', '2026-12-31']) {
    const [after] = await shown(quarter);
    expect(after).toMatchObject({ until: '2026-02-01', caseload: { open: 12 }, recoveries: { outstanding: 5 } });
    expect(after?.forecast).toEqual({ kind: 'completed', on: '2026-02-01' });
    const { blocks } = recoverySection({ recoveries: after ? [after] : [] } as unknown as CommitteeFigures);
    expect(JSON.stringify(blocks)).toContain('Afsluttet');
  }
  expect(await shown('2027-03-31')).toEqual([]);
});

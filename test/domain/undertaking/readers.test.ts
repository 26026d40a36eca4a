import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../../domain/case/kernel/event';
import type { StaffRegister } from '../../../domain/staff/register';
import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../domain/case/kernel/state';
import { involvedInRecovery } from '../../../domain/recovery/case-recovery/involved';
import { exampleRegister } from '../../../domain/staff/registers/example';
import { roleWords } from '../../../domain/staff/roles';
import {
  mayRead,
  readerOn,
  readingRoles,
  readingRules,
  readsAll,
  type AcrossCasesReader,
  type ReadAcrossCases,
} from '../../../domain/undertaking/readers';
import { books } from '../../../domain/undertaking/books';
import { undertakingWords } from '../../../domain/undertaking/undertaking';

const DAY = '2026-06-01';
const kinds = Object.keys(readingRules) as ReadAcrossCases[];
const roles = Object.keys(roleWords) as Role[];

const as = (role: Role, team = 'Nord'): AcrossCasesReader => ({ acting: ['X'], held: [{ role, team }] });
const reader = (initials: string, register: StaffRegister = exampleRegister, day = DAY): AcrossCasesReader =>
  readerOn(register, initials, day);

/** Every kind by every role: `+` all of them, `t` those of one's own team, `-` only what one has to do with. */
const table: Readonly<Record<ReadAcrossCases, string>> = {
  round:
    'caseworker- secondWorker- dutyOfficer- lawyer- teamLeader- leader+ director+ visitation- committee- committeeChair- recoveryLead+ supervisor+ externalConsultant- operations- system-',
  review:
    'caseworker- secondWorker- dutyOfficer- lawyer- teamLeadert leader+ director+ visitation- committee- committeeChair- recoveryLead+ supervisor+ externalConsultant- operations- system-',
  closedReview:
    'caseworker- secondWorker- dutyOfficer- lawyer+ teamLeader+ leader+ director+ visitation- committee- committeeChair- recoveryLead+ supervisor+ externalConsultant+ operations- system-',
  programme:
    'caseworker- secondWorker- dutyOfficer- lawyer- teamLeader+ leader+ director+ visitation- committee- committeeChair- recoveryLead+ supervisor+ externalConsultant- operations- system-',
  recovery:
    'caseworker- secondWorker- dutyOfficer- lawyer- teamLeadert leader+ director+ visitation- committee- committeeChair- recoveryLead+ supervisor+ externalConsultant- operations- system-',
  correction:
    'caseworker- secondWorker- dutyOfficer- lawyer- teamLeader+ leader+ director+ visitation- committee- committeeChair- recoveryLead+ supervisor+ externalConsultant- operations- system-',
  report:
    'caseworker- secondWorker- dutyOfficer- lawyer- teamLeader+ leader+ director+ visitation+ committee- committeeChair- recoveryLead+ supervisor+ externalConsultant- operations- system-',
  replay:
    'caseworker- secondWorker- dutyOfficer- lawyer+ teamLeader+ leader+ director+ visitation- committee- committeeChair- recoveryLead+ supervisor+ externalConsultant- operations- system-',
};

test.each(kinds)('who reads every %s, their own team’s, and what they have to do with', (kind) => {
  const own = { people: [], team: 'Nord' };
  const found = roles.map((role) => {
    const mark = readsAll(kind, as(role)) ? '+' : mayRead(kind, as(role), own) ? 't' : '-';
    expect(mayRead(kind, as(role), { people: [], team: 'Syd' })).toBe(mark === '+');
    return `${role}${mark}`;
  });
  expect(found.join(' ')).toBe(table[kind]);
});

test.each(kinds)('whoever has to do with one reads it, and the worker of its case where it is for them: %s', (kind) => {
  const worker = as('caseworker');
  expect(mayRead(kind, worker, { people: ['X'] })).toBe(true);
  expect(mayRead(kind, worker, { people: [], caseId: 's1', forWorker: true }, 'X')).toBe(true);
  expect(mayRead(kind, worker, { people: [], caseId: 's1', forWorker: true }, 'Y')).toBe(false);
  expect(mayRead(kind, worker, { people: [], caseId: 's1' }, 'X')).toBe(false);
  expect(mayRead(kind, worker, undefined)).toBe(false);
  expect(mayRead(kind, { acting: ['X'], held: [] }, { people: ['X'] })).toBe(false);
});

test('whoever may take every step of a round, a programme or a review of closed cases may read them', () => {
  for (const kind of ['round', 'programme', 'closedReview'] as const) {
    const stepping = new Set(books[kind]?.definitions.flatMap((step) => step.roles ?? []));
    for (const role of stepping) expect([kind, role, readsAll(kind, as(role))]).toEqual([kind, role, true]);
  }
});

test('whoever reads rounds reads all their reviews: a report of a round leaves none out', () => {
  for (const role of roles) if (readsAll('round', as(role))) expect(readsAll('review', as(role))).toBe(true);
});

test('roles are those of the day, a substitute’s in the team of the one who is absent', () => {
  expect(mayRead('recovery', reader('TLM'), { people: [], team: 'Modtagelsen' })).toBe(true);
  expect(mayRead('recovery', reader('TLM'), { people: [], team: 'Børn og Unge' })).toBe(false);
  const members = exampleRegister.members.map((member) =>
    member.initials === 'TLB' ? { ...member, absences: [{ from: DAY, until: DAY }] } : member,
  );
  const away = { ...exampleRegister, members };
  expect(mayRead('recovery', reader('TLM', away), { people: [], team: 'Børn og Unge' })).toBe(true);
  expect(mayRead('recovery', reader('TLM', away, '2026-06-02'), { people: [], team: 'Børn og Unge' })).toBe(false);
  expect(mayRead('review', reader('TLM', away), { people: ['TLB'] })).toBe(true);
  expect(mayRead('review', reader('TLM'), { people: ['TLB'] })).toBe(false);
  expect(readsAll('closedReview', reader('EKS'))).toBe(true);
  expect(readsAll('closedReview', reader('EKS', exampleRegister, '2027-01-01'))).toBe(false);
  expect(reader('UKENDT')).toEqual({ acting: [], held: [] });
});

test('a recovery is the affair of its worker, of who owns a step and of who did something in it; not of who had it looked at', () => {
  const author = {
    role: 'caseworker',
    source: 'person',
    key: 'k',
    recordedAt: `${DAY}T08:00:00.000Z`,
    clockOffsetMs: 0,
  };
  const judged = { concern: 'high', lawfulness: 'grave', colour: 'red', asOf: author.recordedAt };
  const opened = { programme: 'p', caseId: 's1', team: 'Nord', worker: 'B01', ...judged };
  const steps = [
    ['RecoveryOpened', 'sagsgang', { ...opened, controls: ['K02'], owners: ['B02'], dues: [DAY] }],
    ['LookAsked', 'B03', {}],
    ['RecoveryFamilyContacted', 'B04', { how: 'phone' }],
  ] as const;
  const events = steps.map(([type, by, data], at) => ({ ...author, type, by, data, seq: at + 1, happenedAt: DAY }));
  const involved = involvedInRecovery(evolveAll(emptyCase('~recovery/999/p/s1', '999'), events as never));
  expect(involved).toEqual({ people: ['B02', 'sagsgang', 'B04'], caseId: 's1', forWorker: true, team: 'Nord' });
});

test('the guide tells the same', () => {
  const guide = readFileSync(join(__dirname, '../../../docs/guide/operations.md'), 'utf8');
  const rows = { ...undertakingWords, report: { en: 'key figures' }, replay: { en: 'law replay' } };
  for (const kind of kinds) {
    const { ownTeam = [] } = readingRules[kind];
    const told = readingRoles(kind).map((role) => roleWords[role].en + (ownTeam.includes(role) ? ' (own team)' : ''));
    expect(guide).toContain(`| ${rows[kind].en} | ${told.join(', ')} |`);
  }
});

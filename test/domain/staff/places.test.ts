import type { Role } from '../../../domain/case/kernel/event';
import { emptyPlaces, nearestHolders, type Place } from '../../../domain/staff/places';
import type { Period, StaffMember } from '../../../domain/staff/register';

const day = '2026-03-02';
const one = (initials: string, role: Role, team?: string, absences: readonly Period[] = []): StaffMember => ({
  initials,
  roles: [{ role, from: '2020-01-01' }],
  ...(team === undefined ? {} : { teams: [{ team, from: '2020-01-01' }] }),
  absences,
});
const away: readonly Period[] = [{ from: '2026-03-01' }];
const told = (place: Place, ...members: readonly StaffMember[]): readonly string[] =>
  nearestHolders(place, { worker: 'B01', team: 'Nord' }, { municipality: 'x', members }, day);

const worker = one('B01', 'caseworker', 'Nord');
const teamLeader = one('TLN', 'teamLeader', 'Nord');
const leader = one('LED', 'leader');
const director = one('DIR', 'director');

test('whoever is in the place is told', () => {
  const all = [worker, teamLeader, leader, director];
  expect(told('worker', ...all)).toEqual(['B01']);
  expect(told('teamLeader', ...all)).toEqual(['TLN']);
  expect(told('leader', ...all)).toEqual(['LED']);
  expect(told('director', ...all)).toEqual(['DIR']);
});

test('of an empty place the nearest above is told, and where nobody is above, the nearest below', () => {
  expect(told('worker', leader, director)).toEqual(['LED']);
  expect(told('leader', worker, teamLeader, director)).toEqual(['DIR']);
  expect(told('leader', worker, teamLeader)).toEqual(['TLN']);
  expect(told('director', worker, teamLeader, leader)).toEqual(['LED']);
  expect(told('director', worker, teamLeader)).toEqual(['TLN']);
  expect(told('director', worker)).toEqual(['B01']);
  expect(told('teamLeader', worker)).toEqual(['B01']);
});

test('where the whole line is empty others who work with cases are told, and whoever is absent rather than nobody', () => {
  expect(told('leader', one('B02', 'caseworker', 'Syd'), one('TLS', 'teamLeader', 'Syd'))).toEqual(['TLS']);
  expect(told('worker', one('B02', 'caseworker', 'Syd'), one('DV1', 'dutyOfficer'))).toEqual(['DV1']);
  expect(told('director', one('B01', 'caseworker', 'Nord', away), one('LED', 'leader', undefined, away))).toEqual([
    'LED',
  ]);
  expect(told('leader', one('SOC', 'lawyer'))).toEqual([]);
});

test('names the places in which nobody is, nor stands in', () => {
  const empty = (...members: readonly StaffMember[]) => emptyPlaces({ municipality: 'x', members }, day);
  const duty = one('DV1', 'dutyOfficer');
  expect(empty(worker, teamLeader, leader, director, duty)).toEqual([]);
  expect(
    empty(worker, one('B02', 'caseworker', 'Syd'), teamLeader, one('LED', 'leader', undefined, away), duty),
  ).toEqual([{ role: 'teamLeader', team: 'Syd' }, { role: 'leader' }, { role: 'director' }]);
  const stoodInFor = {
    ...one('DIR', 'director', undefined, away),
    substitutes: [{ substitute: 'LED', from: '2020-01-01' }],
  };
  expect(empty(worker, teamLeader, leader, stoodInFor, duty)).toEqual([]);
  expect(empty().map(({ role }) => role)).toEqual(['dutyOfficer', 'teamLeader', 'leader', 'director']);
});

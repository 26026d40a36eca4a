import { stageOf } from '../../../domain/case/stage';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { eventsAtWake, nextWake } from '../../../domain/case/wake';
import { overviewOf } from '../../../domain/case/overview';
import { addMs, MS_PER_HOUR } from '../../../domain/law/calendar/instant';
import { readyToClose, type Life } from './life';

const categoryOf = ({ state, now }: Life): string | undefined => judge(rules, state, now, lawBook).category;

function closed(): Life {
  const life = readyToClose();
  life.does('approve-closure', { by: 'TLB' });
  return life;
}

describe('a notification after the closing', () => {
  test('does not make the closing incomplete', () => {
    const life = closed();
    const before = categoryOf(life);
    life.wait({ days: 30 }).does('notify', { data: { notifier: 'professional' } });
    expect(categoryOf(life)).toBe(before);
  });

  test('asks for a reopening, and for nothing else at once', () => {
    const life = closed().wait({ days: 30 });
    const outcome = life.send('notify', { data: { notifier: 'professional' } });
    const asked = outcome.kind === 'accepted' ? outcome.notices.flatMap(({ mendedBy }) => mendedBy) : [];
    expect(asked).toEqual(['reopen']);
  });

  test('has a clock of its own, which runs on in the closed case', () => {
    const life = closed().wait({ days: 30 });
    const before = judge(rules, life.state, life.now, lawBook);
    expect(nextWake(life.state, before, life.now)).toBeNull();
    const notification = life.does('notify', { data: { notifier: 'professional' } });
    const after = judge(rules, life.state, life.now, lawBook);
    expect(nextWake(life.state, after, life.now)).toBe(addMs(life.now, 12 * MS_PER_HOUR));
    expect(overviewOf(life.state, after)).toMatchObject({ stage: 'closed', nextDueRule: 'K02', overdueCount: 0 });
    life.wait({ hours: 24.5 });
    expect(eventsAtWake(life.state, life.now, lawBook)).toMatchObject([
      { type: 'DeadlineMissed', data: { rule: 'K02', subject: notification } },
    ]);
    const late = judge(rules, life.state, life.now, lawBook);
    expect(overviewOf(life.state, late)).toMatchObject({ nextDueRule: 'K02', overdueCount: 1 });
    expect(late.category).toBe(before.category);
  });

  test('brings the reopened case back to its own stages, whatever was done before', () => {
    const life = closed().wait({ days: 30 });
    const notification = life.does('notify', { data: { notifier: 'professional' } });
    life.does('reopen', { data: { reason: 'newNotification' } });
    expect(stageOf(life.state)).toBe('assessment');
    life.does('assess', { data: { notifications: [notification], danger: false, acute: false } });
    expect(stageOf(life.state)).toBe('screening');
  });
});

test('what is open asks for the command that ends it, not for every command that ends anything', () => {
  const life = closed().wait({ days: 30 });
  life.does('notify', { data: { notifier: 'professional' } });
  life.does('reopen', { data: { reason: 'newNotification' } });
  life.does('propose-closure', { data: { cause: 'noNeed' } });
  const { missing = [] } = life.refuses('approve-closure', { by: 'TLB' });
  expect(missing.find(({ code }) => code === 'K26')?.mendedBy).toEqual(['assess']);
});

import { stageOf } from '../../../domain/case/stage';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
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

import { definitionOfCommand } from '../../../domain/case/catalogue';
import { messagesOf } from '../../../domain/messages/message';
import { messageInWords } from '../../../domain/messages/words';
import { nextWake } from '../../../domain/case/wake';
import { lawBook } from '../../../domain/law/editions';
import { explainFinding, sentencesOf } from '../../../domain/law/explain/finding';
import { judge } from '../../../domain/law/judgement';
import type { Finding } from '../../../domain/law/rule';
import { rules } from '../../../domain/law/rules';
import { Life } from './life';

/** An application of 5 January 2026: eight weeks are over on 2 March. */
const applied = (): Life => {
  const life = new Life('2026-01-05T09:00:00.000Z');
  const data = { child: 'B1', birthDay: '2016-03-01', area: 'support', worker: 'B01', team: 'Børn og Unge 1' };
  life.does('apply', { by: 'B01', data });
  return life;
};
const judged = ({ state, now }: Life) => judge(rules, state, now, lawBook);
const f07 = (life: Life): Finding | undefined =>
  judged(life).rules.find(({ rule }) => rule.code === 'F07')?.findings[0];
const sentences = (life: Life): string => {
  const [finding, rule] = [f07(life), rules.find(({ code }) => code === 'F07')];
  if (!finding || !rule) throw new Error('F07 does not apply');
  return sentencesOf(explainFinding(rule, finding, life.state))
    .map(({ da }) => da)
    .join(' ');
};

/** Lets every wake until an instant happen; answers what F07 told. */
const walk = (life: Life, until: string): readonly string[] => {
  const told: string[] = [];
  for (let next = nextWake(life.state, judged(life), life.now); next !== null && next <= until;) {
    life.now = next;
    for (const { type, data } of life.wakes()) {
      if (data['rule'] === 'F07') told.push(`${next.slice(0, 10)} ${type} ${String(data['step'])}`);
    }
    next = nextWake(life.state, judged(life), life.now);
  }
  life.now = until;
  return told;
};

const before = ['2026-02-02 DeadlineWarned w1', '2026-02-23 DeadlineWarned w2'];

test('the warning of an application proposes the notice of delay; what is missed does not', () => {
  const life = applied();
  expect(walk(life, '2026-02-24T09:00:00.000Z')).toEqual(before);
  const [message] = messagesOf(
    life.journal.filter(({ type, data }) => type === 'DeadlineWarned' && data['rule'] === 'F07'),
    { caseId: 'sag-1', municipality: 'eksempel' },
  );
  if (!message) throw new Error('Nobody was told');
  const words = messageInWords(message, '2026-000001');
  expect(words.todo.da).toMatch(
    /^Registrér svar .*: sagsgang case answer-application 2026-000001\. Kan det ikke nås i tide: .*: sagsgang case send-delay-notice 2026-000001$/,
  );
  expect(words.todo.en).toContain('If it cannot be done in time: Register a notice of delay: sagsgang case');
  expect(words.subject.da).not.toContain('send-delay-notice');
  const missed = messageInWords({ ...message, tone: 'missed' }, '2026-000001');
  expect(missed.todo.da).not.toContain('send-delay-notice');
  expect(sentences(life)).toContain('flyttes fristen ved et brev');
});

test('a notice sent in time has the ladder begin anew, from the notice to its day; the original time stays broken', () => {
  const life = applied();
  expect(walk(life, '2026-02-24T09:00:00.000Z')).toEqual(before);
  life.does('send-delay-notice', { data: { request: 2, expected: '2026-04-07' } });
  expect(f07(life)).toMatchObject({ standing: 'notYetDue', due: { day: '2026-04-07' }, movedAt: expect.any(String) });
  expect(f07(life)?.gaps).toBeUndefined();
  expect(sentences(life)).toContain('Fristen er flyttet ved brev');
  expect(life.wakes()).toEqual([]);
  expect(walk(life, '2026-04-16T09:00:00.000Z')).toEqual([
    '2026-03-17 DeadlineWarned w1',
    '2026-03-26 DeadlineWarned w2',
    '2026-04-07 DeadlineMissed due',
  ]);
  life.does('answer-application', { data: { request: 2, outcome: 'granted' } });
  expect(f07(life)).toMatchObject({ standing: 'lapsed', gaps: ['postponed'] });
});

test('answered after the original time and before the day of the notice: met, and shown as postponed for good', () => {
  const life = applied();
  walk(life, '2026-02-24T09:00:00.000Z');
  life.does('send-delay-notice', { data: { request: 2, expected: '2026-04-07' } });
  expect(walk(life, '2026-03-10T09:00:00.000Z')).toEqual([]);
  expect(f07(life)).toMatchObject({ standing: 'notYetDue', gaps: ['postponed'] });
  life.does('answer-application', { data: { request: 2, outcome: 'granted' } });
  expect(f07(life)).toMatchObject({ standing: 'met', gaps: ['postponed'] });
  expect(walk(life, '2026-06-01T09:00:00.000Z')).toEqual([]);
  expect(f07(life)).toMatchObject({ standing: 'met', gaps: ['postponed'] });
});

test('a notice and an answer within the original time leave nothing to show; a notice too late moves nothing', () => {
  const kept = applied();
  walk(kept, '2026-02-24T09:00:00.000Z');
  kept.does('send-delay-notice', { data: { request: 2, expected: '2026-04-07' } });
  kept.does('answer-application', { data: { request: 2, outcome: 'granted' } });
  walk(kept, '2026-04-01T09:00:00.000Z');
  expect(f07(kept)).toMatchObject({ standing: 'met' });
  expect(f07(kept)?.gaps).toBeUndefined();

  const late = applied();
  expect(walk(late, '2026-03-03T09:00:00.000Z')).toEqual([...before, '2026-03-02 DeadlineMissed due']);
  late.does('send-delay-notice', { data: { request: 2, expected: '2026-04-07' } });
  expect(f07(late)).toMatchObject({ standing: 'outstanding', due: { day: '2026-03-02' } });
});

test('every rule that names a notice names a command that there is, and offers it as one that mends it', () => {
  const postponing = rules.filter(({ postponedBy }) => postponedBy !== undefined);
  expect(postponing.map(({ code }) => code)).toEqual(['F05', 'F06', 'F07', 'F08']);
  for (const { postponedBy = '', mendedBy } of postponing) {
    expect(definitionOfCommand(postponedBy)?.command).toBe(postponedBy);
    expect(mendedBy).toContain(postponedBy);
  }
});

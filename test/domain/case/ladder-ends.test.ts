import { nextWake } from '../../../domain/case/wake';
import type { CaseEvent, NewEvent } from '../../../domain/case/kernel/event';
import { addMs } from '../../../domain/law/calendar/instant';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { digestOf } from '../../../domain/messages/digest';
import { messagesOf, type Message } from '../../../domain/messages/message';
import { messageInWords } from '../../../domain/messages/words';
import { Life, readyToClose } from './life';

const notified = (): Life => {
  const life = new Life('2026-01-05T09:00:00.000Z');
  const data = { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen', worker: 'M01', team: 'Modtagelsen' };
  life.does('notify', { by: 'M01', data });
  return life;
};
const text = { correctionReason: 'Modtaget på et andet tidspunkt' };
const wakeOf = ({ state, now }: Life): string | null => nextWake(state, judge(rules, state, now, lawBook), now);
const about = (rule: string, events: readonly NewEvent[]): readonly NewEvent[] =>
  events.filter(({ data }) => data['rule'] === rule);
const messages = (events: readonly CaseEvent[]): readonly Message[] =>
  messagesOf(events, { caseId: 'c1', municipality: 'eksempel' });
const saidTo = (person: string, { journal }: Life, rule: string) =>
  messages(journal)
    .filter((one) => one.person === person && one.rule === rule)
    .map((one) => messageInWords(one, '2026-000001'));

describe('a missed deadline whose time is moved', () => {
  test('to one that has run out too is not in order: it is told by its new time, and everybody hears of the end', () => {
    const life = notified().wait({ hours: 26 });
    life.wakes();
    life.does('notify', { data: { notifier: 'citizen' }, corrects: 2, at: '2026-01-05T08:45:00.000Z', text });
    const events = about('K02', life.wakes());
    expect(events).toMatchObject([
      {
        type: 'DeadlineMissed',
        data: {
          due: '2026-01-06T08:45:00.000Z',
          movedFrom: '2026-01-06T09:00:00.000Z',
          before: ['M01', 'TLM', 'LED'],
        },
      },
      { type: 'DeadlineEscalated', data: { step: 'e1' } },
    ]);
    expect(life.wakes()).toEqual([]);
    expect(saidTo('M01', life, 'K02').at(-1)).toMatchObject({
      subject: { da: 'Frist flyttet: K02 24-timers vurdering, sag 2026-000001' },
      what: {
        da: expect.stringContaining('er stadig overskredet: 24-timers vurdering.') as string,
        en: expect.stringContaining('is still overdue: 24-hour assessment.') as string,
      },
      when: { da: 'Fristen udløb tirsdag den 6. januar 2026 kl. 09.45.' },
      todo: { en: expect.stringContaining('sagsgang case assess') as string },
    });
    life.does('assess', { by: 'M02', data: { danger: false, acute: false } });
    expect(about('K02', life.wakes())).toMatchObject([
      { type: 'DeadlineMended', data: { due: '2026-01-06T08:45:00.000Z', to: ['M01', 'TLM', 'LED'] } },
    ]);
    expect(saidTo('LED', life, 'K02').at(-1)).toMatchObject({
      what: { en: 'Now in order, or asked for no longer: 24-hour assessment.' },
    });
  });

  test('to one that has not come is told as moved, with what is to be done still', () => {
    const life = notified().wait({ hours: 24.5 });
    life.wakes();
    life.does('notify', { data: { notifier: 'citizen' }, corrects: 2, at: '2026-01-06T08:45:00.000Z', text });
    expect(about('K02', life.wakes())).toMatchObject([
      {
        type: 'DeadlineMended',
        data: { due: '2026-01-06T09:00:00.000Z', movedTo: '2026-01-07T08:45:00.000Z', to: ['M01', 'TLM'] },
      },
    ]);
    expect(saidTo('TLM', life, 'K02').at(-1)).toMatchObject({
      what: {
        da: 'Fristen er flyttet og er ikke længere overskredet: 24-timers vurdering.',
        en: 'The deadline was moved and is overdue no longer: 24-hour assessment.',
      },
      when: { da: 'Fristen udløber onsdag den 7. januar 2026 kl. 09.45.' },
      todo: { da: expect.stringContaining('sagsgang case assess') as string },
    });
    const digest = digestOf(messages(life.journal).map((one) => ({ ...one, urgent: false })));
    expect(digest.filter(({ first }) => first.rule === 'K02').map(({ first }) => first.tone)).toEqual(['moved']);
  });

  test('one visit of two: the placement’s visits are overdue still, and nobody is told that they are in order', () => {
    const life = notified();
    const started = life.does('start-measure', { data: { kind: 'placement', expectedEnd: '2028-12-01' } });
    life.now = '2027-03-01T09:00:00.000Z';
    const first = about('K15', life.wakes()).filter(({ type }) => type === 'DeadlineMissed');
    life.does('visit', { at: '2027-02-01', data: { measure: started, talkedWithChild: true } });
    const after = about('K15', life.wakes());
    expect(first).toHaveLength(1);
    expect(after.map(({ type }) => type)).not.toContain('DeadlineMended');
    expect(after[0]).toMatchObject({ type: 'DeadlineMissed', data: { movedFrom: first[0]?.data['due'] } });
  });
});

describe('a missed deadline of a closed case', () => {
  const closed = (): Life => {
    const life = readyToClose();
    life.does('approve-closure', { by: 'TLB' });
    return life.wait({ days: 30 });
  };

  test('that came after the closing is told as mended to those who were told, once', () => {
    const life = closed();
    const subject = life.does('notify', { data: { notifier: 'citizen' } });
    life.wait({ hours: 25.5 });
    expect(about('K02', life.wakes())).toHaveLength(2);
    life.does('assess', { by: 'M02', data: { notifications: [subject], danger: false, acute: false } });
    expect(wakeOf(life)).toBe(addMs(life.now, 1));
    expect(about('K02', life.wakes())).toMatchObject([
      { type: 'DeadlineMended', law: 'BL § 136', data: { subject, to: ['B01', 'TLM', 'DV1', 'DV2', 'LED'] } },
    ]);
    expect(life.wakes()).toEqual([]);
  });

  test('is silent after the child’s death', () => {
    const life = closed();
    const subject = life.does('notify', { data: { notifier: 'professional' } });
    life.wait({ hours: 25.5 }).wakes();
    life.does('record-death');
    life.does('assess', { by: 'M02', data: { notifications: [subject], danger: false, acute: false } });
    expect(life.wakes()).toEqual([]);
    expect(wakeOf(life)).toBeNull();
  });

  test('from before the closing is told of no more', () => {
    const life = new Life();
    const data = { child: 'B1', birthDay: '2016-03-01', notifier: 'professional', worker: 'B01' };
    life.does('notify', { by: 'M01', data });
    life.does('send-receipt', { by: 'M01' });
    life.wait({ hours: 25.5 });
    expect(about('K02', life.wakes())).toHaveLength(2);
    life.does('assess', { by: 'M02', data: { danger: false, acute: false } });
    const party = life.does('register-party', { data: { relation: 'mother', custody: true } });
    life.does('hold-conversation', { text: { view: 'Har det godt' } });
    life.does('offer-bisidder');
    life.does('screen', { data: { outcome: 'none' }, text: { reasons: 'Intet behov' } });
    life.does('inform-notifier', { data: { started: false } });
    life.does('tell-before-closing', { data: { child: true, parties: [party] } });
    life.does('propose-closure', {
      data: { cause: 'noNeed' },
      text: { justification: 'Barnet trives.', lapsedAcknowledged: 'For sent.' },
    });
    life.does('approve-closure', { by: 'TLB' });
    expect(life.wakes()).toEqual([]);
  });
});

test('the end of a deadline is told by the law of the steps before, though the act is another since', () => {
  const life = new Life('2023-11-20T09:00:00.000Z');
  const data = { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen', worker: 'M01', team: 'Modtagelsen' };
  life.does('notify', { by: 'M01', data });
  life.does('screen', { data: { outcome: 'examination' } });
  life.now = '2024-04-15T09:00:00.000Z';
  const told = about('K04', life.wakes());
  life.does('finish-examination', {});
  const ended = about('K04', life.wakes());
  expect(told.length).toBeGreaterThan(0);
  expect(ended).toMatchObject([{ type: 'DeadlineMended' }]);
  expect(new Set([...told, ...ended].map(({ law }) => law)).size).toBe(1);
  expect(ended[0]?.law).toContain('SEL');
});

test('the end of one whose entry was taken out is told by a law all the same, and not as done', () => {
  const life = notified();
  const entry = life.does('notify', { data: { notifier: 'citizen' } });
  life.wait({ hours: 24.5 }).wakes();
  life.does('misfile', { by: 'TLM', data: { entry }, text: { reason: 'Et andet barn' } });
  const [ended, ...others] = about('K02', life.wakes());
  expect([ended?.type, ended?.law, ended?.data['subject'], others]).toEqual(['DeadlineMended', 'BL § 136', entry, []]);
  expect(saidTo('TLM', life, 'K02').at(-1)?.what.da).toContain('eller kræves ikke længere');
});

describe('what is told late says why', () => {
  const late = ({ data }: NewEvent) => [data['step'], data['foundLate'], data['recordedLate']];

  test('recorded late by a person, while Sagsgang was there all the time', () => {
    const life = notified();
    life.does('assess', { by: 'M02', data: { danger: false, acute: false } });
    life.wait({ days: 10 }).wakes();
    const subject = life.does('notify', { at: '2026-01-12T09:00:00.000Z', data: { notifier: 'citizen' } });
    const events = about('K02', life.wakes()).filter(({ data }) => data['subject'] === subject);
    expect(events.map(late)).toEqual([
      ['due', undefined, true],
      ['e1', undefined, true],
      ['e2', undefined, true],
    ]);
    const [{ what } = { what: { da: '', en: '' } }] = saidTo('LED', life, 'K02');
    expect(what.da).toContain('blev registreret for sent til, at beskeden kunne komme før');
    expect(what.en).toContain('was recorded too late');
    expect(what.da + what.en).not.toMatch(/ude af drift|out of service/);
  });

  test('found late, because Sagsgang was away', () => {
    const life = notified().wait({ days: 3 });
    expect(about('K02', life.wakes()).map(late)).toEqual([
      ['due', true, undefined],
      ['e1', true, undefined],
      ['e2', true, undefined],
    ]);
    expect(saidTo('LED', life, 'K02')[0]?.what.da).toContain('efter at systemet havde været ude af drift');
  });
});

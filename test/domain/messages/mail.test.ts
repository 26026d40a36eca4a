import { cloudEventOf } from '../../../domain/messages/cloud-event';
import { digestOf } from '../../../domain/messages/digest';
import { mailOfDigest, mailOfMessage } from '../../../domain/messages/mail';
import { messagesOf, noticeOf, type Message } from '../../../domain/messages/message';
import { messageInWords } from '../../../domain/messages/words';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { rules } from '../../../domain/law/rules';
import { undertakingRules } from '../../../domain/law/undertaking-sources';

const message = (given: Partial<Message> = {}): Message => ({
  ...{ id: 'c1:7:B01', municipality: 'lyngby', person: 'B01', caseId: 'c1', seq: 7, tone: 'missed', rule: 'K03' },
  ...{ subject: 1, due: '2025-05-05T21:59:59.999Z', law: 'BL § 18', at: '2025-05-05T22:00:00.000Z' },
  ...{ urgent: false, foundLate: false },
  ...given,
});
const numberOf = (caseId: string): string => `2025-00000${caseId.slice(1)}`;

const event: CaseEvent = {
  ...{ seq: 7, type: 'DeadlineMissed', happenedAt: '2025-05-05T21:59:59.999Z', law: 'BL § 18' },
  ...{ recordedAt: '2025-05-05T22:00:00.000Z', by: 'sagsgang', role: 'system', source: 'system', key: 'k' },
  clockOffsetMs: 0,
  data: { rule: 'K03', subject: 1, due: '2025-05-05T21:59:59.999Z', step: 'due', to: ['B01', 'TL1'] },
};

describe('messages', () => {
  const about = { caseId: 'c1', municipality: 'lyngby' };

  test('one for each person told, with an id that is always the same', () => {
    expect(messagesOf([event], about)).toEqual([message(), message({ id: 'c1:7:TL1', person: 'TL1' })]);
    expect(messagesOf([{ ...event, type: 'CaseClosed' }], about)).toEqual([]);
    expect(messagesOf([{ ...event, data: { ...event.data, to: [] } }], about)).toEqual([]);
  });

  test('other systems are told though nobody is named', () => {
    const notice = noticeOf({ ...event, data: { ...event.data, to: [] } }, about);
    expect(notice && cloudEventOf(notice)).toMatchObject({
      ...{ specversion: '1.0', id: 'c1:7', source: '/sagsgang/lyngby', type: 'dk.sagsgang.deadline.missed' },
      data: { rule: 'K03', to: [] },
    });
  });

  test.each(rules.map(({ code }) => code))('of %s say what, why, by when and what to do, in both languages', (rule) => {
    for (const tone of ['warning', 'missed', 'escalation', 'mended', 'moved'] as const) {
      const words = messageInWords(message({ rule, tone }), '2025-000001');
      for (const lang of ['da', 'en'] as const) {
        expect(words.subject[lang]).toContain(`${rule} `);
        expect(words.subject[lang]).toContain('2025-000001');
        for (const part of [words.what, words.why, words.when, words.todo])
          expect(part?.[lang]).toMatch(/\.$|sagsgang case /);
      }
    }
  });

  test.each(undertakingRules)('of %s, an undertaking’s, say as much, whether the entry cites a law or not', (rule) => {
    const caseId = rule.startsWith('T') ? '~review/lyngby/2026-12/017' : '~recovery/lyngby/plan/c1';
    const { law: _law, ...uncited } = message({ rule, caseId });
    for (const tone of ['warning', 'missed', 'escalation', 'mended', 'moved'] as const) {
      for (const told of [uncited, { ...uncited, law: 'Praksis' }, { ...uncited, law: 'FVL § 19' }]) {
        const words = messageInWords({ ...told, tone }, caseId);
        for (const lang of ['da', 'en'] as const) {
          expect(words.subject[lang]).toContain(`${rule} `);
          for (const part of [words.what, words.why, words.when, words.todo])
            expect(part?.[lang]).toMatch(/\.$|sagsgang /);
        }
        const cites = 'law' in told && told.law === 'FVL § 19';
        expect(words.why?.da.startsWith('Efter kommunens egen ')).toBe(!cites);
        expect(words.why?.en.startsWith('By the municipality’s own ')).toBe(!cites);
      }
    }
  });

  test('of the week’s status is news: nothing runs out', () => {
    const due = '2026-11-23T06:00:00.000Z';
    const words = messageInWords(message({ rule: 'G03', tone: 'warning', caseId: '~programme/lyngby/2027', due }), 'x');
    expect([words.subject.da, words.what.da, words.when.da, words.todo.da]).toEqual([
      'Til orientering: G03 Ugens status for genopretningen, program 2027',
      'Ugens status er gjort.',
      'Den er fra mandag den 23. november 2026 kl. 07.00.',
      'Se den, og læg den frem for styregruppen: sagsgang recovery show 2027',
    ]);
  });

  test('of what no act asks for say whose rule it is, in the reader’s language', () => {
    expect(messageInWords(message({ rule: 'F17', law: 'Praksis' }), 'x').why?.en).toBe('By good practice.');
    expect(messageInWords(message({ rule: 'K20', law: 'Lokal regel' }), 'x').why).toEqual({
      da: 'Efter kommunens egen regel.',
      en: 'By the municipality’s own rule.',
    });
  });

  test('name what is late last in English, where one thing and several are named alike', () => {
    const words = messageInWords(message({ rule: 'K15' }), 'x');
    expect(words.what).toEqual({
      da: 'Personrettet tilsyn blev ikke klaret i tide.',
      en: 'Not done in time: Placement visits.',
    });
  });

  test('a deadline at the end of a day is told by its day, one by the clock to the minute', () => {
    expect(messageInWords(message(), 'x').when.da).toBe('Fristen udløb mandag den 5. maj 2025.');
    const hour = message({ due: '2025-05-05T12:00:00.000Z', tone: 'warning' });
    expect(messageInWords(hour, 'x').when).toEqual({
      da: 'Fristen udløber mandag den 5. maj 2025 kl. 14.00.',
      en: 'The time runs out on Monday 5 May 2025 at 14:00.',
    });
  });

  test('an e-mail says the same in text and HTML', () => {
    const mail = mailOfMessage(message({ foundLate: true }), numberOf, 'da');
    expect(mail.subject).toMatch(/^Frist overskredet: K03 .*, sag 2025-000001$/);
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('Efter BL § 18.');
      expect(body).toContain('efter at systemet havde været ude af drift');
    }
    expect(mail.html).toContain('<html lang="da">');
  });
});

describe('the day’s overview', () => {
  const many = [
    message({ tone: 'warning', rule: 'K01' }),
    message({ seq: 8 }),
    message({ caseId: 'c2', tone: 'escalation' }),
    message({ caseId: 'c3', urgent: true }),
    message({ caseId: 'c4' }),
    message({ caseId: 'c4', tone: 'mended', seq: 9 }),
  ];

  test('has one line a case, the most pressing first, and nothing that was sent at once', () => {
    expect(digestOf(many).map(({ caseId, first, others }) => [caseId, first.tone, others])).toEqual([
      ['c2', 'escalation', 0],
      ['c1', 'missed', 1],
      ['c4', 'mended', 0],
    ]);
  });

  test('as an e-mail: a subject of day and count, a line a case with what to do', () => {
    const { subject, text, html } = mailOfDigest(many, '2025-05-06', numberOf, 'en');
    expect(subject).toBe('The day at a glance, Tuesday 6 May 2025: 3 cases');
    expect(text.match(/^• /gm)).toHaveLength(3);
    expect(text).toContain('And 1 more deadline in the case.');
    expect(html.match(/<li>/g)).toHaveLength(3);
    expect(mailOfDigest([message()], '2025-05-06', numberOf, 'da').subject).toBe(
      'Dagens overblik tirsdag den 6. maj 2025: 1 sag',
    );
  });
});

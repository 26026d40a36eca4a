import { messagesOf } from '../../../../domain/messages/message';
import { mailOfDigest } from '../../../../domain/messages/mail';
import { messageInWords } from '../../../../domain/messages/words';
import { reviewed } from './review-desk';

const about = { caseId: '~review/eksempel/2026-12/017', municipality: 'eksempel' };

test('an overdue action is told in words: what, by when, and what to type', () => {
  const desk = reviewed().does('LED', 'agree-action', { owner: 'TL1', due: '2027-02-01' }, { what: 'Temadag' });
  desk.until('2027-02-10T12:00:00.000Z');
  const messages = messagesOf(desk.events, about).filter(({ rule }) => rule === 'T01');
  expect(new Set(messages.map(({ law }) => law))).toEqual(new Set(['Praksis']));
  const words = messages.map((message) => messageInWords(message, message.caseId));
  expect(words.map(({ subject }) => subject.da)).toEqual([
    'Frist nærmer sig: T01 Handling efter tilsyn, gennemgang 2026-12/017',
    'Frist overskredet: T01 Handling efter tilsyn, gennemgang 2026-12/017',
    'Stadig overskredet: T01 Handling efter tilsyn, gennemgang 2026-12/017',
  ]);
  const [action = 0] = desk.entriesOf('ActionAgreed');
  expect(words[1]).toMatchObject({
    what: { da: 'Handling efter tilsyn blev ikke klaret i tide.' },
    why: { da: 'Efter kommunens egen praksis for ledelsestilsyn.' },
    when: { da: 'Fristen udløb mandag den 1. februar 2027.' },
    todo: {
      da: `Meld handlingen udført: sagsgang supervision review action-done 2026-12/017 --action ${action}`,
      en: `Report the action done: sagsgang supervision review action-done 2026-12/017 --action ${action}`,
    },
  });
  const mail = mailOfDigest(messages, '2027-02-10', (caseId) => caseId, 'da');
  expect(mail.text).toContain('Stadig overskredet: T01 Handling efter tilsyn, gennemgang 2026-12/017');
  expect(mail.text).not.toContain('~review');
});

import { stageOf } from '../../../domain/case/stage';
import { Life } from './life';

const parentsAndChild = { guidance: true, childGuided: true, consent: true };

/** The case's timer runs out: what is told of deadlines that have run out. */
function toldLate(life: Life): readonly string[] {
  return life
    .wakes()
    .filter(({ type }) => type !== 'DeadlineWarned')
    .map(({ type, data }) => `${type} ${String(data['rule'])}`);
}

/** Two notifications, the second at night with an acute placement, to an examination that overruns its time. */
function toExamination(life: Life): Life {
  const opening = { child: 'B1', birthDay: '2014-05-01', notifier: 'professional', duty: 'stricter', worker: 'B01' };
  const first = life.does('notify', { by: 'M01', data: opening, text: { content: 'Skolen er bekymret' } });
  life.does('send-receipt', { by: 'M01' });
  life.wait({ hours: 3 });
  life.does('assess', { by: 'M02', data: { danger: true, acute: false }, text: { reasons: 'Ikke akut' } });
  life.does('register-party', { data: { relation: 'mother', custody: true } });
  life.wait({ hours: 29 });
  const second = life.does('notify', { by: 'DV1', data: { notifier: 'police' }, text: { content: 'Vold i nat' } });
  life.does('assess', { by: 'DV1', data: { danger: true, acute: true }, text: { reasons: 'Vold' } });
  life.does('place-acutely', { by: 'DV1', data: { basis: 'chair', neglectOrAbuse: true } });
  life.wait({ hours: 8 });
  life.does('give-acute-reasons', { data: { consentAttempted: true }, text: { reasons: 'Vold i hjemmet' } });
  life.does('give-written-notice');
  life.does('send-receipt');
  life.does('hold-conversation', { data: { workers: ['B01', 'B02'] }, text: { view: 'Vil hos mormor' } });
  life.does('offer-bisidder', { data: { wanted: false } });
  life.does('hear-parties', { data: { childHeard: true } });
  life.does('screen', { data: { outcome: 'examination' }, text: { reasons: 'Alvorligt' } });
  expect(life.journal.at(-1)?.data['notifications']).toEqual([first, second]);
  life.wait({ days: 4 });
  expect(toldLate(life)).toEqual([]);
  life.does('record-committee-ruling', { by: 'BUU', data: { approved: true } });
  life.does('decide', { data: { kind: 'examination', ...parentsAndChild }, text: { reasons: 'Obligatorisk' } });
  life.does('inform-notifier', { data: { notification: first, started: true } });
  life.does('start-examination', { data: { mandatory: true } });
  life.does('consider-siblings', { data: { siblings: 0, outcome: 'none' } });
  life.does('examination-meeting', { data: { workers: ['B01', 'B02'] } });
  return life;
}

/** A measure, its first follow-up, the provisional assessment and the late examination. */
function toMeasure(life: Life): Life {
  life.wait({ days: 16 });
  life.does('end-acute-placement', { data: { outcome: 'home' } });
  for (const to of ['placement', 'measure'])
    life.does('record-consent', { data: { from: 'party', party: 5, to, given: true } });
  const measure = {
    kind: 'measure',
    measure: 'familiebehandling',
    step: '2',
    expectedEnd: '2026-12-01',
    planDecided: true,
  };
  const text = { purpose: 'En tryg hverdag', reasons: 'Samlet vurdering' };
  life.does('decide', { by: 'LED', data: { ...measure, ...parentsAndChild }, text });
  life.does('order-measure');
  life.does('start-measure');
  life.does('adopt-plan', { data: { goals: 2, childInvolved: true }, text: { content: 'To mål' } });
  life.wait({ days: 85 });
  expect(toldLate(life)).toEqual([]);
  const answers = { adjust: false, examine: false, plan: false, otherMatters: false, wellbeing: 6, next: '2026-10-01' };
  life.does('follow-up', { data: answers });
  life.wait({ days: 15 });
  expect(toldLate(life).filter((one) => one.startsWith('DeadlineMissed'))).toEqual([
    'DeadlineMissed K04',
    'DeadlineMissed K05',
  ]);
  life.does('provisional-assessment', { text: { assessment: 'Støtten virker' } });
  life.wait({ days: 10 });
  const conclusion = { conclusion: 'Behov for støtte', parentsAttitude: 'Enig', childAttitude: 'Enig' };
  life.does('finish-examination', { data: { supportNeeded: true, runningMeasure: 'continue' }, text: conclusion });
  return life;
}

test('a full life: acute placement, overrun examination, a correction, a refused closing, a closing, a reopening', () => {
  const life = toMeasure(toExamination(new Life('2026-01-02T15:00:00.000Z')));
  life.does('propose-closure', { data: { cause: 'purposeMet' }, text: { justification: 'Målene er nået.' } });
  const refused = life.refuses('approve-closure', { by: 'TLB' }).missing?.map(({ code }) => code);
  expect(refused).toEqual(['runningMeasure', 'K23', 'K26', 'acknowledgement']);

  life.wait({ days: 60 });
  life.does('hold-conversation', { text: { view: 'Det går godt' } });
  life.does('hear-parties', { data: { childHeard: true } });
  const ending = life.does('decide', {
    by: 'LED',
    data: { kind: 'ending', consent: true, guidance: true },
    text: { reasons: 'Mål nået' },
  });
  life.does('end-measure', { data: { cause: 'purposeMet' } });
  life.does('follow-up-family');
  life.does('tell-before-closing', { data: { parties: [5], child: true } });
  const text = { justification: 'Målene er nået.', lapsedAcknowledged: 'Undersøgelsen blev færdig for sent.' };
  const shown = life.notices('propose-closure', { data: { cause: 'purposeMet' }, text });
  expect(shown).toEqual(['K08']);
  expect(life.refuses('approve-closure', { by: 'TLB' }).missing?.map(({ code }) => code)).toEqual(['K08']);

  const correction = { kind: 'ending', ...parentsAndChild };
  const reasons = { reasons: 'Mål nået', correctionReason: 'Vejledningen til barnet var ikke afkrydset' };
  life.does('decide', { by: 'LED', data: correction, text: reasons, corrects: ending });
  life.does('approve-closure', { by: 'TLB' });
  expect(stageOf(life.state)).toBe('closed');

  life.wait({ days: 30 });
  expect(life.notices('notify', { by: 'M01', data: { notifier: 'professional' } })[0]).toBe('reopen');
  life.does('reopen', { by: 'TLB', data: { reason: 'newNotification' } });
  expect(stageOf(life.state)).toBe('assessment');
  expect(life.journal.length).toBeGreaterThan(45);
});

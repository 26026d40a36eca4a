import type { Target } from '../../client/cli/ports';
import type { House, Step } from './house';

/**
 * Closes a case that holds one notification, entry 2: assessed, the child talked with, screened «no further», everyone
 * told, closure proposed by B01 and approved by the team leader. The workflow ends with it.
 *
 * @param more what the proposal says besides its justification
 */
export async function closeWithoutNeed(
  house: House,
  caseId: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const does = async (name: string, data: Step['data'] = {}, step: Step = {}): Promise<number> => {
    const { entries } = await house.does(caseId, name, { data, ...step });
    return entries?.[1] ?? 0;
  };
  await does('assess', { notifications: [2], danger: false, acute: false });
  await does('send-receipt', { notification: 2 });
  await does('hold-conversation', { about: 2 }, { text: { view: 'Er glad for skolen' } });
  await does('screen', { outcome: 'none', notifications: [2] }, { text: { reasons: 'Barnet trives' } });
  await does('inform-notifier', { notification: 2, started: false });
  const mother = await does('register-party', { relation: 'mother', custody: true });
  await does('hear-parties', { parties: [mother] });
  await does('tell-before-closing', { parties: [mother], child: true });
  await does(
    'propose-closure',
    { cause: 'noNeed' },
    { text: { justification: 'Der er ikke behov for støtte.', ...more } },
  );
  await does('approve-closure', {}, { by: 'TL1' });
  await house.ended(caseId);
}

/** Days of skipped time in milliseconds. */
export const days = (count: number): number => count * 24 * 60 * 60 * 1000;

/**
 * A life of some forty commands without hurry: two notifications, an examination that overruns, a decided measure with
 * plan and follow-ups, a correction, a refused closing. Some fourteen months pass; the case is open at its end.
 *
 * @returns the case and the entry number of its running measure
 */
export async function longLife(
  house: House,
  child: string,
  target: Target | string = { child },
): Promise<{ caseId: string; measure: number }> {
  const { caseId } = await house.does(target, 'notify', { data: { child, notifier: 'professional' } });
  const does = async (name: string, data: Step['data'] = {}, more: Step = {}): Promise<number> => {
    const { entries } = await house.does(caseId, name, { data, ...more });
    return entries?.[1] ?? 0;
  };
  const pass = (count: number): Promise<unknown> => house.backend.clockAdvance(caseId, days(count));
  const day = async (ahead: number): Promise<string> => {
    const { now } = await house.backend.state(caseId);
    return new Date(Date.parse(now) + days(ahead)).toISOString().slice(0, 10);
  };

  await does('assess', { notifications: [2], danger: false, acute: false });
  await does('send-receipt', { notification: 2, channel: 'digitalPost' });
  await does('assign', { worker: 'B02', team: 'Modtagelsen' });
  const mother = await does(
    'register-party',
    { relation: 'mother', custody: true },
    { text: { name: 'Mor Mortensen' } },
  );
  const father = await does('register-party', { relation: 'father', custody: true }, { text: { name: 'Far Farsen' } });
  await does('judge-concern', { level: 'middle' });
  await does('note', {}, { text: { note: 'Talt med sundhedsplejersken' } });
  await does('reference-document', { reference: 'DOK-4711' });
  await pass(5);
  const second = await does(
    'notify',
    { child, notifier: 'professional' },
    { text: { content: 'Igen kom barnet sulten' } },
  );
  await does('assess', { notifications: [second], danger: false, acute: false }, { by: 'B03' });
  const receipt = await does('send-receipt', { notification: second });
  await does(
    'send-receipt',
    { notification: second },
    { corrects: receipt, text: { correctionReason: 'Forkert dag' } },
  );
  await does('screen', { outcome: 'examination', notifications: [2, second] });
  const examination = await does('decide', { kind: 'examination', consent: true, guidance: true }, { by: 'LED' });
  await does('give-complaint-guidance', { decision: examination, child: true });
  await does('start-examination', { mandatory: false });
  const statement = await does('request-statement', { from: 'skole', due: await day(20) });
  await does('hold-conversation', {}, { text: { view: 'Vil gerne være hos mormor' } });
  await does('offer-bisidder', { wanted: false });
  await does('note', {}, { text: { note: 'Hjemmebesøg, begge forældre til stede' } });
  await pass(30);
  await does('receive-statement', { statement });
  await does('reference-document', { reference: 'DOK-4712' });
  await does('consider-siblings', { siblings: 1, outcome: 'noNeed' });
  await pass(100);
  await does('provisional-assessment', {}, { text: { assessment: 'Foreløbigt behov for familiebehandling' } });
  await does('hear-parties', { parties: [mother, father], childHeard: true });
  await does('finish-examination', { supportNeeded: true }, { text: { conclusion: 'Behov for støtte' } });
  await does('inform-notifier', { notification: 2, started: true });
  const consented = { to: 'measure', given: true };
  await does('record-consent', { from: 'party', party: mother, ...consented });
  await does('record-consent', { from: 'party', party: father, ...consented });
  const decision = await does(
    'decide',
    { kind: 'measure', measure: 'familiebehandling', expectedEnd: await day(300), consent: true, guidance: true },
    { by: 'LED', text: { purpose: 'Ro i hjemmet', reasons: 'Se undersøgelsen' } },
  );
  await does('position-on-plan', { plan: true });
  await does('adopt-plan', { goals: 2, decision });
  await does('order-measure', { decision, supplier: 'familiehuset' });
  const measure = await does('start-measure', { decision, kind: 'support', expectedEnd: await day(300) });
  for (let held = 0; held < 3; held++) {
    await pass(80);
    await does('follow-up', { measure, adjust: false, examine: false, plan: false, wellbeing: 6, next: await day(85) });
    await does('note', {}, { text: { note: 'Familien trives bedre' } });
  }
  await house.refuses(caseId, 'approve-closure', { by: 'TL1' });
  return { caseId, measure };
}

/** Ends a measure by a decision and closes the case: told, followed up, proposed, approved. The workflow ends with it. */
export async function closeAfterMeasure(house: House, caseId: string, measure: number): Promise<void> {
  const does = async (name: string, step: Step = {}): Promise<number> => {
    const { entries } = await house.does(caseId, name, step);
    return entries?.[1] ?? 0;
  };
  const journal = await house.journal(caseId);
  const numbersOf = (event: string): number[] => journal.flatMap(({ type, seq }) => (type === event ? [seq] : []));
  const parties = numbersOf('PartyRegistered');
  await does('hold-conversation', { text: { view: 'Er glad for ro i hjemmet' } });
  await does('hear-parties', { data: { parties, childHeard: true } });
  const decision = await does('decide', {
    data: { kind: 'ending', regarding: measure, guidance: true, childGuided: true, guidedParties: parties },
    text: { reasons: 'Formålet er nået' },
    by: 'LED',
  });
  await does('end-measure', { data: { measure, cause: 'purposeMet', decision } });
  await does('follow-up-family');
  for (const notification of numbersOf('NotificationReceived')) {
    await does('inform-notifier', { data: { notification, started: true } });
  }
  await does('tell-before-closing', { data: { parties, child: true } });
  await does('recommend-closing', { data: { recommendation: 'close' } });
  await does('propose-closure', {
    data: { cause: 'purposeMet' },
    text: { justification: 'Målene i planen er nået.', lapsedAcknowledged: 'Undersøgelsen blev færdig for sent.' },
  });
  const gate = await house.send(caseId, 'approve-closure', { by: 'TL1' });
  if (gate.kind === 'refused') {
    for (const { code } of gate.refusal.missing ?? []) {
      await does('waive', { by: 'LED', data: { control: code }, text: { reason: 'Kan ikke nås mere' } });
    }
    await does('approve-closure', { by: 'TL1' });
  }
  await house.ended(caseId);
}

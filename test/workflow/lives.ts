import type { House, Step } from './house';

/**
 * Closes a case that holds one notification, entry 2: assessed, the child talked with, screened «no further», everyone
 * told, closure proposed by B01 and approved by the team leader. The workflow ends with it.
 */
export async function closeWithoutNeed(house: House, caseId: string): Promise<void> {
  const does = async (name: string, data: Step['data'] = {}, more: Step = {}): Promise<number> => {
    const { entries } = await house.does(caseId, name, { data, ...more });
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
  await does('propose-closure', { cause: 'noNeed' }, { text: { justification: 'Der er ikke behov for støtte.' } });
  await does('approve-closure', {}, { by: 'TL1' });
  await house.ended(caseId);
}

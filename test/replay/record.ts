import { setTimeout as pause } from 'node:timers/promises';
import { RESYNC } from '../../workflows/contracts/case-host';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { version } from '../../package.json';
import { newChild, notification, type House } from '../workflow/house';
import { closeAfterMeasure, days, longLife } from '../workflow/lives';
import { openRecording, type Recording } from './recording';

describe(`the golden histories of ${version}`, () => {
  let recording: Recording;
  let house: House;

  beforeAll(async () => {
    recording = await openRecording(version);
    ({ house } = recording);
  });
  afterAll(() => recording.close());

  const store = (name: string, caseId: string): Promise<void> =>
    recording.store(name, caseWorkflowId(house.link.municipality, caseId));

  test('an ordinary life: fourteen months with runs that continue, closing, a late fact, reopening', async () => {
    const child = newChild();
    const given = 's0rdinary0life00';
    await house.start(given, { withCommand: true, renewAfter: 16 });
    const { caseId, measure } = await longLife(house, child, given);
    await closeAfterMeasure(house, caseId, measure);
    await store('ordinary', caseId);
    await house.does(caseId, 'note', { text: { note: 'Brev fra skolen kom efter lukningen' } });
    await house.ended(caseId);
    await store('late-fact', caseId);
    await house.does(caseId, 'reopen', { data: { reason: 'newNotification' } });
    await house.does(caseId, 'notify', notification(child));
    await house.backend.clockAdvance(caseId, days(2));
    await store('reopened', caseId);
  }, 120_000);

  test('a life through an outage of the journal, with a refused closing, a repeated command and a re-reading', async () => {
    const { journalServer } = recording;
    const caseId = await house.opened();
    await house.does(caseId, 'assess', { data: { notifications: [2], danger: true, acute: true } });
    await journalServer.stop();
    await house.does(caseId, 'note', { text: { note: 'Skrevet uden journal' }, key: 'twice' });
    await house.does(caseId, 'note', { text: { note: 'Skrevet uden journal' }, key: 'twice' });
    await house.refuses(caseId, 'approve-closure', { by: 'TL1' });
    const child = newChild();
    const opened = await house.does({ child }, 'notify', notification(child));
    await house.does(opened.caseId, 'judge-concern', { data: { level: 'high' } });
    await journalServer.start();
    for (const id of [caseId, opened.caseId]) {
      for (;;) {
        const known = await house.backend.resolveCase(id);
        if (known && (await house.backend.state(id)).waiting === 0) break;
        await pause(100);
      }
      await house.does(id, 'note', { text: { note: 'Journalen svarer igen' } });
      await house.link.temporal.workflow.getHandle(caseWorkflowId(house.link.municipality, id)).executeUpdate(RESYNC);
    }
    await store('outage', caseId);
    await store('opened-in-outage', opened.caseId);
  }, 120_000);

  test('a case that was never opened', async () => {
    const child = newChild();
    const { caseId } = await house.refuses({ child }, 'notify', { ...notification(child), by: 'XX9' });
    await house.ended(caseId);
    await store('not-opened', caseId);
  });

  test('are stored with their wrapped data keys and digests', () => recording.finish());
});

import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { patiently } from '../../client/library/patiently';
import { killed, workerProcess } from '../system/worker-process';
import { command, newChild, notification, openHouse, type House } from '../workflow/house';

const CASES = 40;

/**
 * A worker that dies twice: while recoveries are being opened, and while an order is being spread over them. The server
 * gives its errands to the next worker when their heartbeat has failed for a minute.
 */
describe('a recovery programme whose worker is killed', () => {
  let installation: TestInstallation;
  let house: House;
  let worker: ChildProcess;
  let programme: Undertaking;

  const killWorker = async (): Promise<void> => {
    await killed(worker);
    worker = await workerProcess(installation);
  };

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await workerProcess(installation);
    house = await openHouse({ settings: installation.settings, worker: false });
    await house.link.journal.staff.put(house.link.municipality, [
      { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from: '2015-01-01' },
    ]);
    const at = addDays(civilDayOf(new Date().toISOString()), -10);
    await Promise.all(
      Array.from({ length: CASES }, async () => {
        const child = newChild();
        const { caseId } = await house.does({ child }, 'notify', { ...notification(child), at });
        await house.does(caseId, 'assign', { data: { worker: 'B01', team: 'Modtagelsen' } });
      }),
    );
    programme = house.backend.undertakings.named('programme', 'p1');
  }, 120_000);
  afterAll(async () => {
    await killed(worker);
    await house.close();
    await installation.close();
  });

  const recoveries = (): Promise<readonly Undertaking[]> => house.backend.undertakings.list('recovery', 'p1/');

  async function typesOf(recovery: Undertaking): Promise<readonly string[]> {
    const { events } = await patiently(() => house.backend.undertakings.read(recovery));
    return events.map(({ type }) => type);
  }

  async function tell(name: string, data = {}, text?: Readonly<Record<string, string>>): Promise<void> {
    const told = command(name, { by: 'GEN', data, ...(text ? { text } : {}) });
    expect(await house.backend.undertakings.send(programme, told)).toMatchObject({ kind: 'accepted' });
  }

  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 180_000; !(await holds()); await pause(50)) {
      if (Date.now() > end) throw new Error('It took too long');
    }
  }

  const isQuiet = async (): Promise<boolean> => {
    const { standing } = await house.backend.undertakings.read(programme);
    return standing.stage === 'running' && standing.errands.length === 0;
  };

  test('opens a recovery for each case, once', async () => {
    await tell('start', {}, { reason: 'Prøve' });
    await until(async () => (await recoveries()).length > CASES / 4);
    expect(await isQuiet()).toBe(false);
    await killWorker();
    await until(isQuiet);
    const opened = await recoveries();
    expect(opened).toHaveLength(CASES);
    for (const one of opened) expect(await typesOf(one)).toEqual(['RecoveryOpened']);
    const { count } = await house.link.temporal.workflow.count("WorkflowType = 'caseRecoveryWorkflow'");
    expect(count).toBe(CASES);
  }, 240_000);

  test('spreads an order to each of them, once, and the figures stay', async () => {
    const opened = await recoveries();
    await tell('make-plans');
    await until(async () => {
      const planned = await Promise.all(opened.map(typesOf));
      return planned.filter((types) => types.includes('RecoveryPlanMade')).length > CASES / 4;
    });
    await killWorker();
    await until(isQuiet);
    for (const one of opened) expect(await typesOf(one)).toEqual(['RecoveryOpened', 'RecoveryPlanMade']);
    const { state: after } = await house.backend.undertakings.read(programme);
    const spread = after.facts.filter(({ type }) => type === 'OrderSpread').map(({ data }) => data);
    expect(spread.reduce((sum, { told }) => sum + Number(told), 0)).toBe(CASES);
    expect(spread.every(({ refused }) => refused === 0)).toBe(true);
    await tell('take-stock');
    await until(isQuiet);
    const { state } = await house.backend.undertakings.read(programme);
    expect(state.facts.findLast(({ type }) => type === 'StatusRecorded')?.data).toMatchObject({
      startOutstanding: CASES,
      outstanding: CASES,
      recovered: 0,
    });
  }, 240_000);
});

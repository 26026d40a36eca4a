import type { ChildProcess } from 'node:child_process';
import type { InstallationLink } from '../../client/library/installation';
import { link } from '../../client/library/installation';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { expectTakenOver } from './taken-over';
import { killed, workerProcess } from './worker-process';

/** Nyborg's and Faxe's are taken over where their story goes on: nyborg.test.ts and faxe-recovery.test.ts. */
const lists: Readonly<Record<string, string>> = {
  kanter: 'kanter',
  'lyngby-lukkede-sager': 'lyngby',
  'lejre-sager-2016': 'lejre',
};

describe('the case lists', () => {
  let installation: TestInstallation;
  let worker: ChildProcess;
  let to: InstallationLink;

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await workerProcess(installation);
    to = await link(installation.settings);
  });

  afterAll(async () => {
    await killed(worker);
    await to.close();
    await installation.close();
  });

  test.each(Object.entries(lists))(
    '%s is taken over, runs as workflows and counts as expected from the journal',
    (list, municipality) => expectTakenOver(to, list, municipality),
    600_000,
  );
});

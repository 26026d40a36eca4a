import { Client as DatabaseClient } from 'pg';
import type { TestInstallation } from '../dev/environment';
import { testInstallation } from '../dev/environment';

describe('the installation of a test file', () => {
  let installation: TestInstallation;

  beforeAll(async () => {
    installation = await testInstallation();
  });

  afterAll(() => installation.close());

  test('has a namespace of its own with the search attributes', async () => {
    const { count } = await installation.temporal.client().workflow.count(`SagStage IS NULL`);
    expect(count).toBe(0);
  });

  test('has a migrated, empty journal and a key store apart from it', async () => {
    const { journalUrl, keysUrl } = installation.settings;
    expect(new URL(journalUrl).pathname).not.toBe(new URL(keysUrl).pathname);
    const client = new DatabaseClient({ connectionString: journalUrl });
    await client.connect();
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM journal_migration');
    await client.end();
    expect(Number(rows[0]?.count)).toBeGreaterThan(0);
  });
});

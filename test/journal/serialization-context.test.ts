import type { ConnectionLike } from '@temporalio/client';
import { Client } from '@temporalio/client';
import { ENCRYPTED_ENCODING } from '../../journal/keys/payload-codec';
import type { TestJournal, TestServer } from './harness';
import { startTestServer } from './harness';

interface FoundPayload {
  readonly path: string;
  readonly encoding: string;
  readonly keyId: string;
}

/** Every payload within a request to the server. */
function payloadsIn(value: unknown, path = ''): FoundPayload[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const { metadata, data } = value as { metadata?: Record<string, Uint8Array>; data?: unknown };
  if (data instanceof Uint8Array && metadata) {
    const text = (name: string): string => Buffer.from(metadata[name] ?? []).toString();
    return [{ path, encoding: text('encoding'), keyId: text('sagsgang-key-id') }];
  }
  return Object.entries(value).flatMap(([name, part]) => payloadsIn(part, `${path}/${name}`));
}

describe('the SDK’s client hands the workflow id to the codec', () => {
  let server: TestServer;
  let journal: TestJournal;
  const requests: { readonly method: string; readonly request: unknown }[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal();
  }, 60_000);
  afterAll(() => server.stop());

  /** Takes requests down instead of sending them. */
  const recording = (): ConnectionLike => {
    const workflowService = new Proxy(
      {},
      {
        get: (_target, method) => async (request: unknown) => {
          requests.push({ method: String(method), request });
          return { runId: 'run', started: true };
        },
      },
    );
    const passOn = async <T>(_given: unknown, run: () => Promise<T>): Promise<T> => run();
    return {
      workflowService,
      plugins: [],
      withDeadline: passOn,
      withMetadata: passOn,
      withAbortSignal: passOn,
      close: async () => undefined,
      ensureConnected: async () => undefined,
    } as unknown as ConnectionLike;
  };

  test('on starts, signals and queries, memo and summary included', async () => {
    const client = new Client({ connection: recording(), dataConverter: journal.dataConverter });
    const handle = await client.workflow.start('case', {
      workflowId: 'case-a',
      taskQueue: 'queue',
      args: ['Blåbærgrød', { more: 1 }],
      memo: { note: 'memo' },
      staticSummary: 'summary',
    });
    await handle.signal('changed', 'Blåbærgrød');
    await handle.query('asOf', 'Blåbærgrød').catch(() => undefined);

    const key = await journal.keys.keyFor({ scope: 'case-a' }, { create: false });
    if (key.kind !== 'key') throw new Error(key.kind);
    const found = requests.flatMap(({ method, request }) => payloadsIn(request, method));
    expect(new Set(found.map(({ path }) => path.split('/')[0]))).toEqual(
      new Set(['startWorkflowExecution', 'signalWorkflowExecution', 'queryWorkflow']),
    );
    expect(found.length).toBeGreaterThanOrEqual(6);
    for (const one of found) expect(one).toEqual({ path: one.path, encoding: ENCRYPTED_ENCODING, keyId: key.key.id });
  });
});

import type { FailureConverter, Payload, SerializationContext } from '@temporalio/common';
import { defaultPayloadConverter } from '@temporalio/common';
import { ENCRYPTED_ENCODING, PayloadKeyError } from '../../journal/keys/payload-codec';
import type { TestJournal, TestServer } from './harness';
import { startTestServer } from './harness';

describe('the payload codec', () => {
  let server: TestServer;
  let journal: TestJournal;
  const workflow = (workflowId: string): SerializationContext => ({ type: 'workflow', namespace: 'n', workflowId });
  const activity = (workflowId?: string): SerializationContext => ({
    type: 'activity',
    namespace: 'n',
    isLocal: true,
    ...(workflowId === undefined ? {} : { workflowId }),
  });
  const payload = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
  const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString();

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal();
  }, 60_000);
  afterAll(() => server.stop());

  test('encrypts what belongs to a workflow and gives it back, in another process too', async () => {
    const given = [payload({ concern: 'Blåbærgrød' }), payload(undefined), payload(Buffer.from([1, 2, 3]))];
    const encoded = await journal.codec.encode(given, workflow('case-a'));
    for (const one of encoded) {
      expect(text(one.metadata?.['encoding'])).toBe(ENCRYPTED_ENCODING);
      expect(text(one.data)).not.toContain('Blåbær');
    }
    const other = await journal.another();
    const decoded = await other.codec.decode(encoded);
    expect(decoded.map((one) => defaultPayloadConverter.fromPayload(one))).toEqual([
      { concern: 'Blåbærgrød' },
      undefined,
      new Uint8Array([1, 2, 3]),
    ]);
  });

  test('uses one key a workflow, the same for its activities and for the entries of its case', async () => {
    const keyIds = async (context?: SerializationContext): Promise<string> => {
      const [encoded] = await journal.codec.encode([payload(1)], context);
      return text(encoded?.metadata?.['sagsgang-key-id']);
    };
    const ofCase = await journal.keys.keyFor({ scope: 'case-b' }, { create: true });
    if (ofCase.kind !== 'key') throw new Error(ofCase.kind);
    expect(await keyIds(workflow('case-b'))).toBe(ofCase.key.id);
    expect(await keyIds(activity('case-b'))).toBe(ofCase.key.id);
    expect(await keyIds(workflow('case-c'))).not.toBe(ofCase.key.id);
    expect(await keyIds(undefined)).toBe(await keyIds(activity()));
    const mapped = await journal.another({ scopeOfWorkflow: (workflowId) => workflowId.replace(/^workflow of /, '') });
    const [encoded] = await mapped.codec.encode([payload(1)], workflow('workflow of case-b'));
    expect(text(encoded?.metadata?.['sagsgang-key-id'])).toBe(ofCase.key.id);
  });

  test('lets payloads of another encoding pass, and lists without any', async () => {
    const plain = [payload('plain'), { metadata: {}, data: Buffer.from('x') }, {}];
    expect(await journal.codec.decode(plain)).toEqual(plain);
    expect(await journal.codec.encode([], workflow('case-d'))).toEqual([]);
  });

  test('decodes payloads of several workflows in one list', async () => {
    const [first] = await journal.codec.encode([payload('first')], workflow('case-e'));
    const [second] = await journal.codec.encode([payload('second')], workflow('case-f'));
    if (!first || !second) throw new Error('nothing encoded');
    const decoded = await journal.codec.decode([first, payload('plain'), second]);
    expect(decoded.map((one) => defaultPayloadConverter.fromPayload(one))).toEqual(['first', 'plain', 'second']);
  });

  test('names why a payload cannot be read: altered, or its key destroyed', async () => {
    const [encoded] = await journal.codec.encode([payload('secret')], workflow('case-g'));
    if (!encoded?.data) throw new Error('nothing encoded');
    const altered = Buffer.from(encoded.data);
    altered.writeUInt8(altered.readUInt8(14) ^ 1, 14);
    await expect(journal.codec.decode([{ ...encoded, data: altered }])).rejects.toMatchObject({
      code: 'payload-altered',
    });
    await journal.keys.destroy('case-g', 'retention-ended', '2026-01-01T00:00:00.000Z');
    await expect(journal.codec.decode([encoded])).rejects.toMatchObject({ code: 'key-destroyed' });
    await expect(journal.codec.encode([payload(1)], workflow('case-g'))).rejects.toBeInstanceOf(PayloadKeyError);
  });

  test('comes with a failure converter that leaves no message or stack readable', () => {
    const path = journal.dataConverter.failureConverterPath ?? '';
    const { failureConverter } = jest.requireActual<{ failureConverter: FailureConverter }>(path);
    const failure = failureConverter.errorToFailure(new Error('Blåbærgrød'), defaultPayloadConverter);
    expect(failure.message).toBe('Encoded failure');
    expect(failure.stackTrace ?? '').toBe('');
    expect(failureConverter.failureToError(failure, defaultPayloadConverter).message).toBe('Blåbærgrød');
  });

  test('waits for a key store that is away where it is told to, and says so at once where it is not', async () => {
    const encoded = await journal.codec.encode([payload('Blåbærgrød')], workflow('case-patient'));
    const patient = await journal.another({ keyPatienceMs: 30_000 });
    const hasty = await journal.another();
    await server.postgres.stop();
    await expect(hasty.codec.decode(encoded)).rejects.toThrow(PayloadKeyError);
    const waiting = patient.codec.decode(encoded);
    await server.restart();
    expect((await waiting).map((one) => defaultPayloadConverter.fromPayload(one))).toEqual(['Blåbærgrød']);
  }, 60_000);
});

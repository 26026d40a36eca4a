import { newChild, openHouse, type House } from './house';

describe('a case with an entry of a newer release', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  /** Puts an entry into a case's journal as a newer release would. */
  async function written(caseId: string): Promise<void> {
    const { events } = house.link.journal;
    const journal = await house.journal(caseId);
    const last = journal.at(-1);
    if (!last) throw new Error('The case has no entries');
    const entry = { ...last, seq: last.seq + 1, type: 'NotYetInvented', key: 'newer', data: {} };
    const appended = await events.append(caseId, last.seq, [entry], { municipality: house.link.municipality });
    expect(appended.kind).toBe('appended');
  }

  test('is refused with a code, by worker and client alike, and left as it is', async () => {
    const caseId = await house.opened(newChild());
    await written(caseId);
    const { refusal } = await house.refuses(caseId, 'note', { text: { note: 'Skrevet af en ældre udgave' } });
    expect(refusal.code).toBe('RELEASE_TOO_OLD');
    await expect(house.journal(caseId)).rejects.toMatchObject({ code: 'RELEASE_TOO_OLD' });
    expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: 3 });
    expect(await house.link.journal.events.head(caseId)).toMatchObject({ seq: 3 });
  });
});

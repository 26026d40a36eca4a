import fc from 'fast-check';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import { openHouse, type House, type Step } from './house';

/** Steps that make sense in any order, and some that never do. */
const steps: readonly (readonly [name: string, step: Step])[] = [
  ['assess', { data: { notifications: [2], danger: false, acute: false } }],
  ['notify', { data: { notifier: 'private' }, text: { content: 'Endnu en bekymring' } }],
  ['send-receipt', { data: { notification: 2 } }],
  ['screen', { data: { outcome: 'examination' } }],
  ['note', { text: { note: 'Talt med skolen' } }],
  ['judge-concern', { data: { level: 'low' } }],
  ['judge-concern', { data: { level: 'high' }, corrects: 3, text: { correctionReason: 'Forkert grad' } }],
  ['misfile', { data: { entry: 3 }, text: { reason: 'Angår et andet barn' } }],
  ['misfile', { data: { entry: 99 }, text: { reason: 'Findes ikke' } }],
  ['approve-closure', { by: 'TL1' }],
  ['propose-closure', { data: { cause: 'noNeed' }, text: { justification: 'Intet behov' } }],
  ['reopen', { data: { reason: 'newNotification' } }],
  ['assess', { data: { notifications: [44] } }],
  ['note', { by: 'XX9', text: { note: 'En fremmed' } }],
];

describe('any sequence of commands', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  test('leaves a state that is the fold of the journal, and a journal without gaps', async () => {
    const sequences = fc.array(fc.nat({ max: steps.length - 1 }), { minLength: 4, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(sequences, fc.nat({ max: 2 }), async (sequence, losses) => {
        const caseId = await house.opened();
        for (const [at, index] of sequence.entries()) {
          const [name, step] = steps[index] ?? ['note', {}];
          await house.send(caseId, name, step);
          if (at < losses) await house.terminate(caseId);
        }
        await house.send(caseId, 'note', { text: { note: 'Til sidst' } });
        const [{ state, hash }, journal] = [await house.backend.state(caseId), await house.journal(caseId)];
        expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, i) => i + 1));
        expect(state).toEqual(evolveAll(emptyCase(caseId, house.link.municipality), journal));
        expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: state.seq });
        expect(await house.link.journal.events.head(caseId)).toMatchObject({ seq: state.seq, hash });
      }),
      { numRuns: 6 },
    );
  });
});

import type { Backend } from '../../client/cli/ports';
import { backendOver } from '../../client/library/backend';
import { newChild, notification, openHouse, type House } from './house';
import { closeWithoutNeed } from './lives';
import { called, type Called } from '../dev/called';

describe('erase and keys on the command line', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  function call(...argv: string[]): Promise<Called> {
    const connect = (): Promise<Backend> =>
      Promise.resolve({ ...backendOver(house.link), close: () => Promise.resolve() });
    return called(argv, { env: { SAGSGANG_USER: 'B01' }, connect });
  }

  test('a case is erased in two calls by two persons, and shown as erased', async () => {
    const child = newChild();
    const { caseId } = await house.does({ child }, 'notify', notification(child));
    await closeWithoutNeed(house, caseId);
    const propose = ['case', 'propose-erasure', caseId, '--ground', 'registreret ved en fejl'];
    expect(await call(...propose, '--archive', 'skal ikke afleveres')).toMatchObject({ code: 0, err: '' });
    const own = await call('erase', caseId, '--as', 'B01');
    expect(own).toMatchObject({ code: 1, out: '' });
    expect(own.err).toContain('B01');
    expect((await call('erase', caseId, '--finish')).err).toContain('ikke godkendt');
    const { code, out } = await call('erase', caseId, '--as', 'LED');
    expect(code).toBe(0);
    expect(out).toContain('er slettet');
    expect(out).toContain('registreret ved en fejl');
    expect(out).toContain('efterprøvet');
    const shown = await call('case', 'show', caseId);
    expect(shown).toEqual({ code: 0, out, err: '' });
    const json = JSON.parse((await call('case', 'show', caseId, '--json')).out) as Record<string, unknown>;
    expect(json).toMatchObject({ ground: 'registeredInError', proposedBy: 'B01', approvedBy: 'LED' });
    expect((await call('case', 'journal', caseId)).err).toContain('slettet');
    expect(await call('erase', caseId, '--finish')).toMatchObject({ code: 0, out });
  });

  test('the ring is rotated under a running worker; a version that something needs is not taken out', async () => {
    const caseId = await house.opened();
    expect((await call('keys')).out).toMatch(/1 +\d+ +\d+ +aktiv, blinde opslag/);
    expect((await call('keys', 'rotate', '--prepare')).out).toContain('Version 2 er tilføjet');
    expect((await call('keys', 'rotate')).out).toMatch(
      /Version 2 er aktiv\. Nøgler pakket om: \d+\. Tilbage under ældre versioner: \d+\.\nHar andre maskiner en kopi .*--rewrap-only/,
    );
    await house.does(caseId, 'note', { text: { note: 'efter skiftet' } });
    const other = await house.opened();
    expect((await call('keys', 'rotate', '--rewrap-only', '--json')).out).toContain('"version":2');
    expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact' });
    expect(await house.link.journal.events.verifyCase(other)).toMatchObject({ kind: 'intact' });
    const refused = await call('keys', 'retire', '1');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/index.*rows=\d+/);
    expect((await call('keys', 'retire', '2')).err).toContain('active');
    expect((await call('keys', 'retire', '7')).err).toContain('ingen version 7');
    expect((await call('keys', 'retire', 'x')).code).toBe(2);
    expect((await call('keys', 'rotate', '--prepare')).out).toContain('Version 3');
    expect(await call('keys', 'retire', '3')).toMatchObject({ code: 0 });
  });
});

import { Terminal } from '../cli/terminal';

const noServer = (): Promise<never> => Promise.reject(new Error('law needs no server'));
const terminal = new Terminal(noServer, () => '2026-03-31T10:00:00.000Z');

describe('law deadline', () => {
  it.each([
    ['K04', '31-10-2025', '2026-02-28T23:59:59+01:00', '2026-02-28', '2025-03'],
    ['k01', '22-12-2025', '2026-01-02T23:59:59+01:00', '2026-01-02', '2025-03'],
    ['K02', '28-03-2026 12:00', '2026-03-29T13:00:00+02:00', null, '2025-03'],
    ['K02', '2024-06-01T10:00:00Z', '2024-06-02T12:00:00+02:00', null, '2024-01'],
  ])('%s from %s', async (rule, from, due, dueDate, edition) => {
    const { code, out } = await terminal.call(`law deadline ${rule} --from "${from}" --json`);
    expect(code).toBe(0);
    const answer = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(answer).sort()).toEqual(['due', 'dueDate', 'edition', 'explanation', 'law']);
    expect(answer).toMatchObject({ due, dueDate, edition, explanation: expect.stringMatching(/\S/) });
  });

  it('answers people in their language', async () => {
    const { out } = await terminal.call('law deadline K04 --from 31-10-2025 --lang en');
    expect(out).toContain('The time runs out 28-02-2026');
  });

  it.each([
    ['law deadline K99 --from 31-10-2025', 1],
    ['law deadline K08 --from 31-10-2025', 1],
    ['law deadline K04 --from 31-02-2025', 1],
    ['law deadline K04', 2],
    ['law show 1999-01', 1],
  ])('%s ends with %i and words', async (call, code) => {
    const { code: ended, err } = await terminal.call(call);
    expect(ended).toBe(code);
    expect(err).not.toBe('');
  });
});

describe('law show', () => {
  it.each([
    ['law', 'Barnets lov, LBK nr. 282'],
    ['law show liste-2025', 'Sagslister (forenklet form)'],
    ['law show K04', 'K04 Børnefaglig undersøgelse afsluttet'],
  ])('%s', async (call, heading) => {
    const { code, out } = await terminal.call(call);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toContain(heading);
  });
});

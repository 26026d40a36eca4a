import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorChapters, errorCodes, errorEntry } from '../../../domain/errors/registry';
import { explainRefusal } from '../../../domain/errors/explain-refusal';
import { errorsPage } from '../../../docs/generate/errors';

const root = path.join(__dirname, '..', '..', '..');

/** Any text of the form of a code: capitals in several words. A code that stands alone or by its place is found by it too. */
const formOfACode = /'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g;
/** A code of one word: what a failure is made with, or what it has where it is given none. */
const codeOfAFailure = /(?:(?:CliFailure|BackendRefusal|registered|refusal)\([^;]*?|\?\? |: string = )'([A-Z]{4,})'/g;
/** Names of the same form that are no codes: settings and names of other programs. */
const otherNames =
  /^(SAGSGANG_\w+|TEMPORAL_\w+|DATABASE_URL|NO_COLOR|XDG_CACHE_HOME|PG_VERSION|ALLOW_ALL|ALLOW_DUPLICATE|USE_EXISTING|AUTO_UPGRADE)$/;
/** Where failures get their codes by their place among the arguments. */
const commandLine = path.join(root, 'client', 'cli');
/** What doctor finds is told in words of its own; it refuses nothing. */
const ownWords = /doctor/;

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map((file) => path.join(file.parentPath, file.name));
}

describe('the registry of errors', () => {
  test('no code stands in two chapters', () => {
    expect(errorCodes.length).toBe(errorChapters.reduce((sum, { entries }) => sum + Object.keys(entries).length, 0));
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
  });

  test('every entry speaks both languages and says what to do', () => {
    for (const code of errorCodes) {
      const entry = errorEntry(code);
      for (const text of [entry?.message.da, entry?.message.en, entry?.next.da, entry?.next.en])
        expect(text).toMatch(/\S/);
    }
  });

  test('both languages of a text have the same placeholders', () => {
    const placeholders = (text: string): readonly string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole).sort();
    for (const code of errorCodes) {
      const entry = errorEntry(code);
      if (!entry) continue;
      expect([code, new Set(placeholders(entry.message.da))]).toEqual([code, new Set(placeholders(entry.message.en))]);
      expect([code, new Set(placeholders(entry.next.da))]).toEqual([code, new Set(placeholders(entry.next.en))]);
    }
  });

  test('every code that is used is there, wherever it is written', () => {
    const files = ['domain', 'activities', 'workflows', 'journal', 'client', 'worker'].flatMap(sources);
    const used = new Set<string>();
    for (const file of files.filter((one) => !ownWords.test(path.relative(root, one)))) {
      const source = readFileSync(file, 'utf8');
      const patterns = file.includes(commandLine) ? [formOfACode, codeOfAFailure] : [formOfACode];
      for (const pattern of patterns)
        for (const [, code = ''] of source.matchAll(pattern)) if (!otherNames.test(code)) used.add(code);
    }
    expect(used.size).toBeGreaterThan(200);
    expect([...used].filter((code) => !errorEntry(code)).sort()).toEqual([]);
    for (const code of ['USAGE', 'UNREACHABLE', 'UNEXPECTED', 'CLOCK_STOPPED']) expect(used).toContain(code);
  });

  test('docs/errors.md lists exactly these codes, word for word', () => {
    expect(readFileSync(path.join(root, 'docs', 'errors.md'), 'utf8')).toBe(errorsPage());
  });
});

describe('a refusal in words', () => {
  test('names roles, levels and kinds as people call them', () => {
    const refusal = { code: 'DECISION_ABOVE_LEVEL', params: { by: 'B01', kind: 'placement', level: 'committee' } };
    expect(explainRefusal(refusal)).toMatchObject({
      message: { da: 'Afgørelsen (anbringelse) ligger over det niveau, B01 må afgøre på.' },
      next: { en: expect.stringContaining('It is made at the level: children and youth committee.') },
    });
    const roles = { code: 'NOT_YOUR_ROLE', params: { by: 'B01', command: 'waive', roles: 'teamLeader, leader' } };
    expect(explainRefusal(roles)?.next.da).toBe('Det kan gøres af: teamleder, leder.');
  });

  test('of a code that is not known is none', () => {
    expect(explainRefusal({ code: 'NO_SUCH_CODE' })).toBeUndefined();
  });
});

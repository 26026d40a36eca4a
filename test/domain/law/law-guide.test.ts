import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Terminal } from '../cli/terminal';

const root = path.join(__dirname, '../../..');
const guide = readFileSync(path.join(root, 'docs/guide/law-over-time.md'), 'utf8');
const steps = [...guide.matchAll(/```console\n\$ sagsgang (.*)\n([^`]*)```/g)];
const files = [...guide.matchAll(/`([\w-]+\.json)`[^`]*\n\n```json\n([^`]*)```/g)];

test('the guide’s calls print what the guide says', async () => {
  const noServer = (): Promise<never> => Promise.reject(new Error('needs no server'));
  const terminal = new Terminal(noServer, () => '2026-03-31T10:00:00.000Z');
  terminal.env = { SAGSGANG_LANG: 'en', SAGSGANG_HOME: '/nowhere' };
  terminal.files = Object.fromEntries(files.map(([, name = '', content = '']) => [name, content]));
  expect([steps.length, files.length]).toEqual([5, 2]);
  for (const [, call = '', told = ''] of steps) {
    const { code, out } = await terminal.call(call.replaceAll('examples/', `${root}/examples/`));
    expect([call, code]).toEqual([call, 0]);
    expect(out.split('\n').map((line) => line.trimEnd())).toEqual(told.trimEnd().split('\n'));
  }
});

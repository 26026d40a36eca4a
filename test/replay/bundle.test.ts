import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { patchesOf } from '../../worker/patches';

const root = join(__dirname, '..', '..');

describe('protobufjs', () => {
  test('is one copy of version 8, at the top', () => {
    const top = createRequire(join(root, 'package.json')).resolve('protobufjs/package.json');
    expect((jest.requireActual(top) as { version: string }).version).toMatch(/^8\./);
    for (const user of ['common', 'proto', 'worker', 'client']) {
      const from = createRequire(join(root, 'node_modules', '@temporalio', user, 'package.json'));
      expect(from.resolve('protobufjs/package.json')).toBe(top);
    }
    expect(historyFromJSON({ events: [] }).events).toEqual([]);
  });
});

describe('the bundle of the workflows', () => {
  let code: string;

  beforeAll(async () => {
    const logger = new DefaultLogger('ERROR', () => undefined);
    ({ code } = await bundleWorkflowCode({ workflowsPath: require.resolve('../../workflows'), logger }));
  });

  /** Our own modules in the bundle, by path within the clone. */
  const modules = (): string[] => {
    const found = code.matchAll(/^\/\*\*\*\/ "\.\/((?:domain|workflows|activities|journal|client|worker)\/[^"]+)"/gm);
    return [...new Set([...found].map(([, path]) => path ?? ''))];
  };

  test('holds no law, no decider and nothing that touches the world', () => {
    const ours = modules();
    expect(ours).toContain('workflows/case/case-workflow.ts');
    const domain = ours.filter((path) => path.startsWith('domain/'));
    expect(domain.sort()).toEqual(['domain/case/kernel/evolve.ts', 'domain/case/kernel/state.ts']);
    expect(ours.filter((path) => /^(activities|journal|client|worker)\//.test(path))).toEqual([]);
  });

  test('names every change of workflow code by a text as it stands', () => {
    expect(() => patchesOf(code)).not.toThrow();
    expect(
      patchesOf(`(0, _workflow.patched)('b'); workflow.deprecatePatch("a"); if ((0, w.patched)('b')) x();`),
    ).toEqual(['a', 'b']);
    for (const argument of ['NAME', '`a`', "'a' + NAME", '']) {
      expect(() => patchesOf(`(0, _workflow.patched)(${argument})`)).toThrow('named by a text as it stands');
    }
  });

  test('holds no zod and stays small', () => {
    expect(code).not.toMatch(/node_modules\/(zod|pg|pino|date-holidays)\//);
    const [withoutMap = ''] = code.split('//# sourceMappingURL');
    expect(withoutMap.length).toBeLessThan(700 * 1024);
  });
});

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';

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

  test('holds no zod and stays small', () => {
    expect(code).not.toMatch(/node_modules\/(zod|pg|pino|date-holidays)\//);
    const [withoutMap = ''] = code.split('//# sourceMappingURL');
    expect(withoutMap.length).toBeLessThan(700 * 1024);
  });
});

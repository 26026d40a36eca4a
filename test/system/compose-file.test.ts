import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cloneFolder } from '../../client/connection/home';
import { temporalServerProgram, temporalUiProgram } from '../../worker/dev/go-build';
import { findPrograms } from '../../worker/dev/postgres-programs';
import { composeVariables, readComposeFile, type ComposeFile } from './compose/file';
import { readRunStage } from './compose/image';

const file: ComposeFile = readComposeFile(Object.fromEntries(composeVariables().map((name) => [name, `/of/${name}`])));
const services = Object.entries(file.services);
const packageFile = JSON.parse(readFileSync(join(cloneFolder(), 'package.json'), 'utf8')) as { version: string };

/** Names of environment variables that our own code reads. */
function knownVariables(): Set<string> {
  const sources = ['activities', 'bin', 'client', 'journal', 'worker'].flatMap((folder) =>
    readdirSync(join(cloneFolder(), folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|js)$/.test(path))
      .map((path) => readFileSync(join(cloneFolder(), folder, path), 'utf8')),
  );
  return new Set(
    sources.flatMap((text) => [...text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, name]) => name ?? '')),
  );
}

const imageOf = (service: string): string => file.services[service]?.image ?? '';

describe('docker-compose.yml', () => {
  test('waits only for services that tell when they are ready or done', () => {
    for (const [name, { depends_on: before = {} }] of services) {
      for (const [other, { condition }] of Object.entries(before)) {
        const service = file.services[other];
        const tells =
          condition === 'service_healthy'
            ? service?.healthcheck !== undefined
            : condition === 'service_completed_successfully' && service?.restart.startsWith('on-failure');
        expect([name, other, condition, tells]).toEqual([name, other, condition, true]);
      }
    }
  });

  test('names versions, the same as are built and tested here', () => {
    const server = temporalServerProgram.version.slice(1);
    expect(imageOf('temporal')).toBe(`temporalio/server:${server}`);
    expect(imageOf('temporal-schema')).toBe(`temporalio/admin-tools:${server}`);
    expect(imageOf('temporal-ui')).toBe(`temporalio/ui:${temporalUiProgram.version.slice(1)}`);
    expect(imageOf('sagsgang-worker')).toBe(`sagsgang:${packageFile.version}`);
    const [, postgres] = /^postgres:(\d+\.\d+)-/.exec(imageOf('journal-db')) ?? [];
    expect(findPrograms().version).toMatch(new RegExp(`^${postgres}\\.`));
  });

  test('declares what it uses, and uses what it declares', () => {
    const named = (kind: (service: ComposeFile['services'][string]) => readonly string[] | undefined): string[] =>
      [...new Set(services.flatMap(([, service]) => kind(service) ?? []))].sort();
    const declared = (part: object): string[] => Object.keys(part).sort();
    expect(named(({ networks }) => networks)).toEqual(declared(file.networks));
    expect(named(({ configs }) => configs?.map(({ source }) => source))).toEqual(declared(file.configs));
    const sources = named(({ volumes }) => volumes?.map((volume) => volume.split(':')[0] ?? ''));
    expect(sources.filter((source) => !source.startsWith('/'))).toEqual(declared(file.volumes));
  });

  test('sets for Sagsgang only variables that Sagsgang reads', () => {
    const known = knownVariables();
    for (const name of ['sagsgang-prepare', 'sagsgang-worker', 'sagsgang']) {
      const unknown = Object.keys(file.services[name]?.environment ?? {}).filter((variable) => !known.has(variable));
      expect([name, unknown]).toEqual([name, []]);
    }
  });

  test('opens to the machine itself only, and keeps databases for no one else', () => {
    const open = services.flatMap(([, { ports = [] }]) => ports);
    expect(open.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    const keeping = services.filter(([, { image }]) => image.startsWith('postgres:'));
    expect(keeping.map(([, { volumes }]) => volumes?.[0]?.split(':')[1])).toEqual(
      keeping.map(() => '/var/lib/postgresql'),
    );
  });
});

test('only the command line may write the key ring', () => {
  const rings = services.flatMap(([name, { volumes = [] }]) =>
    volumes.flatMap((volume) => (/:\/keys(:ro)?$/.test(volume) ? [[name, volume.endsWith(':ro')]] : [])),
  );
  expect(Object.fromEntries(rings)).toEqual({ 'sagsgang-prepare': true, 'sagsgang-worker': true, sagsgang: false });
});

test('every part of Sagsgang keeps its files in a mounted folder that it may write', () => {
  for (const name of ['sagsgang-prepare', 'sagsgang-worker', 'sagsgang']) {
    const { environment, volumes } = file.services[name] ?? {};
    expect([name, environment?.['SAGSGANG_HOME']]).toEqual([name, '/files']);
    expect([name, volumes]).toEqual([name, expect.arrayContaining(['/of/SAGSGANG_FILES_FOLDER:/files'])]);
  }
});

describe('Dockerfile', () => {
  const stage = readRunStage();
  const dockerfile = readFileSync(join(cloneFolder(), 'Dockerfile'), 'utf8');

  test('copies what exists, runs what is there, as no root', () => {
    const compiled = stage.copies.filter((path) => !['dist', 'node_modules'].includes(path));
    expect(compiled.filter((path) => !existsSync(join(cloneFolder(), path)))).toEqual([]);
    expect(stage.user).not.toBe('root');
    expect(stage.command[0]).toBe('node');
    const source = stage.command[1]?.replace(/^dist\/(.*)\.js$/, '$1.ts') ?? '';
    expect(existsSync(join(cloneFolder(), source))).toBe(true);
  });

  test('builds and runs on one Node, the one that the tests run on', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(new Set(bases).size).toBe(1);
    expect(stage.base).toMatch(/^node:20\.(19|[2-9]\d)\.\d+-bookworm-slim$/);
  });

  test('takes no keys, passwords or data of this machine with it', () => {
    const ignored = readFileSync(join(cloneFolder(), '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', '.sagsgang', 'dist', 'node_modules']));
  });
});

import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** Whether nothing listens on this port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Finds `count` different free ports of 127.0.0.1, all held at once while they are looked for. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            if (address === null || typeof address === 'string') reject(new Error('no port'));
            else resolve(address.port);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Free ports below 32768: a Temporal server on PostgreSQL keeps its own in a column for no higher ones. */
export async function lowPorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = 12_000 + randomInt(20_000);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

/**
 * Ports by name, the same from one start to the next as far as they are free: `wanted`, else those in `file`, else any
 * free one. A server that finds its old addresses again joins its own cluster at once.
 */
export async function keptPorts<Name extends string>(
  file: string,
  names: readonly Name[],
  wanted: Partial<Record<Name, number>> = {},
): Promise<Record<Name, number>> {
  const saved = readPorts(file);
  const spare = await freePorts(names.length);
  const ports: Partial<Record<Name, number>> = {};
  for (const [index, name] of names.entries()) {
    for (const candidate of [wanted[name], saved[name], spare[index]]) {
      if (candidate === undefined || Object.values(ports).includes(candidate) || !(await isFree(candidate))) continue;
      ports[name] = candidate;
      break;
    }
  }
  writeFileSync(file, `${JSON.stringify(ports)}\n`);
  return ports as Record<Name, number>;
}

function readPorts(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

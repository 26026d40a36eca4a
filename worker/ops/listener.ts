import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { isReady, type Readiness } from './readiness';
import type { ListenAddress } from './settings';

/** What the listener answers with. */
export interface Answers {
  /** State of the worker, as the SDK names it; absent before there is one. */
  readonly state: () => string | undefined;
  readonly readiness: () => Promise<Readiness>;
  readonly registry: Registry;
}

/** A listener for operations that is open. */
export interface OpsListener {
  /** Where it listens: `http://127.0.0.1:9464`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens the listener of operations (drift): `/healthz`, `/readyz` and `/metrics`, by GET or HEAD. Nothing it says
 * concerns a case or a person; still it belongs on an inner network. It does not keep the process alive.
 *
 * @throws where the address cannot be had
 */
export async function openListener({ host, port }: ListenAddress, answers: Answers): Promise<OpsListener> {
  const server = createServer({ requestTimeout: 10_000, keepAliveTimeout: 5_000 }, (request, response) => {
    const path = new URL(request.url ?? '/', 'http://ops').pathname;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      json(response, 405, { code: 'method-not-allowed' });
      return;
    }
    void answer(path, response, answers).catch(() => {
      if (!response.headersSent) json(response, 500, { code: 'failed' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  server.unref();
  const bound = server.address() as AddressInfo;
  const shown = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return { url: `http://${shown}:${bound.port}`, close: () => closed(server) };
}

async function answer(path: string, response: ServerResponse, answers: Answers): Promise<void> {
  switch (path) {
    case '/healthz': {
      const state = answers.state() ?? 'STARTING';
      json(response, state === 'RUNNING' ? 200 : 503, { worker: state.toLowerCase() });
      return;
    }
    case '/readyz': {
      const parts = await answers.readiness();
      const ready = isReady(parts);
      json(response, ready ? 200 : 503, { ready, parts });
      return;
    }
    case '/metrics': {
      const text = await answers.registry.metrics();
      send(response, 200, answers.registry.contentType, text);
      return;
    }
    default:
      json(response, 404, { code: 'not-found' });
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', `${JSON.stringify(body)}\n`);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';

/** Milliseconds by which bytes are held back on their way. */
export interface Delays {
  /** From the client to the server. */
  requests: number;
  /** From the server to the client. */
  answers: number;
}

/** A wire to a server of 127.0.0.1 that can become slow. Order is kept; nothing is lost. */
export class SlowWire {
  readonly delays: Delays = { requests: 0, answers: 0 };
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  /** @param port The server's port. */
  constructor(port: number) {
    this.server = createServer((client) => {
      const server = connect(port, '127.0.0.1');
      for (const socket of [client, server]) {
        this.sockets.add(socket);
        socket.setNoDelay(true);
        socket.on('error', () => undefined);
      }
      client.once('close', () => server.destroy());
      server.once('close', () => client.destroy());
      this.carry(client, server, () => this.delays.requests);
      this.carry(server, client, () => this.delays.answers);
    });
  }

  /** Opens it; answers its own port. */
  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(from: Readable, to: Writable, delay: () => number): void {
    let free = 0;
    from.on('data', (bytes: Buffer) => {
      free = Math.max(free, performance.now() + delay());
      setTimeout(() => to.writable && to.write(bytes), free - performance.now());
    });
  }
}

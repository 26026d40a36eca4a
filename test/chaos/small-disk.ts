import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;

/** A file system of a test's own that can be filled. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Mounts one in memory; undefined where that is not allowed. @param size Megabytes. */
  static mount(folder: string, size: number): SmallDisk | undefined {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
    mkdirSync(folder, { mode: 0o755 });
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m,mode=755`, 'sagsgang-test', folder]);
    return status === 0 ? new SmallDisk(folder) : undefined;
  }

  /** Takes all that is left, to the last page. */
  fill(): void {
    const file = openSync(this.ballast, 'w');
    try {
      for (const size of [MEGABYTE, 4096]) writeUntilFull(file, Buffer.alloc(size, 1));
    } finally {
      closeSync(file);
    }
  }

  /** Gives it back. */
  free(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    spawnSync('umount', [this.folder]);
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}

function writeUntilFull(file: number, bytes: Buffer): void {
  for (;;) {
    try {
      writeSync(file, bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      return;
    }
  }
}

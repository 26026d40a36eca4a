import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The file in which a verification keeps where it stands. Where it cannot be written the verification goes on without. */
export class CheckpointFile {
  private isThere: boolean;
  private told = false;

  /**
   * @param resumed Whether the verification has begun from this file.
   * @param unsaved Told once where the file cannot be written or removed.
   */
  constructor(
    private readonly path: string,
    resumed: boolean,
    private readonly unsaved: () => void,
  ) {
    this.isThere = resumed;
  }

  /** Whether the file says where this verification stood. */
  get kept(): boolean {
    return this.isThere;
  }

  /** @throws where there is none */
  read(): Promise<string> {
    return readFile(this.path, 'utf8');
  }

  /** Puts a checkpoint in the place of the one before: all of it or nothing. */
  async keep(text: string): Promise<void> {
    const unfinished = `${this.path}.unfinished`;
    await this.orTell(async () => {
      await mkdir(dirname(this.path), { recursive: true });
      await writeFile(unfinished, text, { mode: 0o600 });
      await rename(unfinished, this.path);
      this.isThere = true;
    });
  }

  /** Removes the checkpoint, this verification's or one before it. */
  async drop(): Promise<void> {
    await this.orTell(async () => {
      await rm(this.path, { force: true });
      this.isThere = false;
    });
  }

  private async orTell(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      if (!this.told) this.unsaved();
      this.told = true;
    }
  }
}

import { RegisterAwayError } from '../activities/case/ports';
import type { Actor } from '../domain/case/kernel/command';
import type { CivilDay } from '../domain/case/kernel/time';
import { actorOn, type StaffRegister } from '../domain/staff/register';
import { isUnavailable } from '../journal/database';
import type { StaffStore } from '../journal/staff/staff-store';

/** How long a register is believed before it is read again, in milliseconds. */
const FRESH_MS = 2_000;
/** How long it is believed after the journal did not answer, so that commands need not wait for it each time. */
const AWAY_MS = 30_000;

interface Held {
  readonly register: StaffRegister;
  readonly until: number;
}

/** The staff registers, kept in memory so that people are known even while the journal does not answer. */
export class StaffCache {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly store: StaffStore,
    private readonly monotonicMs: () => number = () => performance.now(),
  ) {}

  /**
   * Reads every register before anybody asks, so that people are known where the journal goes away right after the start.
   * Where it does not answer nobody is known until it does; a defect is told to whoever asks next.
   */
  async prepare(): Promise<void> {
    const municipalities = await this.store.municipalities().catch(() => []);
    if (isUnavailable(municipalities)) return;
    await Promise.allSettled(municipalities.map((municipality) => this.known(municipality)));
  }

  /**
   * Who these initials are on a day; undefined for someone without a role that day.
   *
   * @throws RegisterAwayError where the journal does not answer and the person is not known from before
   */
  async actor(municipality: string, initials: string, on: CivilDay): Promise<Actor | undefined> {
    const actor = actorOn(await this.register(municipality, initials), initials, on);
    return actor.roles.length > 0 ? actor : undefined;
  }

  /** The register as it is known: read again where it is no longer fresh; undefined where it does not answer and never has. */
  async known(municipality: string): Promise<StaffRegister | undefined> {
    const held = this.held.get(municipality);
    return held && this.monotonicMs() < held.until ? held.register : this.read(municipality, held);
  }

  private async register(municipality: string, initials: string): Promise<StaffRegister> {
    const held = this.held.get(municipality);
    const known = held?.register.members.some((member) => member.initials === initials) ? held : undefined;
    if (known && this.monotonicMs() < known.until) return known.register;
    const register = await this.read(municipality, known);
    if (!register) throw new RegisterAwayError('The staff register does not answer');
    return register;
  }

  private async read(municipality: string, known: Held | undefined): Promise<StaffRegister | undefined> {
    const read = await this.store.register(municipality);
    const away = isUnavailable(read);
    const register = away ? known?.register : read;
    if (register) this.held.set(municipality, { register, until: this.monotonicMs() + (away ? AWAY_MS : FRESH_MS) });
    return register;
  }
}

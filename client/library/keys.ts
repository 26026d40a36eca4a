import { KeyRingError } from '../../journal/keys/key-ring';
import { addMasterKey, readKeyRing, removeMasterKey } from '../../journal/keys/key-ring-file';
import { BackendRefusal } from '../cli/ports';
import { answered } from './errors';
import type { InstallationLink } from './installation';
import type { KeyDesk, RingVersion } from './keys-ports';

/** The key ring of an installation, over its file and both databases. */
export function keyDesk(link: InstallationLink): KeyDesk {
  const path = link.settings.keyRing;
  const { keys } = link.journal;
  return {
    versions: () => versionsOf(link),
    rotate: async (how, watch) => {
      if (how === 'prepare') {
        return { version: await orRefused(() => addMasterKey(path, false)), moved: 0, total: 0, unusable: 0, left: 0 };
      }
      if (how === 'rotate') await orRefused(() => addMasterKey(path));
      await keys.announceRing();
      const { activeVersion: version } = await orRefused(() => readKeyRing(path));
      const rewrapped = await keys.rewrap(watch);
      const others = (await keys.versions()).filter((one) => one.version !== version);
      return { version, ...rewrapped, left: others.reduce((sum, one) => sum + one.keys, 0) };
    },
    retire: async (version) => {
      const one = (await versionsOf(link)).find((known) => known.version === version);
      if (!one?.held) throw new BackendRefusal('KEY_VERSION_UNKNOWN', { version });
      if (one.active || one.index || one.keys > 0 || one.rows > 0) {
        throw new BackendRefusal('KEY_VERSION_NEEDED', { version, needs: needsOf(one) });
      }
      await orRefused(() => removeMasterKey(path, version));
      await keys.announceRing();
    },
  };
}

async function versionsOf(link: InstallationLink): Promise<readonly RingVersion[]> {
  const ring = await orRefused(() => readKeyRing(link.settings.keyRing));
  const rows = answered(await link.journal.erasures.chainVersions());
  const wrapped = new Map((await link.journal.keys.versions()).map(({ version, keys }) => [version, keys]));
  const all = new Set([...ring.versions, ...rows.keys(), ...wrapped.keys()]);
  return [...all]
    .sort((a, b) => a - b)
    .map((version) => ({
      version,
      active: version === ring.activeVersion,
      index: version === ring.indexVersion,
      held: ring.versions.includes(version),
      keys: wrapped.get(version) ?? 0,
      rows: rows.get(version) ?? 0,
    }));
}

/** What still needs a version, as codes: active, index, keys=…, rows=…. */
function needsOf({ active, index, keys, rows }: RingVersion): string {
  return [
    ...(active ? ['active'] : []),
    ...(index ? ['index'] : []),
    ...(keys > 0 ? [`keys=${keys}`] : []),
    ...(rows > 0 ? [`rows=${rows}`] : []),
  ].join(', ');
}

async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error;
    throw new BackendRefusal(error.code === 'key-ring-locked' ? 'KEY_RING_LOCKED' : 'KEY_RING_UNREADABLE');
  }
}

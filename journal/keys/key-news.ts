import { Listener } from '../listener';

/** Channel of the key database on which destroyed keys and changes of the ring are told. */
export const KEY_CHANNEL = 'sagsgang_keys';

/** What a process is told: a key was destroyed, the ring has a new version, or news may have been missed. */
export type KeyNewsItem =
  { readonly kind: 'destroyed'; readonly keyId: string } | { readonly kind: 'ring' } | { readonly kind: 'missed' };

/**
 * Listens to the key database, so that a process forgets a destroyed key at once and not only when it is too old: keys
 * are asked for again when they are too old, with or without news.
 */
export function keyNews(keysUrl: string, tell: (item: KeyNewsItem) => void, againMs?: number): Listener {
  return new Listener({
    url: keysUrl,
    channel: KEY_CHANNEL,
    name: 'sagsgang keys',
    heard: (payload) => {
      const [word, keyId] = payload.split(' ');
      if (word === 'destroyed' && keyId !== undefined) tell({ kind: 'destroyed', keyId });
      else if (word === 'ring') tell({ kind: 'ring' });
    },
    listening: () => tell({ kind: 'missed' }),
    ...(againMs === undefined ? {} : { againMs }),
  });
}

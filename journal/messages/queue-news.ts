import { Listener } from '../listener';

/** Listens to the journal's database for new entries in the message queue. @param tell also told when news may have been missed */
export function queueNews(journalUrl: string, tell: () => void): Listener {
  return new Listener({
    url: journalUrl,
    channel: 'sagsgang_messages',
    name: 'sagsgang messages',
    heard: tell,
    listening: tell,
  });
}

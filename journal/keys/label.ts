import type { Payload } from '@temporalio/common';

/** What every label starts with; nothing but labels does. */
export const LABEL_PREFIX = 'sagsgang · ';

const readable = [`"${LABEL_PREFIX}`, '{"definition":{"type":"'];

/**
 * Whether a payload is a label: a summary that a workflow gives its timers and steps, or what a workflow tells the
 * Temporal UI about itself. Labels hold codes, entry numbers and dates only and stay readable, so that operations can
 * follow a case in the UI without holding a key.
 */
export function isLabel(payload: Payload): boolean {
  const { metadata, data } = payload;
  if (!data || !metadata?.['encoding'] || Buffer.from(metadata['encoding']).toString() !== 'json/plain') return false;
  const start = Buffer.from(data.subarray(0, 40)).toString();
  return readable.some((prefix) => start.startsWith(prefix));
}

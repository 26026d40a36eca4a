import { exampleIn } from './import';
import type { Place } from './place';
import type { Result } from './result';

/** How fast the whole journal is proved untouched: every chain recomputed from the stored bytes. */
export async function verify(place: Place): Promise<Result[]> {
  await exampleIn(place);
  const started = performance.now();
  const { finished, cases, entries, problems } = await place.link.journal.proof.verify();
  const seconds = (performance.now() - started) / 1_000;
  if (!finished || problems.length > 0) throw new Error(`The journal has ${problems.length} problems`);
  return [{ name: 'verify.rate', value: entries / seconds, unit: 'entries/s', of: { entries, cases, seconds } }];
}

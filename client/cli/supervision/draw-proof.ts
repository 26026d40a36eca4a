import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PUBLISHED_FORM, type PublishedDraw } from '../../../domain/supervision/draw/published';

const count = z.int().min(0);
const texts = z.array(z.string());
const drawnCase = z.strictObject({
  id: z.string(),
  stratum: z.string(),
  order: count,
  ticket: z.string(),
  worker: z.string(),
});

const proof = z.strictObject({
  form: z.literal(PUBLISHED_FORM),
  population: z.strictObject({ hash: z.string(), cases: count, fields: texts, asOf: z.iso.date().exactOptional() }),
  rule: z.strictObject({
    edition: z.string(),
    size: z.union([count, z.strictObject({ percent: count })]),
    strata: texts,
    allocation: z.enum(['proportional', 'fixed']),
    sizes: z.record(z.string(), count).exactOptional(),
    minPerStratum: count.exactOptional(),
    capPerStratum: count.exactOptional(),
    minPerWorker: count.exactOptional(),
    capPerWorker: count.exactOptional(),
    replacements: count,
  }),
  ruleHash: z.string(),
  seed: z.string(),
  source: z.strictObject({ round: z.string(), number: count, publicValue: z.string() }).exactOptional(),
  draw: z.strictObject({
    population: count,
    asked: count,
    strata: z.array(
      z.strictObject({ stratum: z.string(), values: texts, size: count, allocated: count, drawn: count }),
    ),
    drawn: z.array(drawnCase),
    replacements: z.array(drawnCase),
    passedOver: z.array(
      z.strictObject({
        id: z.string(),
        stratum: z.string(),
        ticket: z.string(),
        reason: z.enum(['workerCap', 'workerMinimum']),
      }),
    ),
  }),
});

/** Reads the proof of a draw; nothing where the file is none. */
export async function readProof(file: string): Promise<PublishedDraw | undefined> {
  try {
    const read = proof.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

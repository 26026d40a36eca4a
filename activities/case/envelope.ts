import { z } from 'zod';
import { named } from '../../domain/case/refuse';
import type { Command, Refusal } from '../../domain/case/kernel/command';

/** The form in which any command arrives, before its fields are looked at: strict, so that nothing slips in beside them. */
const envelope = z.strictObject({
  name: z.string().min(1).max(60),
  key: z.string().min(1).max(200),
  by: z.string().regex(/^[\p{Lu}\d]{1,10}$/u),
  at: z.string().max(40).optional(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())])),
  text: z.record(z.string(), z.string().max(100_000)).optional(),
  corrects: z.int().positive().optional(),
});

/** What is wrong with a command's envelope; its fields are judged by the domain. */
export function envelopeRefusal(command: Command): Refusal | undefined {
  const checked = envelope.safeParse(command);
  if (checked.success) return undefined;
  const field = checked.error.issues[0]?.path.filter((part) => typeof part === 'string')[0] ?? 'name';
  return { code: 'FIELD_INVALID', params: { field, command: named(command.name) } };
}

import { caseErrors } from '../../domain/errors/case-errors';
import type { ErrorEntry } from '../../domain/errors/error-entry';
import { formErrors } from '../../domain/errors/form-errors';
import { systemErrors } from '../../domain/errors/system-errors';

const registry: Readonly<Record<string, ErrorEntry>> = { ...caseErrors, ...formErrors, ...systemErrors };

/** What the registry says of an error code; undefined for a code of a newer release. */
export function errorEntry(code: string): ErrorEntry | undefined {
  return registry[code];
}

/** The id of the case a recovery's stream is about. */
export function caseIdOf(stream: string): string {
  return stream.slice(stream.lastIndexOf('/') + 1);
}

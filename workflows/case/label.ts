/** A text for the Temporal UI, of codes and dates only; the payload codec leaves texts of this form readable. */
export function label(text: string): string {
  return `sagsgang · ${text}`;
}

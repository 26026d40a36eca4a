/** The option of a field on the command line: `expectedEnd` is `--expected-end`. */
export function optionOf(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * Folds a word so that spellings meet: case, spaces, hyphens and punctuation play no part, and æ, ø, å may be written
 * ae, oe, aa.
 */
export function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('é', 'e')
    .replace(/[^a-z0-9]/g, '');
}

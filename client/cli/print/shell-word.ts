/** A value as a word of a command line that can be pasted: in quotation marks where it has anything a shell would read. */
export function shellWord(value: string): string {
  return /^[\wæøåÆØÅ.,:/%@+-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}

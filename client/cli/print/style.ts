const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** A way of writing on a terminal. */
export type Shade = keyof typeof codes;

/** Writes a text in a shade. */
export type Paint = (shade: Shade, text: string) => string;

/** Colours on a terminal; plain text elsewhere. */
export function painter(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  return (shade, text) => `\u001b[${codes[shade][0]}m${text}\u001b[${codes[shade][1]}m`;
}

/** Number of columns a text takes, its shades not counted. */
export function widthOf(text: string): number {
  return Array.from(text.replace(/\u001b\[\d+m/g, '').normalize('NFC')).length;
}

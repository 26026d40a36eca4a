import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const locally = createRequire(__filename);

const faces = [
  { weight: 400, file: '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2' },
  { weight: 600, file: '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2' },
] as const;

let written: string | undefined;

/** The letters of a report as style rules with their bytes in them, so that charts look the same in every browser. */
export function fontRules(): string {
  written ??= faces
    .map(({ weight, file }) => {
      const bytes = readFileSync(locally.resolve(file)).toString('base64');
      const source = `url(data:font/woff2;base64,${bytes}) format("woff2")`;
      return `@font-face { font-family: "Source Sans 3"; font-weight: ${weight}; src: ${source}; }`;
    })
    .join('\n');
  return written;
}

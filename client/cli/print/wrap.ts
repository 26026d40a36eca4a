import { widthOf } from './style';

// Not between «kl.» and the time, «stk.» or «§» and the number: they are read as one word.
const breakable = /(?<!(?:kl|stk|nr)\.|§) /;

const shadeCodes = /\u001b\[\d+m/g;
const ends: ReadonlySet<string> = new Set(['\u001b[39m', '\u001b[22m']);

/** Breaks a text into lines no wider than `width`; words longer than that are cut. Line breaks in it are kept. */
export function wrap(text: string, width: number): string[] {
  return shadeEachLine(text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(8, width))));
}

/** Wraps a text and puts every line behind an indent. */
export function indent(text: string, width: number, margin: string): string {
  return wrap(text, width - margin.length)
    .map((line) => `${margin}${line}`)
    .join('\n');
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(breakable).flatMap((one) => cut(one, width))) {
    if (line === '') line = word;
    else if (widthOf(line) + 1 + widthOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Ends a shade at the end of each line and takes it up on the next, so that it never runs into what stands beside. */
function shadeEachLine(lines: readonly string[]): string[] {
  let shade = '';
  return lines.map((line) => {
    const begun = shade + line;
    for (const [code] of line.matchAll(shadeCodes)) shade = ends.has(code) ? '' : code;
    return shade === '' ? begun : `${begun}${[...ends].join('')}`;
  });
}

function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width || word.includes('\u001b')) return [word];
  const letters = Array.from(word);
  const parts: string[] = [];
  for (let i = 0; i < letters.length; i += width) parts.push(letters.slice(i, i + width).join(''));
  return parts;
}

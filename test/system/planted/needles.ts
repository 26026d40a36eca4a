import { constants, deflateSync, gzipSync, inflateRawSync } from 'node:zlib';

/** A secret in one of the forms in which it could lie about. */
export interface Needle {
  readonly form: string;
  readonly bytes: Buffer;
}

/** What is searched for, and what was found. */
export interface Finding {
  readonly place: string;
  readonly form: string;
  /** What stands around it, for whoever has to find the leak. */
  readonly around: string;
}

/** Every form of a secret: plain, escaped, base64 at each alignment, base64url, hexadecimal, UTF-16 either way, Latin-1. */
export function needlesOf(secret: string): readonly Needle[] {
  const utf8 = Buffer.from(secret);
  const little = Buffer.from(secret, 'utf16le');
  const forms: [string, Buffer][] = [
    ['plain', utf8],
    ['latin1', Buffer.from(secret, 'latin1')],
    ['utf16le', little],
    ['utf16be', Buffer.from(little).swap16()],
    [
      'json',
      Buffer.from(
        JSON.stringify(secret)
          .slice(1, -1)
          .replace(/[^\x20-\x7e]/g, escaped),
      ),
    ],
    ['percent', Buffer.from(encodeURIComponent(secret))],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['HEX', Buffer.from(utf8.toString('hex').toUpperCase())],
    ...[0, 1, 2].flatMap((shift): [string, Buffer][] => [
      [`base64+${shift}`, Buffer.from(aligned(utf8, shift, 'base64'))],
      [`base64url+${shift}`, Buffer.from(aligned(utf8, shift, 'base64url'))],
      [`base64+${shift} of utf16le`, Buffer.from(aligned(little, shift, 'base64'))],
    ]),
  ];
  const seen = new Set<string>();
  return forms.flatMap(([form, bytes]) => {
    const key = bytes.toString('hex');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ form, bytes }];
  });
}

/** The digits of base64 that a secret alone decides, when `shift` bytes of something else stand before it. */
function aligned(bytes: Buffer, shift: number, encoding: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString(encoding)
    .replace(/=+$/, '');
  const from = Math.ceil((shift * 8) / 6);
  const until = Math.floor(((shift + bytes.length) * 8) / 6);
  return text.slice(from, until);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const DEEPEST = 3;

/** Looks for needles in bytes, and in whatever in them is packed with gzip or deflate, three packings deep. */
export function findIn(place: string, bytes: Buffer, needles: readonly Needle[], depth = 0): Finding[] {
  const found = needles.flatMap(({ form, bytes: needle }): Finding[] => {
    const at = bytes.indexOf(needle);
    if (at === -1) return [];
    const around = bytes.subarray(Math.max(0, at - 60), at + needle.length + 40).toString('latin1');
    return [{ place, form: depth === 0 ? form : `${form}, packed ${depth} deep`, around }];
  });
  if (depth >= DEEPEST) return found;
  for (const unpacked of unpackedFrom(bytes)) found.push(...findIn(place, unpacked, needles, depth + 1));
  return found;
}

/** What begins at any place with the header of gzip or of zlib; what stands behind it does not matter. */
function* unpackedFrom(bytes: Buffer): Generator<Buffer> {
  for (const [start, headerLength] of [[GZIP, gzipHeader] as const, ...ZLIB.map((one) => [one, zlibHeader] as const)]) {
    for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) {
      try {
        const packed = bytes.subarray(at + headerLength(bytes, at), at + LONGEST);
        const unpacked = inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 20 * LONGEST });
        if (unpacked.length > 0) yield unpacked;
      } catch {
        continue;
      }
    }
  }
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const ZLIB = [0x01, 0x5e, 0x9c, 0xda].map((second) => Buffer.from([0x78, second]));
const LONGEST = 1_000_000;

/** Ten bytes, then what the flags announce: extra, name, comment, checksum. */
function gzipHeader(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  let end = at + 10;
  if (flags & 4) end += 2 + bytes.readUInt16LE(end);
  for (const text of [8, 16]) if (flags & text) end = bytes.indexOf(0, end) + 1;
  return end + (flags & 2 ? 2 : 0) - at;
}

function zlibHeader(): number {
  return 2;
}

/** A secret in every form that the search must be able to find. */
export function everyForm(secret: string): readonly Needle[] {
  const plain = Buffer.from(`--${secret}--`);
  return [
    ...needlesOf(secret),
    { form: 'gzip', bytes: gzipSync(plain) },
    { form: 'deflate', bytes: deflateSync(plain) },
    { form: 'gzip of base64', bytes: gzipSync(Buffer.from(plain.toString('base64'))) },
    { form: 'gzip in gzip', bytes: gzipSync(gzipSync(plain)) },
  ];
}

import { PassThrough, type Readable } from 'node:stream';

const NODES = '"nodes":[';
const [ZERO, NINE] = [48, 57];

/**
 * The bytes of all objects in a heap snapshot as V8 writes it: what a thread retains, because taking the snapshot
 * collects its garbage first. Read piece by piece as it comes: the snapshot of a large heap is larger than any string, and
 * what waits in a stream of text is read as one.
 *
 * @throws RangeError where the stream holds no snapshot
 */
export async function heapBytes(snapshot: Readable): Promise<number> {
  let head = '';
  let nodes: SizeColumn | undefined;
  const pieces = snapshot.setEncoding('utf8').pipe(new PassThrough({ objectMode: true }));
  for await (const chunk of pieces as AsyncIterable<string>) {
    if (nodes) {
      if (nodes.take(chunk)) return nodes.bytes;
      continue;
    }
    head += chunk;
    const at = head.indexOf(NODES);
    if (at < 0) continue;
    nodes = new SizeColumn(fieldsOf(head.slice(0, at)));
    if (nodes.take(head.slice(at + NODES.length))) return nodes.bytes;
  }
  throw new RangeError('The heap snapshot has no nodes');
}

function fieldsOf(head: string): readonly string[] {
  const { snapshot } = JSON.parse(`${head.trimEnd().replace(/,$/, '')}}`) as {
    snapshot: { meta: { node_fields: string[] } };
  };
  return snapshot.meta.node_fields;
}

/** Adds up one column of the numbers between commas. */
class SizeColumn {
  bytes = 0;
  private column = 0;
  private value = 0;
  private readonly wanted: number;

  constructor(private readonly fields: readonly string[]) {
    this.wanted = fields.indexOf('self_size');
  }

  /** Takes in some text; true where the list of numbers has come to its end. */
  take(text: string): boolean {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= ZERO && code <= NINE) {
        this.value = this.value * 10 + code - ZERO;
      } else if (text[i] === ',' || text[i] === ']') {
        if (this.column === this.wanted) this.bytes += this.value;
        this.value = 0;
        this.column = (this.column + 1) % this.fields.length;
        if (text[i] === ']') return true;
      }
    }
    return false;
  }
}

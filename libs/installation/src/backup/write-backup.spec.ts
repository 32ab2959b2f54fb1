import { createHash } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Counted } from './write-backup';

describe('Rows on their way into a backup', () => {
  it('go on in large pieces, because each piece is a turn of its own for whoever compresses it', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => Buffer.from(`${n}\t${'あ'.repeat(30)}\n`));
    const counted = new Counted();
    const pieces: Buffer[] = [];
    const compressing = new Writable({
      write(piece: Buffer, _encoding, done) {
        pieces.push(piece);
        setImmediate(done);
      },
    });
    await pipeline(Readable.from(rows), counted, compressing);
    expect(Buffer.concat(pieces)).toEqual(Buffer.concat(rows));
    expect(pieces.length).toBeLessThan(20);
    expect(counted.rows).toBe(5_000);
    expect(counted.digest()).toBe(createHash('sha256').update(Buffer.concat(rows)).digest('hex'));
  });
});

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { documentOf } from '../review/document-of';
import { exampleEdition } from '../testing/example-edition';
import { siteOf } from './site-of';
import { zipOf } from './zip-of';

const words = (text: string) => new TextEncoder().encode(text);
const files = [
  { path: 'items/01.html', bytes: words('<p>一</p>') },
  { path: 'index.html', bytes: words('<p>表紙</p>') },
];
const wholeSite = () => zipOf(siteOf(documentOf(exampleEdition({ items: 3, version: 2 })), { downloads: [] }));

describe('the archive of the site', () => {
  it('holds every file as it was', () => {
    const found = unzipSync(zipOf(files));
    expect(Object.keys(found)).toEqual(['index.html', 'items/01.html']);
    expect(new TextDecoder().decode(found['items/01.html'])).toBe('<p>一</p>');
  });

  it('is the same bytes in whichever order the files come', () => {
    expect(zipOf(files.toReversed())).toEqual(zipOf(files));
  });

  it('is refused where a path comes twice', () => {
    expect(() => zipOf([...files, files[0]!])).toThrow('"items/01.html" is in the archive twice');
  });

  it('is the same bytes on another day', () => {
    const today = wholeSite();
    jest.useFakeTimers({ now: Date.parse('2031-07-01T23:00:00Z') });
    expect(wholeSite()).toEqual(today);
    jest.useRealTimers();
  });

  it.each(['America/New_York', 'Asia/Tokyo', 'Pacific/Apia'])('is the same bytes on a machine in %s', (zone) => {
    const script = `
      const { documentOf } = require('../review/document-of');
      const { exampleEdition } = require('../testing/example-edition');
      const { siteOf } = require('./site-of');
      const zip = require('./zip-of').zipOf(siteOf(documentOf(exampleEdition({ items: 3, version: 2 })), { downloads: [] }));
      process.stdout.write(require('node:crypto').createHash('sha256').update(zip).digest('hex'));`;
    const typescript = path.resolve(__dirname, '../../../../test/bench/typescript.cjs');
    const { stdout, stderr } = spawnSync(process.execPath, ['-r', typescript, '-e', script], {
      cwd: __dirname,
      env: { TZ: zone, LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
      encoding: 'utf8',
    });
    expect(stdout || stderr).toBe(createHash('sha256').update(wholeSite()).digest('hex'));
  });
});

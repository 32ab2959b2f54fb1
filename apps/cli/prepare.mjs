/**
 * Gets a checkout ready to run: `node apps/cli/prepare.mjs [build] [--force] [--quiet]`.
 * npm calls it before `start`, `cli` and `test`, so node_modules may not exist yet: nothing here imports a package, and
 * the syntax is old enough for an old Node to read it and say what it lacks.
 */
import { spawn } from 'child_process';
import { createHash } from 'crypto';
import fs from 'fs';
import path from 'path';
import { fileURLToPath } from 'url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const at = (...names) => path.join(root, ...names);
const wants = (word) => process.argv.includes(word);

const apps = ['api', 'worker', 'cli'];
const screens = at('dist', 'apps', 'web', 'index.html');
const printing = at('dist', 'apps', 'cli', 'printing.cjs');
const platform = `${process.platform}-${process.arch}`;
const lockFile = at('dist', '.prepare.lock');
const installMarker = at('node_modules', '.ayumi-installed');
const buildMarker = at('dist', '.ayumi-built');

main().catch((error) => {
  console.error(error.isForOperators ? error.message : error);
  process.exit(1);
});

async function main() {
  refuseOldNode();
  if (isReady()) return;
  await alone(async () => {
    // Another process may have done it all while we waited for it.
    if (!isInstalled()) await install();
    if (wants('build') && (wants('--force') || !isBuilt())) await build();
  });
}

function isReady() {
  return isInstalled() && (!wants('build') || isBuilt()) && !wants('--force');
}

// ---- Node

function refuseOldNode() {
  const range = JSON.parse(read(at('package.json'))).engines.node;
  if (range.split('||').some((part) => allows(part.trim(), process.versions.node))) return;
  throw forOperators(
    `Ayumi needs Node ${range}, but this is ${process.version}. Install Node 24 LTS (https://nodejs.org) and try again.`,
  );
}

/** Knows `^a.b.c` and `>=a.b.c`, which is all that package.json uses. */
function allows(range, version) {
  const wanted = range.replace(/^\D+/, '').split('.').map(Number);
  const given = version.split('.').map(Number);
  if (range.startsWith('^') && wanted[0] !== given[0]) return false;
  const different = wanted.findIndex((number, index) => number !== given[index]);
  return different === -1 || given[different] > wanted[different];
}

// ---- packages

function isInstalled() {
  if (read(installMarker) === installState()) return true;
  // Somebody ran npm by hand: npm's own record of what it installed says whether that is what we need.
  if (!matchesNpmsRecord()) return false;
  fs.writeFileSync(installMarker, installState());
  return true;
}

function installState() {
  return `${hash([at('package-lock.json')])} ${platform}`;
}

function matchesNpmsRecord() {
  const record = read(at('node_modules', '.package-lock.json'));
  const marked = read(installMarker);
  // It does not say for which machine; a folder copied from another kind must not pass.
  if (!record || (marked && !marked.endsWith(platform))) return false;
  const installed = JSON.parse(record).packages;
  const locked = Object.entries(JSON.parse(read(at('package-lock.json'))).packages);
  // Optional packages are those of other platforms; a link is one of our own folders.
  return locked.every(([name, { version, optional, link }]) => {
    if (!name.startsWith('node_modules/') || link) return true;
    return installed[name] ? installed[name].version === version : optional;
  });
}

async function install() {
  console.error('Installing packages (once, about a minute) …');
  // Everything, whatever NODE_ENV says: the build needs the development packages.
  const { code, output } = await run(...npm(), 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  if (code === 0) return fs.writeFileSync(installMarker, installState());

  const offline =
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|E40[137]|E50[234])\b/.exec(
      output,
    );
  // npm repeats its whole manual after some errors.
  if (!offline) console.error(output.split('npm error Clean install a project')[0]);
  throw forOperators(
    offline
      ? `The packages could not be fetched (${offline[0]}). Check the network or npm's proxy and registry settings (npm config list), then try again.`
      : 'The packages could not be installed; npm says why above. Put that right and try again.',
  );
}

/** The npm that runs us, if npm does; else the one on the path. */
function npm() {
  const running = process.env.npm_execpath || '';
  if (/npm-cli\.c?js$/.test(running)) return [process.execPath, running];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

// ---- build

function isBuilt() {
  return read(buildMarker) === sourceState() && isWhole();
}

function isWhole() {
  return [...apps.map(bundle), printing, screens].every((file) => fs.existsSync(file));
}

function bundle(app) {
  return at('dist', 'apps', app, 'main.js');
}

/** By content, not by time: a checkout gives old files new times, and a copy new files old ones. */
function sourceState() {
  const settings = ['package-lock.json', 'tsconfig.json', 'nest-cli.json', 'rspack.config.cjs'].map((name) => at(name));
  const folders = [...apps.map((app) => at('apps', app, 'src')), at('apps', 'web'), at('libs')];
  const sources = folders
    .flatMap(filesBelow)
    .filter((file) => /(?<!\.spec)\.(tsx?|json|css|html|mjs|cjs|typ|conf)$/.test(file));
  return hash([...settings, ...sources]);
}

function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== 'node_modules');
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

async function build() {
  if (!wants('--quiet')) console.error('Building …');
  const state = sourceState();
  // Gone first: a build that fails or is killed half-way must not look like a finished one.
  fs.rmSync(buildMarker, { force: true });
  const nest = at('node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const vite = at('node_modules', 'vite', 'bin', 'vite.js');
  const builds = await Promise.all([
    run(process.execPath, nest, 'build', ...apps, '--parallel'),
    run(process.execPath, vite, 'build', at('apps', 'web'), '--logLevel', 'warn'),
  ]);
  const failed = builds.filter(({ code }) => code !== 0);
  if (failed.length > 0 || !isWhole()) {
    console.error((failed.length > 0 ? failed : builds).map(({ output }) => output).join('\n'));
    throw forOperators('The build failed; the reasons stand above.');
  }
  fs.writeFileSync(buildMarker, state);
}

// ---- one at a time

async function alone(work) {
  let told = false;
  while (!takeLock()) {
    if (!told) console.error('Waiting for another process that is installing or building …');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // A fresh time says that the holder lives: process numbers alone are used again.
  const beat = setInterval(() => fs.utimes(lockFile, new Date(), new Date(), () => undefined), 2000);
  try {
    await work();
  } finally {
    clearInterval(beat);
    fs.rmSync(lockFile, { force: true });
  }
}

function takeLock() {
  try {
    fs.mkdirSync(path.dirname(lockFile), { recursive: true });
    fs.writeFileSync(lockFile, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST')
      throw forOperators(`${root} is not writable (${error.code}). Start Ayumi as the user who owns it.`);
    if (isAbandoned()) fs.rmSync(lockFile, { force: true });
    return false;
  }
}

function isAbandoned() {
  const stat = fs.statSync(lockFile, { throwIfNoEntry: false });
  if (!stat) return false;
  if (Date.now() - stat.mtimeMs > 30000) return true;
  const holder = Number(read(lockFile));
  if (!holder) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

// ---- small things

/** @returns exit code, and everything that was printed, so that success is quiet and failure is not */
function run(command, ...args) {
  return new Promise((resolve) => {
    const shell = command.endsWith('.cmd'); // Windows runs batch files in a shell only
    const child = spawn(command, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code === null ? 1 : code, output }));
  });
}

function hash(files) {
  const digest = createHash('sha256');
  for (const file of files) digest.update(path.relative(root, file)).update('\0').update(read(file)).update('\0');
  return digest.digest('hex');
}

/** Empty where there is no such file. */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function forOperators(message) {
  return Object.assign(new Error(message), { isForOperators: true });
}

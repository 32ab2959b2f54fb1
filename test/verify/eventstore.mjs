import { spawnSync } from 'node:child_process';

/** `npm run verify:eventstore -- esdb://…`: runs the contract suite against that server and prints a verdict. */
const [url, ...rest] = process.argv.slice(2);
if (!url || rest.length > 0 || !/^esdb(\+discover)?:\/\//.test(url)) {
  console.error(
    'Give the address of one server: npm run verify:eventstore -- "esdb://user:password@host:2113?tls=true"',
  );
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--config',
    'test/verify/jest.config.mjs',
    '--runInBand',
    '--forceExit',
    '--verbose',
  ],
  { stdio: 'inherit', env: { ...process.env, AYUMI_VERIFY_URL: url } },
);
console.log(
  status === 0
    ? 'Verdict: this server keeps the contract of the event store. It holds the streams that the suite wrote (named item<12 letters and digits>-…).'
    : 'Verdict: this server does NOT keep the contract. Do not use it for Ayumi; the sentences marked above say why.',
);
process.exit(status ?? 1);

/**
 * A process of its own for one PDF: reads a job as JSON on standard input, writes the PDF to standard output. Typst is
 * synchronous and native: here it stops nobody, its memory goes back to the machine, and what ends it ends nothing else.
 *
 * job: { addons: string[], workspace: string, fonts: string[], main: string, inputs: Record<string, string> }
 */
const { readFileSync } = require('node:fs');

const job = JSON.parse(readFileSync(0, 'utf8'));
const { NodeCompiler } = loadFirst(job.addons);
const compiler = NodeCompiler.create({
  workspace: job.workspace,
  fontArgs: [{ fontBlobs: job.fonts.map((file) => readFileSync(file)) }],
});
const compiled = compiler.compile({ mainFilePath: job.main, inputs: job.inputs });
if (compiled.hasError()) throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeError())));
process.stdout.write(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));

/** npm installs the one for this machine's C library; where a copied folder has both, only one of them loads. */
function loadFirst(addons) {
  const failures = [];
  for (const addon of addons) {
    try {
      return require(addon);
    } catch (error) {
      failures.push(error.message);
    }
  }
  throw new Error(failures.join('; '));
}

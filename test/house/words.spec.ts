import { absenceCommands, accountCommands, delegationCommands, organisation } from '@ayumi/directory/runtime';
import { itemCommands, planCommands, reviewCommands, routeCommands } from '@ayumi/plan/runtime';
import * as ts from 'typescript';
import { doorWords } from '../../apps/api/src/http/door-words.en';
import { refusalWords as english } from '../../apps/api/src/http/words.en';
import { refusalWords } from '../../apps/api/src/http/words.ja';
import { trees, visit } from './declarations';
import { streamCategories } from './event-types';
import { read, sources } from './sources';

describe('the words for users', () => {
  it('say of every refusal what happened, and of nothing that nobody refuses with', () => {
    expect(Object.keys(refusalWords).toSorted()).toEqual(refusalCodes());
  });

  it('say every refusal and every answer of the door in English as well', () => {
    expect(Object.keys(english).toSorted()).toEqual(refusalCodes());
    expect(Object.keys(doorWords).toSorted()).toEqual(doorCodes());
  });

  it('tell of every event in the history, and of no event that is no more', () => {
    const events = eventNames();
    expect(keysOf('libs/plan/src/history/history.words.ts', 'sentences')).toEqual(events.toSorted());
  });

  it('stand in the glossary: every event, every command and every refusal', () => {
    const glossary = read('docs/glossary.md').text;
    const events = eventNames();
    const tables = [
      itemCommands,
      planCommands,
      organisation,
      delegationCommands,
      absenceCommands,
      accountCommands,
      routeCommands,
      reviewCommands,
    ];
    const commands = tables.flatMap((table) => table.lines.map(({ name }) => name));
    const missing = [...events, ...commands, ...refusalCodes()].filter((word) => !glossary.includes(`\`${word}\``));
    expect(missing).toEqual([]);
  });
});

/** Once each: the verbs of the office happen in every kind of stream that has matters. */
const eventNames = (): string[] => [
  ...new Set(streamCategories().flatMap((stream) => stream.events.map((event) => event.name))),
];

/** The first parameter of every `refuse(…)` in the libraries: a code, or a choice between codes. */
function refusalCodes(): string[] {
  const codes = new Set<string>();
  for (const tree of trees)
    visit(tree, (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'refuse') return;
      literalsIn(node.arguments[0]!).forEach((code) => codes.add(code));
    });
  return [...codes].toSorted();
}

/** The code of every `problem(…)` that the door answers by itself; refusals of deciders have theirs in the dictionaries. */
function doorCodes(): string[] {
  const answers = sources
    .filter(({ path }) => path.startsWith('apps/api/'))
    .flatMap(({ text }) =>
      [...text.matchAll(/\bproblem\(\s*(?:\d+|status),\s*'([a-z-]+)'/g)].map((found) => found[1]!),
    );
  return [...new Set(answers)].filter((code) => !Object.hasOwn(refusalWords, code)).toSorted();
}

function literalsIn(code: ts.Expression): string[] {
  if (ts.isStringLiteral(code)) return [code.text];
  if (ts.isConditionalExpression(code)) return [code.whenTrue, code.whenFalse].flatMap(literalsIn);
  throw new Error(`${code.getSourceFile().fileName} refuses with ${code.getText()}: write the code out.`);
}

function keysOf(file: string, name: string): string[] {
  const keys: string[] = [];
  visit(
    trees.find((tree) => tree.fileName === file)!,
    (node) => {
      if (!ts.isVariableDeclaration(node) || node.name.getText() !== name) return;
      if (!node.initializer || !ts.isObjectLiteralExpression(node.initializer)) return;
      node.initializer.properties.forEach((each) => keys.push(each.name!.getText()));
    },
  );
  return keys.toSorted();
}

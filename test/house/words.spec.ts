import { absenceCommands, accountCommands, delegationCommands, organisation } from '@ayumi/directory/runtime';
import { itemCommands, planCommands, reviewCommands, routeCommands } from '@ayumi/plan/runtime';
import * as ts from 'typescript';
import { refusalWords } from '../../apps/api/src/http/words.ja';
import { trees, visit } from './declarations';
import { streamCategories } from './event-types';
import { read } from './sources';

describe('the words for users', () => {
  it('say of every refusal what happened, and of nothing that nobody refuses with', () => {
    expect(Object.keys(refusalWords).toSorted()).toEqual(refusalCodes());
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

import * as ts from 'typescript';
import { commentOf, declarationOf, trees, visit } from './declarations';

export interface EventType {
  readonly name: string;
  readonly comment: string;
  readonly data: ts.TypeNode;
}

export interface StreamCategory {
  readonly category: string;
  readonly events: readonly EventType[];
}

/** The streams there are, each with its events in the order of their union type: what the deciders say of themselves. */
export const streamCategories = (): readonly StreamCategory[] =>
  trees.flatMap(decidersIn).toSorted((a, b) => (a.category < b.category ? -1 : 1));

/** `export const itemDecider: Decider<ItemState, ItemEvent> = { category: 'item', … }` */
function decidersIn(tree: ts.SourceFile): StreamCategory[] {
  const found: StreamCategory[] = [];
  visit(tree, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.type || !ts.isTypeReferenceNode(node.type)) return;
    if (node.type.typeName.getText() !== 'Decider' || !node.initializer) return;
    const events = node.type.typeArguments![1]!;
    found.push({ category: categoryIn(node.initializer), events: eventsOf(events, tree) });
  });
  return found;
}

function categoryIn(decider: ts.Expression): string {
  let category = '';
  visit(decider, (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'category' && ts.isStringLiteral(node.initializer))
      category = node.initializer.text;
  });
  return category;
}

function eventsOf(type: ts.TypeNode, usedIn: ts.SourceFile): EventType[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((each) => eventsOf(each, usedIn));
  if (!ts.isTypeReferenceNode(type)) throw new Error(`${usedIn.fileName}: ${type.getText()} is no event type.`);
  const declaration = declarationOf(type.typeName.getText(), usedIn);
  if (!declaration || !ts.isTypeAliasDeclaration(declaration))
    throw new Error(`${usedIn.fileName}: ${type.getText()} is no type of ours.`);
  const { type: meaning } = declaration;
  const isFact = ts.isTypeReferenceNode(meaning) && meaning.typeName.getText() === 'Fact';
  if (!isFact) return eventsOf(meaning, declaration.getSourceFile());
  const [name, data] = meaning.typeArguments!;
  return [{ name: literal(name!), comment: commentOf(declaration), data: data! }];
}

const literal = (node: ts.TypeNode): string =>
  ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : node.getText();

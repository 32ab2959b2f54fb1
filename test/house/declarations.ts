import * as ts from 'typescript';
import { sources } from './sources';

export type Declaration = ts.TypeAliasDeclaration | ts.InterfaceDeclaration;

/** Every source of the libraries as TypeScript reads it; no types are inferred. */
export const trees: readonly ts.SourceFile[] = sources
  .filter(({ path }) => path.startsWith('libs/') && path.endsWith('.ts'))
  .map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));

const declarations = trees.flatMap((tree) =>
  tree.statements.filter(
    (each): each is Declaration => ts.isTypeAliasDeclaration(each) || ts.isInterfaceDeclaration(each),
  ),
);

/** What a type's name means in a file; undefined where it is none of ours (`Readonly`, `string`). */
export function declarationOf(name: string, usedIn: ts.SourceFile): Declaration | undefined {
  const found = declarations.filter((each) => each.name.text === name);
  const near = [
    (each: Declaration) => each.getSourceFile() === usedIn,
    (each: Declaration) => libraryOf(each.getSourceFile()) === libraryOf(usedIn),
    () => true,
  ].map((isNear) => found.filter(isNear));
  const nearest = near.find((each) => each.length > 0) ?? [];
  if (nearest.length > 1) throw new Error(`${usedIn.fileName} uses ${name}, which is declared more than once.`);
  return nearest[0];
}

/** The first sentence block above a declaration or a member, on one line. */
export const commentOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((each) => ts.getTextOfJSDocComment(each.comment) ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Visits a node and everything below it. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => visit(child, look));
}

const libraryOf = (tree: ts.SourceFile): string => tree.fileName.split('/')[1]!;

import ts from "typescript";

export type MeasuredFunction = {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly lines: number;
  readonly parameters: number;
  /** Blocks within blocks: a branch or loop inside another has depth 2. */
  readonly depth: number;
  /** Ways through: one, and one more for every branch, loop, case, `&&`, `||`, `??` and `?:`. */
  readonly complexity: number;
};

export type MeasuredFile = {
  readonly path: string;
  readonly lines: number;
  readonly commentLines: number;
  readonly functions: readonly MeasuredFunction[];
};

/** Lengths in lines that are not blank. A function inside another is counted by itself and within the outer one. */
export function measureFile(path: string, text: string): MeasuredFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const functions: MeasuredFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunction(node) && node.body !== undefined) functions.push(measureFunction(path, source, node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, lines: linesOf(text), commentLines: commentLinesOf(text), functions };
}

type WithBody = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration;

function isFunction(node: ts.Node): node is WithBody {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node)
  );
}

function measureFunction(path: string, source: ts.SourceFile, node: WithBody): MeasuredFunction {
  return {
    path,
    line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
    name: nameOf(node),
    lines: linesOf(node.getText(source)),
    parameters: node.parameters.length,
    depth: depthOf(node, 0),
    complexity: 1 + branchesIn(node),
  };
}

function nameOf(node: WithBody): string {
  if (node.name !== undefined) return node.name.getText();
  const holder = node.parent;
  if (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder)) return holder.name.getText();
  return "(unnamed)";
}

const nesting = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.SwitchStatement,
  ts.SyntaxKind.TryStatement,
]);
const branching = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** An `else if` continues its `if`; it does not lie inside it. */
function depthOf(node: ts.Node, depth: number): number {
  let deepest = depth;
  ts.forEachChild(node, (child) => {
    if (isFunction(child)) return;
    const continues = ts.isIfStatement(node) && node.elseStatement === child && ts.isIfStatement(child);
    deepest = Math.max(deepest, depthOf(child, nesting.has(child.kind) && !continues ? depth + 1 : depth));
  });
  return deepest;
}

function branchesIn(node: ts.Node): number {
  let branches = 0;
  ts.forEachChild(node, (child) => {
    if (!isFunction(child)) branches += (branching.has(child.kind) ? 1 : 0) + branchesIn(child);
  });
  return branches;
}

function linesOf(text: string): number {
  return text.split("\n").filter((line) => line.trim() !== "").length;
}

function commentLinesOf(text: string): number {
  return text.split("\n").filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line)).length;
}

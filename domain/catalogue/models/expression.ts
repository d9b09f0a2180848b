import { type ASTNode, ParseError, parse } from "@marcbachmann/cel-js";
import { callRules, factTestsOf } from "./expression-call.ts";
import {
  ExpressionError,
  type ExpressionFault,
  type ExpressionType,
  expressionFault,
  type FactTest,
  type Plan,
  placeIn,
} from "./expression-plan.ts";

/** What an expression may name: catalogue items its aggregates count, further variables, and the type it must have. */
export type ExpressionScope = {
  /** Without it the expression may hold no aggregate: rules speak of figures, figures of records. */
  readonly items?: readonly string[];
  readonly variables?: Readonly<Record<string, ExpressionType>>;
  readonly expected?: ExpressionType;
};

const longestText = 2_000;
const deepest = 40;
/** CEL's own int is 64 bits wide; a constant beyond it is a mistake. */
const largestInt = 2n ** 63n - 1n;

/**
 * Reads an expression of the closed subset of CEL and types it. CEL is only the spelling: the library's parser is used,
 * its evaluator never. Whatever the subset does not hold is a fault with line and column, counted from 1.
 */
export function checkExpression(text: string, scope: ExpressionScope): { plan: Plan } | { faults: ExpressionFault[] } {
  return reading(text, () => {
    const plan = planOf(parse(text).ast, scope, 0);
    if (scope.expected !== undefined && plan.type !== scope.expected) {
      throw new ExpressionError(
        expressionFault("wrong-type", { line: 1, column: 1 }, { expected: scope.expected, found: plan.type }),
      );
    }
    return { plan };
  });
}

/** Reads the comparisons of a record's fields with constants that an aggregate takes as its last argument. */
export function checkFactTests(text: string): { tests: readonly FactTest[] } | { faults: ExpressionFault[] } {
  return reading(text, () => ({
    tests: factTestsOf(parse(text).ast, (child) => planOf(child, {}, 0)),
  }));
}

function reading<T>(text: string, read: () => T): T | { faults: ExpressionFault[] } {
  if (text.length > longestText)
    return { faults: [expressionFault("too-long", { line: 1, column: 1 }, { longest: longestText })] };
  try {
    return read();
  } catch (error) {
    if (error instanceof ExpressionError) return { faults: [error.fault] };
    if (error instanceof ParseError) {
      return { faults: [expressionFault("syntax", placeIn(text, error.range?.start ?? 0), { what: error.summary })] };
    }
    throw error;
  }
}

function planOf(node: ASTNode, scope: ExpressionScope, depth: number): Plan {
  if (depth > deepest) throw refused(node, "too-deep", { longest: deepest });
  const below = (child: ASTNode): Plan => planOf(child, scope, depth + 1);
  switch (node.op) {
    case "value":
      return constantOf(node);
    case "id":
      return variableOf(node, scope);
    case "call":
      return callOf(node, scope, below);
    case "!_":
      return { node: "not", type: "bool", of: expect(below(node.args), ["bool"], node.args) };
    case "-_": {
      const of = expect(below(node.args), ["int", "dec"], node.args);
      if (of.node === "constant" && of.type === "int") return { ...of, value: -of.value };
      return { node: "negative", type: of.type, of };
    }
    case "?:":
      return choiceOf(node, below);
    case "&&":
    case "||":
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "+":
    case "-":
    case "*":
      return binaryOf({ at: node, operator: node.op, args: node.args }, below);
    case "/":
    case "%":
    case "in":
    case ".":
    case ".?":
    case "[]":
    case "[?]":
    case "rcall":
    case "list":
    case "map":
      throw refused(node, "outside", { what: node.op === "rcall" ? "." : node.op });
  }
}

function constantOf(node: ASTNode & { op: "value" }): Plan {
  const value = node.args;
  if (typeof value === "boolean") return { node: "constant", type: "bool", value };
  if (typeof value === "string") return { node: "constant", type: "text", value: value.normalize("NFC") };
  if (typeof value === "bigint") {
    if (value > largestInt || value < -largestInt) throw refused(node, "outside", { what: String(value) });
    return { node: "constant", type: "int", value };
  }
  // Doubles, null, bytes and unsigned numbers are no words of ours: dec("0.25") is the spelling of a fraction.
  throw refused(node, "outside", {
    what: typeof value === "number" ? String(value) : value === null ? "null" : "bytes",
  });
}

function variableOf(node: ASTNode & { op: "id" }, scope: ExpressionScope): Plan {
  const variables = scope.variables ?? {};
  const type = Object.hasOwn(variables, node.args) ? variables[node.args] : undefined;
  if (type === undefined) throw refused(node, "unknown-name", { name: node.args });
  return { node: "variable", type, name: node.args };
}

function callOf(node: ASTNode & { op: "call" }, scope: ExpressionScope, below: (child: ASTNode) => Plan): Plan {
  const [name, args] = node.args;
  const rule = Object.hasOwn(callRules, name) ? callRules[name] : undefined;
  if (rule === undefined) throw refused(node, "unknown-call", { name });
  return rule({ node, args, items: scope.items, below });
}

function choiceOf(node: ASTNode & { op: "?:" }, below: (child: ASTNode) => Plan): Plan {
  const [test, yes, no] = node.args;
  const when = expect(below(test), ["bool"], test);
  const [one, other] = [below(yes), below(no)];
  if (one.type !== other.type) throw refused(no, "unequal-types", { left: one.type, right: other.type });
  return { node: "choice", type: one.type, when, yes: one, no: other };
}

const arithmetic = ["+", "-", "*"] as const;
const logic = ["&&", "||"] as const;
type Operator = (Plan & { node: "binary" })["operator"];

function binaryOf(
  found: { at: ASTNode; operator: Operator; args: readonly [ASTNode, ASTNode] },
  below: (child: ASTNode) => Plan,
): Plan {
  const { at, operator, args } = found;
  const [left, right] = [below(args[0]), below(args[1])];
  if (isOneOf(logic, operator)) {
    return {
      node: "binary",
      operator,
      type: "bool",
      left: expect(left, ["bool"], args[0]),
      right: expect(right, ["bool"], args[1]),
    };
  }
  if (left.type !== right.type) throw refused(at, "unequal-types", { left: left.type, right: right.type });
  if (isOneOf(arithmetic, operator)) {
    expect(left, operator === "*" ? ["int"] : ["int", "dec"], args[0]);
    return { node: "binary", operator, type: left.type, left, right };
  }
  // Text has no order here: collations differ, equality does not.
  if (operator !== "==" && operator !== "!=") expect(left, ["int", "dec", "day"], args[0]);
  return { node: "binary", operator, type: "bool", left, right };
}

function expect(plan: Plan, types: readonly ExpressionType[], at: ASTNode): Plan {
  if (!types.includes(plan.type)) throw refused(at, "wrong-type", { expected: types.join(", "), found: plan.type });
  return plan;
}

function refused(
  at: ASTNode,
  code: Parameters<typeof expressionFault>[0],
  details: Record<string, string | number>,
): ExpressionError {
  return new ExpressionError(expressionFault(code, placeIn(at.input, at.start), details));
}

function isOneOf<T extends string>(list: readonly T[], text: string): text is T {
  return list.some((one) => one === text);
}

import type { ASTNode } from "@marcbachmann/cel-js";
import { isDay } from "../../calendar.ts";
import {
  type Comparison,
  type Constant,
  ExpressionError,
  expressionFault,
  type FactField,
  type FactTest,
  factFields,
  type Plan,
  placeIn,
  type Window,
} from "./expression-plan.ts";

type Call = {
  readonly node: ASTNode & { op: "call" };
  readonly args: readonly ASTNode[];
  readonly items: readonly string[] | undefined;
  readonly below: (child: ASTNode) => Plan;
};

/** The functions of the subset. A window is days(n), months(n), years(n) or always(); the last argument may be a filter. */
export const callRules: Readonly<Record<string, (call: Call) => Plan>> = {
  dec: decimal,
  day: dayConstant,
  count: (call) => counting(call, "count"),
  any: (call) => counting(call, "any"),
  sum: (call) => picking(call, "sum"),
  min: (call) => picking(call, "min"),
  max: (call) => picking(call, "max"),
  latest: (call) => picking(call, "latest"),
  step: (call) => integers(call, "step"),
  cap: (call) => integers(call, "cap"),
  div: (call) => integers(call, "div"),
};

const forms = {
  dec: 'dec("0.25")',
  day: 'day("2026-04-01")',
  count: 'count("item", window, where?)',
  any: 'any("item", window, where?)',
  sum: 'sum("item", amountFen, window, where?)',
  min: 'min("item", field, window, otherwise, where?)',
  max: 'max("item", field, window, otherwise, where?)',
  latest: 'latest("item", field, window, otherwise, where?)',
  step: "step(x, below, from1, value1, …)",
  cap: "cap(x, least, most)",
  div: "div(x, by, otherwise)",
  window: "days(n), months(n), years(n), always()",
  where: "field == constant && …",
} as const;

function decimal(call: Call): Plan {
  const match = /^(-?)(\d{1,15})\.(\d{1,6})$/.exec(textOf(call.args[0]) ?? "");
  if (match === null || call.args.length !== 1) throw malformed(call.node, "dec");
  const [, sign = "", whole = "", part = ""] = match;
  return { node: "constant", type: "dec", value: BigInt(`${sign}${whole}${part}`), scale: part.length };
}

function dayConstant(call: Call): Plan {
  const text = textOf(call.args[0]);
  if (text === null || !isDay(text) || call.args.length !== 1) throw malformed(call.node, "day");
  return { node: "constant", type: "day", value: text };
}

function counting(call: Call, name: "count" | "any"): Plan {
  const [item, window, where, ...surplus] = call.args;
  if (item === undefined || window === undefined || surplus.length > 0) throw malformed(call.node, name);
  const missing: Constant =
    name === "any" ? { node: "constant", type: "bool", value: false } : { node: "constant", type: "int", value: 0n };
  const common = {
    item: itemOf(call, item),
    window: windowOf(window),
    where: where === undefined ? [] : factTestsOf(where, call.below),
    field: null,
  };
  return { node: "aggregate", name, type: missing.type, ...common, missing };
}

/** Of nothing, a sum is zero; least, most and latest must say what nothing means. */
function picking(call: Call, name: "sum" | "min" | "max" | "latest"): Plan {
  const [item, fieldNode, window, ...rest] = call.args;
  if (item === undefined || fieldNode === undefined || window === undefined) throw malformed(call.node, name);
  const field = fieldOf(fieldNode);
  if (field === null || !mayPick(name, field)) throw malformed(fieldNode, name);
  const declared = name === "sum" ? null : rest.shift();
  const missing = declared === null ? zero : constantOf(declared, call.below);
  if (missing?.type !== factFields[field] || rest.length > 1) throw malformed(call.node, name);
  const common = {
    item: itemOf(call, item),
    window: windowOf(window),
    where: rest[0] === undefined ? [] : factTestsOf(rest[0], call.below),
  };
  return { node: "aggregate", name, type: factFields[field], ...common, field, missing };
}

const zero: Constant = { node: "constant", type: "int", value: 0n };

function mayPick(name: "sum" | "min" | "max" | "latest", field: FactField): boolean {
  if (name === "latest") return true;
  return name === "sum" ? factFields[field] === "int" : factFields[field] !== "text";
}

function integers(call: Call, name: "step" | "cap" | "div"): Plan {
  const args = call.args.map((arg) => call.below(arg));
  const fits = name === "step" ? args.length >= 4 && args.length % 2 === 0 : args.length === 3;
  if (!fits || args.some((arg) => arg.type !== "int")) throw malformed(call.node, name);
  return { node: "function", name, type: "int", args };
}

function itemOf(call: Call, node: ASTNode): string {
  const name = textOf(node);
  if (name === null) throw malformed(node, "count");
  if (call.items === undefined)
    throw new ExpressionError(expressionFault("no-records-here", placeIn(call.node.input, call.node.start), { name }));
  if (!call.items.includes(name))
    throw new ExpressionError(expressionFault("unknown-item", placeIn(node.input, node.start), { name }));
  return name;
}

const windowUnits = { days: "D", months: "M", years: "Y" } as const;
const longestWindow = 36_500n;

function windowOf(node: ASTNode): Window {
  if (node.op !== "call") throw malformed(node, "window");
  const [name, args] = node.args;
  if (name === "always" && args.length === 0) return "always";
  const [length] = args;
  const count = length?.op === "value" && args.length === 1 ? length.args : null;
  if (typeof count !== "bigint" || count < 1n || count > longestWindow) throw malformed(node, "window");
  if (name !== "days" && name !== "months" && name !== "years") throw malformed(node, "window");
  return { count: Number(count), unit: windowUnits[name] };
}

/** A conjunction of comparisons of a field with a constant, the field on the left. */
export function factTestsOf(node: ASTNode, below: Call["below"]): FactTest[] {
  if (node.op === "&&") return node.args.flatMap((side) => factTestsOf(side, below));
  if (!isComparison(node)) throw malformed(node, "where");
  const [left, right] = node.args;
  const field = fieldOf(left);
  const constant = constantOf(right, below);
  if (field === null || constant?.type !== factFields[field]) throw malformed(node, "where");
  if (constant.type === "text" && node.op !== "==" && node.op !== "!=") throw malformed(node, "where");
  return [{ field, operator: node.op, constant }];
}

function isComparison(node: ASTNode): node is ASTNode & { op: Comparison } {
  return ["==", "!=", "<", "<=", ">", ">="].includes(node.op);
}

function fieldOf(node: ASTNode): FactField | null {
  if (node.op !== "id") return null;
  const name = node.args;
  return name === "amountFen" || name === "code" || name === "severity" || name === "heldOn" ? name : null;
}

function constantOf(node: ASTNode | undefined, below: Call["below"]): Constant | null {
  if (node === undefined || (node.op !== "value" && node.op !== "call" && node.op !== "-_")) return null;
  const plan = below(node);
  return plan.node === "constant" ? plan : null;
}

function textOf(node: ASTNode | undefined): string | null {
  return node?.op === "value" && typeof node.args === "string" ? node.args : null;
}

function malformed(node: ASTNode, name: keyof typeof forms): ExpressionError {
  return new ExpressionError(
    expressionFault("wrong-arguments", placeIn(node.input, node.start), { name, form: forms[name] }),
  );
}

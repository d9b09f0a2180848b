import { type RawBuilder, sql } from "kysely";
import type { Constant, FactField, FactTest, Plan } from "@xinheng/domain/catalogue/models/expression-plan.ts";
import { constantValue } from "@xinheng/domain/catalogue/models/expression-value.ts";
import type { Leaf } from "@xinheng/domain/catalogue/models/model-plan.ts";
import { type Range, rangeOf } from "@xinheng/domain/catalogue/models/value-range.ts";
import { heldWithin } from "@xinheng/domain/evaluation/fact.ts";

type RecordsLeaf = Leaf & { readonly kind: "records" };
type Fragment = RawBuilder<unknown>;

/** What a plan is written over: the column of each leaf that it names, and what that can be. */
export type Leaves = { readonly column: (name: string) => Fragment; readonly range: (name: string) => Range };

/**
 * What stays below this is worked out in bigint, the rest in numeric, which is exact as well and some ten times as slow. The
 * ranges take a million records of one item for the most there are; a thousand times as many still fit.
 */
const narrow = 2n ** 53n;

export function isNarrow({ least, most }: Range): boolean {
  return least > -narrow && most < narrow;
}

/**
 * An expression of a plan in SQL. Nothing here is null and nothing can fail: leaves bring their declared value, `div` says
 * what zero means, and no bigint overflows. Where a part would be written twice and is not plain, a function takes it, or
 * nested steps would grow without bound.
 */
export function planSql(plan: Plan, leaves: Leaves): Fragment {
  const below = (node: Plan): Fragment => planSql(node, leaves);
  switch (plan.node) {
    case "constant":
      return constantSql(plan);
    case "variable":
      return leaves.column(plan.name);
    case "aggregate":
      throw new Error("an aggregate is a leaf and stands under its name");
    case "not":
      return sql`(not ${below(plan.of)})`;
    case "negative":
      return sql`(- ${below(plan.of)})`;
    case "choice":
      return sql`(case when ${below(plan.when)} then ${below(plan.yes)} else ${below(plan.no)} end)`;
    case "binary":
      return binarySql(plan, leaves);
    case "function":
      return functionSql(plan.name, plan.args, below);
  }
}

function binarySql(plan: Plan & { readonly node: "binary" }, leaves: Leaves): Fragment {
  const { operator } = plan;
  const [left, right] = [planSql(plan.left, leaves), planSql(plan.right, leaves)];
  const isArithmetic = operator === "+" || operator === "-" || operator === "*";
  const first = isArithmetic && !isNarrow(rangeOf(plan, leaves.range).range) ? sql`${left}::numeric` : left;
  return sql`(${first} ${sql.raw(signs[operator])} ${right})`;
}

/** One leaf as one aggregate over `fact`, null where nothing is counted. Windows are days, counted once from `on`. */
export function leafSql(leaf: RecordsLeaf, on: string): Fragment {
  const { name, item, window, where, field } = leaf.aggregate;
  const { first, last } = heldWithin(on, window, leaf.beyond);
  const conditions = [
    sql`item = ${sql.lit(item)}`,
    ...(first === null ? [] : [sql`held_on >= ${sql.lit(first)}::date`]),
    ...(last === on ? [] : [sql`held_on <= ${sql.lit(last)}::date`]),
    ...where.map(testSql),
  ];
  const filter = sql`filter (where ${sql.join(conditions, sql` and `)})`;
  if (name === "count" || name === "any") return sql`count(*) ${filter}`;
  if (field === null) throw new Error(`${name} looks at a field`);
  const column = sql.ref(columns[field]);
  if (name !== "latest") return sql`${sql.raw(name)}(${column}) ${filter}`;
  const told = sql`filter (where ${sql.join([...conditions, sql`${column} is not null`], sql` and `)})`;
  return sql`(array_agg(${column} order by held_on desc, recorded_at desc, id desc) ${told})[1]`;
}

/** What the outer query makes of a leaf's column: its type, and its declared value where nothing was counted. */
export function leafValueSql(leaf: RecordsLeaf, column: Fragment, range: Range): Fragment {
  const { name, type, missing } = leaf.aggregate;
  if (name === "any") return sql`coalesce(${column} > 0, false)`;
  if (type === "int" && !isNarrow(range)) return sql`coalesce(${column}::numeric, ${constantSql(missing)})`;
  return sql`coalesce(${column}, ${constantSql(missing)})`;
}

/** Two leaves with the same key are the same column. What nothing means is said outside it. */
export function leafKey({ aggregate, beyond }: RecordsLeaf): string {
  const { name, item, window, where, field } = aggregate;
  return JSON.stringify([name === "any" ? "count" : name, item, window, where, field, beyond], (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

const signs = {
  "&&": "and",
  "||": "or",
  "+": "+",
  "-": "-",
  "*": "*",
  "==": "=",
  "!=": "<>",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
} as const;

const columns: Readonly<Record<FactField, string>> = {
  amountFen: "amount_fen",
  code: "code",
  severity: "severity",
  heldOn: "held_on",
};

function constantSql(plan: Constant): Fragment {
  const value = constantValue(plan);
  if (typeof value === "bigint") {
    const type = isNarrow({ least: value, most: value }) ? "bigint" : "numeric";
    return sql.raw(`(${String(value)}::${type})`);
  }
  if (typeof value === "boolean") return sql.raw(value ? "true" : "false");
  return plan.type === "day" ? sql`${sql.lit(value)}::date` : sql`${value}::text`;
}

function testSql({ field, operator, constant }: FactTest): Fragment {
  const value = constantValue(constant);
  const bound =
    typeof value === "bigint"
      ? sql.raw(String(value))
      : constant.type === "day"
        ? sql`${sql.lit(value)}::date`
        : sql`${value}::text`;
  return sql`${sql.ref(columns[field])} ${sql.raw(signs[operator])} ${bound}`;
}

function functionSql(name: "step" | "cap" | "div", args: readonly Plan[], below: (node: Plan) => Fragment): Fragment {
  const [first, second, third] = args;
  if (first === undefined || second === undefined || third === undefined) throw new Error(`${name} wants arguments`);
  switch (name) {
    case "cap":
      return sql`least(greatest(${below(first)}, ${below(second)}), ${below(third)})`;
    case "div":
      return sql`divided(${below(first)}, ${below(second)}, ${below(third)})`;
    case "step":
      return stepSql(first, second, args.slice(2), below);
  }
}

/** The last step that is reached gives the value. */
function stepSql(value: Plan, under: Plan, steps: readonly Plan[], below: (node: Plan) => Fragment): Fragment {
  const pairs = steps.flatMap((from, at) => {
    const gives = steps[at + 1];
    return at % 2 === 0 && gives !== undefined ? [{ from, gives }] : [];
  });
  if (value.node === "variable" || value.node === "constant") {
    const reached = pairs
      .toReversed()
      .map(({ from, gives }) => sql`when ${below(value)} >= ${below(from)} then ${below(gives)}`);
    return sql`(case ${sql.join(reached, sql` `)} else ${below(under)} end)`;
  }
  const [froms, given] = [pairs.map(({ from }) => below(from)), pairs.map(({ gives }) => below(gives))];
  return sql`stepped(${below(value)}, ${below(under)}, array[${sql.join(froms)}]::numeric[], array[${sql.join(given)}]::numeric[])`;
}

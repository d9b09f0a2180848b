import { readFileSync } from "node:fs";
import { z } from "zod";

/** What of OpenAPI 3.1 the command line reads; the rest of the document is left alone. */
const schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  get items() {
    return schema.optional();
  },
  get anyOf() {
    return z.array(schema).optional();
  },
  get oneOf() {
    return z.array(schema).optional();
  },
  get allOf() {
    return z.array(schema).optional();
  },
  get properties() {
    return z.record(z.string(), schema).optional();
  },
  required: z.array(z.string()).optional(),
});
export type Schema = z.infer<typeof schema>;

const content = z.record(z.string(), z.looseObject({ schema: schema.optional() }));

const operation = z.looseObject({
  operationId: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** English; `description` says the same in Chinese. */
  summary: z.string(),
  description: z.string(),
  "x-offices": z.union([z.enum(["anyone", "signed-in"]), z.array(z.string())]),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.enum(["path", "query"]), required: z.boolean(), schema }))
    .default([]),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: content.optional() })),
});

const method = z.enum(["get", "post", "put", "delete"]);

const document = z.looseObject({
  openapi: z.string().startsWith("3.1"),
  info: z.looseObject({ version: z.string() }),
  paths: z.record(z.string().startsWith("/"), z.partialRecord(method, operation)),
});

export type ContractOperation = z.infer<typeof operation> & {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
};
export type Contract = { readonly version: string; readonly operations: readonly ContractOperation[] };

/** Reads openapi.json. Null where it is missing or is no contract of ours. */
export function readContract(file: string): Contract | null {
  try {
    const read = document.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return read.success ? contractOf(read.data) : null;
  } catch {
    return null;
  }
}

function contractOf(read: z.infer<typeof document>): Contract {
  const operations = Object.entries(read.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([name, found]) => ({ ...found, path, method: method.parse(name).toUpperCase() })),
  );
  return { version: read.info.version, operations: operations as ContractOperation[] };
}

/** Its request is the bytes of a file. */
export function takesFile(operation: ContractOperation): boolean {
  return operation.requestBody?.content["application/octet-stream"] !== undefined;
}

/** A schema without its null and its choice of one: what a value given by hand must be. */
export function plainSchema(of: Schema): { readonly schema: Schema; readonly nullable: boolean } {
  const types = typeof of.type === "string" ? [of.type] : (of.type ?? []);
  const branches = of.anyOf ?? of.oneOf ?? [];
  const solid = branches.filter((branch) => branch.type !== "null");
  const nullable = types.includes("null") || solid.length < branches.length;
  const [only] = solid;
  return { schema: only !== undefined && solid.length === 1 ? only : of, nullable };
}

/** `asOf` → `as-of`. */
export function kebab(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}

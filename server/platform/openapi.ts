import { z } from "zod";
import { permissionTable } from "@xinheng/domain/access/permission-table.ts";
import type { RefusalTable } from "@xinheng/domain/refusal.ts";
import type { Operation } from "./operation.ts";

type Json = Record<string, unknown>;

/** Refusals the platform may give to any operation of a kind, beside its own. */
function platformCodes(operation: Operation): string[] {
  const shapes = operation.params !== undefined || operation.query !== undefined || operation.body !== undefined;
  const asksOffice = permissionTable[operation.name] !== "anyone";
  return [
    ...(shapes ? ["request-invalid"] : []),
    ...(asksOffice ? ["sign-in-first", "office-missing"] : []),
    ...(operation.kind === "deed" ? ["foreign-origin", "second-factor-first"] : []),
    ...(operation.upload === undefined
      ? []
      : ["upload-missing", "upload-empty", "upload-too-large", "upload-broken-off", "disk-full"]),
    ...(operation.upload?.slipOf === undefined ? [] : ["upload-slip-unknown", "upload-slip-exceeded"]),
    "too-many-requests",
    "database-away",
  ];
}

/** The contract, OpenAPI 3.1, with exactly the statuses and codes each operation can answer. Operations of the clock are not asked for over HTTP. */
export function openApi(operations: readonly Operation[], refusals: RefusalTable, version: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    if (permissionTable[operation.name] === "clock") continue;
    const path = `/api${operation.path}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationOf(operation, refusals) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "信衡 Xinheng",
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description: "Every operation; each refusal is explained under /help/refusals.",
    },
    security: [{ session: [] }, { key: [] }, {}],
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-xinheng" },
        key: { type: "http", scheme: "bearer" },
      },
      schemas: { Problem: problem },
    },
  };
}

const sentence = {
  type: "object",
  required: ["zh", "en"],
  properties: { zh: { type: "string" }, en: { type: "string" } },
};
const problem = {
  type: "object",
  required: ["type", "title", "status", "code", "detail", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    detail: sentence,
    requestId: { type: "string" },
    /** What fills the placeholders of the sentence: days, counts, ids. */
    details: { type: "object", additionalProperties: { type: ["string", "number"] } },
    invalid: {
      type: "array",
      items: {
        type: "object",
        required: ["at", "says"],
        properties: { at: { type: "string" }, says: { type: "string" }, code: { type: "string" }, detail: sentence },
      },
    },
  },
};

function operationOf(operation: Operation, refusals: RefusalTable): Json {
  const grant: string | readonly string[] = permissionTable[operation.name];
  return {
    operationId: operation.name,
    summary: operation.says.en,
    description: operation.says.zh,
    tags: [operation.path.split("/")[1] ?? ""],
    "x-offices": grant,
    ...(operation.journals === "quiet" && operation.kind === "deed" ? { "x-quiet": true } : {}),
    parameters: [...parametersOf(operation, "path"), ...parametersOf(operation, "query")],
    ...bodyOf(operation),
    responses: responsesOf(operation, refusals),
  };
}

function parametersOf(operation: Operation, where: "path" | "query"): Json[] {
  const schema = where === "path" ? operation.params : operation.query;
  if (schema === undefined) return [];
  const shape = schemaOf(schema, "input");
  const required = Array.isArray(shape["required"]) ? shape["required"] : [];
  return Object.entries(shape["properties"] ?? {}).map(([name, of]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema: of as unknown,
  }));
}

function bodyOf(operation: Operation): Json {
  if (operation.upload !== undefined)
    return {
      requestBody: {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
    };
  if (operation.body === undefined) return {};
  return {
    requestBody: { required: true, content: { "application/json": { schema: schemaOf(operation.body, "input") } } },
  };
}

function responsesOf(operation: Operation, refusals: RefusalTable): Json {
  const content =
    operation.reply === "file"
      ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
      : { "application/json": { schema: schemaOf(operation.reply, "output") } };
  const responses: Json = { "200": { description: operation.says.en, content } };
  const codes = [...new Set([...operation.refuses, ...platformCodes(operation)])].sort();
  for (const [status, held] of Object.entries(Object.groupBy(codes, (code) => String(refusals[code]?.status ?? 503)))) {
    responses[status] = {
      description: (held ?? []).join(", "),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    };
  }
  return responses;
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return shape;
}

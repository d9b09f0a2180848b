import { type Command, type CommandOption, everywhere } from "./command.ts";
import { type Contract, type ContractOperation, kebab, plainSchema, type Schema, takesFile } from "./contract.ts";
import { runOperation } from "./run-operation.ts";

/** One command per operation of the contract: a new operation is a new command without a line here. */
export function operationCommands(contract: Contract): Command[] {
  return contract.operations
    .map((operation) => operationCommand(operation))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

function operationCommand(operation: ContractOperation): Command {
  const shape = bodyShape(operation);
  const options = [...parameterOptions(operation), ...shape.options, ...fileOptions(operation)];
  return {
    name: operation.operationId,
    says: { zh: operation.description, en: operation.summary },
    words: [],
    options: withoutClashes(options),
    onlyInBody: shape.onlyInBody,
    offices: operation["x-offices"],
    refusals: refusalsOf(operation),
    run: (errand) => runOperation(operation, withoutClashes(options), errand),
  };
}

function parameterOptions(operation: ContractOperation): CommandOption[] {
  const ofUpload = takesFile(operation);
  return operation.parameters.map(({ name, in: where, required, schema }) => ({
    ...optionOf(name, schema, "text"),
    // The file itself says what it is called.
    required: required && !(ofUpload && name === "fileName"),
    place: { in: where, field: name },
  }));
}

function bodyShape(operation: ContractOperation): { options: CommandOption[]; onlyInBody: string[] } {
  const schema = operation.requestBody?.content["application/json"]?.schema;
  if (schema === undefined) return { options: [], onlyInBody: [] };
  const branches = schema.properties === undefined ? (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []) : [schema];
  // Of a choice between shapes nothing is required here; the house judges the whole.
  const required = branches.length === 1 ? (branches[0]?.required ?? []) : [];
  const fields = Object.entries(
    Object.assign({}, ...branches.map((branch) => branch.properties ?? {})) as Record<string, Schema>,
  );
  const spelled = fields.map(([field, of]) => ({ field, kind: kindOf(plainSchema(of).schema), of }));
  const options = spelled.flatMap(({ field, kind, of }): CommandOption[] =>
    kind === null
      ? []
      : [
          {
            ...optionOf(field, of, kind),
            required: required.includes(field),
            ...secrecyOf(field),
            place: { in: "body", field },
          },
        ],
  );
  const body: CommandOption = {
    name: "body",
    kind: "text",
    required: false,
    says: {
      zh: "整个请求体：@文件.json，或 - 从标准输入读；其他选项写在它上面",
      en: "the whole body: @file.json, or - for standard input; other options are laid over it",
    },
  };
  return {
    options: [...options, body],
    onlyInBody: spelled.filter(({ kind }) => kind === null).map(({ field }) => field),
  };
}

function fileOptions(operation: ContractOperation): CommandOption[] {
  const out: CommandOption = {
    name: "out",
    kind: "text",
    required: false,
    says: { zh: "答复文件写到哪里；- 为标准输出", en: "where the file goes; - for standard output" },
  };
  const file: CommandOption = {
    name: "file",
    kind: "text",
    required: true,
    says: { zh: "要上传的文件", en: "the file to upload" },
  };
  return [...(takesFile(operation) ? [file] : []), ...(answersFile(operation) ? [out] : [])];
}

function answersFile(operation: ContractOperation): boolean {
  return operation.responses["200"]?.content?.["application/octet-stream"] !== undefined;
}

function optionOf(
  field: string,
  of: Schema,
  otherwise: NonNullable<ReturnType<typeof kindOf>>,
): Omit<CommandOption, "required"> {
  const { schema, nullable } = plainSchema(of);
  const choices = (schema.enum ?? []).filter((choice) => typeof choice === "string");
  const says = limitsOf(schema);
  return {
    name: kebab(field),
    kind: kindOf(schema) ?? otherwise,
    ...(choices.length > 0 ? { choices } : {}),
    ...(nullable ? { nullable } : {}),
    ...(says === "" ? {} : { says: { zh: says, en: says } }),
  };
}

/** How a value is spelled on a command line; null for what only JSON can say. */
function kindOf(schema: Schema): CommandOption["kind"] | null {
  switch (schema.type) {
    case "string":
      return "text";
    case "integer":
      return "integer";
    case "number":
      return "number";
    case "boolean":
      return "flag";
    case "array":
      return schema.items?.type === "string" ? "list" : null;
    case undefined:
    default:
      return null;
  }
}

function limitsOf(schema: Schema): string {
  const default_ = schema["default"];
  const parts = [
    schema.format ?? "",
    schema.type === "integer" &&
    schema.minimum !== undefined &&
    schema.maximum !== undefined &&
    schema.maximum < Number.MAX_SAFE_INTEGER
      ? `${schema.minimum}–${schema.maximum}`
      : "",
    schema.maxLength !== undefined && schema.enum === undefined ? `≤ ${schema.maxLength}` : "",
    ["string", "number", "boolean"].includes(typeof default_) && default_ !== "" ? `= ${String(default_)}` : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function secrecyOf(field: string): { secret?: true } {
  return /password|^(current|next|code|token|secret)$/i.test(field) ? { secret: true } : {};
}

/** A field called like an option that every command has, or like another field, is told apart by its place: `--body-url`. */
function withoutClashes(options: readonly CommandOption[]): CommandOption[] {
  const taken = new Set(everywhere.map(({ name }) => name));
  for (const { name, place } of options) if (place === undefined) taken.add(name);
  return options.map((option) => {
    if (option.place === undefined) return option;
    const name = taken.has(option.name) ? `${option.place.in}-${option.name}` : option.name;
    taken.add(name);
    return { ...option, name };
  });
}

function refusalsOf(operation: ContractOperation): Record<string, string[]> {
  const refused = Object.entries(operation.responses).filter(([status]) => status !== "200");
  return Object.fromEntries(refused.map(([status, { description }]) => [status, description.split(", ")]));
}

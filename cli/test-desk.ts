import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, type Surroundings } from "./run-command.ts";
import type { Terminal } from "./terminal.ts";

/** A request as it arrived. */
export type Arrived = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};

export type Reply = {
  readonly status?: number;
  readonly json?: unknown;
  readonly file?: { readonly name: string; readonly text: string };
  readonly headers?: Record<string, string>;
};

type Ran = { readonly code: number; readonly out: string; readonly told: string; readonly arrived: readonly Arrived[] };

export type TestDesk = {
  readonly address: string;
  readonly folder: string;
  readonly sessionPath: string;
  /** Runs one command line against the desk. */
  readonly run: (
    argv: readonly string[],
    change?: Partial<Omit<Surroundings, "terminal">> & { readonly terminal?: Partial<Terminal> },
  ) => Promise<Ran>;
  readonly close: () => Promise<void>;
};

/** A counter on loopback that answers as told, with a contract of its own: what the command line is judged by without a house. */
export async function openDesk(answer: (arrived: Arrived) => Reply): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), "xinheng-cli-"));
  const contractFile = join(folder, "openapi.json");
  writeFileSync(contractFile, JSON.stringify(testContract));
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const seen = {
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(parts).toString("utf8"),
      };
      arrived.push(seen);
      const { status = 200, json, file, headers = {} } = answer(seen);
      const type = file === undefined ? (status < 400 ? "application/json" : "application/problem+json") : "text/csv";
      const named =
        file === undefined
          ? {}
          : { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` };
      response
        .writeHead(status, { "content-type": type, ...named, ...headers })
        .end(file?.text ?? JSON.stringify(json ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = (server.address() as { port: number }).port;
  const address = `http://127.0.0.1:${port}`;
  const around = {
    root: folder,
    contractFile,
    configFolder: folder,
    url: address,
    key: undefined,
    dataFolderGiven: false,
  };
  return {
    address,
    folder,
    sessionPath: join(folder, "xinheng", "session.json"),
    run: async (argv, { terminal, ...change } = {}) => {
      const [out, told]: [string[], string[]] = [[], []];
      const before = arrived.length;
      const code = await runCommand(argv, { ...around, ...change, terminal: { ...listener(out, told), ...terminal } });
      return { code, out: out.join("\n"), told: told.join("\n"), arrived: arrived.slice(before) };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listener(out: string[], told: string[]): Terminal {
  return {
    language: "en",
    columns: null,
    asks: false,
    print: (line) => out.push(line),
    pour: (bytes) => {
      out.push(Buffer.from(bytes).toString("utf8"));
      return Promise.resolve();
    },
    tell: (line) => told.push(line),
    progress: () => undefined,
    ask: () => Promise.resolve(""),
    askHidden: () => Promise.resolve(""),
    readInput: () => Promise.resolve(""),
  };
}

/** A refusal as the house sends it. */
export function refusal(status: number, code: string, invalid?: readonly { at: string; says: string }[]): Reply {
  const detail = { zh: `中文 ${code}`, en: `English ${code}` };
  return {
    status,
    json: {
      type: `/help/refusals#${code}`,
      title: detail.en,
      status,
      code,
      detail,
      requestId: "r-1",
      ...(invalid === undefined ? {} : { invalid }),
    },
  };
}

const nullable = (type: string) => ({ anyOf: [{ type }, { type: "null" }] });
const done = { description: "ok", content: { "application/json": { schema: { type: "object" } } } };

/** One operation of each kind, in the shape that the server's contract has. */
const testContract = {
  openapi: "3.1.0",
  info: { title: "test", version: "9.9.9" },
  paths: {
    "/api/things": {
      get: {
        operationId: "find-things",
        summary: "Finds things",
        description: "查找",
        "x-offices": "anyone",
        parameters: [
          { name: "q", in: "query", required: true, schema: { type: "string", maxLength: 100 } },
          { name: "asOf", in: "query", required: false, schema: { type: "string", format: "date" } },
          {
            name: "limit",
            in: "query",
            required: false,
            schema: { type: "integer", minimum: 1, maximum: 50, default: 20 },
          },
          { name: "state", in: "query", required: false, schema: { type: "string", enum: ["open", "closed"] } },
        ],
        responses: { "200": done, "400": { description: "request-invalid" } },
      },
      post: {
        operationId: "upload-thing",
        summary: "Uploads",
        description: "上传",
        "x-offices": ["liaison"],
        parameters: [
          { name: "item", in: "query", required: true, schema: { type: "string" } },
          { name: "fileName", in: "query", required: true, schema: { type: "string" } },
        ],
        requestBody: {
          required: true,
          content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
        },
        responses: { "200": done, "413": { description: "upload-too-large" } },
      },
    },
    "/api/things/{thingId}/parts/{part}": {
      put: {
        operationId: "change-thing",
        summary: "Changes",
        description: "更改",
        "x-offices": ["secretariat", "president"],
        parameters: [
          { name: "thingId", in: "path", required: true, schema: { type: "string", format: "uuid" } },
          { name: "part", in: "path", required: true, schema: { type: "string" } },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["title", "password"],
                properties: {
                  title: { type: "string", maxLength: 60 },
                  password: { type: "string" },
                  count: { type: "integer" },
                  open: { type: "boolean" },
                  ownerId: nullable("string"),
                  days: { type: "array", items: { type: "string", format: "date" } },
                  rows: { type: "array", items: { type: "object" } },
                  url: { type: "string" },
                  part: { type: "string" },
                },
              },
            },
          },
        },
        responses: {
          "200": done,
          "404": { description: "thing-not-found" },
          "409": { description: "thing-closed, thing-taken" },
        },
      },
    },
    "/api/things/{thingId}/file": {
      get: {
        operationId: "fetch-thing",
        summary: "Fetches",
        description: "下载",
        "x-offices": "signed-in",
        parameters: [{ name: "thingId", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          "200": {
            description: "ok",
            content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
          },
        },
      },
    },
  },
};

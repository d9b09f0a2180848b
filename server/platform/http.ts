import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  type Fault,
  fillSentence,
  isRefusal,
  type Refusal,
  type RefusalTable,
  refuse,
} from "@xinheng/domain/refusal.ts";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { codeOf } from "./database.ts";
import type { House } from "./house.ts";
import { attachmentNamed } from "./documents/content-disposition.ts";
import type { FileAnswer, Operation, Wire } from "./operation.ts";
import { type Answer, perform } from "./perform.ts";
import type { InvalidField } from "./requests/judge-asked.ts";
import { clearSession, readSession, setSession } from "./session-cookie.ts";
import { takeUpload } from "./slips/take-upload.ts";

/** What the HTTP side needs beside the house: who asks, and the sentences of every refusal. */
export type Door = {
  readonly house: House;
  readonly refusals: RefusalTable;
  readonly findActor: (given: { sessionToken: string | undefined; apiKey: string | undefined }) => Promise<Actor>;
};

/** Mounts one operation under /api. A refusal without a sentence is found here, at start, not by a user. */
export function mount(app: FastifyInstance, door: Door, operation: Operation): void {
  for (const code of operation.refuses)
    if (!(code in door.refusals)) throw new Error(`${operation.name} refuses ${code}, which has no sentence`);
  app.route({
    method: operation.method,
    url: `/api${operation.path.replace(/\{(\w+)\}/g, ":$1")}`,
    handler: (request, reply) => answer(door, operation, request, reply),
    ...limitOf(operation),
  });
}

/** Counted in memory by address, beside the limit that holds for everything; no address is kept. */
function limitOf({ perAddress }: Operation) {
  if (perAddress === undefined) return {};
  return { config: { rateLimit: { max: perAddress.most, timeWindow: perAddress.minutes * 60_000 } } };
}

async function answer(
  door: Door,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const given = await door.findActor({ sessionToken: readSession(request), apiKey: keyOf(request) });
    const stranger = foreignOrigin(request, given, door.house.publicUrl());
    if (stranger !== null) return await sendRefusal(door, request, reply, { refusal: stranger, invalid: [] });
    const taken = await takeUpload(door.house, operation, request, given);
    if (isRefusal(taken)) return await sendRefusal(door, request, reply, { refusal: taken, invalid: [] });
    const idempotencyKey = headerOf(request, "idempotency-key");
    const answered = await perform(door.house, operation, {
      actor: given,
      params: request.params,
      query: request.query,
      body: taken === null ? request.body : {},
      requestId: request.id,
      wire: wireOf(request, reply),
      ...(taken === null ? {} : { upload: taken.file, slip: taken.slip }),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey: idempotencyKey.slice(0, 200) }),
    });
    return await send(door, request, reply, answered);
  } catch (failure) {
    if (!isDatabaseAway(failure)) throw failure;
    request.log.error({ code: codeOf(failure) }, "database away");
    return sendRefusal(door, request, reply, { refusal: refuse("database-away"), invalid: [] });
  }
}

async function send(door: Door, request: FastifyRequest, reply: FastifyReply, answered: Answer): Promise<FastifyReply> {
  void reply.header("cache-control", "no-store");
  switch (answered.kind) {
    case "refused":
      return sendRefusal(door, request, reply, answered);
    case "replayed":
      if (answered.location !== null) void reply.header("location", answered.location);
      return reply
        .code(answered.status)
        .header("idempotency-replayed", "true")
        .send({ replayed: true, address: answered.location });
    case "done":
      if (answered.location !== null) void reply.header("location", answered.location);
      return isFile(answered.reply) ? sendFile(reply, answered.reply) : reply.send(answered.reply);
  }
}

/** application/problem+json (RFC 9457), with the sentence in both languages. */
export async function sendRefusal(
  door: Pick<Door, "refusals">,
  request: FastifyRequest,
  reply: FastifyReply,
  refused: { refusal: Refusal; invalid: readonly InvalidField[] },
): Promise<FastifyReply> {
  const { refused: code, details } = refused.refusal;
  const says = door.refusals[code] ?? { status: 503 as const, zh: code, en: code };
  // What the sentence says anyway, for programs to read; anything else in the details stays here.
  const told = Object.entries(details).filter(([name]) => says.zh.includes(`{${name}}`));
  const invalid = [
    ...refused.invalid,
    ...(refused.refusal.faults ?? []).map((fault) => invalidOf(fault, door.refusals)),
  ];
  return reply
    .code(says.status)
    .header("cache-control", "no-store")
    .type("application/problem+json")
    .send({
      type: `/help/refusals#${code}`,
      title: fillSentence(says.en, details),
      status: says.status,
      code,
      detail: { zh: fillSentence(says.zh, details), en: fillSentence(says.en, details) },
      requestId: request.id,
      ...(told.length > 0 ? { details: Object.fromEntries(told) } : {}),
      ...(invalid.length > 0 ? { invalid } : {}),
    });
}

/** A broken rule with the sentence of its code, so that a form says it at the field. */
function invalidOf({ at, code, details, says: own }: Fault, refusals: RefusalTable) {
  const says = own ?? refusals[code] ?? { zh: code, en: code };
  const detail = { zh: fillSentence(says.zh, details), en: fillSentence(says.en, details) };
  return { at: at === "" ? "body" : `body.${at}`, says: detail.en, code, detail };
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  // Nothing that was uploaded is ever rendered in our origin.
  return reply
    .header("content-disposition", attachmentNamed(file.name))
    .header("content-security-policy", "sandbox")
    .type(file.mediaType)
    .send(file.stream);
}

function isFile(reply: unknown): reply is FileAnswer {
  return typeof reply === "object" && reply !== null && "stream" in reply && reply.stream instanceof Readable;
}

/** A browser says where a change comes from; a cookie alone is not enough (DESIGN, 5). */
function foreignOrigin(request: FastifyRequest, actor: Actor, publicUrl: string): Refusal<"foreign-origin"> | null {
  if (request.method === "GET" || actor.kind === "key") return null;
  const origin = headerOf(request, "origin");
  if (origin === undefined)
    return headerOf(request, "sec-fetch-site") === undefined || headerOf(request, "sec-fetch-site") === "same-origin"
      ? null
      : refuse("foreign-origin", { origin: "?" });
  const own = [`${request.protocol}://${request.host}`, new URL(publicUrl).origin];
  return own.includes(origin) ? null : refuse("foreign-origin", { origin: origin.slice(0, 100) });
}

function wireOf(request: FastifyRequest, reply: FastifyReply): Wire {
  const loopback = isFromThisMachine(request);
  const secure = request.protocol === "https" || loopback;
  return {
    secure,
    loopback,
    agent: (headerOf(request, "user-agent") ?? "").slice(0, 200),
    origin: headerOf(request, "origin") ?? "",
    setSession: (token, until) => {
      if (token === null || until === null) clearSession(request, reply);
      else setSession(request, reply, token, until);
    },
  };
}

/** Through a proxy on this machine everybody seems to come from it: whatever a proxy has added speaks against it. */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const forwarded = ["forwarded", "x-forwarded-for", "x-real-ip", "via"].some((name) => name in request.headers);
  return !forwarded && isLoopback(request.ip) && isLoopback(request.hostname);
}

function isLoopback(host: string): boolean {
  return /^(localhost|\[?::1\]?|(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/.test(host);
}

function keyOf(request: FastifyRequest): string | undefined {
  const given = headerOf(request, "authorization");
  return given?.startsWith("Bearer ") === true ? given.slice("Bearer ".length) : undefined;
}

export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08003",
  "08006",
  "53300",
]);

export function isDatabaseAway(failure: unknown): boolean {
  if (awayCodes.has(codeOf(failure))) return true;
  return (
    failure instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      failure.message,
    )
  );
}

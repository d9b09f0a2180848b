import { readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import cookie from "@fastify/cookie";
import helmet, { type FastifyHelmetOptions } from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { Config } from "../config.ts";
import { faultOfOurs } from "./watching/fault-of-ours.ts";
import { type Door, isDatabaseAway, sendRefusal } from "./http.ts";
import { newRequestId } from "./perform.ts";

const bodyLimit = 256 * 1024;
/** The route of what the build has made, the same for everybody and kept by browsers for ever. */
const builtFiles = "/assets/*";

/** The Fastify server with everything that holds for each request: limits, headers, errors as problem+json, logs without personal data. */
export async function webServer(config: Config, refusals: Door["refusals"]): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: config.logLevel, serializers: { req: loggedRequest } },
    ...tlsOf(config),
    // How many proxies stand in front is told, never guessed: otherwise anybody writes the address that limits count.
    trustProxy: config.trustProxy === 0 ? false : (_address: string, hop: number) => hop < config.trustProxy,
    bodyLimit,
    genReqId: newRequestId,
    requestIdHeader: false,
    requestTimeout: 10 * 60_000,
    keepAliveTimeout: 20_000,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
  });
  await app.register(cookie);
  await app.register(helmet, headers(config));
  await app.register(rateLimit, {
    max: config.rateLimit,
    timeWindow: "1 minute",
    // A workbench opened for the first time fetches some sixty built files, and a whole office shares one address.
    allowList: (request) => request.routeOptions.url === builtFiles,
    errorResponseBuilder: (_request, limit) =>
      Object.assign(new Error("too many"), { statusCode: 429, seconds: Math.ceil(limit.ttl / 1000) }),
  });
  // A file is a stream, never held in memory; the operation stores it before its transaction opens.
  app.addContentTypeParser(
    ["application/octet-stream", "text/csv"],
    { bodyLimit: Number.MAX_SAFE_INTEGER },
    (_request, body, done) => {
      done(null, body);
    },
  );
  app.setErrorHandler((failure: FastifyError, request, reply) => failed(refusals, failure, request, reply));
  app.addHook("onSend", (request, reply, _payload, done) => {
    void reply.header("x-request-id", request.id);
    done();
  });
  return app;
}

function tlsOf(config: Config): { https?: { cert: Buffer; key: Buffer } } {
  if (config.tlsCert === undefined || config.tlsKey === undefined) return {};
  return { https: { cert: readFileSync(config.tlsCert), key: readFileSync(config.tlsKey) } };
}

/** Addresses hold ids only, but a search holds what somebody typed: the query is left out of the log. */
function loggedRequest(request: FastifyRequest): { method: string; path: string } {
  return { method: request.method, path: request.url.split("?")[0] ?? "" };
}

function headers(config: Config): FastifyHelmetOptions {
  const https = config.tlsCert !== undefined || config.publicUrl?.startsWith("https:") === true;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        // antd sets sizes as style attributes; no text from outside ever becomes one.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  };
}

/** One nonce per answer, drawn when the headers are made and read again when the page is written. */
export function nonceOf(response: object): string {
  const drawn = nonces.get(response) ?? randomBytes(16).toString("base64url");
  nonces.set(response, drawn);
  return drawn;
}

const nonces = new WeakMap<object, string>();

async function failed(
  refusals: Door["refusals"],
  failure: FastifyError & { seconds?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const say = (refusal: ReturnType<typeof refuse>) =>
    sendRefusal({ refusals }, request, reply, { refusal, invalid: [] });
  if (isDatabaseAway(failure)) return say(refuse("database-away"));
  switch (failure.statusCode) {
    case 429:
      return say(refuse("too-many-requests", { seconds: failure.seconds ?? 60 }));
    case 413:
      return say(refuse("body-too-large", { limitKiB: bodyLimit / 1024 }));
    case 415:
      return say(refuse("media-type-unknown"));
    case 400:
      return say(refuse("body-unreadable"));
    case undefined:
    default:
      request.log.error(faultOfOurs(failure), "fault of ours");
      return say(refuse("fault-of-ours", { requestId: request.id }));
  }
}

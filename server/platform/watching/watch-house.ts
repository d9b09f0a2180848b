import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { FastifyInstance } from "fastify";
import { transact } from "../database.ts";
import type { House } from "../house.ts";
import { isFromThisMachine } from "../http.ts";
import { countPending } from "../journal-store.ts";
import { pingDatabase } from "../request-store.ts";

/** /healthz: the process lives. /readyz: it can serve. /metrics: labelled by route and status, never by person or address. */
export function watchHouse(app: FastifyInstance, house: House): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "xinheng_request_seconds",
    help: "Time to answer",
    labelNames: ["method", "route", "status"],
    registers: [registry],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
  });
  const refused = new Counter({
    name: "xinheng_refusals_total",
    help: "Requests refused",
    labelNames: ["route", "status"],
    registers: [registry],
  });
  const waiting = new Gauge({
    name: "xinheng_journal_unsealed",
    help: "Journal entries waiting for their seal",
    registers: [registry],
  });
  const pool = new Gauge({
    name: "xinheng_database_connections",
    help: "Connections of the app's pool",
    labelNames: ["state"],
    registers: [registry],
  });
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "none";
    const status = String(reply.statusCode);
    seconds.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 400) refused.inc({ route, status });
    done();
  });
  app.get("/healthz", () => ({ alive: true }));
  app.get("/readyz", async (_request, reply) => {
    const ready = await pingDatabase(house.database.asVisitor).then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  app.get("/metrics", async (request, reply) => {
    // Figures of the house are for whoever runs it, on the machine itself.
    if (!isFromThisMachine(request)) return reply.code(404).send();
    waiting.set(await transact(house.database.app, { associationId: null, audience: "house" }, countPending));
    pool.set({ state: "total" }, house.database.app.totalCount);
    pool.set({ state: "idle" }, house.database.app.idleCount);
    pool.set({ state: "waiting" }, house.database.app.waitingCount);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

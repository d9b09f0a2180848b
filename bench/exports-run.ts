// `node bench/exports-run.ts FORMAT ISSUER`: one export over the house of BENCH_URLS and BENCH_FOLDER, its seconds and memory as JSON.
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { exportFormat } from "@xinheng/domain/archives/exports/export-view.ts";
import { v7 as uuidv7 } from "uuid";
import { carryOutExport } from "../server/archives/exports/carry-out-export.ts";
import { saveNewExport } from "../server/archives/exports/export-store.ts";
import { transact } from "../server/platform/database.ts";
import type { DatabaseUrls } from "../server/platform/database-roles.ts";
import { newRequestId, perform } from "../server/platform/perform.ts";
import { keepHeapSmall } from "../server/platform/watching/small-heap.ts";
import { benchAssociation, openBenchApp } from "./bench-house.ts";
import { timed } from "./measured.ts";

keepHeapSmall();
const [format = "xlsx", to = ""] = process.argv.slice(2);
const urls = JSON.parse(process.env["BENCH_URLS"] ?? "{}") as DatabaseUrls;
const open = await openBenchApp(urls, process.env["BENCH_FOLDER"] ?? "");
const { house } = open;
const exportId = uuidv7();
await transact(house.database.app, { associationId: benchAssociation, audience: "staff" }, (tx) =>
  saveNewExport(tx, {
    id: exportId,
    associationId: benchAssociation,
    filter: { item: "double-publicity-penalty", ...(to === "" ? {} : { from: to }) },
    printed: {},
    format: exportFormat.parse(format),
    language: "zh",
    purpose: "基准",
    recipient: null,
    acknowledgeByOn: null,
    askedBy: { id: uuidv7(), kind: "person", name: "基准" },
    office: "secretariat",
    askedAt: new Date(),
    made: null,
  }),
);
const before = Math.round(process.memoryUsage.rss() / 2 ** 20);
const busy = process.cpuUsage();
const asked = { actor: clockActor(benchAssociation), params: { exportId }, requestId: newRequestId() };
const { answer, seconds, peakRssMb } = await timed(() => perform(house, carryOutExport, asked));
if (answer.kind !== "done") throw new Error(JSON.stringify(answer));
const { rows } = answer.reply as { rows: number };
const { user, system } = process.cpuUsage(busy);
await open.stop();
console.log(JSON.stringify({ rows, seconds, peakRssMb, before, busySeconds: (user + system) / 1e6 }));

import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { listWork } from "../platform/work-store.ts";
import { findImportForUpdate, saveImport } from "./import-store.ts";

/** A person says yes to what the preview found; the program then lays the good rows down. */
export const confirmImport = deed({
  name: "confirm-import",
  method: "POST",
  path: "/imports/{importId}/confirmation",
  says: { zh: "确认入档", en: "Confirm an import" },
  params: z.object({ importId: z.uuid() }),
  reply: z.object({ importId: z.uuid(), workId: z.uuid(), address: z.string() }),
  refuses: ["import-not-found", "import-not-previewed", "import-being-confirmed", "import-nothing-good"],
  journals: ({ params }) => ({ ids: { importId: params.importId } }),
  async run({ tx, house, actor, now, params }) {
    const found = await findImportForUpdate(tx, params.importId);
    if (found === null) return refuse("import-not-found");
    if (found.state !== "previewed") return refuse("import-not-previewed", { state: found.state });
    if (found.counts.good === 0) return refuse("import-nothing-good");
    const [work] = await listWork(tx, { matterId: found.id, before: undefined, limit: 1 });
    if (work !== undefined && (work.state === "waiting" || work.state === "running"))
      return refuse("import-being-confirmed");
    await saveImport(tx, { ...found, confirmedBy: actor.id });
    const workId = await house.work.start(tx, {
      associationId: found.associationId,
      queue: "carry-out-import",
      matterId: found.id,
      startedBy: actor.id,
      at: now,
    });
    return { importId: found.id, workId, address: `/api/imports/${found.id}` };
  },
});

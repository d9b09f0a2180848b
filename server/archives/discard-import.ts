import { z } from "zod";
import { deed } from "../platform/operation.ts";
import { dropImport } from "./import-ending.ts";

/** Drops an import and its file; nothing of it entered the archive. */
export const discardImport = deed({
  name: "discard-import",
  method: "DELETE",
  path: "/imports/{importId}",
  says: { zh: "放弃这次归集", en: "Discard an import" },
  params: z.object({ importId: z.uuid() }),
  reply: z.object({ importId: z.uuid() }),
  refuses: ["import-not-found", "import-already-ended", "import-being-confirmed"],
  journals: ({ params }) => ({ ids: { importId: params.importId } }),
  run: ({ tx, now, params }) => dropImport({ tx, now }, params.importId),
});

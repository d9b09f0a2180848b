import { z } from "zod";
import { deed } from "../platform/operation.ts";
import { dropImport } from "./import-ending.ts";

/** The clock drops a preview that nobody confirmed in time, and the personal data in its file with it. */
export const expireImport = deed({
  name: "expire-import",
  method: "POST",
  path: "/imports/{importId}/expiry",
  says: { zh: "预览到期作废（由程序自动进行）", en: "Let an unconfirmed preview expire (done by the clock)" },
  params: z.object({ importId: z.uuid() }),
  reply: z.object({ importId: z.uuid() }),
  refuses: ["import-not-found", "import-already-ended", "import-being-confirmed"],
  journals: ({ params }) => ({ ids: { importId: params.importId } }),
  run: ({ tx, now, params }) => dropImport({ tx, now }, params.importId),
});

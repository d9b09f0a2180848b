import type { Operation } from "../platform/operation.ts";
import { compareEditions } from "./compare-editions.ts";
import { listPacks } from "./editions/list-packs.ts";
import { showPack } from "./editions/show-pack.ts";
import { switchOnPack } from "./editions/switch-on-pack.ts";
import { uploadPack } from "./editions/upload-pack.ts";
import { withdrawPack } from "./editions/withdraw-pack.ts";
import { importCalendar } from "./import-calendar.ts";
import { listCalendar } from "./list-calendar.ts";
import { listCatalogue } from "./list-catalogue.ts";
import { listNormativeDocuments } from "./list-normative-documents.ts";
import { showCatalogueEntry } from "./show-catalogue-entry.ts";

/** What the packs decide, and the calendar that deadlines are counted by. */
export const catalogueOperations: readonly Operation[] = [
  listCalendar,
  importCalendar,
  listCatalogue,
  showCatalogueEntry,
  compareEditions,
  listNormativeDocuments,
  uploadPack,
  listPacks,
  showPack,
  switchOnPack,
  withdrawPack,
];

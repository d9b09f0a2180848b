import type { Operation } from "../../platform/operation.ts";
import { recordSiteVisit } from "./record-site-visit.ts";

/** What agencies saw on site. */
export const visitOperations: readonly Operation[] = [recordSiteVisit];

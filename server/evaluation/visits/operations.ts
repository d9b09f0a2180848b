import type { Operation } from "../../platform/operation.ts";
import { forgetVisitNames } from "./forget-visit-names.ts";
import { recordSiteVisit } from "./record-site-visit.ts";

/** What agencies saw on site. */
export const visitOperations: readonly Operation[] = [recordSiteVisit, forgetVisitNames];

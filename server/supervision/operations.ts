import type { Operation } from "../platform/operation.ts";
import { listDates } from "./list-dates.ts";
import { listWaiting } from "./list-waiting.ts";

/** What the platform watches over for those who work with it. */
export const supervisionOperations: readonly Operation[] = [listWaiting, listDates];
